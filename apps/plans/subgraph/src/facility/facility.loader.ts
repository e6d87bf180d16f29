import { unitOf } from '@yanxiu/directory';
import { ancestorsOf } from '@yanxiu/access';
import {
  civilDay,
  connectionOf,
  containing,
  defineLoader,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Sql } from '@yanxiu/subgraph';
import { FacilityOrder } from './facility.input.js';
import type { FacilitiesArgs, FacilityChoicesArgs, FacilityFilter } from './facility.input.js';
import type { FacilityChoice, FacilityStanding } from './facility.payload.js';
import { daysTouched, demandSpan, ownOf, sharedWith, usableBy } from './facility.rules.js';
import { Facility, FacilityClosure } from './facility.js';

export const FacilityConnection = connectionOf(Facility, 'Facility', '场地设备');

const read = 'plans:read';

/** Those of one's subtree, and those that units above or members of an alliance share. */
export function facilitiesInReach({ viewer }: Context): Sql {
  const units = ancestorsOf(viewer, read);
  return sql`(${within(viewer, read, { unit: 'unit_id' })} or t.circle <> 'UNIT' and t.unit_id = any(${units}::uuid[])
    or t.circle = 'ALLIANCE' and ${sharedWith(units, civilDay())})`;
}

export const facilityById = loaderById(Facility, facilitiesInReach);

/** Facilities of bookings that were reached. */
export const facilityOfBooking = defineLoader<string, Facility | null>(async (ids, { db }) =>
  inKeyOrder(ids, await rows(db, Facility, sql`where t.id = any(${[...ids]}::uuid[])`), ({ id }) => id),
);

const orders: Record<FacilityOrder, Order> = {
  NAME: orderOf('NAME', 'name collate "zh-x-icu" text', 'id uuid'),
  // What has no seats comes last.
  SEATS_DESC: orderOf('SEATS_DESC', 'coalesce_seats int desc', 'id uuid'),
};
const withSeats = sql`(select t.*, coalesce(t.seats, 0) as coalesce_seats from facility t)`;

export function facilitiesMatching(
  context: Context,
  { filter, order, ...args }: FacilitiesArgs,
): Promise<Connection<Facility>> {
  const where = sql`${facilitiesInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, {
    entity: Facility,
    from: order === FacilityOrder.SEATS_DESC ? withSeats : undefined,
    where,
    order: orders[order],
    args,
    filter,
  });
}

const closedOn = (day: string): Sql => sql`exists (select from facility_closure c
  where c.facility_id = t.id and c.first_day <= ${day}::date and (c.last_day is null or c.last_day >= ${day}::date))`;

const named = (text: string | null | undefined): Sql => {
  if (!text) return sql`true`;
  const like = containing(text);
  return sql`(t.name like ${like} or t.place like ${like})`;
};

function matching({ unitId, kind, nameContains, seatsAtLeast, open, updatedSince }: FacilityFilter): Sql {
  const below = sql`t.unit_id in (select u.id from directory_unit u where u.path @> array[${unitId ?? null}::uuid])`;
  const closed = closedOn(civilDay());
  return sql`${unitId ? below : sql`true`} and ${kind ? sql`t.kind = ${kind}` : sql`true`} and ${named(nameContains)}
    and ${seatsAtLeast ? sql`t.seats >= ${seatsAtLeast}` : sql`true`}
    and ${open === true ? sql`not ${closed}` : open === false ? closed : sql`true`}
    and ${updatedSince ? sql`t.updated_at >= ${updatedSince}` : sql`true`}`;
}

/** What closes a facility today or later, the next first. */
export const closuresOf = defineLoader<string, FacilityClosure[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(
      db,
      FacilityClosure,
      sql`where t.facility_id = any(${[...ids]}::uuid[]) and (t.last_day is null or t.last_day >= ${civilDay()}::date)
        order by t.first_day, t.id`,
    ),
    ({ facilityId }) => facilityId,
  ),
);

const mostChoices = 100;

/**
 * What a unit may use at a time: what is free first, its own before others', small rooms before large ones.
 * @throws Invalid where the end does not follow the start; null for a unit out of reach
 */
export async function facilityChoices(context: Context, args: FacilityChoicesArgs): Promise<FacilityChoice[] | null> {
  const { db, viewer } = context;
  demandSpan(args, 'endsAt');
  const unit = await unitOf(db, args.unitId);
  const [may] = await db.query(sql`
    select from directory_unit t where t.id = ${args.unitId} and ${within(viewer, 'plans:organise', { unit: 'id' })}`);
  if (!unit || !may) return null;
  const { from, to } = daysTouched(args);
  const found = await db.query<{ id: string; standing: FacilityStanding; own: boolean }>(sql`
    select * from (select t.id, t.kind, t.name, t.seats, ${ownOf(unit)} as own, case
      when exists (select from facility_closure c where c.facility_id = t.id
        and c.first_day <= ${to}::date and (c.last_day is null or c.last_day >= ${from}::date)) then 'CLOSED'
      when exists (select from facility_booking b where b.facility_id = t.id and b.state in ('PENDING', 'CONFIRMED')
        and b.starts_at < ${args.endsAt} and b.ends_at > ${args.startsAt}
        and (${args.activityId ?? null}::uuid is null or b.activity_id is distinct from ${args.activityId ?? null}::uuid)) then 'TAKEN'
      else 'FREE' end as standing
    from facility t where ${usableBy(unit, from)} and ${named(args.nameContains)}) x
    order by standing = 'FREE' desc, own desc, kind desc, seats nulls last, name collate "zh-x-icu", id limit ${mostChoices}`);
  // Whoever may use it sees it, though it may lie beyond the reach of his grants.
  const facilities = await facilityOfBooking(context).loadMany(found.map((one) => one.id));
  return found.flatMap(({ standing, own }, index) => {
    const facility = facilities[index];
    return facility && !(facility instanceof Error) ? [{ facility, standing, toConfirm: !own }] : [];
  });
}
