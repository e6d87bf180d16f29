import { expect, test, vi } from 'vitest';
import { tilesOf } from './tiles.js';
import type { TodoQuery } from '../documents/graphql.js';

vi.mock('@yanxiu/console', () => ({ civilDay: () => '2026-11-20' }));

const count = (totalCount: number | null) => ({ totalCount });
const job = (state: string) => ({ id: state, state }) as NonNullable<TodoQuery['imports']>['nodes'][number];

test.each<[title: string, answer: TodoQuery, tiles: string[]]>([
  ['nothing waits', { overdue: count(0), pending: count(0), drafts: null }, []],
  ['what one may not see is left out', { pending: count(3) }, ['pending 3 /credits/entries?status=PENDING']],
  [
    'more than the server counts',
    { overdue: count(null) },
    ['overdue null /plans/activities?status=PUBLISHED&to=2026-11-20'],
  ],
  [
    'every list is that of what was counted',
    { drafts: count(1), unpublished: count(2), findings: count(14) },
    [
      'drafts 1 /evaluation/sheets?status=DRAFT',
      'unpublished 2 /resources/drafts?status=DRAFT',
      'findings 14 /organization/checks',
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
