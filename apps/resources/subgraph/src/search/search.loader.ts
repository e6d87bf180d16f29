import { Invalid, join, page, sql } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { byDownloads, inLibrary, matching } from '../resource/resource.loader.js';
import { Resource } from '../resource/resource.js';
import { snippetOf } from './highlight.js';
import type { SearchResourcesArgs } from './search.input.js';
import type { ResourceSearchConnection } from './search.js';
import { spellingsOf } from './synonyms.js';

/** How far down the most downloaded are looked through before the index is asked. */
const walked = 2_000;
const countCap = 1_000;
const wordsAtMost = 6;

/**
 * Finds published resources in reach that contain every word, most downloaded first.
 * A word that half the library contains is answered from its most downloaded part: the index would yield, and sort, half the
 * library. Only where that does not fill the page the index is asked, which is quick for rare words. At most two statements.
 */
export async function searchLibrary(
  context: Context,
  { text, filter, ...args }: SearchResourcesArgs,
): Promise<ResourceSearchConnection> {
  const words = wordsOf(text);
  const shown = sql`${inLibrary(context)} and ${matching(filter ?? {})}`;
  const query = { entity: Resource, order: byDownloads, args, filter: { text, filter } };
  const popular = await page(context, { ...query, where: sql`t.id = any(${amongPopular(words)}) and ${shown}` });
  const found = popular.pageInfo.hasNextPage
    ? popular
    : await page(context, { ...query, where: sql`t.id = any(${everywhere(words, shown)}) and ${shown}` });
  const { edges, nodes, pageInfo } = found;
  const spellings = words.flat();
  return {
    edges: edges.map((edge) => ({
      ...edge,
      highlight: snippetOf(`${edge.node.title}　${edge.node.summary}`, spellings),
    })),
    nodes,
    pageInfo,
    // Counted only when asked for.
    get totalCount() {
      return count(context, words, shown);
    },
  };
}

/** The words, each with its other spellings. @throws Invalid where there is none, or there are too many */
function wordsOf(text: string): string[][] {
  const words = [...new Set(text.normalize('NFKC').split(/\s+/).filter(Boolean))];
  if (words.length && words.length <= wordsAtMost) return words.map(spellingsOf);
  throw new Invalid({ zh: `请输入 1 至 ${wordsAtMost} 个检索词`, en: `Give 1 to ${wordsAtMost} words` }, [
    { path: 'text', rule: 'words', value: text, expected: `1-${wordsAtMost}` },
  ]);
}

/** Every word, in one of its spellings, is in the text: what the pairs of characters only promise. */
function contains(words: string[][]): Sql {
  const anyOf = (spellings: string[]) =>
    sql`(${join(
      spellings.map((spelling) => sql`strpos(s.text, search_text(${spelling})) > 0`),
      ' or ',
    )})`;
  return join(words.map(anyOf), ' and ');
}

function indexed(words: string[][]): Sql {
  const anyOf = (spellings: string[]) =>
    sql`(${join(
      spellings.map((spelling) => sql`search_query(search_text(${spelling}))`),
      ' || ',
    )})`;
  return sql`s.grams @@ (${join(words.map(anyOf), ' && ')}) and ${contains(words)}`;
}

// As arrays, not joins: they are made first and by themselves, so the wish for a sorted page cannot lure the planner into walking the whole table.
const amongPopular = (words: string[][]): Sql => sql`array(
  select p.id from (
    select r.id from resource r where r.status = 'PUBLISHED' order by r.download_count desc, r.id desc limit ${walked}
  ) p join resource_search s on s.resource_id = p.id where ${contains(words)})`;

const everywhere = (words: string[][], shown: Sql): Sql => sql`array(
  select s.resource_id from resource_search s join resource t on t.id = s.resource_id where ${indexed(words)} and ${shown})`;

async function count({ db }: Context, words: string[][], shown: Sql): Promise<number | null> {
  const statement = sql`
    select count(*)::int as n from (
      select 1 from resource_search s join resource t on t.id = s.resource_id
      where ${indexed(words)} and ${shown} limit ${countCap + 1}) x`;
  const [found] = await db.query<{ n: number }>(statement, { prepare: false });
  return found!.n > countCap ? null : found!.n;
}
