import { civilDay, defineLoader, grouped, inKeyOrder, rows, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { lasts } from '../body/body.rules.js';
import { postingsOf } from '../person/person.loader.js';
import type { Person } from '../person/person.js';
import { labelled } from '../policy/labels.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import type { OrgUnit } from '../unit/unit.js';
import { tierOn } from './tier.rules.js';
import type { TierBasis, TierBasisSource, TitleCount } from './title.input.js';
import { KeyPerson, PersonTitle } from './title.js';

/** Titles of people that the viewer reaches, latest first. */
export const titlesOf = defineLoader<string, PersonTitle[]>(async (personIds, { db }) =>
  grouped(
    personIds,
    await rows(
      db,
      PersonTitle,
      sql`where t.person_id = any(${[...personIds]}::uuid[]) order by t.valid_from desc, t.id`,
    ),
    ({ personId }) => personId,
  ),
);

/** Records as a key person, of people that the viewer reaches, latest first. */
export const keyRecordsOf = defineLoader<string, KeyPerson[]>(async (personIds, { db }) =>
  grouped(
    personIds,
    await rows(
      db,
      KeyPerson,
      sql`where t.person_id = any(${[...personIds]}::uuid[]) order by t.returned_on desc, t.id`,
    ),
    ({ personId }) => personId,
  ),
);

/** Present holders of titles by level below units: what the numbers of backbone teachers are read from (PC-40). */
export const titleCountsOf = defineLoader<OrgUnit, TitleCount[], string>(
  async (units, { db, viewer }) => {
    const ids = units.map(({ id }) => id);
    const day = civilDay();
    const counted = await db.query<Omit<TitleCount, 'path'> & { unitId: string }>(sql`
      select u.id as "unitId", x.title, x.level, count(distinct x.person_id)::int as people
      from unnest(${ids}::uuid[]) as u(id)
      join (
        select o.path, h.person_id, h.title, h.level from posting t
        join org_unit o on o.id = t.unit_id join person_title h on h.person_id = t.person_id
        where ${within(viewer, 'organization:read-people', { unit: 'unit_id' })}
          and ${validOn('t', day)}
          and ${validOn('h', day)}
      ) x on u.id = any(x.path)
      group by u.id, x.title, x.level
      order by x.title, array_position(array['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL'], x.level)`);
    const paths = new Map(units.map(({ id, path }) => [id, path]));
    const placed = counted.map((count) => ({ ...count, path: paths.get(count.unitId)! }));
    return grouped(ids, placed, ({ unitId }) => unitId);
  },
  ({ id }) => id,
);

const tierReasons = defineLoader<string, string | null>(async (ids, { db }) => {
  const found = await db.query<{ id: string; reason: string | null }>(
    sql`select id, tier_reason as reason from person where id = any(${[...ids]}::uuid[])`,
  );
  return inKeyOrder(ids, found, ({ id }) => id).map((person) => person?.reason ?? null);
});

/** A person's tier today and where it comes from, by the policy of the main posting. */
export async function tierBasisOf(context: Context, { id, tier }: Person): Promise<TierBasis | null> {
  const day = civilDay();
  const [postings, titles] = await Promise.all([postingsOf(context).load(id), titlesOf(context).load(id)]);
  const path = pathOf(postings[0]);
  const held = titles.filter((title) => lasts(title, day)).map(({ title }) => title);
  const since = postings.map(({ from }) => from).sort()[0] ?? null;
  const found = tierOn(await rulesInForce(context, path, day), { override: tier, titles: held, since }, day);
  if (!found) return null;
  return {
    tier: await labelled(context, 'teacherTiers', found.code, path),
    source: found.source as TierBasisSource,
    reason: found.source === 'OVERRIDE' ? await tierReasons(context).load(id) : null,
  };
}
