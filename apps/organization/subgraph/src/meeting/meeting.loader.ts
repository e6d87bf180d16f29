import {
  civilDay,
  connectionOf,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  rows,
  sql,
  validOn,
} from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { alliancesInReach } from '../alliance/alliance.loader.js';
import type { AllianceRole } from '../alliance/membership.js';
import { bodiesInReach } from '../body/body.loader.js';
import { NormativeDocument } from '../document/document.js';
import { HolderState } from './meeting.input.js';
import type { CouncilSeat } from './meeting.input.js';
import { Meeting } from './meeting.js';

export const MeetingConnection = connectionOf(Meeting, 'Meeting', '会议');

/** Who sees the alliance or the body sees its minutes. */
const inReach = (context: Context): Sql => sql`(
  t.alliance_id in (select t.id from alliance t where ${alliancesInReach(context)})
  or t.body_id in (select t.id from body t where ${bodiesInReach(context)}))`;

export const meetingById = loaderById(Meeting, inReach);

const latestFirst = orderOf('HELD_ON', 'held_on date desc', 'id uuid');

const nested = (parent: string) =>
  defineNestedPages<Meeting>(parent, (context, args) => ({
    entity: Meeting,
    where: inReach(context),
    order: latestFirst,
    args,
  }));

export const meetingsOfAlliance = nested('alliance_id');
export const meetingsOfBody = nested('body_id');

interface Principal {
  allianceId: string;
  unitName: string;
  role: AllianceRole;
  names: string[];
  acting: boolean;
}

/** The principals of an alliance's schools, the head's first; a section goes by its school's principal (DL-06). */
export const councilOf = defineLoader<string, CouncilSeat[]>(async (allianceIds, { db }) => {
  const day = civilDay();
  const found = await db.query<Principal>(sql`
    select m.alliance_id as "allianceId", u.name as "unitName", m.role,
      coalesce(array_agg(distinct p.name) filter (where p.id is not null), '{}') as names,
      coalesce(bool_and(t.acting) filter (where p.id is not null), false) as acting
    from alliance_membership m join org_unit u on u.id = m.unit_id
    left join posting t on t.position = 'PRINCIPAL' and (t.unit_id = m.unit_id or t.school_id = m.school_id)
      and ${validOn('t', day)}
    left join person p on p.id = t.person_id and p.active
    where m.alliance_id = any(${[...allianceIds]}::uuid[])
      and ${validOn('m', day)}
    group by m.alliance_id, m.id, u.name, m.role order by m.role = 'MEMBER', u.name collate "zh-x-icu", m.id`);
  return grouped(allianceIds, found, ({ allianceId }) => allianceId).map((list) =>
    list.map(({ unitName, role, names, acting }) => ({
      ...{ unitName, role, state: stateOf(names.length, acting) },
      principalName: names.join('、') || null,
    })),
  );
});

/** How a post for one is held. */
export function stateOf(holders: number, acting: boolean): HolderState {
  if (!holders) return HolderState.VACANT;
  if (holders > 1) return HolderState.SEVERAL;
  return acting ? HolderState.ACTING : HolderState.HELD;
}

/** Charters in force of alliances, latest first. */
export const chartersOf = defineLoader<string, NormativeDocument[]>(async (allianceIds, { db }) => {
  const day = civilDay();
  const found = await rows(
    db,
    NormativeDocument,
    sql`where t.alliance_id = any(${[...allianceIds]}::uuid[]) and t.family = 'CHARTER' and ${validOn('t', day)} order by t.valid_from desc, t.id`,
  );
  return grouped(allianceIds, found, ({ allianceId }) => allianceId!);
});
