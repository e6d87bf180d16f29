import type { DirectoryPosting } from '@yanxiu/directory';
import { places } from '@yanxiu/testing';
import { Decimal } from 'decimal.js';
import { expect, test } from 'vitest';
import { outcomeFaults } from '../src/activity/activity.rules.js';
import { standingOf } from '../src/attendance/attendance.rules.js';
import { faultsOfMeetings, faultsOfSequence, minutesBySession, spanOf } from '../src/session/session.rules.js';

const at = (place: (typeof places)['schoolA'], main = true) =>
  ({ id: place.name, unitId: place.id, main, ...place.lineage }) as DirectoryPosting;
const { province, city, countyA, schoolA, schoolA2, schoolB, sectionA } = places;

test.each([
  ['the only posting', schoolA, [at(schoolA)], schoolA],
  [
    'the second posting in the organiser’s school before the main one elsewhere',
    schoolA,
    [at(schoolA2), at(schoolA, false)],
    schoolA,
  ],
  ['a section of the school counts as the school', sectionA, [at(schoolA2), at(schoolA, false)], schoolA],
  ['the main posting where none is in the organiser’s school', schoolA, [at(schoolA2), at(sectionA, false)], sectionA],
  ['the main posting at a county’s activity', countyA, [at(schoolA2), at(schoolA, false)], schoolA2],
  ['the posting in the county before the main one in another', schoolA, [at(schoolB), at(schoolA2, false)], schoolA2],
  ['an expert of the city', schoolA, [at(city)], city],
  ['an officer of the province', schoolA, [at(province)], province],
  ['any county of the city at a city’s activity', city, [at(schoolB)], schoolB],
  ['nobody from another county', schoolA, [at(schoolB)], undefined],
  ['nobody without a posting', schoolA, [], undefined],
])('DL-04: %s', (_, organiser, postings, expected) => {
  expect(standingOf(postings, organiser.lineage)?.unitId).toBe(expected?.id);
});

const meeting = (from: string, to: string, hours = '2') => ({
  place: '录播教室',
  startsAt: new Date(from),
  endsAt: new Date(to),
  hours: new Decimal(hours),
});

test.each([
  ['2026-03-01T09:00:00+08:00', '2026-03-01T11:00:00+08:00', '2', []],
  ['2026-03-01T11:00:00+08:00', '2026-03-01T11:00:00+08:00', '2', ['s[0].endsAt']],
  ['2026-03-01T09:00:00+08:00', '2026-03-02T09:00:01+08:00', '2', ['s[0].endsAt']],
  ['2026-03-01T09:00:00+08:00', '2026-03-02T09:00:00+08:00', '24', []],
  ['2026-03-01T09:00:00+08:00', '2026-03-01T11:00:00+08:00', '24.5', ['s[0].hours']],
  ['2026-03-01T09:00:00+08:00', '2026-03-01T11:00:00+08:00', '-1', ['s[0].hours']],
  ['2026-03-01T09:00:00+08:00', '2026-03-01T11:00:00+08:00', '0.005', ['s[0].hours']],
])('a meeting from %s to %s of %s hours', (from, to, hours, paths) => {
  expect(faultsOfMeetings([meeting(from, to, hours)], 's').map(({ path }) => path)).toEqual(paths);
});

test('meetings may touch but not overlap or run backwards', () => {
  const morning = meeting('2026-03-01T09:00:00+08:00', '2026-03-01T11:00:00+08:00');
  const next = meeting('2026-03-01T11:00:00+08:00', '2026-03-01T12:00:00+08:00');
  expect(faultsOfSequence([morning, next], 's')).toEqual([]);
  expect(faultsOfSequence([next, morning], 's').map(({ path }) => path)).toEqual(['s[1].startsAt']);
});

test('days are those of Beijing, whatever the clock’s offset', () => {
  const late = meeting('2026-08-31T15:30:00Z', '2026-08-31T15:59:00Z', '0.5');
  const after = meeting('2026-08-31T16:00:00Z', '2026-08-31T17:00:00Z', '1.25');
  expect(spanOf([late, after])).toEqual({ firstDay: '2026-08-31', lastDay: '2026-09-01', hours: new Decimal('1.75') });
});

test.each([
  [true, {}, false],
  [null, {}, false],
  [false, {}, true],
  [true, { outcome: '共识' }, true],
  [true, { noOutcomeReason: '停电' }, true],
])('DL-23: outcome required %s, given %o: closes %s', (required, given, closes) => {
  expect(outcomeFaults(required, given).length === 0).toBe(closes);
});

test('how long somebody was there by meeting: all of each, those scanned, the share of the only one, and no guess else', () => {
  const at = (id: string, from: string, to: string, hours: string) => ({
    ...{ id, startsAt: new Date(from), endsAt: new Date(to), hours: new Decimal(hours) },
  });
  const one = at('a', '2026-03-01T09:00:00+08:00', '2026-03-01T10:30:00+08:00', '2');
  const other = at('b', '2026-03-02T09:00:00+08:00', '2026-03-02T10:00:00+08:00', '1');
  const hours = (present: string, all: string) => ({ present: new Decimal(present), all: new Decimal(all) });
  expect(minutesBySession([one, other], hours('3', '3'), new Set(['a']))).toEqual([
    { sessionId: 'a', minutes: 90 },
    { sessionId: 'b', minutes: 60 },
  ]);
  expect(minutesBySession([one], hours('1', '2'))).toEqual([{ sessionId: 'a', minutes: 45 }]);
  expect(minutesBySession([one, other], hours('1', '3'))).toBeNull();
  expect(minutesBySession([one, other], hours('1', '3'), new Set(['b']))).toEqual([{ sessionId: 'b', minutes: 60 }]);
  expect(minutesBySession([one, other], hours('1', '3'), new Set(['a']))).toBeNull();
});
