import { policyAdopted } from '@yanxiu/events';
import { parseParts, shippedFolders } from '@yanxiu/policy';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemoActivity } from '../src/activity/demo-activity.js';
import { seedActivities, seedWork } from '../src/demo.js';
import { plans } from '../src/module.js';
import { meeting, pack, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
  const sheets = parseParts(shippedFolders().find(({ folder }) => folder === 'demo-dalian')!.parts).pack!.plans;
  await subgraph.deliver(policyAdopted, {
    ...{
      adoptionId: id(901),
      unitId: places.countyA.id,
      packCode: 'LOCAL',
      packVersion: 1,
      from: '2020-01-01',
      to: null,
    },
    pack: {
      ...pack,
      plans: { ...pack.plans, observationSheets: sheets.observationSheets, forum: sheets.forum },
      resources: { ...pack.resources, kinds: [{ origin: 'LOCAL', code: 'COURSE_MENU', zh: '课程菜单' }] },
    },
  });
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const activity = (n: number, form: string, status: DemoActivity['status']): DemoActivity => ({
  ...{
    id: id(6000 + n),
    title: `单元整体教学·${n}`,
    unitId: places.schoolA.id,
    ownerId: alice.id,
    form,
    mode: 'OFFLINE',
    status,
  },
  sessions: [meeting(status === 'COMPLETED' ? '2026-03-10' : '2036-03-10')],
  outcome: status === 'COMPLETED' ? '形成共识一份' : null,
  attendances: [alice, ann, abel].map(({ id: personId }) => ({ personId, role: 'PARTICIPANT', hours: '2' })),
});

const READ = `query ($id: ID!) { activity(id: $id) { tasks { state } minutes { consensus } forum { minutes speakers { point } }
  observations { state sheets { state } summary { sheets mean } } lessonPlans { parentId unchanged reflection } } }`;

interface Seen {
  activity: {
    tasks: object[];
    minutes: { consensus: string } | null;
    forum: { minutes: number; speakers: object[] } | null;
    observations: { state: string; summary: { sheets: number } }[];
    lessonPlans: { parentId: string | null; unchanged: boolean; reflection: string | null }[];
  };
}

test('the demo’s activities are filled by the form that their document gave them, once', async () => {
  const activities = [
    activity(1, 'DL_SALON', 'COMPLETED'),
    activity(2, 'DL_LESSON_OBSERVE_DISCUSS', 'COMPLETED'),
    activity(3, 'DL_COLLECTIVE_PREP', 'COMPLETED'),
    activity(4, 'DL_CASE_STUDY', 'PUBLISHED'),
  ];
  await seedActivities(subgraph.database, { activities });
  await seedWork(subgraph.database, { today: '2026-04-01' });
  await seedWork(subgraph.database, { today: '2026-04-01' });
  const read = async (n: number) => (await subgraph.as(viewers.bo).query<Seen>(READ, { id: id(6000 + n) })).activity;
  expect((await read(1)).forum).toMatchObject({ minutes: 120, speakers: [{}, {}, {}] });
  expect((await read(1)).minutes).toEqual({ consensus: '形成共识一份' });
  const [lesson] = (await read(2)).observations;
  expect(lesson!.summary.sheets).toBe(2);
  const { lessonPlans } = await read(3);
  expect(lessonPlans.map(({ parentId, unchanged }) => [parentId !== null, unchanged])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
  expect((await read(4)).tasks.map((task) => (task as { state: string }).state)).toEqual(['DONE', 'OPEN', 'OPEN']);
});

test('OH-09: a region whose document speaks of a menu has one, and no seat is taken twice', async () => {
  const MENUS =
    '{ courseMenus { nodes { title state courses { title slots { capacity taken } } } } menuChoices { totalCount nodes { activity { title } } } }';
  const { courseMenus, menuChoices } = await subgraph.as(viewers.chen).query<{
    courseMenus: { nodes: { state: string; courses: { slots: { capacity: number; taken: number }[] }[] }[] };
    menuChoices: { totalCount: number; nodes: { activity: object | null }[] };
  }>(MENUS);
  expect(courseMenus.nodes).toMatchObject([{ title: '区域研修课程菜单', state: 'OPEN' }]);
  const slots = courseMenus.nodes[0]!.courses.flatMap((course) => course.slots);
  expect(slots.length).toBeGreaterThan(4);
  expect(menuChoices.nodes.every(({ activity }) => activity !== null)).toBe(true);
  expect(slots.filter(({ taken, capacity }) => taken > capacity)).toEqual([]);
  expect(slots.reduce((sum, { taken }) => sum + taken, 0)).toBe(menuChoices.totalCount);
});
