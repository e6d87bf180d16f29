import { client } from '@yanxiu/console';
import { useCallback, useEffect, useState } from 'react';
import { AllianceMapDocument } from '../documents/graphql.js';
import type { AllianceMapQuery } from '../documents/graphql.js';

export type MapAlliance = NonNullable<AllianceMapQuery['alliances']>['nodes'][number];

interface AllAlliances {
  list: MapAlliance[] | undefined;
  error: unknown;
  loading: boolean;
  again: () => void;
}

/** All alliances of a unit on a day, page after page: a map shows them all or none. @param most stops after so many */
export function useAllAlliances({ under, on }: { under: string | undefined; on: string }, most: number): AllAlliances {
  const [state, setState] = useState<Omit<AllAlliances, 'again'>>({ list: undefined, error: undefined, loading: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let left = false;
    setState((now) => ({ ...now, error: undefined, loading: true }));
    allOf(under, on, most)
      .then((list) => !left && setState({ list, error: undefined, loading: false }))
      .catch((error: unknown) => !left && setState({ list: undefined, error, loading: false }));
    return () => {
      left = true;
    };
  }, [under, on, most, turn]);
  return { ...state, again: useCallback(() => setTurn((now) => now + 1), []) };
}

async function allOf(under: string | undefined, on: string, most: number): Promise<MapAlliance[]> {
  const list: MapAlliance[] = [];
  let after: string | null | undefined;
  for (;;) {
    const variables = { filter: { under, on }, on, after };
    // The past has the same ids as the present: it stays out of the cache.
    const { data, error } = await client.query({ query: AllianceMapDocument, variables, fetchPolicy: 'no-cache' });
    if (error) throw error;
    list.push(...(data?.alliances?.nodes ?? []));
    after = data?.alliances?.pageInfo.endCursor;
    if (!data?.alliances?.pageInfo.hasNextPage || list.length >= most) return list;
  }
}
