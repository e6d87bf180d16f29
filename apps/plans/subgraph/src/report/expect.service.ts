import { dueMonths, inForce } from '@yanxiu/policy';
import type { Adoption, Pack } from '@yanxiu/policy';
import { DirectoryPeriod, DirectoryUnit } from '@yanxiu/directory';
import { civilDay, repeated, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Background, Database, Reader, Transaction } from '@yanxiu/subgraph';
import { deadline, formOf, monthText, shiftDay, spanOfMonth, throughCluster } from './report.rules.js';

interface KnownAdoption extends Adoption {
  adoptionId: string;
  pack: Pack;
}

/** A deadline can move over the longest public holiday and the weekends around it, not further. */
const longestDelayDays = 21;

/**
 * Works out who owes which report for a month: unit by subject, each teacher's post counted for exactly one reporter
 * (PC-26, X13). Adds what is owed and takes away what is owed no more and nobody has touched; what was begun stays.
 * A constant number of statements, however many schools there are.
 * @param day as of which postings and memberships count: today, or the month's last day once that has passed
 */
export async function expectReports(tx: Transaction, month: string, day: string): Promise<void> {
  const adoptions = await adoptionsOn(tx, day);
  const due = new Map(adoptions.flatMap((adoption) => dueOf(adoption, month)));
  const through = await clusterMembers(tx, adoptions, day);
  const deadlines = await deadlinesOf(tx, adoptions, due);
  await writeOwed(tx, { month, day, rules: rulesOf(adoptions, due), through, deadlines });
  await tx.query(sql`
    insert into report_month as t (month, counted_on) values (${month}, ${day}::date)
    on conflict (month) do update set counted_on = greatest(t.counted_on, excluded.counted_on)`);
}

/** The adoption of each unit that holds on the day: the latest of those that do. */
async function adoptionsOn(reader: Reader, day: string): Promise<KnownAdoption[]> {
  return reader.query<KnownAdoption>(sql`
    select distinct on (unit_id) adoption_id as "adoptionId", unit_id as "unitId", pack_code as "packCode",
      pack_version as version, valid_from as "from", valid_to as "to", pack
    from directory_policy where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by unit_id, valid_from desc, pack_version desc, adoption_id desc`);
}

/** The month's due day by the adoption's policy; nothing where none is due: vacations, or no reports at all. */
function dueOf({ adoptionId, pack }: KnownAdoption, month: string): [string, string][] {
  const [due] = dueMonths(pack.plans, spanOfMonth(month)).due;
  return due ? [[adoptionId, due.due]] : [];
}

const rulesOf = (adoptions: KnownAdoption[], due: Map<string, string>) =>
  adoptions.map(({ adoptionId, unitId, pack }) => ({
    adoption_id: adoptionId,
    unit_id: unitId,
    reports: due.has(adoptionId),
    by_school: pack.plans.reporting.units.includes('SCHOOL'),
    by_subject: pack.plans.reporting.bySubject ?? false,
    form: formOf(pack).name,
  }));

interface Through {
  member_id: string;
  alliance_id: string;
  alliance_name: string;
  center_id: string;
}

/** Units that report through their cluster: of several the one they joined first. A cluster without a centre has no reporter. */
async function clusterMembers(reader: Reader, adoptions: KnownAdoption[], day: string): Promise<Through[]> {
  const members = await reader.query<Through & { kind: string; stages: string[]; path: string[] }>(sql`
    select distinct on (m.unit_id) m.unit_id as member_id, a.id as alliance_id, a.name as alliance_name,
      c.unit_id as center_id, u.kind, u.stages, u.path
    from directory_alliance_member m
    join directory_alliance a on a.id = m.alliance_id and a.kind = 'CLUSTER'
    join directory_alliance_member c on c.alliance_id = a.id and c.role <> 'MEMBER'
    join directory_unit u on u.id = m.unit_id
    where ${validOn('m', day)}
      and ${validOn('c', day)}
      and ${validOn('a', day)}
    order by m.unit_id, m.valid_from, a.id`);
  return members
    .filter((unit) => {
      const policy = inForce(adoptions, unit.path, day);
      return policy && throughCluster(policy.pack, unit);
    })
    .map(({ member_id, alliance_id, alliance_name, center_id }) => ({
      member_id,
      alliance_id,
      alliance_name,
      center_id,
    }));
}

/** Last days by receiver: a county's own holidays move the day, where its policy lets them. */
async function deadlinesOf(tx: Transaction, adoptions: KnownAdoption[], due: Map<string, string>) {
  const [first] = [...due.values()].sort();
  if (!first) return [];
  const receivers = await rows(tx, DirectoryUnit, sql`where t.level in ('PROVINCE', 'CITY', 'COUNTY') and t.active`);
  const holidays = await rows(
    tx,
    DirectoryPeriod,
    sql`where t.kind = 'HOLIDAY' and not t.withdrawn and t.valid_to >= ${shiftDay(first, -longestDelayDays)}::date
        and t.valid_from <= ${shiftDay([...due.values()].sort().at(-1)!, longestDelayDays)}::date`,
  );
  const byUnit = Map.groupBy(holidays, ({ unitId }) => unitId);
  const daysOff = (path: string[]) =>
    path.flatMap((id) => (byUnit.get(id) ?? []).map(({ validFrom: from, validTo: to }) => ({ from, to })));
  return receivers.flatMap(({ id, path }) =>
    adoptions.flatMap(({ adoptionId, pack }) => {
      const day = due.get(adoptionId);
      if (!day) return [];
      const dueOn = deadline(day, pack.plans.reporting.onDayOff, daysOff(path));
      return [{ receiver_id: id, adoption_id: adoptionId, due_on: dueOn }];
    }),
  );
}

interface Owed {
  month: string;
  day: string;
  rules: object[];
  through: Through[];
  deadlines: object[];
}

const json = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

/** One statement: each taught subject of each unit goes to its one reporter, and the rows follow. */
async function writeOwed(tx: Transaction, { month, day, rules, through, deadlines }: Owed): Promise<void> {
  await tx.query(sql`
    with rule as (
      select * from jsonb_to_recordset(${json(rules)})
        as r(adoption_id uuid, unit_id uuid, reports boolean, by_school boolean, by_subject boolean, form text)),
    through as (
      select * from jsonb_to_recordset(${json(through)})
        as x(member_id uuid, alliance_id uuid, alliance_name text, center_id uuid)),
    due as (
      select * from jsonb_to_recordset(${json(deadlines)}) as d(receiver_id uuid, adoption_id uuid, due_on date)),
    teaching as (
      select distinct p.unit_id, p.subject from directory_posting p join directory_person h on h.id = p.person_id and h.active
      where p.subject is not null and p.school_id is not null
        and ${validOn('p', day)}),
    placed as (
      select distinct on (k.unit_id, k.subject) k.subject, coalesce(x.center_id, u.school_id) as unit_id, x.alliance_id, x.alliance_name
      from teaching k join directory_unit u on u.id = k.unit_id
      left join through x on x.member_id = any(u.path)
      order by k.unit_id, k.subject, array_position(u.path, x.member_id) desc nulls last),
    owed as (
      select distinct c.id as unit_id, p.alliance_id, p.alliance_name, case when r.by_subject then p.subject end as subject, r.form,
        r.adoption_id, coalesce(c.county_id, c.city_id, c.province_id) as receiver_id, c.province_id, c.city_id, c.county_id, c.school_id, c.name
      from placed p join directory_unit c on c.id = p.unit_id
      join lateral (
        select r.* from rule r where r.unit_id = any(c.path) order by array_position(c.path, r.unit_id) desc limit 1) r on r.reports
      where p.alliance_id is not null or r.by_school),
    gone as (
      delete from monthly_report t where t.month = ${month} and t.state = 'DUE' and not exists (
        select from owed o where o.unit_id = t.unit_id and o.alliance_id is not distinct from t.alliance_id
          and o.subject is not distinct from t.subject))
    insert into monthly_report as t (id, title, unit_id, receiver_id, alliance_id, alliance_name, covered, apart, subject, month, due_on,
      adoption_id, province_id, city_id, county_id, school_id)
    select gen_random_uuid(), concat(coalesce(o.alliance_name, o.name), ${monthText(month)}::text, o.subject, o.form), o.unit_id, o.receiver_id,
      o.alliance_id, o.alliance_name,
      case when o.alliance_id is null then array[o.unit_id]
        else (select array_agg(x.member_id order by x.member_id) from through x where x.alliance_id = o.alliance_id) end,
      case when o.alliance_id is null then coalesce((
        select array_agg(x.member_id order by x.member_id) from through x join directory_unit m on m.id = x.member_id
        where o.unit_id = any(m.path)), '{}') else '{}' end,
      o.subject, ${month}, d.due_on, o.adoption_id, o.province_id, o.city_id, o.county_id, o.school_id
    from owed o join due d on d.receiver_id = o.receiver_id and d.adoption_id = o.adoption_id
    on conflict (month, unit_id, alliance_id, subject) do update set
      (alliance_name, covered, apart, due_on) = (excluded.alliance_name, excluded.covered, excluded.apart, excluded.due_on)
      where t.state in ('DUE', 'DRAFT', 'CHECKED', 'RETURNED') and t.sent_at is null
        and (t.alliance_name, t.covered, t.apart, t.due_on) is distinct from
            (excluded.alliance_name, excluded.covered, excluded.apart, excluded.due_on)`);
}

/** The running month as of today; the one before as of its last day, where nobody has looked since. */
export async function expectDueMonths(database: Database, today = civilDay()): Promise<void> {
  const month = today.slice(0, 7);
  const before = shiftDay(`${month}-01`, -1);
  await database.session('reports due').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 60000`);
    const [lock] = await tx.query<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('plans reports due')) as mine`,
    );
    if (!lock?.mine) return;
    // A month that nobody worked out while it ran is owed by nobody: the platform was not there to ask for it.
    const [open] = await tx.query(
      sql`select month from report_month where month = ${before.slice(0, 7)} and counted_on < ${before}::date`,
    );
    if (open) await expectReports(tx, before.slice(0, 7), before);
    await expectReports(tx, month, today);
  });
}

/** New schools, transfers and clusters show within the hour. */
export const reportsDue: Background = repeated({
  name: 'reports due',
  everyMs: 3_600_000,
  work: async (database) => {
    await expectDueMonths(database);
    return false;
  },
});
