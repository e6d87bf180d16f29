import {
  Conflict,
  Invalid,
  NotFound,
  auditEach,
  insert,
  once,
  row,
  sql,
  update,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { AuditEntry, Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { dayBefore } from '../body/body.rules.js';
import { peopleToManage } from '../person/person.service.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { unitToManage } from '../unit/unit.service.js';
import type { CreateMentorPairInput, EndMentorPairInput, MentorPairPayload } from './mentor-pair.input.js';
import { monthsAfter } from './mentor-pair.rules.js';
import { MentorPair } from './mentor-pair.js';

const manage = 'organization:manage-people';

/**
 * Puts a new teacher beside a mentor; the pair ends by itself after the months that the policy sets (HL-15).
 * @throws Invalid where neither the policy nor the input says when it ends, Conflict where the teacher has a mentor then
 */
export async function createMentorPair(context: Context, input: CreateMentorPairInput): Promise<MentorPairPayload> {
  const id = await once(context, 'createMentorPair', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', manage);
    const { menteeId, mentorId, subject = null, from } = input;
    if (menteeId === mentorId)
      throw new Invalid({ zh: '师傅不能是本人', en: 'Nobody is his own mentor' }, [
        { path: 'input.mentorId', rule: 'notSelf', value: mentorId },
      ]);
    await peopleToManage(tx, context, [menteeId], 'input.menteeId');
    await peopleToManage(tx, context, [mentorId], 'input.mentorId', 'organization:read-people');
    await serves(tx, menteeId, unit.id, from);
    const to = input.to ?? (await lastDay(context, unit.path, from));
    if (to < from) throw notAfter('input.to', to, from);
    await noOther(tx, menteeId, from, to);
    const { provinceId, cityId, countyId, schoolId } = unit;
    const lineage = { unitId: unit.id, provinceId, cityId, countyId, schoolId };
    const pair = { id: uuid(), menteeId, mentorId, ...lineage, subject, from, to };
    await registerMentorPairs(tx, [pair]);
    await auditEach(tx, context, stepsOn(pair, 'createMentorPair', { after: { subject, from, to } }));
    return pair.id;
  });
  return { mentorPair: (await row(context.db, MentorPair, sql`where t.id = ${id}`))! };
}

async function lastDay(context: Context, path: string[], from: string): Promise<string> {
  const months = (await rulesInForce(context, path, from))?.mentoring.months ?? null;
  if (months !== null) return dayBefore(monthsAfter(from, months));
  throw new Invalid({ zh: '现行政策未规定结对期限，请填写期满日', en: 'The policy sets no term; give the last day' }, [
    { path: 'input.to', rule: 'required', expected: 'YYYY-MM-DD' },
  ]);
}

async function serves(tx: Transaction, personId: string, unitId: string, day: string): Promise<void> {
  const found = await tx.query(sql`
    select 1 from posting p join org_unit u on u.id = p.unit_id
    where p.person_id = ${personId} and u.path @> array[${unitId}]::uuid[]
      and ${validOn('p', day)} limit 1`);
  if (!found.length)
    throw new Invalid({ zh: '徒弟在该日未任职于此校', en: 'The new teacher does not serve there on that day' }, [
      { path: 'input.unitId', rule: 'postedThere', value: unitId },
    ]);
}

async function noOther(tx: Transaction, menteeId: string, from: string, to: string): Promise<void> {
  // Two officers at once: the second waits here for the first.
  await tx.query(sql`select id from person where id = ${menteeId} for update`);
  const found = await tx.query(sql`
    select 1 from mentor_pair where mentee_id = ${menteeId} and valid_from <= ${to}::date and valid_to >= ${from}::date limit 1`);
  if (found.length)
    throw new Conflict({ zh: '该教师在此期间已有师傅', en: 'The teacher has a mentor in that time' }, [
      { path: 'input.menteeId', rule: 'oneMentor', value: menteeId },
    ]);
}

const notAfter = (path: string, day: string, first: string) =>
  new Invalid({ zh: '最后一天早于起始日', en: 'The last day is before the first' }, [
    { path, rule: 'notBefore', value: day, expected: `>= ${first}` },
  ]);

/** Ends a pair before its time, with the reason. */
export async function endMentorPair(context: Context, input: EndMentorPairInput): Promise<MentorPairPayload> {
  const { id, version, lastDay: last, reason } = input;
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, manage, { unit: 'unit_id' });
    const before = await row(tx, MentorPair, sql`where t.id = ${id} and ${reach}`);
    if (!before) throw new NotFound({ zh: '师徒结对', en: 'mentor pair' }, 'input.id', id);
    if (last < before.from) throw notAfter('input.lastDay', last, before.from);
    if (last >= before.to)
      throw new Conflict({ zh: '结对已于或将于此前期满', en: 'The pair ends by itself before that' }, [
        { path: 'input.lastDay', rule: 'lasting', value: last, expected: `< ${before.to}` },
      ]);
    const set = sql`valid_to = ${last}, end_reason = ${reason}, updated_at = now()`;
    const mentorPair = await update(tx, MentorPair, { id, version }, set);
    const change = { before: { to: before.to }, after: { to: last }, reason };
    await auditEach(tx, context, stepsOn(before, 'endMentorPair', change));
    return { mentorPair };
  });
}

/** A line for either side: who reads what was done on a teacher finds it there, with whom it was. */
function stepsOn(
  { menteeId, mentorId, unitId, countyId }: Pick<MentorPair, 'menteeId' | 'mentorId' | 'unitId' | 'countyId'>,
  verb: string,
  { before, after, reason }: { before?: object; after: object; reason?: string },
): AuditEntry[] {
  const step = { action: `organization.${verb}`, subjectType: 'Person', countyId, before, reason };
  return [
    { ...step, subjectId: menteeId, after: { mentorId, unitId, ...after } },
    { ...step, subjectId: mentorId, after: { menteeId, unitId, ...after } },
  ];
}

/** Writes pairs set-based; those that exist stay. */
export function registerMentorPairs(tx: Transaction, pairs: Partial<MentorPair>[]): Promise<MentorPair[]> {
  return insert(tx, MentorPair, pairs, sql`on conflict do nothing`);
}
