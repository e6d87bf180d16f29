import { DirectoryUnit, policyInForce, postingsOn } from '@yanxiu/directory';
import { Invalid, NotFound, audit, civilDay, insert, lineageOf, once, row, rows, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { announcedTo, themesReadableBy } from '../theme/theme.loader.js';
import { standingOf } from '../plan/standing.js';
import { Theme, ThemeStatus } from '../theme/theme.js';
import { unitToManage } from '../theme/writing.js';
import { CycleOutcome } from './cycle-parts.js';
import type { CreateCycleInput, CycleStageDaysInput } from './cycle.input.js';
import { cycleById } from './cycle.loader.js';
import type { CyclePayload } from './cycle.payload.js';
import { demandDays, flowsOf, withOwnSlots } from './cycle.rules.js';
import { Cycle } from './cycle.js';
import type { CycleFlow } from './cycle.js';

/** Begins a cycle in the first stage of a flow of the policy; it keeps that edition of the flow to its end. */
export async function createCycle(context: Context, input: CreateCycleInput): Promise<CyclePayload> {
  const id = await once(context, 'createCycle', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId);
    const { flow, ...policy } = await flowFor(tx, unit, input);
    demandDays(flow, input.days);
    const first = flow.stages[0]!;
    const [cycle] = await insert(tx, Cycle, [
      {
        ...{ id: uuid(), title: input.title, purpose: input.purpose ?? null, unitId: unit.id, flow, ...policy },
        ...{ flowCode: flow.code, stageNum: 1, stageCode: first.code, createdBy: context.viewer.id },
        themeId: await checkedTheme(tx, context, unit, input.themeId),
        ownerId: await checkedOwner(tx, unit, input.ownerId),
        ...lineageOf(unit),
      },
    ]);
    await addOutcomes(tx, cycle!.id, input.outcomes, 0, false);
    await scheduled(tx, cycle!.id, input.days);
    await entered(tx, cycle!.id, 1, null);
    await carriedOn(tx, context, cycle!.id, input);
    await audit(tx, context, {
      ...{ action: 'plans.createCycle', subjectType: 'Cycle', subjectId: cycle!.id, countyId: unit.countyId },
      after: { title: cycle!.title, flow: flow.name, stage: first.name },
    });
    return cycle!.id;
  });
  return { cycle: (await cycleById(context).load(id))! };
}

type Began = Pick<Cycle, 'adoptionId' | 'packCode' | 'packVersion'> & { flow: CycleFlow };

/** @throws Invalid where the policy knows no such flow, or asks for outcomes that are not set */
async function flowFor(tx: Transaction, unit: DirectoryUnit, input: CreateCycleInput): Promise<Began> {
  const policy = await policyInForce(tx, unit.path, civilDay());
  const flow = policy && flowsOf(policy.pack).find(({ code }) => code === input.flow);
  if (!policy || !flow)
    throw new Invalid({ zh: '适用的政策中没有这一流程', en: 'The policy knows no such flow' }, [
      {
        ...{ path: 'input.flow', rule: 'codeOfPolicy', value: input.flow },
        expected: policy
          ? flowsOf(policy.pack)
              .map(({ code }) => code)
              .join(' | ') || policy.packCode
          : '—',
      },
    ]);
  // HL-31: 以成果预设引领深度研修; (七)3 预期要达成的研修成果.
  if (policy.pack.plans.activity.outcomeRequired && !input.outcomes.length)
    throw new Invalid({ zh: '请先设定预设成果，至少 1 项', en: 'Set at least one expected outcome' }, [
      { path: 'input.outcomes', rule: 'outcomeRequired', value: 0, expected: '>= 1' },
    ]);
  const { adoptionId, packCode, packVersion } = policy;
  return { adoptionId, packCode, packVersion, flow: withOwnSlots(flow, input.slots) };
}

/** @throws NotFound, Invalid for a theme beyond reach, of elsewhere, or closed */
export async function checkedTheme(
  tx: Transaction,
  context: Context,
  unit: Pick<DirectoryUnit, 'path' | 'schoolId'>,
  themeId: string | null | undefined,
): Promise<string | null> {
  if (!themeId) return null;
  const readable = themesReadableBy(await standingOf(context));
  const theme = await row(tx, Theme, sql`where t.id = ${themeId} and ${readable}`);
  if (!theme) throw new NotFound({ zh: '研修主题', en: 'theme' }, 'input.themeId', themeId);
  const near = unit.path.includes(theme.unitId) || (theme.schoolId !== null && theme.schoolId === unit.schoolId);
  if (near && theme.status !== ThemeStatus.CLOSED) return theme.id;
  throw new Invalid(
    { zh: '请选择本单位或上级未结题的主题', en: 'Choose a theme of the unit or above that is not closed' },
    [{ path: 'input.themeId', rule: near ? 'state' : 'near', value: themeId, expected: 'IN_WORK' }],
  );
}

/** @throws NotFound for somebody who does not stand in the unit or its school today */
export async function checkedOwner(
  tx: Transaction,
  { id, schoolId }: Pick<DirectoryUnit, 'id' | 'schoolId'>,
  ownerId: string | null | undefined,
): Promise<string | null> {
  if (!ownerId) return null;
  const postings = await postingsOn(tx, [ownerId], civilDay());
  if (postings.some((one) => one.unitId === id || (schoolId !== null && one.schoolId === schoolId))) return ownerId;
  throw new NotFound({ zh: '本单位的责任人', en: 'person of the unit' }, 'input.ownerId', ownerId);
}

export async function addOutcomes(
  tx: Transaction,
  cycleId: string,
  expected: string[],
  from: number,
  late: boolean,
): Promise<void> {
  const added = expected.map((text, index) => ({ id: uuid(), cycleId, num: from + index + 1, expected: text, late }));
  await insert(tx, CycleOutcome, added);
}

/** Sets the planned days of stages; those not named stay. */
export async function scheduled(tx: Transaction, cycleId: string, days: CycleStageDaysInput[]): Promise<void> {
  const given = days.map(({ num, from, to }) => ({ num, from: from ?? null, to: to ?? null }));
  await tx.query(sql`
    insert into cycle_stage (cycle_id, num, planned_from, planned_to)
    select ${cycleId}::uuid, x.num, x."from", x."to"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as x(num int, "from" date, "to" date)
    on conflict (cycle_id, num) do update set planned_from = excluded.planned_from, planned_to = excluded.planned_to`);
}

/** A new stay in a stage; the one before it ends today. */
export async function entered(tx: Transaction, cycleId: string, num: number, reason: string | null): Promise<void> {
  const today = civilDay();
  await tx.query(sql`update cycle_visit set left_on = ${today}::date where cycle_id = ${cycleId} and left_on is null`);
  await tx.query(sql`
    insert into cycle_visit (id, cycle_id, num, entered_on, reason)
    values (${uuid()}, ${cycleId}, ${num}, ${today}::date, ${reason})`);
}

/** DL-13: n:m with those before it, and which of their questions it takes up. */
async function carriedOn(
  tx: Transaction,
  context: Context,
  cycleId: string,
  { previousIds, questionIds }: CreateCycleInput,
): Promise<void> {
  if (!previousIds.length && !questionIds.length) return;
  const previous = await rows(tx, Cycle, sql`where t.id = any(${previousIds}::uuid[]) and ${announcedTo(context)}`);
  const known = new Set(previous.map(({ id }) => id));
  const strange = previousIds.findIndex((id) => !known.has(id));
  if (strange >= 0)
    throw new NotFound(
      { zh: '前一轮研修循环', en: 'previous cycle' },
      `input.previousIds[${strange}]`,
      previousIds[strange],
    );
  const taken = await tx.query<{ id: string }>(
    sql`select id from cycle_question where id = any(${questionIds}::uuid[]) and cycle_id = any(${previousIds}::uuid[])`,
  );
  const found = new Set(taken.map(({ id }) => id));
  const lost = questionIds.findIndex((id) => !found.has(id));
  if (lost >= 0)
    throw new NotFound(
      { zh: '所承接循环的遗留问题', en: 'open question of those cycles' },
      `input.questionIds[${lost}]`,
      questionIds[lost],
    );
  await tx.query(sql`
    insert into cycle_lineage (previous_id, next_id) select p.id, ${cycleId}::uuid from unnest(${previousIds}::uuid[]) as p(id)`);
  await tx.query(sql`
    insert into cycle_carried (question_id, cycle_id) select q.id, ${cycleId}::uuid from unnest(${questionIds}::uuid[]) as q(id)`);
}
