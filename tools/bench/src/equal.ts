import { isDeepStrictEqual } from 'node:util';
import type { Ask } from './load.js';
import type { BenchQuery } from './queries.js';

/**
 * Makes sure that both gateways answer every request of the bench with the same data, and that they answer something.
 * @throws Error that names the first request answered differently.
 */
export async function checkEqual(queries: BenchQuery[], ours: Ask, stock: Ask): Promise<number> {
  let checked = 0;
  for (const { id, query, variables } of queries)
    for (const given of variables) {
      const [our, theirs] = await Promise.all([ours(query, given), stock(query, given)]);
      const what = `${id} ${JSON.stringify(given)}`;
      if (!isDeepStrictEqual(our, theirs)) throw new Error(`the gateways answer differently: ${what}`);
      if (Object.values(our as object).includes(null)) throw new Error(`no data to measure with: ${what}`);
      checked += 1;
    }
  return checked;
}
