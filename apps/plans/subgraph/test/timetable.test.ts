import { peopleChanged } from '@yanxiu/events';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intakes } from '../src/intake/kinds.js';
import { uploadIntake } from '../src/intake/intake.service.js';
import { plans } from '../src/module.js';
import { adoptDecided, seedActivityWorld } from './activity-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
  const { alice, ann } = teachers;
  const second = { ...alice.postings[0]!, id: id(1018), subject: '数学', main: false };
  const namesake = { ...ann, id: id(190), postings: ann.postings.map((posting) => ({ ...posting, id: id(1900) })) };
  await subgraph.deliver(peopleChanged, {
    people: [{ ...alice, version: 2, postings: [...alice.postings, second] }, namesake],
  });
});
afterAll(() => subgraph.close());

const as = (viewer: Viewer) => subgraph.as(viewer);
const { bo, chen, wei, alice } = viewers;
const school = places.schoolA;

const SLOT = 'id version weekday startsAt endsAt subject validFrom validTo mayChange unit { name }';
const KEEP = `mutation ($input: CreateProtectedSlotsInput!) { createProtectedSlots(input: $input) { slots { ${SLOT} } } }`;
const CHANGE = `mutation ($input: UpdateProtectedSlotInput!) { updateProtectedSlot(input: $input) { slot { ${SLOT} } } }`;
const END = `mutation ($input: EndProtectedSlotInput!) { endProtectedSlot(input: $input) { slot { validTo } } }`;
const SLOTS = `query ($unitId: ID!) { protectedSlots(unitId: $unitId) { ${SLOT} } }`;
const PROPOSALS = 'query ($unitId: ID!) { slotProposals(unitId: $unitId) { subject weekday } }';
const BELLS = `mutation ($input: SetBellScheduleInput!) { setBellSchedule(input: $input) { schedule { version lessons { num startsAt endsAt } } } }`;
const JOB = `query ($id: ID!) { sheetIntake(id: $id) { version kind state totalRows createCount changeCount sameCount faultCount refusal validFrom
  unit { name } faultKinds { column rule rows } faultyRows(first: 50) { nodes { number faults { column rule reason expected } } } } }`;
const APPLY = `mutation ($input: ApplySheetIntakeInput!) { applySheetIntake(input: $input) { intake { state } } }`;
const TIMETABLES =
  'query ($unitId: ID!) { timetables(unitId: $unitId) { validFrom validTo lessons teachers importedName } }';
const MINE =
  'query ($day: Date) { myLessons(day: $day) { weekday startsAt endsAt num className subject school { name } } }';
const CLASHES = `query ($unitId: ID!, $day: Date) { timetableClashes(unitId: $unitId, day: $day) { concerned teachers lessons
  slot { subject weekday unit { name } } schools { school { name } teachers lessons } rows { person { name } className startsAt } } }`;

interface Slot {
  id: string;
  version: number;
  weekday: number;
  subject: string | null;
}
const keep = async (by: Viewer, unitId: string, slots: object[]) =>
  (await as(by).query<{ createProtectedSlots: { slots: Slot[] } }>(KEEP, { input: { unitId, slots } }))
    .createProtectedSlots.slots;
const tuesday = { weekday: 2, startsAt: '14:00', endsAt: '16:00', subject: '语文', validFrom: '2026-09-01' };

interface Job {
  version: number;
  state: string;
  faultCount: number;
  faultyRows: { nodes: { number: number; faults: { column: string; rule: string }[] }[] };
}
const head = ['姓名*', '教研组或部门', '星期*', '节次', '开始', '结束', '班级', '学科'];
const upload = (
  lines: string[][],
  span: [string, string] | null = ['2026-09-01', '2027-01-20'],
  who = bo,
  titles = head,
) =>
  uploadIntake(subgraph.context(who), {
    intake: intakes.find(({ path }) => path === 'timetable')!,
    unitId: school.id,
    span: span && { from: span[0], to: span[1] },
    fileName: '课表.xlsx',
    content: writeSheet('XLSX', [titles, ...lines]),
  });
const jobOf = async (jobId: string, who = bo) =>
  (await as(who).query<{ sheetIntake: Job }>(JOB, { id: jobId })).sheetIntake;
const apply = async (jobId: string, skipFaulty = false) => {
  const { version } = await jobOf(jobId);
  return as(bo).run(APPLY, { input: { id: jobId, version, skipFaulty } });
};
const faultsIn = ({ faultyRows }: Job) =>
  faultyRows.nodes.map(({ number, faults }) => [number, ...faults.map(({ column, rule }) => `${column} ${rule}`)]);

const bells = [
  { num: 1, startsAt: '08:00', endsAt: '08:45' },
  { num: 2, startsAt: '08:55', endsAt: '09:40' },
  { num: 6, startsAt: '14:10', endsAt: '14:55' },
  { num: 7, startsAt: '15:05', endsAt: '15:50' },
];

test('DL-35: hours kept free hold for a unit and all below; what doubles or ends before it starts is told by its place', async () => {
  const [own] = await keep(bo, school.id, [{ ...tuesday, subject: null, weekday: 4, note: '全校教研' }]);
  await keep(chen, places.countyA.id, [{ ...tuesday, subject: '英语', weekday: 5 }]);
  const seen = async (by: Viewer, unitId = school.id) =>
    (
      await as(by).query<{ protectedSlots: { unit: { name: string }; mayChange: boolean }[] | null }>(SLOTS, { unitId })
    ).protectedSlots?.map(({ unit, mayChange }) => [unit.name, mayChange]);
  expect(await seen(bo)).toEqual([
    ['甲县第一中学', true],
    ['甲县', false],
  ]);
  expect(await seen(alice)).toEqual([
    ['甲县第一中学', false],
    ['甲县', false],
  ]);
  expect(await seen(chen, places.countyA.id)).toEqual([['甲县', true]]);
  expect(await seen(wei)).toBeUndefined();
  const slots = [
    { ...tuesday, endsAt: '13:00' },
    { ...tuesday, validTo: '2026-08-01' },
    { ...tuesday, weekday: 4, subject: null, startsAt: '15:00', endsAt: '17:00' },
    { ...tuesday, weekday: 8 },
  ];
  const wrong = async (some: object[]) =>
    (await as(bo).run(KEEP, { input: { unitId: school.id, slots: some } })).errors.flatMap(({ details }) =>
      details?.map(({ path, rule }) => `${path} ${rule}`),
    );
  expect(await wrong(slots.slice(0, 3))).toEqual([
    'input.slots[0].endsAt after',
    'input.slots[1].validTo after',
    'input.slots[2].startsAt overlap',
  ]);
  expect(await wrong([slots[3]!])).toEqual([expect.stringContaining('input.slots[0].weekday')]);
  expect(await as(alice).refusal(KEEP, { input: { unitId: school.id, slots: [tuesday] } })).toEqual(['FORBIDDEN']);
  expect(await as(bo).refusal(KEEP, { input: { unitId: places.countyA.id, slots: [tuesday] } })).toEqual(['NOT_FOUND']);
  const input = { id: own!.id, version: 1, ...tuesday, subject: null, weekday: 4, startsAt: '15:00', endsAt: '17:00' };
  expect(await as(bo).query(CHANGE, { input })).toMatchObject({
    updateProtectedSlot: { slot: { startsAt: '15:00', version: 2 } },
  });
  expect(await as(bo).refusal(CHANGE, { input })).toEqual(['CONFLICT']);
  expect(await as(bo).query(END, { input: { id: own!.id, version: 2, lastDay: '2026-08-31' } })).toEqual({
    endProtectedSlot: { slot: null },
  });
  expect(await seen(bo)).toEqual([['甲县', false]]);
});

test('OH-15: the days that the policy names are proposed until they are kept', async () => {
  const proposed = async () =>
    (await as(chen).query<{ slotProposals: object[] }>(PROPOSALS, { unitId: places.countyA.id })).slotProposals;
  expect(await proposed()).toEqual([]);
  await adoptDecided(subgraph);
  expect(await proposed()).toEqual([{ subject: '语文', weekday: 2 }]);
  const input = { unitId: places.countyA.id, slots: [tuesday], idempotencyKey: 'chinese-day-1' };
  const once = await as(chen).query(KEEP, { input });
  expect(await as(chen).query(KEEP, { input })).toEqual(once);
  expect(await proposed()).toEqual([]);
});

test('lesson numbers are read by the bell schedule of the school', async () => {
  const set = (more: object) => as(bo).run(BELLS, { input: { unitId: school.id, lessons: bells, ...more } });
  const wrong = await set({ lessons: [bells[1], bells[0], { num: 9, startsAt: '10:00', endsAt: '09:00' }] });
  expect(wrong.errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'input.lessons[1].num order',
    'input.lessons[1].startsAt afterPrevious',
    'input.lessons[2].endsAt after',
  ]);
  expect((await set({})).errors).toEqual([]);
  expect((await set({})).errors[0]!.code).toBe('CONFLICT');
  expect((await set({ version: 1 })).errors).toEqual([]);
  expect((await as(chen).run(BELLS, { input: { unitId: places.countyA.id, lessons: bells } })).errors[0]!.code).toBe(
    'BAD_USER_INPUT',
  );
});

test('OH-15: a timetable is checked row by row, nothing written; what is sound is written at the go-ahead', async () => {
  const jobId = await upload([
    ['艾丽丝', '', '星期二', '6', '', '', '七（1）班', '语文'],
    ['艾 丽丝', '', '周三', '', '14:00', '14:45', '七（2）班', '数学'],
    ['艾丽丝', '', '2', '', '14:30', '15:00', '七（3）班', '语文'],
    ['无此人', '', '星期二', '1', '', '', '', ''],
    ['安安', '', '星期二', '1', '', '', '', ''],
    ['艾丽丝', '', '星期八', '9', '', '', '', ''],
    ['艾丽丝', '', '星期五', '', '', '', '', ''],
    ['艾丽丝', '', '星期五', '1', '10:00', '09:00', '', ''],
    ['阿贝', '甲县第一中学', '二', '7', '', '', '八（1）班', '语文'],
    ['', '', '星期一', '1', '', '', '', ''],
  ]);
  const job = await jobOf(jobId);
  expect(job).toMatchObject({
    kind: 'TIMETABLE',
    state: 'CHECKED',
    totalRows: 10,
    createCount: 3,
    faultCount: 7,
    unit: { name: '甲县第一中学' },
  });
  expect(faultsIn(job)).toEqual([
    [4, '节次 overlap'],
    [5, '姓名 exists'],
    [6, '姓名 ambiguous'],
    [7, '星期 weekday'],
    [8, '节次 required'],
    [9, '结束 after'],
    [11, '姓名 required'],
  ]);
  expect(await as(bo).query(TIMETABLES, { unitId: school.id })).toEqual({ timetables: [] });
  expect(await jobOf(jobId, chen)).toBeNull();
  expect((await apply(jobId)).errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ rule: 'noFaults' }] });
  expect((await apply(jobId, true)).errors).toEqual([]);
  expect((await apply(jobId, true)).errors[0]).toMatchObject({ code: 'CONFLICT', details: [{ rule: 'state' }] });
  expect(await as(bo).query(TIMETABLES, { unitId: school.id })).toEqual({
    timetables: [{ validFrom: '2026-09-01', validTo: '2027-01-20', lessons: 3, teachers: 2, importedName: bo.name }],
  });
  const mine = (day: string) => as(alice).query<{ myLessons: object[] }>(MINE, { day });
  expect((await mine('2026-11-22')).myLessons).toEqual([
    {
      weekday: 2,
      startsAt: '14:10',
      endsAt: '14:55',
      num: 6,
      className: '七（1）班',
      subject: '语文',
      school: { name: '甲县第一中学' },
    },
    {
      weekday: 3,
      startsAt: '14:00',
      endsAt: '14:45',
      num: null,
      className: '七（2）班',
      subject: '数学',
      school: { name: '甲县第一中学' },
    },
  ]);
  expect((await mine('2027-03-01')).myLessons).toEqual([]);
});

test('OH-15: lessons in the hours kept free are found, by school and teacher; who teaches two subjects has two such days', async () => {
  await keep(chen, places.countyA.id, [{ ...tuesday, subject: '数学', weekday: 3 }]);
  const clashes = async (by: Viewer, unitId: string, day = '2026-10-13') =>
    (await as(by).query<{ timetableClashes: object[] | null }>(CLASHES, { unitId, day })).timetableClashes;
  const found = await clashes(chen, places.countyA.id);
  expect(found).toMatchObject([
    {
      slot: { subject: '语文', weekday: 2 },
      ...{ concerned: 2, teachers: 2, lessons: 2 },
      schools: [{ school: { name: '甲县第一中学' }, teachers: 2, lessons: 2 }],
      rows: [
        { person: { name: '艾丽丝' }, className: '七（1）班', startsAt: '14:10' },
        { person: { name: '阿贝' }, startsAt: '15:05' },
      ],
    },
    {
      slot: { subject: '数学', weekday: 3 },
      concerned: 1,
      teachers: 1,
      rows: [{ person: { name: '艾丽丝' }, startsAt: '14:00' }],
    },
    { slot: { subject: '英语', weekday: 5 }, concerned: 0, teachers: 0, schools: [], rows: [] },
  ]);
  expect(await clashes(bo, school.id)).toEqual(found);
  expect(await clashes(chen, places.countyA.id, '2027-03-02')).toMatchObject([{ concerned: 0 }, {}, {}]);
  expect(await clashes(wei, school.id)).toBeNull();
  expect(await as(alice).refusal(CLASHES, { unitId: school.id })).toEqual(['FORBIDDEN']);
});

test('a second import takes the place of the first for the same days, and ends an earlier one that still runs', async () => {
  const row = (weekday: string) => ['艾丽丝', '', weekday, '1', '', '', '七（1）班', '语文'];
  expect((await apply(await upload([row('星期一')]))).errors).toEqual([]);
  const list = async () =>
    (
      await as(bo).query<{ timetables: { validFrom: string; validTo: string; lessons: number }[] }>(TIMETABLES, {
        unitId: school.id,
      })
    ).timetables.map(({ validFrom, validTo, lessons }) => [validFrom, validTo, lessons]);
  expect(await list()).toEqual([['2026-09-01', '2027-01-20', 1]]);
  expect((await apply(await upload([row('星期四'), row('星期五')], ['2026-10-08', '2027-01-20']))).errors).toEqual([]);
  expect(await list()).toEqual([
    ['2026-10-08', '2027-01-20', 2],
    ['2026-09-01', '2026-10-07', 1],
  ]);
  const half = await jobOf(await upload([row('星期四')], ['2026-09-15', '2027-01-20']));
  expect(faultsIn(half)).toEqual([[2, '姓名 span']]);
});

test('bad files and bad days get one clear answer; other people’s schools are not there', async () => {
  const refusal = async (lines: string[][], titles = head) => {
    const job = (await jobOf(await upload(lines, undefined, bo, titles))) as Job & { refusal: string };
    return [job.state, job.refusal];
  };
  expect(await refusal([['艾丽丝']], ['姓名'])).toEqual(['REFUSED', '第一行缺少列：“星期”；请使用模板']);
  expect(await refusal([['艾丽丝', '星期一']], ['姓名', '星期', '心情'].slice(0, 3))).toEqual([
    'REFUSED',
    expect.stringContaining('“心情”'),
  ]);
  expect(await refusal([])).toEqual(['REFUSED', '文件中没有数据行']);
  await expect(upload([['艾丽丝']], null)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(upload([['艾丽丝']], ['2027-01-20', '2026-09-01'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(upload([['艾丽丝']], ['2026-02-31', '2026-09-01'])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(upload([['艾丽丝']], ['2026-09-01', '2027-01-20'], wei)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
