import { writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { uploadIntake } from '../src/intake/intake.service.js';
import { plans } from '../src/module.js';
import { likeness } from '../src/outlook/similar.rules.js';
import { slotsAround } from '../src/outlook/slots.rules.js';
import { timetableIntake } from '../src/timetable/timetable.intake.js';
import { adoptDecided, draftB, experts, seedActivityWorld } from './activity-seed.js';
import { CREATE, PUBLISH, draft, enrol, meeting, published } from './seed.js';
import type { Created } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const bo = () => subgraph.as(viewers.bo);
const { alice, ann, abel } = teachers;

const OUTLOOK = `query ($input: ActivityOutlookInput!) { activityOutlook(input: $input) { people hoursPerWeek similarPercent
  clashes { person { id } activity { title } startsAt endsAt } experts { name startsAt endsAt activity { title } }
  loads { person { id } week before hours over } similar { title percent day } slots { startsAt busy } } }`;
interface Outlook {
  people: number;
  hoursPerWeek: string | null;
  similarPercent: number | null;
  clashes: { person: { id: string }; activity: { title: string } | null; startsAt: string; endsAt: string }[];
  experts: { name: string; startsAt: string; endsAt: string; activity: object | null }[];
  loads: { person: { id: string }; week: string; before: string; hours: string; over: boolean }[];
  similar: { title: string; percent: number; day: string }[];
  slots: { startsAt: string; busy: number }[];
}
const outlook = async (input: object, client = bo()) =>
  (await client.query<{ activityOutlook: Outlook }>(OUTLOOK, { input })).activityOutlook;
const drafted = async (input: object, people: string[] = []) => {
  const { createActivity } = await bo().query<Created>(CREATE, { input });
  if (people.length)
    await enrol(
      bo(),
      createActivity.activity.id,
      people.map((personId) => ({ personId })),
    );
  return createActivity.activity.id;
};
const at = (day: string, from: string, to: string, hours = '2') => {
  const { place: _, ...times } = meeting(day, from, to, hours);
  return times;
};

test('OH-07: likeness goes by pairs of characters; blanks, marks and width say nothing', () => {
  expect(likeness('二次函数课例研修', '二次函数 · 课例研修！')).toBe(100);
  expect(likeness('二次函数课例研修', '一次函数课例研修')).toBe(86);
  expect(likeness('二次函数课例研修', '古诗文教学')).toBe(0);
  expect(likeness('课', '课')).toBe(100);
});

test('other times are working days of the region that are yet to come', () => {
  const slot = { startsAt: new Date('2099-04-02T06:00:00Z'), endsAt: new Date('2099-04-02T08:00:00Z') };
  const days = slotsAround(slot, [{ from: '2099-04-04', to: '2099-04-07' }], new Date('2099-04-01T08:00:00Z')).map(
    ({ startsAt }) => startsAt.toISOString().slice(0, 10),
  );
  expect(days.slice(0, 3)).toEqual(['2099-04-03', '2099-04-08', '2099-04-09']);
  expect(days).not.toContain('2099-03-31');
  expect(days).not.toContain('2099-04-11');
});

test('OH-07, L4: clashes by the minute over all organisers, unsaved and saved alike; where no document draws a line, none is drawn', async () => {
  const away = await published(
    subgraph.as(viewers.chen),
    { ...draft('2099-03-04'), unitId: places.countyA.id, title: '县级集体备课' },
    [ann.id, abel.id],
  );
  const ours = await drafted({ ...draft('2099-03-04'), sessions: [meeting('2099-03-04', '15:00', '17:00')] }, [
    ann.id,
    alice.id,
  ]);
  const found = await outlook({ activityId: ours });
  expect(found.clashes).toEqual([
    {
      person: { id: ann.id },
      activity: { title: '县级集体备课' },
      startsAt: '2099-03-04T07:00:00.000Z',
      endsAt: '2099-03-04T08:00:00.000Z',
    },
  ]);
  expect(found).toMatchObject({ people: 2, hoursPerWeek: null, similarPercent: null });
  expect(found.loads.map(({ person, before, hours, over }) => [person.id, before, hours, over])).toEqual([
    [ann.id, '2', '4', false],
    [alice.id, '0', '2', false],
  ]);
  expect((await outlook({ activityId: ours, sessions: [at('2099-03-04', '16:00', '18:00')] })).clashes).toEqual([]);
  const unsaved = {
    unitId: places.schoolA.id,
    ownerId: abel.id,
    title: '说课',
    sessions: [at('2099-03-04', '14:30', '15:00', '0.5')],
  };
  expect((await outlook(unsaved)).clashes.map(({ person }) => person.id)).toEqual([abel.id]);
  expect(found.slots.length).toBe(6);
  expect(found.slots.every(({ busy }) => busy === 0)).toBe(true);
  expect(await subgraph.as(viewers.wei).refusal(OUTLOOK, { input: { activityId: away.id } })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(OUTLOOK, { input: unsaved })).toEqual(['FORBIDDEN']);
});

test('OH-07: a term-long series raises no alarm on the days between its meetings, and loads only its own weeks', async () => {
  const weeks = ['03-05', '03-12', '03-19', '03-26', '06-25'].map((day) => meeting(`2099-${day}`, '09:00', '11:00'));
  await published(bo(), { ...draft(), title: '学期读书会', sessions: weeks }, [alice.id]);
  const between = await drafted({ ...draft('2099-04-16'), title: '期中质量分析' }, [alice.id]);
  const free = await outlook({ activityId: between });
  expect(free.clashes).toEqual([]);
  expect(free.loads).toMatchObject([{ before: '0', hours: '2' }]);
  const sameDay = await drafted({ ...draft('2099-03-19'), title: '同日不同时' }, [alice.id]);
  expect((await outlook({ activityId: sameDay })).clashes).toEqual([]);
  expect((await outlook({ activityId: sameDay, sessions: [at('2099-03-19', '10:00', '12:00')] })).clashes).toHaveLength(
    1,
  );
});

test('DL-15: an expert who is taken in another county is told with the time, and nothing else of it', async () => {
  const wei = subgraph.as(viewers.wei);
  const { createActivity } = await wei.query<Created>(CREATE, {
    input: { ...draftB('2099-03-25'), title: '乙县秘密活动', experts: [{ expertId: experts.professorB.id }] },
  });
  await wei.query(PUBLISH, { input: { id: createActivity.activity.id, version: 1 } });
  const found = await outlook({
    unitId: places.schoolA.id,
    title: '讲座',
    sessions: [at('2099-03-25', '15:00', '17:00')],
    expertIds: [experts.professorA.id],
  });
  expect(found.experts).toEqual([
    { name: '某教授', startsAt: '2099-03-25T07:00:00.000Z', endsAt: '2099-03-25T08:00:00.000Z', activity: null },
  ]);
  expect(JSON.stringify(found)).not.toContain('乙县');
});

test('OH-07, ZJ-23: the policy’s own limits: beyond the hours of a week, short overlaps let pass, repetition since last term', async () => {
  await adoptDecided(subgraph);
  await published(bo(), { ...draft('2098-10-12'), title: '大单元作业设计研讨' }, [ann.id]);
  await published(bo(), { ...draft('2098-03-12'), title: '大单元作业设计研讨' });
  await published(
    bo(),
    { ...draft('2099-05-05'), sessions: [meeting('2099-05-05', '14:00', '17:00', '3')], title: '观课' },
    [ann.id],
  );
  const again = await drafted({ ...draft('2099-05-07'), title: '大单元作业设计研讨活动' }, [ann.id]);
  const found = await outlook({ activityId: again });
  expect(found).toMatchObject({ hoursPerWeek: '4', similarPercent: 60 });
  expect(found.loads[0]).toMatchObject({
    person: { id: ann.id },
    week: '2099-05-04',
    before: '3',
    hours: '5',
    over: true,
  });
  expect(found.similar).toEqual([{ title: '大单元作业设计研讨', percent: 89, day: '2098-10-12' }]);
  expect((await outlook({ activityId: again, sessions: [at('2099-05-05', '16:55', '18:00', '1')] })).clashes).toEqual(
    [],
  );
  expect(
    (await outlook({ activityId: again, sessions: [at('2099-05-05', '16:50', '18:00', '1')] })).clashes,
  ).toHaveLength(1);
});

test('DL-15: a room of the same school is told where another meeting is in it; another school’s room of the same name is not', async () => {
  await published(bo(), { ...draft('2099-06-01'), title: '占用录播教室' });
  await published(subgraph.as(viewers.chen), {
    ...draft('2099-06-01'),
    unitId: places.schoolA2.id,
    title: '二中的录播教室',
  });
  const PLACES = `query ($input: ActivityOutlookInput!) { activityOutlook(input: $input) { places { place startsAt endsAt activity { title } } } }`;
  const taken = async (place: string, from: string, to: string) => {
    const input = { unitId: places.schoolA.id, title: '说课', sessions: [{ ...at('2099-06-01', from, to), place }] };
    return (await bo().query<{ activityOutlook: { places: object[] } }>(PLACES, { input })).activityOutlook.places;
  };
  expect(await taken('录播 教室', '15:00', '17:00')).toEqual([
    {
      place: '录播教室',
      startsAt: '2099-06-01T07:00:00.000Z',
      endsAt: '2099-06-01T08:00:00.000Z',
      activity: { title: '占用录播教室' },
    },
  ]);
  expect(await taken('录播教室', '16:00', '17:00')).toEqual([]);
  expect(await taken('报告厅', '15:00', '17:00')).toEqual([]);
});

test('the check takes the same few statements for one person and for many', async () => {
  const one = await drafted({ ...draft('2099-06-16'), title: '一人' }, [alice.id]);
  const many = await drafted({ ...draft('2099-06-17'), title: '多人' }, [alice.id, ann.id, abel.id]);
  const statements = async (activityId: string) => (await bo().run(OUTLOOK, { input: { activityId } })).statements;
  expect(await statements(many)).toBe(await statements(one));
});

const AROUND = `query ($input: ActivityOutlookInput!) { activityOutlook(input: $input) { teaching lessons { person { id } className startsAt }
  facilities { name standing num } outside { num startsAt } slots { startsAt busy teaching kept } } }`;
interface Around {
  teaching: number;
  lessons: { person: { id: string }; className: string; startsAt: string }[];
  facilities: { name: string; standing: string; num: number }[];
  outside: { num: number }[];
  slots: { startsAt: string; teaching: number; kept: boolean }[];
}
const around = async (input: object) =>
  (await bo().query<{ activityOutlook: Around }>(AROUND, { input })).activityOutlook;

test('ZJ-23, OH-15, DL-35: lessons at the time, meetings outside the hours kept free, rooms that are taken; other times avoid lessons and days off and prefer kept hours', async () => {
  const free = { unitId: places.schoolA.id, ownerId: alice.id, title: '时间与场地' };
  // 2099-04-01 is a Wednesday; 4–7 April are a holiday of the region.
  const day = '2099-04-01';
  const nothing = await around({ ...free, sessions: [at(day, '14:00', '16:00')] });
  expect(nothing).toMatchObject({ teaching: 0, lessons: [], facilities: [], outside: [] });
  const KEEP = 'mutation ($input: CreateProtectedSlotsInput!) { createProtectedSlots(input: $input) { slots { id } } }';
  const slots = [{ weekday: 3, startsAt: '15:00', endsAt: '17:30', validFrom: '2099-01-01' }];
  await bo().query(KEEP, { input: { unitId: places.schoolA.id, slots } });
  const content = writeSheet('XLSX', [
    ['姓名', '星期', '开始', '结束', '班级'],
    ['艾丽丝', '星期三', '14:10', '14:55', '七（1）班'],
    ['艾丽丝', '星期四', '14:10', '14:55', '七（2）班'],
    ['安安', '星期三', '08:00', '08:45', '七（3）班'],
  ]);
  const upload = {
    unitId: places.schoolA.id,
    span: { from: '2099-02-20', to: '2099-07-05' },
    fileName: '课表.xlsx',
    content,
  };
  const jobId = await uploadIntake(subgraph.context(viewers.bo), { ...upload, intake: timetableIntake });
  await bo().query(
    'mutation ($input: ApplySheetIntakeInput!) { applySheetIntake(input: $input) { intake { state } } }',
    {
      input: { id: jobId, version: 1 },
    },
  );
  const ENTER = 'mutation ($input: CreateFacilityInput!) { createFacility(input: $input) { facility { id } } }';
  const room = { unitId: places.schoolA.id, kind: 'ROOM', name: '未来教室', circle: 'UNIT' };
  const { createFacility } = await bo().query<{ createFacility: { facility: { id: string } } }>(ENTER, { input: room });
  const facilityIds = [createFacility.facility.id];
  const taken = await drafted({
    ...draft(day),
    title: '先占教室',
    sessions: [{ ...meeting(day, '14:30', '15:30'), facilityIds }],
  });
  const sessions = [{ ...at(day, '14:00', '16:00'), facilityIds }];
  const found = await around({ ...free, sessions });
  expect(found).toMatchObject({
    teaching: 1,
    lessons: [{ person: { id: alice.id }, className: '七（1）班', startsAt: '2099-04-01T06:10:00.000Z' }],
    facilities: [{ name: '未来教室', standing: 'TAKEN', num: 1 }],
    outside: [{ num: 1 }],
  });
  const days = found.slots.map(({ startsAt }) => startsAt.slice(0, 10));
  expect(found.slots[0]).toMatchObject({ startsAt: '2099-04-01T07:00:00.000Z', kept: true, teaching: 0 });
  expect(found.slots.every(({ teaching }) => teaching === 0)).toBe(true);
  for (const off of ['2099-04-06', '2099-04-07']) expect(days).not.toContain(off);
  const within = await around({ activityId: taken, sessions: [{ ...at(day, '15:00', '17:00'), facilityIds }] });
  expect(within).toMatchObject({ facilities: [], outside: [], teaching: 0 });
});
