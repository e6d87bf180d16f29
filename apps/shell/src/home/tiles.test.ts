import { expect, test } from 'vitest';
import { tilesOf } from './tiles.js';
import type { TodoQuery } from '../documents/graphql.js';

const count = (totalCount: number | null) => ({ totalCount });
const job = (state: string) => ({ id: state, state }) as NonNullable<TodoQuery['imports']>['nodes'][number];

test.each<[title: string, answer: TodoQuery, tiles: string[]]>([
  ['nothing waits', { overdue: count(0), pending: count(0), drafts: null }, []],
  ['what one may not see is left out', { pending: count(3) }, ['pending 3 /credits/entries?status=PENDING']],
  ['more than the server counts', { overdue: count(null) }, ['overdue null /plans/activities?overdue=1']],
  [
    'every list is that of what was counted',
    { drafts: count(1), unpublished: count(2), findings: count(14) },
    [
      'drafts 1 /evaluation/sheets?status=DRAFT',
      'unpublished 2 /resources/drafts?status=DRAFT',
      'findings 14 /organization/checks',
    ],
  ],
  ['rooms that others ask for (DL-15)', { rooms: count(2) }, ['rooms 2 /plans/facilities/bookings?answer=1']],
  [
    'plans: what waits for me, what came back, what has a day and was not handed in (DL-32, PC-25)',
    {
      toReview: count(4),
      returned: count(1),
      dues: {
        id: 'c',
        plansDue: [
          { author: 'SCHOOL', due: '2026-09-01', expected: 40, handedIn: 30, excused: 2 },
          { author: 'GROUP', due: null, expected: 9, handedIn: 0, excused: 0 },
          { author: 'PERSON', due: '2026-09-01', expected: 300, handedIn: 10, excused: 0 },
        ],
      },
    },
    [
      'toReview 4 /plans/plans?whose=review',
      'returned 1 /plans/plans?whose=mine&status=RETURNED',
      'unsent 8 /plans/plans/due?state=MISSING%2CDRAFT',
    ],
  ],
  [
    'monthly reports: what came in, what is late, what is left of this month (PC-26)',
    {
      toAccept: count(5),
      lateReports: count(1),
      returnedReports: count(0),
      reports: { id: 's', reportsDue: { month: '2026-03', expected: 6, sent: 4 } },
    },
    [
      'toAccept 5 /plans/reports?state=SENT',
      'lateReports 1 /plans/reports?overdue=1',
      'reports 2 /plans/reports?month=2026-03',
    ],
  ],
  [
    'imports by what they wait for',
    { imports: { nodes: ['CHECKING', 'CHECKED', 'APPLIED', 'APPLYING', 'REFUSED'].map(job) } },
    ['checked 1 /organization/imports', 'running 2 /organization/imports'],
  ],
])('%s', (_title, answer, tiles) => {
  expect(tilesOf(answer).map(({ key, count, href }) => `${key} ${count} ${href}`)).toEqual(tiles);
});

const filing = (from: string | null, filedAt?: string): TodoQuery => ({
  filing: {
    id: 's',
    schoolYear: from ? { id: 'y', from } : null,
    groupFilings: { nodes: filedAt ? [{ id: 'f', filedAt }] : [] },
  },
});

test.each([
  ['never filed', filing('2026-09-01'), 1],
  ['filed last year only', filing('2026-09-01', '2025-10-08T02:00:00Z'), 1],
  ['filed this year', filing('2026-09-01', '2026-09-20T02:00:00Z'), 0],
  ['no school year is set', filing(null), 0],
])('OH-12 a school that has %s is reminded %i times', (_title, answer, times) => {
  expect(tilesOf(answer)).toHaveLength(times);
});
