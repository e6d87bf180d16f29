import { useMemo } from 'react';
import { useSearch } from '../location.js';
import { searchOf } from './address.js';
import type { Changes } from './address.js';
import type { Asked } from './column.js';
import type { Filter } from './filters.js';

/** What the address of the page says about a table, and how it is changed. */
export interface Address {
  /** Keys of the address that make this list; the page's others are left alone. */
  keys: string[];
  chosen: Record<string, string | undefined>;
  order: string | undefined;
  /** How the columns stand, where the address says it. */
  columns: string | undefined;
  /** Id of the view that the list was opened with. */
  view: string | undefined;
  /** Whether nothing is said at all. */
  untouched: boolean;
  asked: Asked;
  search: string;
  /** Asks something else: begins at the first page. */
  ask: (changes: Changes) => void;
  /** Changes what is no question, such as columns: stays on the page. */
  set: (changes: Changes) => void;
}

export const perPage = 20;

interface AddressProps {
  filters?: Filter[] | undefined;
  order?: string | undefined;
  also?: Record<string, string> | undefined;
}

const noFilters: Filter[] = [];
const nothing: Record<string, string> = {};

/** Reads and writes the address of the page for a table. */
export function useAddress({ filters = noFilters, order: usual, also = nothing }: AddressProps): Address {
  const [now, change] = useSearch();
  const text = now.toString();
  // The same one while the address is the same, so that what goes by it needn't be drawn anew.
  return useMemo(
    () => addressOf(new URLSearchParams(text), change, filters, usual, also),
    [text, change, filters, usual, also],
  );
}

function addressOf(
  search: URLSearchParams,
  change: ReturnType<typeof useSearch>[1],
  filters: Filter[],
  usual: string | undefined,
  also: Record<string, string>,
): Address {
  const value = (key: string) => search.get(key) ?? undefined;
  const keys = [...filters.map(({ key }) => key), ...Object.keys(also), 'order', 'columns'];
  const chosen = Object.fromEntries(filters.map(({ key }) => [key, value(key)]));
  const order = value('order') ?? usual;
  return {
    keys,
    chosen,
    order,
    columns: value('columns'),
    view: value('view'),
    untouched: ![...keys, 'view', 'after'].some((key) => search.has(key)),
    asked: { first: perPage, after: value('after'), order, filters: chosen },
    search: searchOf(search, keys),
    ask: (changes) => change({ ...changes, after: undefined }),
    set: (changes) => change(changes, history.state),
  };
}
