import { postingsOn } from '@yanxiu/directory';
import { inForce } from '@yanxiu/policy';
import type { Adoption } from '@yanxiu/policy';
import { Invalid, civilDay, defineLoader, sql } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { attendancesOfPeopleInReach } from '../attendance/attendance.loader.js';
import { daysLater } from '../series/series.rules.js';
import type { PersonLoad, PersonLoadArgs } from './load.js';

const mostWeeks = 54;

interface Asked extends PersonLoadArgs {
  personId: string;
}

interface Week {
  personId: string;
  week: string;
  hours: string;
  confirmed: string;
  sessions: number;
}

/** Loads of any number of people in two statements and their policies; null where somebody is out of reach. */
const loads = defineLoader<Asked, PersonLoad | null, string>(
  async (asked, context) => {
    const found = new Map<string, PersonLoad | null>();
    for (const group of Map.groupBy(asked, ({ from, to }) => `${from} ${to}`).values()) {
      const ids = [...new Set(group.map(({ personId }) => personId))];
      const weeks = Map.groupBy(await weeksOf(context, ids, group[0]!), ({ personId }) => personId);
      const limits = await limitsOf(context.db, ids);
      for (const key of group) found.set(keyOf(key), loadOf(weeks.get(key.personId) ?? [], limits.get(key.personId)));
    }
    return asked.map((key) => found.get(keyOf(key)) ?? null);
  },
  (key) => keyOf(key),
);
const keyOf = ({ personId, from, to }: Asked) => `${personId} ${from} ${to}`;

function loadOf(weeks: Week[], limit: string | undefined): PersonLoad {
  const shown = weeks.map(({ week, hours, confirmed, sessions }) => ({
    ...{ week, sessions, hours: new Decimal(hours), confirmed: new Decimal(confirmed) },
    over: limit !== undefined && new Decimal(hours).gt(limit),
  }));
  return {
    hoursPerWeek: limit === undefined ? null : new Decimal(limit),
    hours: shown.reduce((sum, { hours }) => sum.add(hours), new Decimal(0)),
    weeks: shown,
  };
}

/** Hours by the week of each meeting; where less was confirmed than the activity's hours, its share of each meeting. */
function weeksOf(context: Context, ids: string[], { from, to }: PersonLoadArgs): Promise<Week[]> {
  return context.db.query<Week>(sql`
    select t.person_id as "personId", date_trunc('week', s.starts_at at time zone 'Asia/Shanghai')::date::text as week,
      round(sum(s.hours * coalesce(t.hours / a.hours, 1)), 2)::text as hours,
      round(sum(case when t.status = 'CONFIRMED' then s.hours * t.hours / a.hours else 0 end), 2)::text as confirmed, count(*)::int as sessions
    from attendance t
    join activity a on a.id = t.activity_id and a.status in ('PUBLISHED', 'COMPLETED')
    join activity_session s on s.activity_id = t.activity_id
    where t.person_id = any(${ids}::uuid[]) and t.status in ('EXPECTED', 'CONFIRMED') and t.day >= ${from}::date
      and s.starts_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and s.starts_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'
      and ${attendancesOfPeopleInReach(context)}
    group by 1, 2 order by 1, 2`);
}

interface KnownAdoption extends Adoption {
  hoursPerWeek: string | null;
}

/** The limit in force where each of them stands today; absent where the policy says nothing. */
async function limitsOf(reader: Reader, ids: string[]): Promise<Map<string, string>> {
  const today = civilDay();
  const postings = await postingsOn(reader, ids, today);
  const units = await reader.query<{ id: string; path: string[] }>(
    sql`select id, path from directory_unit where id = any(${postings.map(({ unitId }) => unitId)}::uuid[])`,
  );
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const adoptions = await reader.query<KnownAdoption>(sql`
    select unit_id as "unitId", pack_code as "packCode", pack_version as version, valid_from::text as "from", valid_to::text as "to",
      pack #>> '{plans,load,hoursPerWeek}' as "hoursPerWeek"
    from directory_policy where unit_id = any(${[...new Set(units.flatMap(({ path }) => path))]}::uuid[])`);
  const limits = new Map<string, string>();
  for (const { personId, unitId } of postings) {
    const limit = inForce(adoptions, pathOf.get(unitId) ?? [], today)?.hoursPerWeek;
    if (limit && !limits.has(personId)) limits.set(personId, limit);
  }
  return limits;
}

/** What training asks of a person in some weeks. */
export function loadOfPerson(
  context: Context,
  personId: string,
  { from, to }: PersonLoadArgs,
): Promise<PersonLoad | null> {
  if (to < from || daysLater(from, 7 * mostWeeks) <= to)
    throw new Invalid({ zh: '一次至多查 54 周', en: '54 weeks at most at a time' }, [
      { path: 'to', rule: 'span', value: to, expected: `${from} … ${daysLater(from, 7 * mostWeeks - 1)}` },
    ]);
  return loads(context).load({ personId, from, to });
}
