import { DirectoryUnit } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  defineStep,
  insert,
  lineageOf,
  once,
  row,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange } from '../activity/activity.service.js';
import { Activity, ActivityStatus } from '../activity/activity.js';
import { tellParts } from '../message/of-activity.js';
import { peopleOfRegion } from '../person/of-region.js';
import type { Organising } from '../person/of-region.js';
import type {
  AnnounceOutreachInput,
  ConfirmOutreachInput,
  OutreachContents,
  OutreachPayload,
  OutreachReasonInput,
  ReviseOutreachInput,
} from './outreach.input.js';
import { answers, outreachById, outreachInReach } from './outreach.loader.js';
import { demandOutreachState, kindOf, lessonsOf } from './outreach.rules.js';
import { Outreach, OutreachState } from './outreach.js';

const { PENDING, CONFIRMED, DISPUTED, WITHDRAWN } = OutreachState;

const step = defineStep('plans', 'Outreach');

/** Says of an activity that it brings lessons to another school; it counts when that school has confirmed it (PC-15). */
export async function announceOutreach(context: Context, input: AnnounceOutreachInput): Promise<OutreachPayload> {
  const id = await once(context, 'announceOutreach', input, async (tx) => {
    const activity = await activityToChange(tx, context, { id: input.activityId, path: 'input.activityId' });
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const receiver = await demandSound(tx, input, activity);
    const { viewer } = context;
    const record = {
      ...{
        id: uuid(),
        activityId: activity.id,
        unitId: activity.unitId,
        ...lineageOf(activity),
        receiverId: receiver.id,
      },
      ...{ kind: kindOf(input.kind)!, lessons: lessonsOf(input), note: input.note || null },
      ...{ announcedBy: viewer.id, announcedName: viewer.name },
    };
    const written = await insert(tx, Outreach, [record], sql`on conflict (activity_id) do nothing`);
    if (!written.length)
      throw new Conflict({ zh: '这项活动已填报送教', en: 'This activity is an outreach already' }, [
        { path: 'input.activityId', rule: 'oneOutreach', value: activity.id },
      ]);
    await tellParts(tx, context, [activity]);
    const after = { receiver: receiver.name, lessons: record.lessons.length };
    await audit(tx, context, step(record, 'announceOutreach', { after }));
    return record.id;
  });
  return { outreach: (await outreachById(context).load(id))! };
}

/** @returns the receiving school @throws Invalid with all faults at once */
async function demandSound(
  tx: Transaction,
  input: OutreachContents,
  sender: Organising & { unitId: string },
): Promise<DirectoryUnit> {
  const { unitId: senderId } = sender;
  const receiver = await row(
    tx,
    DirectoryUnit,
    sql`where t.id = ${input.receiverId} and t.active and t.level in ('SCHOOL', 'SECTION') and not t.path @> array[${senderId}::uuid]
      or t.id = ${input.receiverId} and t.active and t.level in ('SCHOOL', 'SECTION') and t.id <> ${senderId}
        and exists (select from directory_unit s where s.id = ${senderId} and s.level not in ('SCHOOL', 'SECTION', 'GROUP'))`,
  );
  const ids = input.lessons.map(({ teacherId }) => teacherId);
  const known = await peopleOfRegion(tx, sender, ids);
  const faults: Fault[] = [
    ...(receiver
      ? []
      : [{ path: 'input.receiverId', rule: 'otherSchool', value: input.receiverId, expected: 'another school' }]),
    ...(kindOf(input.kind) ? [] : [{ path: 'input.kind', rule: 'codeOfPolicy', value: input.kind }]),
    ...input.lessons.flatMap(({ teacherId }, index) =>
      known.has(teacherId) ? [] : [{ path: `input.lessons[${index}].teacherId`, rule: 'exists', value: teacherId }],
    ),
  ];
  if (faults.length)
    throw new Invalid({ zh: '受援校、类别或送教教师不符合要求', en: 'Receiver, kind or teachers do not hold' }, faults);
  return receiver!;
}

/** The outreach and its activity, locked, for the sender's side. */
async function ofSender(tx: Transaction, context: Context, id: string): Promise<Outreach> {
  const outreach = await row(tx, Outreach, sql`where t.id = ${id} for update`);
  const what = { zh: '送教', en: 'outreach' };
  if (!outreach) throw new NotFound(what, 'input.id', id);
  const activity = await activityToChange(tx, context, { id: outreach.activityId, part: { what, id } });
  demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
  return outreach;
}

/** Sets right what the receiver disputes, or what was wrong before it was answered. */
export function reviseOutreach(context: Context, input: ReviseOutreachInput): Promise<OutreachPayload> {
  return context.db.transaction(async (tx) => {
    const before = await ofSender(tx, context, input.id);
    demandOutreachState(before, PENDING, DISPUTED);
    await demandSound(tx, input, before);
    const { viewer } = context;
    const outreach = await update(
      tx,
      Outreach,
      input,
      sql`receiver_id = ${input.receiverId}, kind = ${JSON.stringify(kindOf(input.kind))}::jsonb,
        lessons = ${JSON.stringify(lessonsOf(input))}::jsonb, note = ${input.note || null}, state = ${PENDING}, reason = null,
        answered_by = null, answered_at = null, announced_by = ${viewer.id}, announced_name = ${viewer.name}, updated_at = now()`,
    );
    const told = ({ receiverId, lessons }: Outreach) => ({ receiverId, lessons: lessons.length });
    const activity = await row(tx, Activity, sql`where t.id = ${before.activityId}`);
    await tellParts(tx, context, [activity!]);
    await audit(tx, context, step(outreach, 'reviseOutreach', { before: told(before), after: told(outreach) }));
    return { outreach };
  });
}

/** Takes back what did not come about. */
export function withdrawOutreach(context: Context, input: OutreachReasonInput): Promise<OutreachPayload> {
  return context.db.transaction(async (tx) => {
    demandOutreachState(await ofSender(tx, context, input.id), PENDING, DISPUTED);
    const outreach = await update(
      tx,
      Outreach,
      input,
      sql`state = ${WITHDRAWN}, reason = ${input.reason}, updated_at = now()`,
    );
    await audit(tx, context, step(outreach, 'withdrawOutreach', { reason: input.reason }));
    return { outreach };
  });
}

/** The outreach, locked, for who answers for the receiving school; never for who announced it. */
async function ofReceiver(tx: Transaction, context: Context, id: string): Promise<Outreach> {
  const outreach = await row(tx, Outreach, sql`where t.id = ${id} and ${outreachInReach(context)} for update`);
  if (!outreach || !(await answers(context, outreach)))
    throw new NotFound({ zh: '待本校确认的送教', en: 'outreach to be answered by you' }, 'input.id', id);
  demandOutreachState(outreach, PENDING);
  await demandTaken(tx, outreach.activityId);
  return outreach;
}

/** Nobody confirms a lesson that is yet to come. */
async function demandTaken(tx: Transaction, activityId: string): Promise<void> {
  const activity = await row(tx, Activity, sql`where t.id = ${activityId}`);
  demandStatus(activity!, ActivityStatus.PUBLISHED);
  const [first] = await tx.query<{ begun: boolean; startsAt: Date }>(sql`
    select min(starts_at) <= now() as begun, min(starts_at) as "startsAt" from activity_session where activity_id = ${activityId}`);
  if (first?.begun) return;
  throw new Invalid({ zh: '送教尚未开始，不能答复', en: 'The lessons are yet to come' }, [
    { path: 'activity.sessions[0].startsAt', rule: 'past', value: first?.startsAt },
  ]);
}

/** The receiving school says that it took place, and what it was worth. */
export function confirmOutreach(context: Context, input: ConfirmOutreachInput): Promise<OutreachPayload> {
  return answered(context, input, { action: 'confirmOutreach', set: { state: CONFIRMED, feedback: input.feedback } });
}

/** The receiving school says what is not so. */
export function disputeOutreach(context: Context, input: OutreachReasonInput): Promise<OutreachPayload> {
  return answered(context, input, { action: 'disputeOutreach', set: { state: DISPUTED, reason: input.reason } });
}

interface Answer {
  action: string;
  set: { state: OutreachState; feedback?: string | null; reason?: string | null };
}

function answered(
  context: Context,
  input: { id: string; version: number },
  { action, set: { state, feedback = null, reason = null } }: Answer,
): Promise<OutreachPayload> {
  return context.db.transaction(async (tx) => {
    await ofReceiver(tx, context, input.id);
    const outreach = await update(
      tx,
      Outreach,
      input,
      sql`state = ${state}, feedback = ${feedback}, reason = ${reason}, answered_by = ${context.viewer.name},
        answered_at = now(), updated_at = now()`,
    );
    await audit(tx, context, step(outreach, action, { after: { state, feedback }, reason }));
    return { outreach };
  });
}
