import { DirectoryPerson, DirectoryUnit, policyInForce } from '@yanxiu/directory';
import type { PolicyInForce } from '@yanxiu/directory';
import { Invalid, NotFound, audit, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { moveAttendees } from '../attendance/enrolment.service.js';
import { faultsOfMeetings, spanOf } from '../session/session.rules.js';
import type { SessionInput } from '../session/session.input.js';
import { Session } from '../session/session.js';
import type { ActivityDraft, CreateActivityInput, UpdateActivityInput } from './activity.input.js';
import { activityById } from './activity.loader.js';
import type { CreateActivityPayload, UpdateActivityPayload } from './activity.payload.js';
import { codedBy, demandStatus } from './activity.rules.js';
import { activityToChange, step } from './activity.service.js';
import { Activity, ActivityStatus } from './activity.js';

/**
 * Drafts an activity of a unit in reach, under the policy in force there on its first day.
 * @throws Invalid where a code is none of the policy's or a meeting's times or hours do not hold
 */
export async function createActivity(context: Context, input: CreateActivityInput): Promise<CreateActivityPayload> {
  const id = await once(context, 'createActivity', input, async (tx) => {
    const unit = await unitToOrganise(tx, context, input.unitId);
    const contents = await checkedDraft(tx, unit, input);
    const { provinceId, cityId, countyId, schoolId } = unit;
    const record = { id: uuid(), unitId: unit.id, provinceId, cityId, countyId, schoolId, ...contents };
    const [activity] = await insert(tx, Activity, [record]);
    await insertSessions(tx, record.id, input.sessions);
    await audit(tx, context, step(activity!, 'createActivity', { after: { title: record.title } }));
    return record.id;
  });
  return { activity: (await activityById(context).load(id))! };
}

async function unitToOrganise(tx: Transaction, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const unit = await row(
    tx,
    DirectoryUnit,
    sql`where t.id = ${id} and t.active and ${within(viewer, 'plans:organise', { unit: 'id' })}`,
  );
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', id);
  return unit;
}

/** Replaces a draft as a whole; its attendees are placed anew where its day moved. */
export async function updateActivity(context: Context, input: UpdateActivityInput): Promise<UpdateActivityPayload> {
  await context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id: input.id });
    demandStatus(before, ActivityStatus.DRAFT);
    const unit = await unitToOrganise(tx, context, before.unitId);
    const after = await update(tx, Activity, input, assignments(await checkedDraft(tx, unit, input)));
    await tx.query(sql`delete from activity_session where activity_id = ${input.id}`);
    await insertSessions(tx, input.id, input.sessions);
    if (after.lastDay !== before.lastDay) await moveAttendees(tx, after);
    await audit(
      tx,
      context,
      step(after, 'updateActivity', { before: { title: before.title }, after: { title: after.title } }),
    );
  });
  return { activity: (await activityById(context).load(input.id))! };
}

type Contents = Omit<Pick<Activity, keyof Activity & keyof ActivityDraft>, 'sessions'> &
  Pick<Activity, 'adoptionId' | 'packCode' | 'packVersion' | 'hours' | 'firstDay' | 'lastDay'>;

/** The draft's contents as columns, checked against the directory and the policy; all faults at once. */
async function checkedDraft(tx: Transaction, unit: DirectoryUnit, draft: ActivityDraft): Promise<Contents> {
  const ofMeetings = faultsOfMeetings(draft.sessions, 'input.sessions');
  if (ofMeetings.length)
    throw new Invalid(
      { zh: '场次的时间或学时不符合要求', en: 'Times or hours of the meetings do not hold' },
      ofMeetings,
    );
  if (!(await row(tx, DirectoryPerson, sql`where t.id = ${draft.ownerId} and t.active`)))
    throw new NotFound({ zh: '责任人', en: 'person' }, 'input.ownerId', draft.ownerId);
  const span = spanOf(draft.sessions);
  const { adoptionId, packCode, packVersion, pack } = await policyFor(tx, unit, span.firstDay);
  const { coded, faults } = codedBy(pack, draft);
  if (faults.length)
    throw new Invalid({ zh: '有代码不在适用的政策中', en: 'Codes that the policy in force does not know' }, faults);
  const { title, ownerId, mode, host = null, expectedOutcome = null } = draft;
  return { title, ownerId, mode, host, expectedOutcome, ...coded, ...span, adoptionId, packCode, packVersion };
}

async function policyFor(tx: Transaction, unit: DirectoryUnit, day: string): Promise<PolicyInForce> {
  const policy = await policyInForce(tx, unit.path, day);
  if (policy) return policy;
  throw new Invalid(
    { zh: '该机构在活动首日没有适用的政策', en: 'No policy is in force for this unit on the first day' },
    [
      {
        path: 'input.sessions',
        rule: 'policyInForce',
        value: day,
        expected: 'a day on which a policy pack is in force',
      },
    ],
  );
}

const jsonb = (value: unknown) => sql`${value === null ? null : JSON.stringify(value)}::jsonb`;

function assignments(draft: Contents) {
  return sql`title = ${draft.title}, owner_id = ${draft.ownerId}, host = ${draft.host}, mode = ${draft.mode},
    form = ${jsonb(draft.form)}, secondary_forms = ${jsonb(draft.secondaryForms)}, content = ${jsonb(draft.content)},
    scope = ${jsonb(draft.scope)}, layer = ${jsonb(draft.layer)}, channel = ${jsonb(draft.channel)}, strands = ${jsonb(draft.strands)},
    expected_outcome = ${draft.expectedOutcome}, adoption_id = ${draft.adoptionId}, pack_code = ${draft.packCode},
    pack_version = ${draft.packVersion}, hours = ${draft.hours.toFixed()}, first_day = ${draft.firstDay}, last_day = ${draft.lastDay},
    updated_at = now()`;
}

async function insertSessions(tx: Transaction, activityId: string, sessions: SessionInput[]): Promise<void> {
  await insert(
    tx,
    Session,
    sessions.map(({ startsAt, endsAt, place, hours }, index) => ({
      id: uuid(),
      activityId,
      num: index + 1,
      startsAt,
      endsAt,
      place,
      hours,
    })),
  );
}
