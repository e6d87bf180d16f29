import { DirectoryPeriod, DirectoryUnit, unitWithin } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, placeOf, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { planTemplates } from './plan.rules.js';
import { PlanWindow } from './plan-window.js';
import { policyFor } from './template.loader.js';
import type {
  ExcuseFromPlanInput,
  ExcuseFromPlanPayload,
  SetPlanWindowInput,
  SetPlanWindowPayload,
} from './window.input.js';
import { windowById } from './window.loader.js';

async function periodFor(tx: Transaction, { path }: DirectoryUnit, id: string): Promise<DirectoryPeriod> {
  const period = await row(
    tx,
    DirectoryPeriod,
    sql`where t.id = ${id} and t.unit_id = any(${path}::uuid[]) and not t.withdrawn`,
  );
  if (!period) throw new NotFound({ zh: '时期', en: 'period' }, 'input.periodId', id);
  return period;
}

/** Sets a round for all below a unit, or changes one; plans that were begun take its day as their due day. */
export async function setPlanWindow(context: Context, input: SetPlanWindowInput): Promise<SetPlanWindowPayload> {
  if (input.closesAt <= input.opensAt)
    throw new Invalid({ zh: '截止时间应在开始受理之后', en: 'It closes before it opens' }, [
      { path: 'input.closesAt', rule: 'after', value: input.closesAt, expected: '晚于开始受理' },
    ]);
  const id = await context.db.transaction(async (tx) => {
    const unit = await unitWithin(tx, context, 'plans:review', input.unitId);
    const period = await periodFor(tx, unit, input.periodId);
    const policy = await policyFor(tx, unit, period.validFrom);
    const template = policy && planTemplates(policy.pack).find(({ code }) => code === input.template);
    if (!template)
      throw new Invalid({ zh: '适用的政策中没有此类计划', en: 'The policy knows no such plan' }, [
        { path: 'input.template', rule: 'codeOfPolicy', value: input.template },
      ]);
    const window = await written(tx, unit, period, template.zh, input);
    await takeDueDays(tx, window);
    const { opensAt, closesAt, round } = window;
    await audit(tx, context, {
      ...{ action: 'plans.setPlanWindow', subjectType: 'PlanWindow', subjectId: window.id, countyId: unit.countyId },
      after: { template: template.zh, period: period.name, round, opensAt, closesAt },
    });
    return window.id;
  });
  return { planWindow: (await windowById(context).load(id))! };
}

async function written(
  tx: Transaction,
  unit: DirectoryUnit,
  period: DirectoryPeriod,
  templateName: string,
  input: SetPlanWindowInput,
): Promise<PlanWindow> {
  const { opensAt, closesAt, graceHours, lateAllowed, headings, round, version } = input;
  const record = {
    ...{ id: uuid(), ...placeOf(unit), templateCode: input.template, templateName },
    ...{ periodId: period.id, periodName: period.name, round, opensAt, closesAt, graceHours, lateAllowed, headings },
  };
  const [fresh] = await insert(tx, PlanWindow, [record], sql`on conflict do nothing`);
  if (fresh) return fresh;
  const there = (await row(
    tx,
    PlanWindow,
    sql`where t.unit_id = ${unit.id} and t.template_code = ${input.template} and t.period_id = ${period.id} and t.round = ${round}`,
  ))!;
  if (version === null || version === undefined)
    throw new Conflict(
      { zh: `第 ${round} 轮已设置，请在原安排上修改`, en: 'The round exists: change it by its version' },
      [{ path: 'input.round', rule: 'unique', value: there.id }],
    );
  return update(
    tx,
    PlanWindow,
    { id: there.id, version },
    sql`opens_at = ${opensAt}, closes_at = ${closesAt}, grace_hours = ${graceHours}, late_allowed = ${lateAllowed},
      headings = ${headings}, updated_at = now()`,
  );
}

/** The last round's closing is the due day of plans that were begun and not yet handed in, unless a nearer unit set one. */
async function takeDueDays(tx: Transaction, { unitId, templateCode, periodId }: PlanWindow): Promise<void> {
  await tx.query(sql`
    update plan p set due = (select max((w.closes_at at time zone 'Asia/Shanghai')::date) from plan_window w
        where w.unit_id = ${unitId} and w.template_code = ${templateCode} and w.period_id = ${periodId}), updated_at = now()
    from directory_unit u
    where u.id = p.unit_id and u.path @> array[${unitId}]::uuid[] and p.template_code = ${templateCode}
      and p.period_id = ${periodId} and p.versions = 0
      and not exists (select from plan_window n where n.template_code = ${templateCode} and n.period_id = ${periodId}
        and n.unit_id = any(u.path) and array_position(u.path, n.unit_id) > array_position(u.path, ${unitId}::uuid))`);
}

/** PC-24: 学期中新成立的教研组: it owes no plan for this period, and the reason stays on record. */
export async function excuseFromPlan(context: Context, input: ExcuseFromPlanInput): Promise<ExcuseFromPlanPayload> {
  await context.db.transaction(async (tx) => {
    const unit = await unitWithin(tx, context, 'plans:review', input.unitId);
    const period = await periodFor(tx, unit, input.periodId);
    const { template, reason } = input;
    await tx.query(sql`
      insert into plan_excuse (id, unit_id, template_code, period_id, reason, by_name)
      values (${uuid()}, ${unit.id}, ${template}, ${period.id}, ${reason}, ${context.viewer.name})
      on conflict (unit_id, template_code, period_id) do update set (reason, by_name, at) = (excluded.reason, excluded.by_name, now())`);
    await audit(tx, context, {
      ...{ action: 'plans.excuseFromPlan', subjectType: 'OrgUnit', subjectId: unit.id, countyId: unit.countyId },
      ...{ after: { template, period: period.name }, reason },
    });
  });
  return { excused: true };
}
