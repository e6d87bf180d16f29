import { client } from '@yanxiu/console';
import { useCallback, useEffect, useState } from 'react';
import { RuleFindingsDocument } from '../documents/graphql.js';
import type { FindingFragment, RuleFindingFilter } from '../documents/graphql.js';

export interface Findings {
  list: FindingFragment[] | undefined;
  total: number | null;
  error: unknown;
  loading: boolean;
  /** Computes the checks anew: they are never stored. */
  again: () => void;
}

const perPage = 100;
/** A county of 200 schools has some hundred findings; beyond this a filter has to narrow them. */
const most = 2_000;

/** All findings of a unit, page after page, so that they can stand under their rules. */
export function useFindings(unitId: string | undefined, filter: RuleFindingFilter): Findings {
  const [state, setState] = useState<Omit<Findings, 'again'>>({
    ...{ list: undefined, total: null, error: undefined, loading: true },
  });
  const [turn, setTurn] = useState(0);
  const asked = JSON.stringify(filter);
  useEffect(() => {
    if (!unitId) return undefined;
    let left = false;
    setState((now) => ({ ...now, loading: true, error: undefined }));
    allOf(unitId, JSON.parse(asked) as RuleFindingFilter)
      .then((found) => !left && setState({ ...found, error: undefined, loading: false }))
      .catch((error: unknown) => !left && setState({ list: undefined, total: null, error, loading: false }));
    return () => {
      left = true;
    };
  }, [unitId, asked, turn]);
  return { ...state, again: useCallback(() => setTurn((now) => now + 1), []) };
}

async function allOf(
  unitId: string,
  filter: RuleFindingFilter,
): Promise<{ list: FindingFragment[]; total: number | null }> {
  const list: FindingFragment[] = [];
  let after: string | null | undefined;
  for (;;) {
    const { data, error } = await client.query({
      query: RuleFindingsDocument,
      variables: { unitId, filter, first: perPage, after },
      fetchPolicy: 'no-cache',
    });
    if (error) throw error;
    const page = data?.ruleFindings;
    list.push(...(page?.nodes ?? []));
    after = page?.pageInfo.endCursor;
    if (!page?.pageInfo.hasNextPage || list.length >= most) return { list, total: page?.totalCount ?? null };
  }
}
