import { DirectoryUnit, unitOf } from '@yanxiu/directory';
import { NotFound, civilDay, row, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { Activity } from '../activity/activity.js';
import { ActivityExpert } from '../expert/activity-expert.js';
import { bookingKeyOf } from '../expert/booking.rules.js';
import { expertsOnRegister } from '../expert/booking.service.js';
import { Session } from '../session/session.js';
import type { ActivityOutlookInput } from './outlook.input.js';

export interface Meeting {
  startsAt: Date;
  endsAt: Date;
  hours: Decimal;
  place?: string | null;
  facilityIds?: string[] | null;
}

/** An activity as it is thought of, with everybody whom it would bind. */
export interface Proposal {
  id: string | null;
  seriesId: string | null;
  unit: DirectoryUnit;
  title: string;
  meetings: Meeting[];
  people: string[];
  keys: { expertId: string; name: string; key: string }[];
}

/** The first day of what is thought of; today where it has none yet. */
export const firstDayOf = ({ meetings }: Pick<Proposal, 'meetings'>): string =>
  meetings.map(({ startsAt }) => civilDay(startsAt)).sort()[0] ?? civilDay();

/** What is thought of, on the ground of what is saved. @throws NotFound where the activity or the unit is out of reach */
export async function proposalOf(context: Context, input: ActivityOutlookInput): Promise<Proposal> {
  const { db, viewer } = context;
  const organising = (unit: string) => within(viewer, 'plans:organise', { unit });
  const saved = input.activityId
    ? await row(db, Activity, sql`where t.id = ${input.activityId} and ${organising('unit_id')}`)
    : undefined;
  if (input.activityId && !saved)
    throw new NotFound({ zh: '活动', en: 'activity' }, 'input.activityId', input.activityId);
  const unitId = input.unitId ?? saved?.unitId;
  const unit = saved
    ? await unitOf(db, saved.unitId)
    : unitId && (await row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${organising('id')}`));
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', unitId);
  const meetings =
    input.sessions ?? (saved ? await rows(db, Session, sql`where t.activity_id = ${saved.id} order by t.num`) : []);
  const keys = await keysOf(db, unit, { ids: input.expertIds, saved, day: firstDayOf({ meetings }) });
  const people = await peopleOf(db, { saved, ownerId: input.ownerId ?? saved?.ownerId, keys });
  const title = input.title ?? saved?.title ?? '';
  return { id: saved?.id ?? null, seriesId: saved?.seriesId ?? null, unit, title, meetings, people, keys };
}

async function keysOf(
  reader: Reader,
  unit: DirectoryUnit,
  { ids, saved, day }: { ids: string[] | null | undefined; saved: Activity | undefined; day: string },
): Promise<Proposal['keys']> {
  if (ids) {
    const known = await expertsOnRegister(reader, unit, ids, day);
    return [...known.values()].map((expert) => ({ expertId: expert.id, name: expert.name, key: bookingKeyOf(expert) }));
  }
  if (!saved) return [];
  const booked = await rows(reader, ActivityExpert, sql`where t.activity_id = ${saved.id} order by t.num`);
  return booked.map(({ expertId, name, bookingKey }) => ({ expertId, name, key: bookingKey }));
}

/** Those enrolled, who answers for it, and experts who are people of the platform. */
async function peopleOf(
  reader: Reader,
  { saved, ownerId, keys }: { saved: Activity | undefined; ownerId: string | undefined; keys: Proposal['keys'] },
): Promise<string[]> {
  const enrolled = saved
    ? await reader.query<{ id: string }>(sql`
        select person_id as id from attendance where activity_id = ${saved.id} and status in ('EXPECTED', 'CONFIRMED')`)
    : [];
  const experts = keys.flatMap(({ key }) => (key.startsWith('P:') ? [key.slice(2)] : []));
  return [...new Set([...enrolled.map(({ id }) => id), ...(ownerId ? [ownerId] : []), ...experts])];
}
