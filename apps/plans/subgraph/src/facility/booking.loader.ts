import {
  allOf,
  connectionOf,
  defineLoader,
  grouped,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { FacilityBookingFilter, FacilityBookingsArgs, FacilityDaysArgs } from './facility.input.js';
import { demandDays } from './facility.rules.js';
import { FacilityBooking } from './facility-booking.js';

export const FacilityBookingConnection = connectionOf(FacilityBooking, 'FacilityBooking', '预约');

const read = 'plans:read';

/** Who keeps the facility and who uses it. */
export function bookingsInReach({ viewer }: Context): Sql {
  return sql`(${within(viewer, read, { unit: 'unit_id' })} or t.facility_id in (${keptBy(within(viewer, read, { unit: 'unit_id' }))}))`;
}

/** Inside it `t` is the facility. */
const keptBy = (where: Sql): Sql => sql`select t.id from facility t where ${where}`;

export const bookingById = loaderById(FacilityBooking, bookingsInReach);

const latest = orderOf('LATEST', 'starts_at timestamptz desc', 'id uuid desc');

export function bookingsMatching(
  context: Context,
  { filter, ...args }: FacilityBookingsArgs,
): Promise<Connection<FacilityBooking>> {
  const where = sql`${bookingsInReach(context)} and ${matching(context, filter ?? {})}`;
  return page(context, { entity: FacilityBooking, where, order: latest, args, filter });
}

const below = (unitId: string): Sql => sql`select u.id from directory_unit u where u.path @> array[${unitId}::uuid]`;

/** What waits for the viewer: as `mayDecide` says, and still to come. */
const waitingFor = ({
  viewer,
}: Context): Sql => sql`(t.state = 'PENDING' and t.ends_at > now() and t.booked_by::text <> ${viewer.id}
  and t.facility_id in (${keptBy(within(viewer, 'plans:organise', { unit: 'unit_id' }))}))`;

function matching(context: Context, filter: FacilityBookingFilter): Sql {
  const { ownerId, unitId, facilityId, seriesId, toAnswer, states, from, to } = filter;
  return allOf(
    ownerId && sql`t.facility_id in (${keptBy(sql`t.unit_id in (${below(ownerId)})`)})`,
    unitId && sql`t.unit_id in (${below(unitId)})`,
    facilityId && sql`t.facility_id = ${facilityId}::uuid`,
    seriesId && sql`t.activity_id in (select a.id from activity a where a.series_id = ${seriesId}::uuid)`,
    toAnswer && waitingFor(context),
    states?.length && sql`t.state = any(${states})`,
    from && sql`t.ends_at > ${from}::date::timestamp at time zone 'Asia/Shanghai'`,
    to && sql`t.starts_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
  );
}

/** What holds a facility on some days, for facilities that were reached: whoever may use one sees when it is taken. */
const heldOn = defineLoader<FacilityDaysArgs & { id: string }, FacilityBooking[], string>(
  async (keys, { db }) => {
    const asked = JSON.stringify(keys.map(({ id, from, to }) => ({ id, f: from, l: to })));
    const found = await rows(
      db,
      FacilityBooking,
      sql`where t.state in ('PENDING', 'CONFIRMED') and exists (
          select from jsonb_to_recordset(${asked}::jsonb) as x(id uuid, f date, l date) where x.id = t.facility_id
            and t.ends_at > x.f::timestamp at time zone 'Asia/Shanghai' and t.starts_at < (x.l + 1)::timestamp at time zone 'Asia/Shanghai')
        and t.facility_id = any(${keys.map(({ id }) => id)}::uuid[]) order by t.starts_at, t.id`,
    );
    const start = (day: string) => Date.parse(`${day}T00:00:00+08:00`);
    return keys.map(({ id, from, to }) =>
      found.filter(
        ({ facilityId, startsAt, endsAt }) =>
          facilityId === id && endsAt.getTime() > start(from) && startsAt.getTime() < start(to) + 86_400_000,
      ),
    );
  },
  ({ id, from, to }) => `${id} ${from} ${to}`,
);

/** @throws Invalid over more than 42 days */
export function bookingsOn(context: Context, id: string, { from, to }: FacilityDaysArgs): Promise<FacilityBooking[]> {
  demandDays({ from, to });
  return heldOn(context).load({ id, from, to });
}

/** What is held for meetings of activities that were reached. */
export const bookingsOfSession = defineLoader<string, FacilityBooking[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(
      db,
      FacilityBooking,
      sql`where t.session_id = any(${[...ids]}::uuid[]) and t.state <> 'RELEASED' order by t.session_id, t.id`,
    ),
    ({ sessionId }) => sessionId!,
  ),
);
