import { policyInForce } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { Invalid, raw, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { CrosswalkStatistics } from './crosswalk.js';
import { mapped, schemesOf } from './crosswalk.rules.js';
import type { RawCount, Taxonomies } from './crosswalk.rules.js';
import { activitiesCounted, demandSpan, unitRead } from './scope.js';
import { CrosswalkBy } from './statistic.input.js';
import type { CrosswalkArgs } from './statistic.input.js';

const columnOf: Record<CrosswalkBy, string> = { FORM: 'form', CONTENT: 'content', CHANNEL: 'channel' };

/**
 * Activities of regions with different words, counted by the words of one (L10): own regions keep theirs, nothing is
 * rewritten. Statements do not grow with regions or packs.
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
          'crosswalk', pack #> '{plans,crosswalk}') as plans
      from directory_policy order by pack_code, pack_version desc, adoption_id) x
    order by depth, pack_code`);
  const schemes = schemesOf(packs, args.by).map(({ code, name, region }) => ({ code, name, region }));
  const own = (await policyInForce(db, unit.path, args.to))?.pack.plans.schemes.find(
    ({ dimension }) => dimension === args.by,
  );
  const wanted = args.scheme ?? own?.code ?? schemes[0]?.code;
  const scheme = schemes.find(({ code }) => code === wanted);
  if (!scheme) {
    if (!args.scheme) return null;
    const expected = schemes.map(({ code }) => code).join(' | ');
    throw new Invalid({ zh: '没有这个分类', en: 'No such scheme' }, [
      { path: 'scheme', rule: 'codeOfPolicy', value: args.scheme, expected },
    ]);
  }
  return mapped(packs, scheme, schemes, await rawCounts(context, args));
}

/** As it was filled in, by scheme and code. */
async function rawCounts(context: Context, args: CrosswalkArgs): Promise<RawCount[]> {
  const column = raw(`t.${columnOf[args.by]}`);
  const found = await context.db.query<Partial<CodeItem> & { activities: number }>(sql`
    select ${column} ->> 'scheme' as scheme, ${column} ->> 'code' as code, max(${column} ->> 'name') as name, count(*)::int as activities
    from activity t where ${await activitiesCounted(context, args)} group by 1, 2 order by 4 desc, 2`);
  return found.map(({ scheme, code, name, activities }) => ({
    item: scheme && code && name ? { scheme, code, name } : null,
    activities,
  }));
}
