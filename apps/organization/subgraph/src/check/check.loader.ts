import type { OrganizationRules } from '@yanxiu/policy';
import {
  civilDay,
  connectionOf,
  defineLoader,
  grouped,
  orderOf,
  page,
  row,
  rows,
  sql,
  validOn,
  within,
} from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Alliance } from '../alliance/alliance.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { OrgUnit } from '../unit/unit.js';
import { factsOn } from './check.facts.js';
import type { RuleFindingFilter, RuleFindingsArgs } from './check.input.js';
import { allianceChecks } from './alliance-check.rules.js';
import { unitChecks } from './check.rules.js';
import type { RuleFindingCount } from './mend.js';
import { rankOf } from './outcome.js';
import { CheckKind } from './check-kind.js';
import { CheckSubject, RuleCheck } from './rule-check.js';

export const RuleCheckConnection = connectionOf(RuleCheck, 'RuleCheck', '规则检查');

const read = 'organization:read';

interface Governed<T> {
  subject: T;
  rules: OrganizationRules;
}

/** Those for which a policy is in force; without one there is no rule to fail. */
async function governed<T>(
  context: Context,
  subjects: T[],
  pathFor: (subject: T) => string[],
  day: string,
): Promise<Governed<T>[]> {
  const rules = await Promise.all(subjects.map((subject) => rulesInForce(context, pathFor(subject), day)));
  return subjects.flatMap((subject, index) => (rules[index] ? [{ subject, rules: rules[index] }] : []));
}

/** Holds every rule in force against units and alliances: a constant number of statements for any number of them. */
async function examine(
  context: Context,
  { units, alliances }: { units: OrgUnit[]; alliances: Alliance[] },
  day: string,
): Promise<RuleCheck[]> {
  const [ruledUnits, ruledAlliances] = await Promise.all([
    governed(context, units, ({ path }) => path, day),
    governed(context, alliances, pathOf, day),
  ]);
  const facts = await factsOn(context.db, day, {
    units: ruledUnits.map(({ subject }) => subject),
    alliances: ruledAlliances.map(({ subject }) => subject),
    rules: [...new Set([...ruledUnits, ...ruledAlliances].map(({ rules }) => rules))],
  });
  return [
    ...ruledUnits.flatMap(({ subject, rules }) => unitChecks(subject, rules, facts)),
    ...ruledAlliances.flatMap(({ subject, rules }) => allianceChecks(subject, rules, facts)),
  ];
}

/** Checks of units themselves, of those within the viewer's own reach: a unit above is known by name only. */
export const checksOfUnit = defineLoader<string, RuleCheck[]>(async (ids, context) => {
  const own = within(context.viewer, read, { unit: 'id' });
  const units = await rows(context.db, OrgUnit, sql`where t.id = any(${[...ids]}::uuid[]) and t.active and ${own}`);
  return grouped(ids, await examine(context, { units, alliances: [] }, civilDay()), ({ unitId }) => unitId);
});

/** Checks of alliances that the viewer sees. */
export const checksOfAlliance = defineLoader<Alliance, RuleCheck[], string>(
  async (alliances, context) => {
    const ids = alliances.map(({ id }) => id);
    const checks = await examine(context, { units: [], alliances: [...alliances] }, civilDay());
    return grouped(ids, checks, ({ allianceId }) => allianceId!);
  },
  ({ id }) => id,
);

/** Columns of a computed row as the statement reads them back. */
const columns = sql`id text, kind text, rule text, ok boolean, hint boolean, found int, expected text, text_zh text,
  text_en text, position text, rank int, subject_name text, unit_id uuid, alliance_id uuid, body_id uuid, path text[],
  exception text, proposed boolean, document text, clause_number text, quote text, mends jsonb`;

const bySubject = orderOf('SUBJECT', 'rank int', 'subject_name collate "zh-x-icu" text', 'id text');

/** Every rule held against a unit, all below it and its alliances; null where the unit is out of reach. */
export async function examineUnder(context: Context, unitId: string, day: string): Promise<RuleCheck[] | null> {
  const own = within(context.viewer, read, { unit: 'id' });
  const unit = await row(context.db, OrgUnit, sql`where t.id = ${unitId} and ${own}`);
  return unit ? examine(context, await scopeOf(context, unit, day), day) : null;
}

/** What fails its rules in a county (or in one school), county first; null where the unit is out of reach. */
export async function ruleFindings(
  context: Context,
  { unitId, filter, on, ...args }: RuleFindingsArgs,
): Promise<Connection<RuleCheck> | null> {
  const day = on ?? civilDay();
  const checks = await examineUnder(context, unitId, day);
  if (!checks) return null;
  const failing = checks.filter((check) => !check.ok && asked(check, filter ?? {}));
  const json = JSON.stringify(failing.map(toColumns));
  return page(context, {
    entity: RuleCheck,
    from: sql`(select * from jsonb_to_recordset(${json}::jsonb) as x(${columns}))`,
    where: sql`true`,
    order: bySubject,
    args,
    filter: { unitId, filter, day },
  });
}

/** How many findings of each kind there are, and how many of them one click mends; null out of reach. */
export async function findingCounts(context: Context, unitId: string): Promise<RuleFindingCount[] | null> {
  const checks = await examineUnder(context, unitId, civilDay());
  if (!checks) return null;
  const failing = Map.groupBy(
    checks.filter(({ ok, hint }) => !ok && !hint),
    ({ kind }) => kind,
  );
  return Object.values(CheckKind).flatMap((kind) => {
    const found = failing.get(kind) ?? [];
    const open = found.filter(({ exception }) => !exception);
    const mendable = open.filter(({ mends }) => mends.some(({ missing }) => !missing.length)).length;
    if (!found.length) return [];
    return [{ kind, findings: open.length, mendable, excused: found.length - open.length }];
  });
}

/** Whether a check is among those that a filter asks for. */
export const asked = (check: RuleCheck, filter: RuleFindingFilter): boolean =>
  (!filter.kinds?.length || filter.kinds.includes(check.kind)) &&
  (!filter.rules?.length || filter.rules.includes(check.rule)) &&
  (!filter.subjects?.length || filter.subjects.includes(subjectOf(check))) &&
  (filter.withExceptions === true || !check.exception) &&
  (filter.withHints === true || !check.hint);

/** A body is looked at for itself; then come the alliance and the unit that it is of. */
function subjectOf({ bodyId, allianceId, rank }: RuleCheck): CheckSubject {
  if (bodyId) return CheckSubject.BODY;
  if (allianceId) return CheckSubject.ALLIANCE;
  return rank >= rankOf('SCHOOL') ? CheckSubject.SCHOOL : CheckSubject.UNIT;
}

function toColumns({ textZh, textEn, subjectName, unitId, allianceId, bodyId, clauseNumber, ...same }: RuleCheck) {
  return {
    ...{ ...same, text_zh: textZh, text_en: textEn, subject_name: subjectName, unit_id: unitId },
    ...{ alliance_id: allianceId, body_id: bodyId, clause_number: clauseNumber },
  };
}

/**
 * The unit with all below it and its alliances. Of a city or province only what no county looks after (ZJ-02): its own
 * bodies and the schools it runs itself.
 */
async function scopeOf(
  { db }: Context,
  unit: OrgUnit,
  day: string,
): Promise<{ units: OrgUnit[]; alliances: Alliance[] }> {
  const looksAfter =
    unit.level === 'CITY'
      ? sql`t.county_id is null`
      : unit.level === 'PROVINCE'
        ? sql`t.county_id is null and t.city_id is null`
        : sql`true`;
  const units = await rows(
    db,
    OrgUnit,
    sql`where t.path @> array[${unit.id}]::uuid[] and t.active and t.level <> 'SECTION' and ${looksAfter} order by t.id`,
  );
  const ids = units.map(({ id }) => id);
  const alliances = await rows(
    db,
    Alliance,
    sql`where t.unit_id = any(${ids}::uuid[]) and ${validOn('t', day)}
        order by t.id`,
  );
  return { units, alliances };
}
