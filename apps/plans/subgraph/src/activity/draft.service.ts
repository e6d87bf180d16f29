import { DirectoryUnit, unitWithin } from '@yanxiu/directory';
import { audit, insert, jsonb, once, placeOf, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { moveAttendees } from '../attendance/enrolment.service.js';
import { writeBookings } from '../expert/booking.service.js';
import { bookSessions } from '../facility/session-booking.service.js';
import { writeSessions } from '../session/session.service.js';
import type { CreateActivityInput, UpdateActivityInput } from './activity-draft.input.js';
import { activityById } from './activity.loader.js';
import type { CreateActivityPayload, UpdateActivityPayload } from './activity.payload.js';
import { demandStatus } from './activity.rules.js';
import { activityToChange, step } from './activity.service.js';
import { Activity, ActivityStatus } from './activity.js';
import { checkedDraft } from './contents.service.js';
import type { CheckedDraft } from './contents.service.js';

/**
 * Drafts an activity of a unit in reach, under the policy in force there on its first day.
 * @throws Invalid where a code is none of the policy's or a meeting's times or hours do not hold
 */
export async function createActivity(context: Context, input: CreateActivityInput): Promise<CreateActivityPayload> {
  const id = await once(context, 'createActivity', input, async (tx) => {
    const unit = await unitToOrganise(tx, context, input.unitId);
    const { contents, booked } = await checkedDraft(tx, unit, input);
    const record = { id: uuid(), ...placeOf(unit), ...contents };
    const [activity] = await insert(tx, Activity, [record]);
    await writeSessions(tx, record.id, input.sessions);
    await writeBookings(tx, [record.id], booked);
    await bookSessions(tx, context, record, input.sessions);
    await audit(tx, context, step(activity!, 'createActivity', { after: { title: record.title } }));
    return record.id;
  });
  return { activity: (await activityById(context).load(id))! };
}

/** The unit, where the viewer may organise. @throws NotFound where it is missing or out of reach */
export const unitToOrganise = (tx: Transaction, context: Context, id: string): Promise<DirectoryUnit> =>
  unitWithin(tx, context, 'plans:organise', id);

/** Replaces a draft as a whole; its attendees are placed anew where its day moved. */
export async function updateActivity(context: Context, input: UpdateActivityInput): Promise<UpdateActivityPayload> {
  await context.db.transaction(async (tx) => {
    const before = await activityToChange(tx, context, { id: input.id });
    demandStatus(before, ActivityStatus.DRAFT);
    const unit = await unitToOrganise(tx, context, before.unitId);
    const { contents, booked } = await checkedDraft(tx, unit, input);
    const after = await update(tx, Activity, input, assignments(contents));
    await writeSessions(tx, input.id, input.sessions);
    await writeBookings(tx, [input.id], booked);
    await bookSessions(tx, context, before, input.sessions);
    if (after.lastDay !== before.lastDay) await moveAttendees(tx, after);
    await audit(
      tx,
      context,
      step(after, 'updateActivity', { before: { title: before.title }, after: { title: after.title } }),
    );
  });
  return { activity: (await activityById(context).load(input.id))! };
}

function assignments(draft: CheckedDraft['contents']) {
  return sql`title = ${draft.title}, owner_id = ${draft.ownerId}, host = ${draft.host}, mode = ${draft.mode},
    form = ${jsonb(draft.form)}, secondary_forms = ${jsonb(draft.secondaryForms)}, content = ${jsonb(draft.content)},
    scope = ${jsonb(draft.scope)}, layer = ${jsonb(draft.layer)}, channel = ${jsonb(draft.channel)}, strands = ${jsonb(draft.strands)},
    capacity = ${draft.capacity}, alliance_id = ${draft.allianceId}, co_organiser_ids = ${draft.coOrganiserIds}::uuid[],
    expected_outcome = ${draft.expectedOutcome}, adoption_id = ${draft.adoptionId}, pack_code = ${draft.packCode},
    pack_version = ${draft.packVersion}, hours = ${draft.hours.toFixed()}, first_day = ${draft.firstDay}, last_day = ${draft.lastDay},
    off_series = t.series_id is not null, updated_at = now()`;
}
