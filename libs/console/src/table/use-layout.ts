import { useMemo } from 'react';
import { createKeptStore, useStore } from '../store.js';
import type { Store } from '../store.js';
import type { Column } from './column.js';
import { layoutText, readLayout } from './layout.js';
import type { Place, Width } from './layout.js';
import type { Address } from './use-address.js';

interface Kept {
  columns?: string;
  dense: boolean;
}

/** A column with the width that the reader gave it. */
export type Placed<Row> = Column<Row> & { held: Width };

/** How the columns of a table stand. */
export interface Layout<Row> {
  places: Place[];
  /** The text of it, for a view; undefined where everything stands as it does by itself. */
  text: string | undefined;
  shown: Placed<Row>[];
  dense: boolean;
  arrange: (places: Place[] | undefined) => void;
  setDense: (dense: boolean) => void;
}

const stores = new Map<string, Store<Kept>>();

function storeOf(name: string): Store<Kept> {
  const store = stores.get(name) ?? createKeptStore<Kept>(`yanxiu.table.${name}`, { dense: false });
  stores.set(name, store);
  return store;
}

/**
 * The columns as a view or an address has them, else as this person likes them on this machine. Whoever changes them
 * under a view changes the address, so that the view can be saved with them.
 */
export function useLayout<Row>(name: string, columns: Column<Row>[], address: Address): Layout<Row> {
  const store = useMemo(() => storeOf(name), [name]);
  const kept = useStore(store);
  return useMemo(() => layoutOf(columns, address, kept, store), [columns, address, kept, store]);
}

function layoutOf<Row>(columns: Column<Row>[], address: Address, kept: Kept, store: Store<Kept>): Layout<Row> {
  const keys = columns.map(({ key }) => key);
  const byAddress = address.view !== undefined || address.columns !== undefined;
  const places = readLayout(keys, byAddress ? address.columns : kept.columns);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const arrange = (next: Place[] | undefined) => {
    const text = next && layoutText(keys, next);
    if (byAddress) return address.set({ columns: text });
    const { columns: _before, ...rest } = store.get();
    store.set(text === undefined ? rest : { ...rest, columns: text });
  };
  return {
    places,
    text: layoutText(keys, places),
    shown: places
      .filter(({ shown }) => shown)
      .flatMap(({ key, width }) => {
        const column = byKey.get(key);
        return column ? [{ ...column, held: width }] : [];
      }),
    dense: kept.dense,
    arrange,
    setDense: (dense) => store.set({ ...store.get(), dense }),
  };
}
