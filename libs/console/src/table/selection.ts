import { useEffect, useMemo, useState } from 'react';
import type { BatchAction } from './batch.js';

/** Which rows are chosen: some by hand, on any page, or all that meet the conditions. */
export interface Selection<Row> {
  /** Whether anything can be done with the row. */
  may: (row: Row) => boolean;
  chosen: ReadonlyMap<string, Row>;
  whole: boolean;
  /** Puts the rows in or out. */
  choose: (rows: Row[], on: boolean) => void;
  chooseWhole: () => void;
  clear: () => void;
}

/** @param question what the table asks; another question starts a new choice */
export function useSelection<Row extends { id: string }>(
  actions: BatchAction<Row>[],
  question: string,
): Selection<Row> | undefined {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const [whole, setWhole] = useState(false);
  const clear = useMemo(
    () => () => {
      // The same empty one, or the whole list would be drawn twice as it opens.
      setChosen((before) => (before.size === 0 ? before : new Map()));
      setWhole(false);
    },
    [],
  );
  useEffect(clear, [clear, question]);
  return useMemo(
    () => (actions.length === 0 ? undefined : selectionOf(actions, { chosen, whole, setChosen, setWhole, clear })),
    [actions, chosen, whole, clear],
  );
}

interface Choice<Row> {
  chosen: ReadonlyMap<string, Row>;
  whole: boolean;
  setChosen: (change: (before: ReadonlyMap<string, Row>) => ReadonlyMap<string, Row>) => void;
  setWhole: (whole: boolean) => void;
  clear: () => void;
}

function selectionOf<Row extends { id: string }>(
  actions: BatchAction<Row>[],
  { chosen, whole, setChosen, setWhole, clear }: Choice<Row>,
): Selection<Row> {
  const may = (row: Row) => actions.some(({ applies }) => !applies || applies(row));
  const choose = (rows: Row[], on: boolean) => {
    setWhole(false);
    setChosen((before) => {
      const next = new Map(before);
      for (const row of rows.filter(may)) {
        if (on) next.set(row.id, row);
        else next.delete(row.id);
      }
      return next;
    });
  };
  return { may, chosen, whole, choose, chooseWhole: () => setWhole(true), clear };
}

/** How much of a page is chosen. */
export function pageChoice<Row extends { id: string }>({ may, chosen, whole, choose }: Selection<Row>, rows: Row[]) {
  const free = rows.filter(may);
  const count = whole ? free.length : free.filter(({ id }) => chosen.has(id)).length;
  const all = free.length > 0 && count === free.length;
  return {
    disabled: free.length === 0,
    checked: all,
    indeterminate: count > 0 && !all,
    set: (on: boolean) => choose(free, on),
  };
}
