import {
  allOf,
  connectionOf,
  defineNestedPages,
  loaderById,
  orderOf,
  page,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import { alliancesInReach } from '../alliance/alliance.loader.js';
import type { AppointmentFilter, AppointmentsArgs } from './appointment.input.js';
import { Appointment } from './appointment.js';

export const AppointmentConnection = connectionOf(Appointment, 'Appointment', '任命');

/** Who leads a group is seen by those who see the group; an alliance's leader by all in it. */
function appointmentsInReach(context: Context): Sql {
  return sql`(${within(context.viewer, 'organization:read', { unit: 'unit_id' })}
    or t.alliance_id in (select t.id from alliance t where ${alliancesInReach(context)}))`;
}

export const appointmentById = loaderById(Appointment, appointmentsInReach);

const latestFirst = orderOf('FROM', 'valid_from date desc', 'id uuid');

export function appointmentsMatching(
  context: Context,
  { filter, ...args }: AppointmentsArgs,
): Promise<Connection<Appointment>> {
  const where = sql`${appointmentsInReach(context)} and ${matching(filter ?? {})}`;
  return page(context, { entity: Appointment, where, order: latestFirst, args, filter });
}

function matching({ under, role, personId, on, endingBy }: AppointmentFilter): Sql {
  return allOf(
    under && sql`t.unit_id in (select id from org_unit where path @> array[${under}]::uuid[])`,
    role && sql`t.role = ${role}`,
    personId && sql`t.person_id = ${personId}`,
    on && validOn('t', on),
    endingBy && toRenew(endingBy),
  );
}

/** Terms that run out, of which no further one is decided. */
const toRenew = (day: string): Sql => sql`t.valid_to <= ${day}::date and t.end_reason is null
  and not exists (select from appointment n where n.renews_id = t.id)`;

const nested = (parent: string) =>
  defineNestedPages<Appointment>(parent, (context, args) => ({
    entity: Appointment,
    where: allOf(parent === 'unit_id' && sql`t.alliance_id is null`, appointmentsInReach(context)),
    order: latestFirst,
    args,
  }));

/** Leaders of a group, the present one and those before. */
export const appointmentsOfUnit = nested('unit_id');
/** Leaders of an alliance's work, the present one and those before. */
export const appointmentsOfAlliance = nested('alliance_id');
/** What somebody has been appointed to. */
export const appointmentsOfPerson = nested('person_id');
