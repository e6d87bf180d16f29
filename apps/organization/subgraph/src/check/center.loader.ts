import { primaryCenter, reportingUnit } from '@yanxiu/policy';
import type { OrganizationRules } from '@yanxiu/policy';
import { civilDay, defineLoader, grouped, raw, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { Alliance } from '../alliance/alliance.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { OrgLevel, Ownership } from '../unit/unit.js';
import type { OrgUnit } from '../unit/unit.js';
import type { CenterOption, PrimaryCenterDecision, ReportingUnitDecision } from './center.js';

/** The alliance kind of a 辅导区: the schools of a township under one office. */
const tutoringDistrict = 'TUTORING_DISTRICT';

interface Placed {
  allianceId: string;
  id: string;
  parentId: string;
  level: OrgLevel;
  kind: string;
  stages: string[];
  /** Centre of the cluster that the unit is in. */
  clusterCenter: string | null;
}

/** Members of areas today, with their sections. */
const areaMembers = defineLoader<string, Placed[]>(async (allianceIds, { db }) => {
  const day = civilDay();
  const lasting = (alias: 'm' | 'c' | 'h') =>
    sql`${raw(alias)}.valid_from <= ${day}::date and (${raw(alias)}.valid_to is null or ${raw(alias)}.valid_to >= ${day}::date)`;
  const found = await db.query<Placed>(sql`
    select m.alliance_id as "allianceId", u.id, u.parent_id as "parentId", u.level, u.kind, u.stages, (
      select h.unit_id from alliance_membership c
      join alliance a on a.id = c.alliance_id and a.kind = 'CLUSTER'
      join alliance_membership h on h.alliance_id = a.id and h.role <> 'MEMBER' and ${lasting('h')}
      where c.unit_id = u.id and ${lasting('c')} order by c.valid_from desc limit 1) as "clusterCenter"
    from alliance_membership m
    join org_unit u on u.active and (u.id = m.unit_id or u.parent_id = m.unit_id and u.level = 'SECTION')
    where m.alliance_id = any(${[...allianceIds]}::uuid[]) and ${lasting('m')}
    order by u.id`);
  return grouped(allianceIds, found, ({ allianceId }) => allianceId);
});

/** Which rule finds the centre of an area's primary schools, what it finds, and what may be chosen instead (PC-08). */
export async function primaryCenterOf(context: Context, alliance: Alliance): Promise<PrimaryCenterDecision | null> {
  const rules = await rulesInForce(context, pathOf(alliance), civilDay());
  if (!rules?.primaryCenters.length) return null;
  const members = await areaMembers(context).load(alliance.id);
  const juniors = members.filter((unit) => unit.level !== OrgLevel.SECTION && unit.stages.includes('JUNIOR_HIGH'));
  // A nine-year school is its own primary section.
  const section =
    members.find((unit) => isPrimarySection(unit) && juniors.some(({ id }) => id === unit.parentId)) ??
    juniors.find(({ stages }) => stages.includes('PRIMARY'));
  const primaries = members.filter(
    ({ level, stages }) => level !== OrgLevel.SECTION && stages.includes('PRIMARY') && !stages.includes('JUNIOR_HIGH'),
  );
  const facts = { juniorHasPrimarySection: section !== undefined, primaries: primaries.length };
  const { fired, alternatives } = primaryCenter(rules.primaryCenters, facts);
  const found = {
    SCHOOL_SECTION: section?.id,
    JUNIOR_CLUSTER_CENTER: juniors.find(({ clusterCenter }) => clusterCenter)?.clusterCenter,
  } as Record<string, string | null | undefined>;
  const option = (rule: OrganizationRules['primaryCenters'][number]): CenterOption => ({
    rule: rule.code,
    text: rule.center,
    clause: rule.cite ?? null,
    unitId: found[rule.centerKind] ?? members.find(({ kind }) => kind === rule.centerKind)?.id ?? null,
  });
  return { ...facts, fired: fired && option(fired), alternatives: alternatives.map(option) };
}

const isPrimarySection = ({ level, stages, kind }: Placed): boolean =>
  level === OrgLevel.SECTION && (stages.includes('PRIMARY') || kind === 'SCHOOL_SECTION');

/** The alliance of a kind that a unit is in today; those of its sections count as its own. */
const alliancesByKind = defineLoader<{ unitId: string; kind: string }, string | null, string>(
  async (keys, { db }) => {
    const day = civilDay();
    const ids = keys.map(({ unitId }) => unitId);
    const found = await db.query<{ id: string; kind: string; unitId: string; schoolId: string | null }>(sql`
      select a.id, a.kind, m.unit_id as "unitId", m.school_id as "schoolId"
      from alliance_membership m join alliance a on a.id = m.alliance_id
      where (m.unit_id = any(${ids}::uuid[]) or m.school_id = any(${ids}::uuid[]))
        and a.kind = any(${keys.map(({ kind }) => kind)})
        and ${validOn('m', day)}
      order by m.valid_from desc, a.id`);
    return keys.map(({ unitId, kind }) => {
      const own = found.find(
        (alliance) => alliance.kind === kind && [alliance.unitId, alliance.schoolId].includes(unitId),
      );
      return own?.id ?? null;
    });
  },
  ({ unitId, kind }) => `${unitId} ${kind}`,
);

/** The area that a school belongs to. */
export function areaOf(context: Context, unitId: string): Promise<string | null> {
  return alliancesByKind(context).load({ unitId, kind: tutoringDistrict });
}

/** Whether a school trains and reports by itself or through its cluster (PC-09); null for what is no school. */
export async function reportingUnitOf(context: Context, unit: OrgUnit): Promise<ReportingUnitDecision | null> {
  if (unit.level !== OrgLevel.SCHOOL) return null;
  const [rules, allianceId] = await Promise.all([
    rulesInForce(context, unit.path, civilDay()),
    alliancesByKind(context).load({ unitId: unit.id, kind: 'CLUSTER' }),
  ]);
  const reporting = rules?.reportingUnits ?? [];
  const decision = reportingUnit(reporting, { kinds: kindsOf(unit), inCluster: allianceId !== null });
  const { value, document, clause, quote, note } = decision.derivation[0]!;
  return {
    throughCluster: decision.unit === 'CLUSTER',
    text: note ?? value,
    clause: document && clause && quote ? { document, clause, quote } : null,
    allianceId: decision.unit === 'CLUSTER' ? allianceId : null,
  };
}

/** The words by which rules on reporting name a school; what sets it apart comes before its stage. */
function kindsOf({ kind, stages, ownership, rural }: OrgUnit): string[] {
  const primary = stages.includes('PRIMARY');
  return [
    kind,
    ...(ownership === Ownership.PRIVATE ? ['PRIVATE_SCHOOL'] : []),
    ...stages,
    ...(primary && rural === true ? ['RURAL_PRIMARY'] : []),
    ...(primary && rural === false ? ['TOWN_PRIMARY'] : []),
  ];
}

/** The principal of the school at an alliance's centre on a day: first responsible for the area (PC-06), acting or not. */
export const leadOf = defineLoader<{ allianceId: string; day: string }, string | null, string>(
  async (keys, { db, viewer }) => {
    const found = await db.query<{ n: number; personId: string }>(sql`
      select distinct on (q.n) q.n::int as n, t.person_id as "personId"
      from unnest(${keys.map(({ allianceId }) => allianceId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        with ordinality as q(alliance_id, day, n)
      join alliance_membership m on m.alliance_id = q.alliance_id and m.role <> 'MEMBER'
        and m.valid_from <= q.day and (m.valid_to is null or m.valid_to >= q.day)
      join posting t on t.position = 'PRINCIPAL' and (t.unit_id = m.unit_id or t.school_id = m.school_id)
        and t.valid_from <= q.day and (t.valid_to is null or t.valid_to >= q.day)
        and ${within(viewer, 'organization:read-people', { unit: 'unit_id', self: 'person_id' })}
      order by q.n, t.unit_id = m.unit_id desc, t.acting, t.valid_from desc, t.id`);
    const byKey = new Map(found.map(({ n, personId }) => [n, personId]));
    return keys.map((_, index) => byKey.get(index + 1) ?? null);
  },
  ({ allianceId, day }) => `${allianceId} ${day}`,
);
