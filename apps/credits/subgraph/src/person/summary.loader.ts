import { DirectoryPerson, DirectoryPosting } from '@yanxiu/directory';
import { defineLoader, rows, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { policiesAt } from '../policy/policies.js';
import { standingOn } from './summary.rules.js';
import { reachesSections, sumsOf } from './sums.js';
import type { CreditStatement } from './credit-summary.js';

interface Key {
  personId: string;
  /** Day whose cycle and policy count. */
  day: string;
}

const read = 'credits:read';

/** A person's credits in the cycle of a day: a fixed number of statements for any number of persons. Null out of reach. */
export const creditsOn = defineLoader<Key, CreditStatement | null, string>(
  async (keys, context) => {
    const ids = [...new Set(wellFormed(keys.map(({ personId }) => personId)))];
    const [reachable, people, postings] = await Promise.all([
      inReach(context, ids),
      peopleOf(context, ids),
      postingsOf(context, ids),
    ]);
    const places = keys.map(({ personId, day }) => ({ day, posting: mainOn(postings.get(personId) ?? [], day) }));
    const policies = await policiesAt(
      context.db,
      places.flatMap(({ posting, day }) => (posting ? [{ unitId: posting.unitId, day }] : [])),
    );
    const standings = keys.map(({ personId, day }, index) => {
      const posting = places[index]!.posting;
      const policy = (posting && policies.at({ unitId: posting.unitId, day })) ?? null;
      const profile = { tier: people.get(personId)?.tier ?? undefined, position: posting?.position };
      const entered =
        postings
          .get(personId)
          ?.map(({ validFrom }) => validFrom)
          .sort()[0] ?? null;
      return { adoptionId: policy?.adoptionId ?? null, ...standingOn(policy, profile, day, entered) };
    });
    const asked = keys.flatMap(({ personId }, index) =>
      reachable.has(personId) ? [{ personId, index, span: standings[index]!.span }] : [],
    );
    const sums = await sumsOf(context, asked);
    const byIndex = new Map(asked.map(({ index }, position) => [index, sums[position]!]));
    return keys.map(({ personId }, index) => {
      const own = byIndex.get(index);
      return own ? { personId, ...standings[index]!, ...own } : null;
    });
  },
  ({ personId, day }) => `${personId} ${day}`,
);

/** A person is reached by a posting, past or present, or by credits earned within reach. */
async function inReach(context: Context, ids: string[]): Promise<Set<string>> {
  const { db, viewer } = context;
  const columns = { self: 'person_id', unit: 'unit_id' };
  const earned = reachesSections(context) ? sql`ledger_entry t` : sql`person_credit_total t`;
  const found = await db.query<{ id: string }>(sql`
    select t.person_id as id from directory_posting t
    where t.person_id = any(${ids}::uuid[]) and ${within(viewer, read, columns)}
    union
    select t.person_id from ${earned}
    where t.person_id = any(${ids}::uuid[]) and ${within(viewer, read, reachesSections(context) ? columns : { self: 'person_id' })}`);
  return new Set(found.map(({ id }) => id));
}

async function peopleOf({ db }: Context, ids: string[]): Promise<Map<string, DirectoryPerson>> {
  const people = await rows(db, DirectoryPerson, sql`where t.id = any(${ids}::uuid[])`);
  return new Map(people.map((person) => [person.id, person]));
}

async function postingsOf({ db }: Context, ids: string[]): Promise<Map<string, DirectoryPosting[]>> {
  const postings = await rows(
    db,
    DirectoryPosting,
    sql`where t.person_id = any(${ids}::uuid[]) order by t.main desc, t.valid_from, t.id`,
  );
  return Map.groupBy(postings, ({ personId }) => personId);
}

const mainOn = (postings: DirectoryPosting[], day: string) =>
  postings.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
