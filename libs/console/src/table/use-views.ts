import { useEffect } from 'react';
import {
  ChooseDefaultViewDocument,
  RemoveViewDocument,
  ReviseViewDocument,
  SaveViewDocument,
  SavedViewsDocument,
} from '../documents/graphql.js';
import type { SavedViewLineFragment } from '../documents/graphql.js';
import { useMutation, useQuery } from '../graph.js';
import { navigate } from '../location.js';
import { newKey } from '../new-key.js';
import { createKeptStore, useStore } from '../store.js';
import { useViewer } from '../viewer.js';
import { changesTo, differences, searchOf } from './address.js';
import type { Difference } from './address.js';
import type { Address } from './use-address.js';

export type SavedView = SavedViewLineFragment;

/**
 * What a person's lists open with, as of the last visit on this machine: so that a list needn't wait for its views
 * before it asks for its rows. The server's word follows.
 */
const openings = createKeptStore<Record<string, { id: string; search: string } | undefined>>('yanxiu.openings', {});

/** In the address of a list that was opened without a view, though another opens by itself. */
const none = 'all';

/** The views of a table and what can be done with them. */
export interface Views {
  /** Undefined while they are on their way, or can't be had. */
  all: readonly SavedView[] | undefined;
  failed: boolean;
  retry: () => unknown;
  current: SavedView | undefined;
  /** In what the list differs from the view that it was opened with. */
  changed: Difference[];
  /** Whether the list is about to be opened with the default view. */
  opening: boolean;
  /** Put into the address along with whatever the reader asks, so that a default view doesn't come back by itself. */
  mark: { view: string | undefined };
  apply: (view: SavedView | undefined) => void;
  save: (name: string, unitId: string | undefined) => Promise<void>;
  rename: (view: SavedView, name: string) => Promise<void>;
  overwrite: (view: SavedView) => Promise<void>;
  remove: (view: SavedView) => Promise<void>;
  setDefault: (view: SavedView | undefined) => Promise<void>;
}

/** @param columns how the columns stand now, in a text: a view keeps them too */
export function useViews(table: string, address: Address, columns: string | undefined): Views {
  const answer = useQuery(SavedViewsDocument, { variables: { table } });
  const all = answer.data?.savedViews ?? undefined;
  const opening = useOpening(table, all, address);
  const { keys, ask } = address;
  const current = all?.find(({ id }) => id === address.view);
  const search = searchOf(
    new URLSearchParams([...new URLSearchParams(address.search), ['columns', columns ?? '']]),
    keys,
  );
  const now = columns === address.columns ? address.search : search;
  const hasDefault = all?.some(({ isDefault }) => isDefault) ?? false;
  const [saveView] = useMutation(SaveViewDocument);
  const [reviseView] = useMutation(ReviseViewDocument);
  const [removeView] = useMutation(RemoveViewDocument);
  const [chooseDefault] = useMutation(ChooseDefaultViewDocument);
  const apply = (view: SavedView | undefined) =>
    ask({ ...changesTo(view?.search ?? '', keys), view: view?.id ?? (hasDefault ? none : undefined) });
  return {
    all,
    failed: answer.error !== undefined && !all,
    retry: answer.refetch,
    current,
    changed: current ? differences(current.search, now, keys) : [],
    opening,
    mark: { view: address.view ?? (hasDefault ? none : undefined) },
    apply,
    save: async (name, unitId) => {
      const input = { table, name, search: now, unitId, idempotencyKey: newKey() };
      const { data } = await saveView({ variables: { input } });
      await answer.refetch();
      if (data) ask({ ...changesTo(now, keys), view: data.saveView.savedView.id });
    },
    rename: async ({ id, version }, name) => void (await reviseView({ variables: { input: { id, version, name } } })),
    overwrite: async ({ id, version }) =>
      void (await reviseView({ variables: { input: { id, version, search: now } } })),
    remove: async ({ id }) => {
      await removeView({ variables: { input: { id } } });
      await answer.refetch();
      if (address.view === id) ask({ view: undefined });
    },
    setDefault: async (view) => {
      await chooseDefault({ variables: { input: { table, id: view?.id } } });
      await answer.refetch();
    },
  };
}

/** Opens an untouched list with the person's default view. @returns whether that is about to happen */
function useOpening(table: string, all: readonly SavedView[] | undefined, { untouched, keys }: Address): boolean {
  const { id: viewerId } = useViewer();
  const place = `${viewerId} ${table}`;
  const kept = useStore(openings)[place];
  const chosen = all?.find(({ isDefault }) => isDefault);
  useEffect(() => {
    if (!all || (kept?.id === chosen?.id && kept?.search === chosen?.search)) return;
    openings.set({ ...openings.get(), [place]: chosen && { id: chosen.id, search: chosen.search } });
  });
  const wanted = all ? chosen : kept;
  const opening = untouched && wanted !== undefined;
  useEffect(() => {
    if (!opening || !wanted) return;
    const next = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries({ ...changesTo(wanted.search, keys), view: wanted.id }))
      if (value) next.set(key, value);
    navigate(`${location.pathname}?${next.toString()}`, { replace: true });
  });
  return opening;
}
