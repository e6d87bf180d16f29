import { Conflict, NotFound, connectionOf, insert, orderOf, page, sql, update, within } from '@yanxiu/subgraph';
import type { Connection, Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { foundStudio } from '../studio/studio.service.js';
import { studioById } from '../studio/studio.loader.js';
import { StudioMode } from '../studio/studio.js';
import { assertTerm, logged, placeAt, rowToManage } from '../unit/placed-row.js';
import { OrgLevel } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  CloseSubjectDemandInput,
  MeetSubjectDemandInput,
  RecordSubjectDemandInput,
  SubjectDemandPayload,
  SubjectDemandsArgs,
} from './demand.input.js';
import { SubjectDemand } from './subject-demand.js';

export const SubjectDemandConnection = connectionOf(SubjectDemand, 'SubjectDemand', '学科需求');

const manage = 'organization:manage';
const file = 'organization:file';
const text = { zh: '学科需求', en: 'demand' };

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid');

/** Demands within reach, latest first: a school sees its own. */
export function demandsMatching(
  context: Context,
  { filter, ...args }: SubjectDemandsArgs,
): Promise<Connection<SubjectDemand>> {
  const { under, subject, open } = filter ?? {};
  const where = sql`${within(context.viewer, 'organization:read-people', { unit: 'unit_id' })}
    and ${under ? sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])` : sql`true`}
    and ${subject ? sql`t.subject = ${subject}` : sql`true`}
    and ${open ? sql`t.studio_id is null and t.valid_to is null` : sql`true`}`;
  return page(context, { entity: SubjectDemand, where, order: latestFirst, args, filter });
}

/** A school, or the county for it, says what it needs. @throws Conflict where the same is asked already */
export function recordSubjectDemand(context: Context, input: RecordSubjectDemandInput): Promise<SubjectDemandPayload> {
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', file);
    if (unit.level !== OrgLevel.SCHOOL) throw new NotFound({ zh: '学校', en: 'school' }, 'input.unitId', input.unitId);
    const { subject, stage = null, need, teachers = null, from } = input;
    const asked = { id: uuid(), ...placeAt(unit), subject, stage, need, teachers, from, to: null };
    const [demand] = await insert(tx, SubjectDemand, [asked], sql`on conflict do nothing`);
    if (!demand)
      throw new Conflict({ zh: '该校已提出此学科的需求', en: 'The school asks for this subject already' }, [
        { path: 'input.subject', rule: 'unique', value: subject },
      ]);
    await logged(tx, context, ['SubjectDemand', 'recordSubjectDemand'], demand, { after: { subject, need } });
    return { demand, studio: null };
  });
}

/** Assigns a master from elsewhere: a studio at the school that meets the demand (PC-13, OH-14). */
export async function meetSubjectDemand(
  context: Context,
  input: MeetSubjectDemandInput,
): Promise<SubjectDemandPayload> {
  const { id, leaderId, kind, name, from } = input;
  const met = await context.db.transaction(async (tx) => {
    const before = await rowToManage(tx, context, SubjectDemand, { id, path: 'input.id', permission: manage, text });
    if (before.studioId || before.to)
      throw new Conflict({ zh: '该需求已指派或已办结', en: 'The demand is met or closed' }, [
        { path: 'input.id', rule: 'open', value: id },
      ]);
    const { unitId, subject, stage } = before;
    const wanted = { unitId, leaderId, kind, name, subject, stage, mode: StudioMode.ASSIGNED, from };
    const studioId = await foundStudio(tx, context, wanted);
    const demand = await update(tx, SubjectDemand, input, sql`studio_id = ${studioId}, updated_at = now()`);
    await logged(tx, context, ['SubjectDemand', 'meetSubjectDemand'], demand, { after: { studioId, leaderId } });
    return demand;
  });
  return { demand: met, studio: await studioById(context).load(met.studioId!) };
}

/** Closes a demand: withdrawn, or met otherwise. */
export function closeSubjectDemand(context: Context, input: CloseSubjectDemandInput): Promise<SubjectDemandPayload> {
  return context.db.transaction(async (tx) => {
    const wanted = { id: input.id, path: 'input.id', permission: file, text };
    const before = await rowToManage(tx, context, SubjectDemand, wanted);
    assertTerm(before.from, input.lastDay, 'input.lastDay');
    const set = sql`valid_to = ${input.lastDay}, closed_reason = ${input.reason}, updated_at = now()`;
    const demand = await update(tx, SubjectDemand, input, set);
    const change = { after: { to: input.lastDay }, reason: input.reason };
    await logged(tx, context, ['SubjectDemand', 'closeSubjectDemand'], demand, change);
    return { demand, studio: null };
  });
}

/** Writes demands set-based; those that exist stay. */
export async function registerDemands(tx: Transaction, demands: Partial<SubjectDemand>[]): Promise<void> {
  await insert(tx, SubjectDemand, demands, sql`on conflict do nothing`);
}
