import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { CANCEL, PUBLISH, draft, meeting, published, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const rui: Viewer = {
  ...viewers.bo,
  ...{ id: id(230), name: '芮（二中管理员）' },
  grants: [{ ...viewers.bo.grants[0]!, unitId: places.schoolA2.id, path: places.schoolA2.path }],
};

const MENU =
  'menu { id version state choosing mayOrganise courses { id version title lecturer form { name } slots { id capacity taken } } }';
const CREATE = `mutation ($input: CreateCourseMenuInput!) { createCourseMenu(input: $input) { ${MENU} } }`;
const COURSE = `mutation ($input: SaveMenuCourseInput!) { saveMenuCourse(input: $input) { ${MENU} } }`;
const REMOVE = `mutation ($input: SeenMenuInput!) { removeMenuCourse(input: $input) { ${MENU} } }`;
const OPEN = `mutation ($input: SeenMenuInput!) { openCourseMenu(input: $input) { ${MENU} } }`;
const CLOSE = `mutation ($input: SeenMenuInput!) { closeCourseMenu(input: $input) { ${MENU} } }`;
const CHOOSE = `mutation ($input: ChooseCourseInput!) { chooseCourse(input: $input) { outcome clashes { title }
  choice { id version state unit { id } slot { id taken } course { title } activity { id title firstDay } } } }`;
const WITHDRAW =
  'mutation ($input: WithdrawChoiceInput!) { withdrawChoice(input: $input) { choice { version state slot { taken } } } }';
const READ = `query ($id: ID!) { courseMenu(id: $id) { id state ${MENU.slice(MENU.indexOf('courses'), -1)} } }`;
const CHOICES =
  'query ($menuId: ID) { menuChoices(menuId: $menuId) { totalCount nodes { unit { id } state course { title } menu { title } activity { title } } } }';

const slot = (day: string, change: object = {}) => ({ ...meeting(day), place: null, capacity: 1, ...change });
const course = (change: object = {}) => ({
  ...{ title: '单元整体教学设计', lecturer: '区教研院 陈老师', form: 'DL_CASE_STUDY', content: 'DL_CURR_IMPLEMENT' },
  slots: [slot('2036-03-03'), slot('2036-03-10')],
  ...change,
});

interface Menu {
  id: string;
  version: number;
  courses: { id: string; version: number; slots: { id: string; taken: number }[] }[];
}

async function drafted(change: object = {}): Promise<Menu> {
  const input = {
    ...{
      unitId: places.countyA.id,
      title: '2036 年春季课程菜单',
      opensAt: '2026-01-01T08:00:00+08:00',
      closesAt: '2036-03-01T18:00:00+08:00',
    },
    ...change,
  };
  const { createCourseMenu } = await subgraph
    .as(viewers.chen)
    .query<{ createCourseMenu: { menu: Menu } }>(CREATE, { input });
  return createCourseMenu.menu;
}

async function offered(courses: object[] = [course()], change: object = {}): Promise<Menu> {
  const chen = subgraph.as(viewers.chen);
  const { id: menuId, version } = await drafted(change);
  for (const one of courses) await chen.query(COURSE, { input: { ...one, menuId } });
  const { openCourseMenu } = await chen.query<{ openCourseMenu: { menu: Menu } }>(OPEN, {
    input: { id: menuId, version },
  });
  return openCourseMenu.menu;
}

const at = (menu: Menu, number = 0, time = 0) => menu.courses[number]!.slots[time]!.id;

interface Chosen {
  chooseCourse: {
    outcome: string;
    clashes: { title: string }[];
    choice: { id: string; version: number; activity: { id: string } } | null;
  };
}

async function choose(viewer: Viewer, slotId: string, change: object = {}): Promise<Chosen['chooseCourse']> {
  const own =
    viewer === rui
      ? { unitId: places.schoolA2.id, ownerId: teachers.abel.id }
      : { unitId: places.schoolA.id, ownerId: teachers.alice.id };
  const input = { slotId, ...own, ...change };
  return (await subgraph.as(viewer).query<Chosen>(CHOOSE, { input })).chooseCourse;
}

test('OH-09: a school chooses a course at one of its times, and has its activity drafted; the county sees who chose what', async () => {
  const menu = await offered();
  const { outcome, choice } = await choose(viewers.bo, at(menu));
  expect(outcome).toBe('CHOSEN');
  expect(choice).toMatchObject({
    unit: { id: places.schoolA.id },
    slot: { taken: 1 },
    activity: { title: '单元整体教学设计', firstDay: '2036-03-03' },
  });
  const DRAFT =
    'query ($id: ID!) { activity(id: $id) { status host form { code } sessions { place hours } owner { id } } }';
  expect(await subgraph.as(viewers.bo).query(DRAFT, { id: choice!.activity.id })).toEqual({
    activity: {
      ...{
        status: 'DRAFT',
        host: '区教研院 陈老师',
        form: { code: 'DL_CASE_STUDY' },
        owner: { id: teachers.alice.id },
      },
      sessions: [{ place: '本校', hours: '2' }],
    },
  });
  const seen = { unit: { id: places.schoolA.id }, state: 'CHOSEN', course: { title: '单元整体教学设计' } };
  expect(await subgraph.as(viewers.chen).query(CHOICES, { menuId: menu.id })).toMatchObject({
    menuChoices: { totalCount: 1, nodes: [seen] },
  });
  expect(await subgraph.as(rui).query(CHOICES, { menuId: menu.id })).toMatchObject({ menuChoices: { totalCount: 0 } });
});

test('OH-09: full, chosen already and the limit are answers that leave nothing behind', async () => {
  const menu = await offered([course(), course({ title: '作业设计', slots: [slot('2036-04-01')] })], {
    mostPerSchool: 1,
  });
  await choose(viewers.bo, at(menu), { acceptClashes: true });
  expect((await choose(rui, at(menu))).outcome).toBe('FULL');
  expect((await choose(viewers.bo, at(menu, 0, 1))).outcome).toBe('ALREADY');
  expect((await choose(viewers.bo, at(menu, 1))).outcome).toBe('LIMIT');
  const DRAFTS = '{ activities(filter: { titleContains: "作业设计" }) { totalCount } }';
  expect(await subgraph.as(viewers.bo).query(DRAFTS)).toEqual({ activities: { totalCount: 0 } });
  expect((await choose(rui, at(menu, 0, 1))).outcome).toBe('CHOSEN');
});

test('a clash with the school’s own activities is told; chosen all the same it stands', async () => {
  const menu = await offered([course({ slots: [slot('2036-05-06', { capacity: 9 })] })]);
  await published(subgraph.as(viewers.bo), draft('2036-05-06'));
  const clash = await choose(viewers.bo, at(menu));
  expect(clash).toEqual({ outcome: 'CLASH', choice: null, clashes: [{ title: draft().title }] });
  expect((await choose(viewers.bo, at(menu), { acceptClashes: true })).outcome).toBe('CHOSEN');
  // The other school has nothing at that time.
  expect((await choose(rui, at(menu))).outcome).toBe('CHOSEN');
});

test('OH-09: two schools at the same moment for one seat: one has it', async () => {
  const menu = await offered([course({ slots: [slot('2036-06-03')] })]);
  const outcomes = await Promise.all([choose(viewers.bo, at(menu)), choose(rui, at(menu))]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CHOSEN', 'FULL']);
  const { courseMenu } = await subgraph.as(viewers.chen).query<{ courseMenu: Menu }>(READ, { id: menu.id });
  expect(courseMenu.courses[0]!.slots[0]!.taken).toBe(1);
});

test('given back, the seat is free and the draft called off; what is announced is cancelled first', async () => {
  const menu = await offered();
  const bo = subgraph.as(viewers.bo);
  const { choice } = await choose(viewers.bo, at(menu), { acceptClashes: true });
  await bo.query(PUBLISH, { input: { id: choice!.activity.id, version: 1 } });
  const input = { id: choice!.id, version: 1, reason: '与期中考试冲突' };
  expect(await bo.refusal(WITHDRAW, { input })).toEqual(['CONFLICT']);
  await bo.query(CANCEL, { input: { id: choice!.activity.id, version: 2, reason: '与期中考试冲突' } });
  expect(await subgraph.as(rui).refusal(WITHDRAW, { input })).toEqual(['NOT_FOUND']);
  expect(await bo.query(WITHDRAW, { input })).toEqual({
    withdrawChoice: { choice: { version: 2, state: 'WITHDRAWN', slot: { taken: 0 } } },
  });
  expect(await bo.refusal(WITHDRAW, { input })).toEqual(['CONFLICT']);
  expect((await choose(rui, at(menu), { acceptClashes: true })).outcome).toBe('CHOSEN');
});

test('a menu that is drawn up is its county’s alone; offered it is read below, never in another county', async () => {
  const { id: menuId } = await drafted();
  const seen = async (viewer: Viewer) =>
    (await subgraph.as(viewer).query<{ courseMenu: object | null }>(READ, { id: menuId })).courseMenu !== null;
  expect([await seen(viewers.chen), await seen(viewers.bo), await seen(viewers.alice)]).toEqual([true, false, false]);
  const open = await offered();
  const reads = async (viewer: Viewer) =>
    (await subgraph.as(viewer).query<{ courseMenu: object | null }>(READ, { id: open.id })).courseMenu !== null;
  expect([await reads(viewers.bo), await reads(viewers.alice), await reads(viewers.wei)]).toEqual([true, true, false]);
  expect(
    await subgraph
      .as(viewers.wei)
      .refusal(CHOOSE, { input: { slotId: at(open), unitId: places.schoolB.id, ownerId: teachers.bei.id } }),
  ).toEqual(['NOT_FOUND']);
  expect(
    await subgraph
      .as(viewers.alice)
      .refusal(CHOOSE, { input: { slotId: at(open), unitId: places.schoolA.id, ownerId: teachers.alice.id } }),
  ).toEqual(['FORBIDDEN']);
});

test('codes, times, a lecturer at two places and an unknown expert are told at once; an empty menu is not offered', async () => {
  const { id: menuId, version } = await drafted();
  const chen = subgraph.as(viewers.chen);
  const slots = [slot('2036-03-03'), slot('2036-03-03'), slot('2036-03-04', { hours: '0' })];
  const { errors } = await chen.run(COURSE, {
    input: { ...course({ slots, form: 'PC_NONE', expertIds: [id(888)] }), menuId },
  });
  expect(errors[0]!.details!.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'input.form codeOfPolicy',
    'input.expertIds[0] onRegister',
    'input.slots[2].hours hours',
    'input.slots[1].startsAt lecturerFree',
  ]);
  expect((await chen.run(OPEN, { input: { id: menuId, version } })).errors[0]!.details).toMatchObject([
    { path: 'menu.courses', rule: 'required' },
  ]);
  const late = {
    unitId: places.countyA.id,
    title: '菜单',
    opensAt: '2026-03-01T08:00:00+08:00',
    closesAt: '2026-02-01T08:00:00+08:00',
  };
  expect((await chen.run(CREATE, { input: late })).errors[0]!.details).toMatchObject([
    { path: 'input.closesAt', rule: 'afterStart' },
  ]);
  expect(await subgraph.as(viewers.bo).refusal(CREATE, { input: { ...late, unitId: places.schoolA.id } })).toEqual([
    'NOT_FOUND',
  ]);
});

test('outside its days nothing is chosen; offered, its courses stand', async () => {
  const chen = subgraph.as(viewers.chen);
  const closed = await offered([course()], { closesAt: '2026-02-01T08:00:00+08:00' });
  expect(
    await subgraph
      .as(viewers.bo)
      .refusal(CHOOSE, { input: { slotId: at(closed), unitId: places.schoolA.id, ownerId: teachers.alice.id } }),
  ).toEqual(['CONFLICT']);
  const [first] = closed.courses;
  expect(await chen.refusal(REMOVE, { input: { id: first!.id, version: first!.version } })).toEqual(['CONFLICT']);
  const menu = await offered();
  await chen.query(CLOSE, { input: { id: menu.id, version: menu.version } });
  expect(
    await subgraph
      .as(viewers.bo)
      .refusal(CHOOSE, { input: { slotId: at(menu), unitId: places.schoolA.id, ownerId: teachers.alice.id } }),
  ).toEqual(['CONFLICT']);
});

test('a course is changed over the version that was seen, and its times with it', async () => {
  const chen = subgraph.as(viewers.chen);
  const { id: menuId } = await drafted();
  const { saveMenuCourse } = await chen.query<{ saveMenuCourse: { menu: Menu } }>(COURSE, {
    input: { ...course(), menuId },
  });
  const [{ id: courseId }] = saveMenuCourse.menu.courses as [Menu['courses'][0]];
  const change = { ...course({ title: '大单元教学', slots: [slot('2036-03-24')] }), menuId, id: courseId, version: 1 };
  expect(await chen.query(COURSE, { input: change })).toMatchObject({
    saveMenuCourse: { menu: { courses: [{ title: '大单元教学', version: 2, slots: [{ taken: 0 }] }] } },
  });
  expect(await chen.refusal(COURSE, { input: change })).toEqual(['CONFLICT']);
  expect(await chen.query(REMOVE, { input: { id: courseId, version: 2 } })).toMatchObject({
    removeMenuCourse: { menu: { courses: [] } },
  });
});

test('menus, courses, times and a school’s choices of a page take a constant number of statements', async () => {
  const LIST =
    'query ($first: Int!, $unitId: ID!) { courseMenus(first: $first) { nodes { title mayChoose(unitId: $unitId) courses { title slots { taken } choiceOf(unitId: $unitId) { state } } } } }';
  const bo = subgraph.as(viewers.bo);
  const [few, many] = [
    await bo.run(LIST, { first: 1, unitId: places.schoolA.id }),
    await bo.run(LIST, { first: 50, unitId: places.schoolA.id }),
  ];
  expect(many.statements).toBe(few.statements);
});

test('for whom one may choose the menu says: a school of one’s own, and no county', async () => {
  const menu = await offered();
  const MAY = 'query ($id: ID!, $unitId: ID!) { courseMenu(id: $id) { mayChoose(unitId: $unitId) } }';
  const may = async (viewer: Viewer, unitId: string) =>
    (await subgraph.as(viewer).query<{ courseMenu: { mayChoose: boolean } }>(MAY, { id: menu.id, unitId })).courseMenu
      .mayChoose;
  expect(await may(viewers.bo, places.schoolA.id)).toBe(true);
  expect(await may(viewers.chen, places.schoolA2.id)).toBe(true);
  expect(await may(viewers.chen, places.countyA.id)).toBe(false);
  expect(await may(viewers.bo, places.schoolA2.id)).toBe(false);
  expect(await may(viewers.alice, places.schoolA.id)).toBe(false);
});
