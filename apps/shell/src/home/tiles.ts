import type { TodoQuery } from '../documents/graphql.js';
import { dayFromNow } from './days.js';

export type TileKey = 'overdue' | 'pending' | 'drafts' | 'unpublished' | 'findings' | 'checked' | 'running' | 'filing';

/** Something that waits, with its number and the list that holds exactly what was counted. */
export interface Tile {
  key: TileKey;
  /** Null where there are more than the server counts; undefined for what isn't counted but simply open. */
  count: number | null | undefined;
  href: string;
}

/** The last day of activities that have begun: today's may still go on. */
export const begunUntil = (): string => dayFromNow(-1);

/** Lists that hold what is counted; each reads its filter from the address. */
const lists: Record<Exclude<TileKey, 'filing'>, () => string> = {
  overdue: () => `/plans/activities?status=PUBLISHED&to=${begunUntil()}`,
  pending: () => '/credits/entries?status=PENDING',
  drafts: () => '/evaluation/sheets?status=DRAFT',
  unpublished: () => '/resources/drafts?status=DRAFT',
  findings: () => '/organization/checks',
  checked: () => '/organization/imports',
  running: () => '/organization/imports',
};

/** What waits, in the order of the day; what is done isn't listed. */
export function tilesOf(data: TodoQuery): Tile[] {
  const states = data.imports?.nodes.map(({ state }) => state);
  const counts: [keyof typeof lists, number | null | undefined][] = [
    ['overdue', data.overdue?.totalCount],
    ['pending', data.pending?.totalCount],
    ['drafts', data.drafts?.totalCount],
    ['unpublished', data.unpublished?.totalCount],
    ['findings', data.findings?.totalCount],
    ['checked', states?.filter((state) => state === 'CHECKED').length],
    ['running', states?.filter((state) => state === 'CHECKING' || state === 'APPLYING').length],
  ];
  const waiting = counts.flatMap(([key, count]): Tile[] =>
    count === undefined || count === 0 ? [] : [{ key, count, href: lists[key]() }],
  );
  const { filing } = data;
  if (!filing || !unfiled(filing)) return waiting;
  return [...waiting, { key: 'filing', count: undefined, href: `/organization/units/${filing.id}?tab=filings` }];
}

/** OH-12: a school files its groups once a school year. Without a known year nothing is demanded. */
function unfiled(unit: NonNullable<TodoQuery['filing']>): boolean {
  const from = unit.schoolYear?.from;
  if (!from) return false;
  const last = unit.groupFilings?.nodes[0]?.filedAt;
  return last === undefined || last < from;
}
