import { Invalid, NotFound, audit, row, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { planById } from '../plan/plan.loader.js';
import { demandStatus, editableStatuses } from '../plan/plan.rules.js';
import { step } from '../plan/plan.service.js';
import { Plan } from '../plan/plan.js';
import { standingOf, writtenBy } from '../plan/standing.js';
import type { CheckPlanPrinciplesInput, CheckPlanPrinciplesPayload } from './principle.js';
import { principlesFor } from './principle.loader.js';

/** Writes down how a project answers the principles, while its author still writes; what is not named stays. */
export async function checkPlanPrinciples(
  context: Context,
  { planId, checks }: CheckPlanPrinciplesInput,
): Promise<CheckPlanPrinciplesPayload> {
  await context.db.transaction(async (tx) => {
    const written = writtenBy(await standingOf(context));
    const plan = await row(tx, Plan, sql`where t.id = ${planId} and ${written} for update`);
    if (!plan) throw new NotFound({ zh: '计划', en: 'plan' }, 'input.planId', planId);
    demandStatus(plan, editableStatuses, '自查');
    const known = new Map((await principlesFor(context, plan)).map(({ code, zh }) => [code, zh]));
    const faults = checks.flatMap(({ code }, index) =>
      known.has(code)
        ? []
        : [
            {
              ...{ path: `input.checks[${index}].code`, rule: 'codeOfPolicy', value: code },
              expected: [...known.keys()].join(' | ') || '—',
            },
          ],
    );
    if (faults.length)
      throw new Invalid({ zh: '适用的政策没有这项原则，或此类计划不需自查', en: 'No such principle' }, faults);
    await tx.query(sql`
      insert into plan_principle (plan_id, code, met, note)
      select ${planId}::uuid, x.code, x.met, x.note
      from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb) as x(code text, met boolean, note text)
      on conflict (plan_id, code) do update set met = excluded.met, note = excluded.note`);
    const principles = checks.map(({ code, met }) => `${known.get(code)}：${met ? '符合' : '尚未符合'}`).join('；');
    await audit(tx, context, step(plan, 'checkPlanPrinciples', { after: { principles } }));
  });
  return { plan: (await planById(context).load(planId))! };
}
