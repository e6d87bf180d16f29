import { pagesByParent } from './connection.js';
import type { Connection, PageArgs, PageQuery } from './connection.js';
import type { Context } from './context.js';
import { defineLoader } from './loader.js';

/**
 * Pages of children below many parents of one request (`county { schools { activities(first: 5) } }`):
 * one statement for all parents that are asked with the same arguments.
 * @param parent column that holds the parent's id
 * @param queryOf filter, reach and order for given arguments
 */
export function defineNestedPages<T extends object, Args extends PageArgs = PageArgs>(
  parent: string,
  queryOf: (context: Context, args: Args) => PageQuery<T>,
): (context: Context, parentId: string, args: Args) => Promise<Connection<T>> {
  const keyOf = ({ parentId, args }: { parentId: string; args: Args }) => `${parentId} ${JSON.stringify(args)}`;
  const loader = defineLoader<{ parentId: string; args: Args }, Connection<T>, string>(async (keys, context) => {
    const pages = new Map<string, Connection<T>>();
    for (const asked of Map.groupBy(keys, ({ args }) => JSON.stringify(args)).values()) {
      const ids = asked.map(({ parentId }) => parentId);
      const found = await pagesByParent(context, parent, ids, queryOf(context, asked[0]!.args));
      asked.forEach((key, index) => pages.set(keyOf(key), found[index]!));
    }
    return keys.map((key) => pages.get(keyOf(key))!);
  }, keyOf);
  return (context, parentId, args) => loader(context).load({ parentId, args });
}
