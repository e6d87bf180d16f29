import { DirectoryPeriod, DirectoryUnit } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import {
  allOf,
  civilDay,
  connectionOf,
  defineLoader,
  orderOf,
  page,
  reaches,
  rows,
  sql,
  validOn,
  wellFormed,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context, Reader, Sql } from '@yanxiu/subgraph';
import { demandsOn } from './due.rules.js';
import type { Demand } from './due.rules.js';
import { PlanDue } from './plan-due.js';
import type { PlanDueSummary, PlanDuesArgs } from './plan-due.js';
import { atSchool } from './standing.js';

export const PlanDueConnection = connectionOf(PlanDue, 'PlanDue', '应报计划');

const read = 'plans:read';

/** What is asked of the units below each root on a day: five statements for any number of roots. */
export async function demandsOf(reader: Reader, roots: DirectoryUnit[], day: string): Promise<Map<string, Demand[]>> {
  const above = [...new Set(roots.flatMap(({ path }) => path))];
  const adoptions = await reader.query<{ adoptionId: string; unitId: string }>(sql`
    select distinct on (unit_id) adoption_id as "adoptionId", unit_id as "unitId" from directory_policy
    where unit_id = any(${above}::uuid[]) and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by unit_id, valid_from desc, version desc, adoption_id desc`);
  const adopted = new Map(adoptions.map(({ unitId, adoptionId }) => [unitId, adoptionId]));
  const adoptionOf = ({ path }: DirectoryUnit) => path.flatMap((id) => adopted.get(id) ?? []).at(-1);
  const packs = await reader.query<{ adoptionId: string; plans: Pack['plans'] }>(sql`
    select adoption_id as "adoptionId", jsonb_build_object('templates', pack #> '{plans,templates}',
      'rhythms', pack #> '{plans,rhythms}', 'handling', pack #> '{plans,handling}') as plans
    from directory_policy where adoption_id = any(${[...new Set(roots.flatMap((root) => adoptionOf(root) ?? []))]}::uuid[])`);
  const plansOf = new Map(packs.map(({ adoptionId, plans }) => [adoptionId, plans]));
  const periods = await rows(
    reader,
    DirectoryPeriod,
    sql`where t.unit_id = any(${above}::uuid[]) and t.valid_to >= ${day}::date and not t.withdrawn`,
  );
  const rounds = await reader.query<{ unitId: string; templateCode: string; periodId: string; closesOn: string }>(sql`
    select unit_id as "unitId", template_code as "templateCode", period_id as "periodId",
      (closes_at at time zone 'Asia/Shanghai')::date::text as "closesOn"
    from plan_window where unit_id = any(${above}::uuid[])`);
  return new Map(
    roots.map((root) => {
      const plans = plansOf.get(adoptionOf(root) ?? '');
      const along = <T extends { unitId: string }>(list: T[]) =>
        list.filter(({ unitId }) => root.path.includes(unitId));
      const facts = { periods: along(periods), rounds: along(rounds), path: root.path };
      return [root.id, plans ? demandsOn({ plans }, facts, day) : []];
    }),
  );
}

export interface Asked extends Demand {
  root: string;
}

/**
 * Everyone of whom something is asked, with what was handed in: schools that teach, groups in them, or teachers with a
 * subject at their main posting. A member of a cluster is served by the plan that its centre wrote for it (PC-23).
 */
export function dues(asked: Asked[], day: string): Sql {
  return sql`(
    select d.template || ' ' || d.period_id || ' ' || coalesce(o.person_id, o.unit_id) as id, d.root, d.template, d.template_name,
      d.author, d.period_id, d.period_name, d.due, o.unit_id, o.person_id, o.name, o.province_id, o.city_id, o.county_id, o.school_id,
      p.id as plan_id, coalesce(p.alliance_id is not null and p.unit_id <> o.unit_id, false) as joint, x.reason as excuse,
      p.current_version is not null as handed_in,
      case when p.status in ('APPROVED', 'ACCEPTED', 'FILED', 'KEPT') or p.effective_version is not null then 'DONE'
        when p.status = 'RETURNED' then 'RETURNED' when p.current_version is not null then 'HANDED_IN'
        when x.id is not null then 'EXCUSED' when p.id is not null then 'DRAFT' else 'MISSING' end as state,
      d.due is not null and d.due < ${day}::date and p.current_version is null and x.id is null as overdue
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as g(root uuid, template text, "templateName" text, author text,
      "periodId" uuid, "periodName" text, due date)
    cross join lateral (select g.root, g.template, g."templateName" as template_name, g.author, g."periodId" as period_id,
      g."periodName" as period_name, g.due) d
    cross join lateral (
      select u.id as unit_id, null::uuid as person_id,
        case when u.level = 'GROUP' and not starts_with(u.name, s.name) then s.name || u.name else u.name end as name, u.province_id, u.city_id, u.county_id, u.school_id
      from directory_unit u left join directory_unit s on s.id = u.school_id
      where u.level = d.author and d.author in ('SCHOOL', 'GROUP') and u.active and u.path @> array[d.root]
        and (case when d.author = 'SCHOOL' then cardinality(u.stages) > 0 else u.school_id is not null end)
      union all
      select distinct on (m.person_id) m.school_id, m.person_id, n.name, m.province_id, m.city_id, m.county_id, m.school_id
      from directory_posting m join directory_person n on n.id = m.person_id and n.active
      join directory_unit r on r.id = d.root
      where d.author = 'PERSON' and m.main and m.subject is not null and m.school_id is not null
        and (r.id in (m.province_id, m.city_id, m.county_id, m.school_id)
          or r.level = 'GROUP' and exists (select from directory_posting q where q.person_id = m.person_id and q.unit_id = r.id
            and ${validOn('q', day)}))
        and ${validOn('m', day)}
    ) o
    left join lateral (
      select p.* from plan p
      where p.template_code = d.template and p.period_id = d.period_id
        and (p.person_id = o.person_id or o.person_id is null and p.unit_id = o.unit_id
          or o.person_id is null and p.alliance_id = any(array(select a.alliance_id from directory_alliance_member a
            join directory_unit x on x.id = a.unit_id where coalesce(x.school_id, x.id) = o.unit_id and ${validOn('a', day)})))
      order by p.unit_id = o.unit_id desc, p.effective_version is null, p.current_version is null, p.id limit 1
    ) p on true
    left join plan_excuse x on x.unit_id = o.unit_id and o.person_id is null and x.template_code = d.template
      and x.period_id = d.period_id)`;
}

const byName = orderOf('NAME', 'template text', 'name collate "zh-x-icu" text', 'id text');

/** The plans that are due below a unit. Who owes a personal plan is the school's to know; above it there are figures. */
export async function duesMatching(context: Context, { filter, ...args }: PlanDuesArgs): Promise<Connection<PlanDue>> {
  const { unitId, template, states, overdue } = filter;
  const day = filter.on ?? civilDay();
  const [root] = await rootsOf(context, [unitId]);
  const demands = root ? (await demandsOf(context.db, [root], day)).get(root.id)! : [];
  const inside = Boolean(root?.schoolId);
  const asked = demands
    .filter(({ author }) => author !== 'PERSON' || inside)
    .filter((demand) => !template || demand.template === template)
    .map((demand) => ({ ...demand, root: unitId }));
  const where = allOf(
    within(context.viewer, read, { unit: 'unit_id' }),
    personsToo(context),
    states?.length && sql`t.state = any(${states})`,
    overdue && sql`t.overdue`,
  );
  return page(context, { entity: PlanDue, from: dues(asked, day), where, order: byName, args, filter });
}

/** Neither colleagues nor who is above the school see who still owes a personal plan: only who collects them does (PC-25). */
const personsToo = ({ viewer }: Context): Sql => {
  const own = viewer.personId ? sql`t.person_id = ${viewer.personId}::uuid` : sql`false`;
  return sql`(t.person_id is null or ${own} or ${within(atSchool(viewer), 'plans:review', { unit: 'unit_id' })})`;
};

const rootsOf = ({ db, viewer }: Context, ids: readonly string[]): Promise<DirectoryUnit[]> =>
  rows(
    db,
    DirectoryUnit,
    sql`where t.id = any(${wellFormed(ids)}::uuid[]) and ${within(viewer, read, { unit: 'id' })}`,
  );

/** Expected and handed in by kind of plan: a constant number of statements for any number of units. */
const summariesOf = defineLoader<{ unitId: string; day: string }, PlanDueSummary[], string>(async (keys, context) => {
  const roots = await rootsOf(context, [...new Set(keys.map(({ unitId }) => unitId))]);
  const byId = new Map(roots.map((root) => [root.id, root]));
  const found = new Map<string, PlanDueSummary[]>();
  for (const day of new Set(keys.map(({ day }) => day)))
    for (const [root, list] of await countedOn(context.db, roots, day))
      found.set(`${root} ${day}`, tellable(context, byId.get(root)!, list));
  return keys.map((key) => found.get(keyOf(key)) ?? []);
}, keyOf);

function keyOf({ unitId, day }: { unitId: string; day: string }): string {
  return `${unitId} ${day}`;
}

/**
 * PC-25: above the school a figure of personal plans is of a school or wider. That of a group, or of a school with a
 * single teacher, would say of a person what the plan itself does not.
 */
function tellable({ viewer }: Context, root: DirectoryUnit, list: PlanDueSummary[]): PlanDueSummary[] {
  if (reaches(atSchool(viewer), read, { ...root, unitId: root.id })) return list;
  return list.filter(({ author, expected }) => author !== 'PERSON' || (root.level !== 'GROUP' && expected > 1));
}

interface Count {
  root: string;
  template: string;
  periodId: string;
  expected: number;
  handedIn: number;
  done: number;
  overdue: number;
  excused: number;
}

async function countedOn(reader: Reader, roots: DirectoryUnit[], day: string): Promise<Map<string, PlanDueSummary[]>> {
  const demands = await demandsOf(reader, roots, day);
  const asked = [...demands].flatMap(([root, list]) => list.map((demand) => ({ ...demand, root })));
  const counts = await reader.query<Count>(sql`
    select t.root, t.template, t.period_id as "periodId", count(*)::int as expected,
      (count(*) filter (where t.handed_in))::int as "handedIn", (count(*) filter (where t.state = 'DONE'))::int as done,
      (count(*) filter (where t.overdue))::int as overdue, (count(*) filter (where t.state = 'EXCUSED'))::int as excused
    from ${dues(asked, day)} t group by t.root, t.template, t.period_id`);
  const byKey = new Map(counts.map((count) => [`${count.root} ${count.template} ${count.periodId}`, count]));
  return new Map(
    [...demands].map(([root, list]) => [
      root,
      list.flatMap((demand) => {
        const count = byKey.get(`${root} ${demand.template} ${demand.periodId}`);
        return count ? [summary(demand, count)] : [];
      }),
    ]),
  );
}

function summary({ template, templateName, author, periodId, periodName, due }: Demand, count: Count): PlanDueSummary {
  const { expected, handedIn, done, overdue, excused } = count;
  const item = { scheme: 'PLAN_TEMPLATE', code: template, name: templateName };
  return { template: item, author, periodId, periodName, due, expected, handedIn, done, overdue, excused };
}

/** What is due below a unit on a day, in figures. */
export function plansDueOf(context: Context, unitId: string, day: string | null): Promise<PlanDueSummary[]> {
  return summariesOf(context).load({ unitId, day: day ?? civilDay() });
}
