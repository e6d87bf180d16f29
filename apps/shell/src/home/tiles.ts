import type { TodoQuery } from '../documents/graphql.js';

export type TileKey =
  | 'overdue'
  | 'pending'
  | 'rooms'
  | 'drafts'
  | 'unpublished'
  | 'findings'
  | 'checked'
  | 'running'
  | 'filing'
  | 'toReview'
  | 'returned'
  | 'unsent'
  | 'toAccept'
  | 'lateReports'
  | 'returnedReports'
  | 'reports';

/** Something that waits, with its number and the list that holds exactly what was counted. */
export interface Tile {
  key: TileKey;
  /** Null where there are more than the server counts; undefined for what isn't counted but simply open. */
  count: number | null | undefined;
  href: string;
  /** Figures for the words below the number. */
  values?: Record<string, string | number>;
}

/** Lists that hold what is counted; each reads its filter from the address. */
const lists: Record<Exclude<TileKey, 'filing' | 'reports'>, string> = {
  toReview: '/plans/plans?whose=review',
  returned: '/plans/plans?whose=mine&status=RETURNED',
  unsent: '/plans/plans/due?state=MISSING%2CDRAFT',
  toAccept: '/plans/reports?state=SENT',
  lateReports: '/plans/reports?overdue=1',
  returnedReports: '/plans/reports?state=RETURNED',
  overdue: '/plans/activities?overdue=1',
  rooms: '/plans/facilities/bookings?answer=1',
  pending: '/credits/entries?status=PENDING',
  drafts: '/evaluation/sheets?status=DRAFT',
  unpublished: '/resources/drafts?status=DRAFT',
  findings: '/organization/checks',
  checked: '/organization/imports',
  running: '/organization/imports',
};

/** What waits, in the order of the day; what is done isn't listed. */
export function tilesOf(data: TodoQuery): Tile[] {
  const states = data.imports?.nodes.map(({ state }) => state);
  const counts: [keyof typeof lists, number | null | undefined][] = [
    ['toReview', data.toReview?.totalCount],
    ['returned', data.returned?.totalCount],
    ['unsent', unsent(data)],
    ['toAccept', data.toAccept?.totalCount],
    ['lateReports', data.lateReports?.totalCount],
    ['returnedReports', data.returnedReports?.totalCount],
    ['overdue', data.overdue?.totalCount],
    ['rooms', data.rooms?.totalCount],
    ['pending', data.pending?.totalCount],
    ['drafts', data.drafts?.totalCount],
    ['unpublished', data.unpublished?.totalCount],
    ['findings', data.findings?.totalCount],
    ['checked', states?.filter((state) => state === 'CHECKED').length],
    ['running', states?.filter((state) => state === 'CHECKING' || state === 'APPLYING').length],
  ];
  const waiting = [
    ...counts.flatMap(([key, count]): Tile[] =>
      count === undefined || count === 0 ? [] : [{ key, count, href: lists[key] }],
    ),
    ...reportsOf(data),
  ];
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

/** DL-32: plans with a due day that were not handed in yet; personal ones are the school's own affair (PC-25). */
function unsent({ dues }: TodoQuery): number | undefined {
  return dues?.plansDue
    ?.filter(({ author, due }) => author !== 'PERSON' && due !== null)
    .reduce((sum, { expected, handedIn, excused }) => sum + expected - handedIn - excused, 0);
}

/** PC-26: this month's reports that are still to be sent, with what is owed and what is in. */
function reportsOf({ reports }: TodoQuery): Tile[] {
  const due = reports?.reportsDue;
  if (!due || due.sent >= due.expected) return [];
  const { month, expected, sent } = due;
  const values = { month: Number(month.slice(5)), expected, sent };
  return [{ key: 'reports', count: expected - sent, href: `/plans/reports?month=${month}`, values }];
}
