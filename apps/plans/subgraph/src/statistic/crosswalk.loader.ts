import { policyInForce } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { Invalid, raw, sql, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';
import type { CrosswalkScheme, CrosswalkStatistics } from './crosswalk.js';
import { mapped } from './crosswalk.rules.js';
import type { RawCount } from './crosswalk.rules.js';
import { activitiesCounted, demandSpan, unitRead } from './scope.js';
import { CrosswalkBy } from './statistic.input.js';
import type { CrosswalkArgs } from './statistic.input.js';
import { elementScheme, wordsOf } from './words.js';
import type { Taxonomies, Words } from './words.js';

/**
 * What regions with different words did, counted by the words of one (L10, DL-37, HL-05): own regions keep theirs,
 * nothing is rewritten. Statements do not grow with regions or packs.
 */
export async function crosswalkOf(context: Context, args: CrosswalkArgs): Promise<CrosswalkStatistics | null> {
  demandSpan(args);
  const { db } = context;
  const unit = await unitRead(context, args.unitId);
  if (!unit) return null;
  const packs = await db.query<Taxonomies>(sql`
    select region, plans from (
      select distinct on (pack_code) pack #>> '{pack,region}' as region, jsonb_array_length(pack #> '{pack,lineage}') as depth, pack_code,
        jsonb_build_object('schemes', pack #> '{plans,schemes}', 'localAdditions', pack #> '{plans,localAdditions}',
          'crosswalk', pack #> '{plans,crosswalk}', 'flows', pack #> '{plans,flows}', 'stageCrosswalk', pack #> '{plans,stageCrosswalk}',
          'coreElements', pack #> '{plans,coreElements}',
          'elementCrosswalk', coalesce(pack #> '{plans,elementCrosswalk}', '[]')) as plans
      from directory_policy order by pack_code, pack_version desc, adoption_id) x
    order by depth, pack_code`);
  const words = wordsOf(packs, args.by);
  const own = (await policyInForce(db, unit.path, args.to))?.pack ?? null;
  const scheme = wanted(words.schemes, args.scheme ?? null, own && ownScheme(own, args.by, words.schemes));
  if (!scheme) return null;
  const { counts, activities } = await rawCounts(context, args, words);
  return { ...mapped(words, scheme, counts), by: args.by, activities };
}

/** The scheme that was asked for, else the unit's own, else the first. @throws Invalid where there is none of that code */
function wanted(schemes: CrosswalkScheme[], asked: string | null, own: string | null): CrosswalkScheme | null {
  const code = asked ?? own ?? schemes[0]?.code;
  const found = schemes.find((scheme) => scheme.code === code);
  if (found || !asked) return found ?? schemes[0] ?? null;
  const expected = schemes.map((scheme) => scheme.code).join(' | ');
  throw new Invalid({ zh: '没有这个分类', en: 'No such scheme' }, [
    { path: 'scheme', rule: 'codeOfPolicy', value: asked, expected },
  ]);
}

function ownScheme({ plans }: Pack, by: CrosswalkBy, schemes: CrosswalkScheme[]): string | null {
  if (by === CrosswalkBy.STAGE) return plans.flows[0]?.code ?? null;
  if (by !== CrosswalkBy.CORE_ELEMENT) return plans.schemes.find(({ dimension }) => dimension === by)?.code ?? null;
  if (plans.coreElements.length) return elementScheme;
  return plans.schemes.find(({ code }) => schemes.some((scheme) => scheme.code === code))?.code ?? null;
}

type Counted = Partial<CodeItem> & { activities: number; distinct: number };

/** As it was filled in, by scheme and code; and how many activities or cycles that is. */
async function rawCounts(
  context: Context,
  args: CrosswalkArgs,
  words: Words,
): Promise<{ counts: RawCount[]; activities: number }> {
  const found = await context.db.query<Counted>(sql`
    with items as (${await itemsOf(context, args, words)})
    select scheme, code, max(name) as name, count(*)::int as activities, (select count(distinct id)::int from items) as distinct
    from items group by 1, 2 order by 4 desc, 2`);
  const counts = found.map(({ scheme, code, name, activities }) => ({
    item: scheme && code && name ? { scheme, code, name } : null,
    activities,
  }));
  return { counts, activities: found[0]?.distinct ?? 0 };
}

/** One row for each thing to be counted: id, scheme, code and name; a thing without words has nulls. */
async function itemsOf(context: Context, args: CrosswalkArgs, { schemes }: Words): Promise<Sql> {
  if (args.by === CrosswalkBy.STAGE) return stagesOf(context, args);
  const counted = await activitiesCounted(context, args);
  if (args.by !== CrosswalkBy.CORE_ELEMENT) {
    const column = raw(`t.${args.by.toLowerCase()}`);
    return sql`select t.id, ${column} ->> 'scheme' as scheme, ${column} ->> 'code' as code, ${column} ->> 'name' as name
      from activity t where ${counted}`;
  }
  // What was marked; else the form, where it is of a scheme that names such elements.
  return sql`
    select t.id, case when m.code is not null then ${elementScheme} else f.item ->> 'scheme' end as scheme,
      coalesce(m.code, f.item ->> 'code') as code, coalesce(m.name, f.item ->> 'name') as name
    from activity t left join activity_mark m on m.activity_id = t.id and m.dimension = 'CORE_ELEMENT'
    left join lateral (select t.form as item where t.form ->> 'scheme' = any(${schemes.map(({ code }) => code)})) f on true
    where ${counted}`;
}

/** Cycles that ran in the days, each once: at the stage in which it stood last. What was stopped counts in nothing. */
async function stagesOf({ db, viewer }: Context, { unitId, from, to }: CrosswalkArgs): Promise<Sql> {
  return sql`
    select t.id, t.flow_code as scheme, s.item ->> 'code' as code, s.item ->> 'name' as name
    from cycle t
    join lateral (
      select v.num from cycle_visit v where v.cycle_id = t.id and v.entered_on <= ${to}::date
        and (v.left_on is null or v.left_on >= ${from}::date) order by v.entered_on desc, v.id desc limit 1) v on true
    join lateral (select item from jsonb_array_elements(t.flow -> 'stages') item where (item ->> 'num')::int = v.num) s on true
    where t.status <> 'STOPPED' and ${within(viewer, 'plans:read', { unit: 'unit_id' })} and ${await belowUnit(db, unitId)}`;
}
