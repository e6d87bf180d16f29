import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';

/** Makes resources findable as they now are, any number in one statement. Only what is in the library is indexed. */
export async function indexResources(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.query(sql`
    insert into resource_search (resource_id, text, grams)
    select r.id, x.text, array_to_tsvector(search_grams(x.text))
    from resource r
    cross join lateral (
      select search_text(concat_ws(' ', r.title, r.summary, r.kind_name, r.subject, r.content_name)) as text
    ) x
    where r.id = any(${[...ids]}::uuid[]) and r.status = 'PUBLISHED'
    on conflict (resource_id) do update set text = excluded.text, grams = excluded.grams`);
}

/** What left the library is no longer found. */
export const forgetResource = (tx: Transaction, id: string): Promise<void> => forgetResources(tx, [id]);

export async function forgetResources(tx: Transaction, ids: string[]): Promise<void> {
  await tx.query(sql`delete from resource_search where resource_id = any(${ids}::uuid[])`);
}
