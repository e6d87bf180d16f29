import { policyAdopted } from '@yanxiu/events';
import type { Client, TestSubgraph } from '@yanxiu/testing';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { CREATE, FILE, ADVANCE, CLOSE, LINK, mutation, note, seen, six, step, startUnder } from './cycle-seed.js';
import { groupA, packOf } from './plan-seed.js';
import { published } from './seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());
const under = async (code: string) => {
  const started = await startUnder(code);
  subgraph = started.subgraph;
  return started;
};

test('an artefact is a text or one record in reach; days run forwards; nothing is half written', async () => {
  const { alice, bo } = await under('DALIAN_2018');
  const theme = (
    await alice.query<{ createTheme: { theme: { id: string } } }>(
      'mutation ($input: CreateThemeInput!) { createTheme(input: $input) { theme { id } } }',
      { input: { title: '课堂提问的有效性', unitId: groupA.id } },
    )
  ).createTheme.theme;
  const days = [{ num: 1, from: '2026-09-01', to: '2026-09-20' }];
  const cycle = await step(alice, CREATE, { ...six, themeId: theme.id, days });
  expect(cycle.stages[0]).toMatchObject({ plannedTo: '2026-09-20', overdue: true });
  const byTheme = await step(alice, FILE, { cycleId: cycle.id, num: 1, slot: 'THEME', themeId: theme.id });
  expect(byTheme.artefacts.nodes).toMatchObject([
    { slot: 'THEME', title: '课堂提问的有效性', theme: { id: theme.id } },
  ]);
  const file = async (input: object) =>
    (await alice.run(FILE, { input: { cycleId: cycle.id, num: 1, ...input } })).errors[0]!;
  expect(await file({ slot: 'THEME' })).toMatchObject({ details: [{ rule: 'oneOf' }] });
  expect(await file({ body: '两者', themeId: theme.id })).toMatchObject({ details: [{ rule: 'oneOf' }] });
  expect(await file({ body: '不是本环节的', slot: 'OUTCOME' })).toMatchObject({
    details: [{ path: 'input.slot', rule: 'slotOfStage', expected: 'THEME' }],
  });
  expect(await file({ num: 7, body: '没有第七步' })).toMatchObject({ details: [{ rule: 'stage' }] });
  expect(await file({ planId: id(999) })).toMatchObject({ code: 'NOT_FOUND', details: [{ path: 'input.planId' }] });
  const backwards = { ...six, days: [{ num: 2, from: '2026-10-10', to: '2026-10-01' }] };
  expect((await alice.run(CREATE, { input: backwards })).errors[0]).toMatchObject({
    details: [{ path: 'input.days[0].to', rule: 'afterStart' }],
  });
  expect((await alice.run(CREATE, { input: { ...six, days: [{ num: 1, to: '2026-02-31' }] } })).errors[0]!.code).toBe(
    'BAD_USER_INPUT',
  );
  expect((await alice.run(CREATE, { input: { ...six, ownerId: teachers.bei.id } })).errors[0]).toMatchObject({
    details: [{ path: 'input.ownerId' }],
  });
  const REMOVE = mutation('removeCycleArtefact');
  const gone = await step(alice, REMOVE, { id: byTheme.artefacts.nodes[0]!.id });
  expect(gone.artefacts.nodes).toEqual([]);
  expect(await bo.refusal(REMOVE, { input: { id: byTheme.artefacts.nodes[0]!.id } })).toEqual(['NOT_FOUND']);
});

test('DL-11: many activities belong to a stage, and an activity knows its cycles', async () => {
  const { alice, bo } = await under('DALIAN_2018');
  const cycle = await step(alice, CREATE, six);
  const activities: string[] = [];
  for (const day of ['2026-03-10', '2026-03-12']) {
    const draft = {
      ...{
        unitId: places.schoolA.id,
        ownerId: teachers.alice.id,
        host: '组长',
        title: `课例研修${day}`,
        form: 'DL_SALON',
      },
      sessions: [{ startsAt: `${day}T14:00:00+08:00`, endsAt: `${day}T16:00:00+08:00`, place: '会议室', hours: '2' }],
    };
    activities.push((await published(bo, draft)).id);
  }
  const input = { cycleId: cycle.id, num: 4, activityIds: activities };
  await step(alice, LINK, input);
  const linked = await step(alice, LINK, input);
  expect(linked.stages[3]).toMatchObject({ activityCount: 2 });
  const OF =
    'query ($id: ID!) { cycle(id: $id) { activities(stage: 4) { nodes { cycles { nodes { id } } } totalCount } } }';
  const { cycle: shown } = await alice.query<{ cycle: { activities: object } }>(OF, { id: cycle.id });
  expect(shown.activities).toEqual({
    nodes: [1, 2].map(() => ({ cycles: { nodes: [{ id: cycle.id }] } })),
    totalCount: 2,
  });
  const off = await step(alice, mutation('unlinkCycleActivity'), {
    cycleId: cycle.id,
    num: 4,
    activityId: activities[0],
  });
  expect(off.stages[3]).toMatchObject({ activityCount: 1 });
  expect(await alice.refusal(LINK, { input: { ...input, activityIds: [id(998)] } })).toEqual(['NOT_FOUND']);
});

test('the board: a column a stage, the longest there first, in a constant number of statements; each flow by its pack', async () => {
  const { alice, chen, wei } = await under('DALIAN_2018');
  const BOARD = `query ($unit: ID!, $first: Int! = 20) { cycleBoard(unitId: $unit) { code name clause
    stages { code name count cycles(first: $first) { nodes { title theme { title } stages { name } } } } } }`;
  interface Board {
    cycleBoard:
      { code: string; stages: { code: string; count: number; cycles: { nodes: { title: string }[] } }[] }[] | null;
  }
  const board = (who: Client, unit = places.countyA.id) => who.run<Board>(BOARD, { unit });
  const empty = await board(chen);
  expect(empty.errors).toEqual([]);
  expect(empty.data.cycleBoard!.map(({ code }) => code)).toEqual(['DL_SIX_STEP', 'DL_PROCESS_MGMT']);
  for (const title of ['甲', '乙', '丙']) {
    const cycle = await step(alice, CREATE, { ...six, title: `循环${title}` });
    if (title === '丙') continue;
    await note(alice, cycle.id, 1, 'THEME');
    await step(alice, ADVANCE, seen(cycle));
  }
  const { data, statements } = await board(chen);
  const [flow] = data.cycleBoard!;
  expect(flow!.stages.map(({ count }) => count)).toEqual([1, 2, 0, 0, 0, 0]);
  expect(flow!.stages[1]!.cycles.nodes.map(({ title }) => title)).toEqual(['循环甲', '循环乙']);
  expect(statements).toBeLessThanOrEqual(empty.statements + 2);
  expect((await board(wei)).data.cycleBoard).toBeNull();
});

test('a cycle that leads nowhere is stopped with its reason; a theme closes once none of its cycles runs', async () => {
  const { alice } = await under('DALIAN_2018');
  const START = 'mutation ($input: SeenThemeInput!) { startTheme(input: $input) { theme { id version } } }';
  const { createTheme } = await alice.query<{ createTheme: { theme: { id: string; version: number } } }>(
    'mutation ($input: CreateThemeInput!) { createTheme(input: $input) { theme { id version } } }',
    { input: { title: '作业设计', unitId: groupA.id } },
  );
  const { startTheme } = await alice.query<{ startTheme: { theme: { id: string; version: number } } }>(START, {
    input: createTheme.theme,
  });
  const cycle = await step(alice, CREATE, { ...six, themeId: createTheme.theme.id });
  const CLOSE_THEME = 'mutation ($input: CloseThemeInput!) { closeTheme(input: $input) { theme { status } } }';
  const close = { input: { ...startTheme.theme, conclusion: '形成作业样例' } };
  expect((await alice.run(CLOSE_THEME, close)).errors[0]!.message).toContain('课堂提问研修');
  expect(await alice.refusal(CLOSE, { input: { ...seen(cycle), conclusion: '还没走完', outcomes: [] } })).toEqual([
    'CONFLICT',
  ]);
  const stopped = await step(alice, mutation('stopCycle'), { ...seen(cycle), reason: '并入学校主题' });
  expect(stopped).toMatchObject({ status: 'STOPPED', steps: [] });
  expect(await alice.refusal(ADVANCE, { input: seen(stopped) })).toEqual(['CONFLICT']);
  expect((await alice.query<{ closeTheme: object }>(CLOSE_THEME, close)).closeTheme).toEqual({
    theme: { status: 'CLOSED' },
  });
});

test('HL-05: one board shows Helan’s six rings beside Dalian’s six steps, each county by its own pack', async () => {
  const { alice, wei, subgraph: started } = await under('DALIAN_2018');
  const pack = packOf('HELAN_2024');
  await started.deliver(policyAdopted, {
    ...{ adoptionId: id(903), unitId: places.countyB.id, packCode: pack.pack.code, packVersion: pack.pack.version },
    ...{ from: '2020-01-01', to: null, pack },
  });
  await step(alice, CREATE, six);
  await step(wei, CREATE, { ...six, unitId: places.countyB.id, flow: 'HL_SIX_RING', title: '全县整体推进' });
  const BOARD = 'query ($unit: ID) { cycleBoard(unitId: $unit) { code packCode stages { name count } } }';
  type Board = { cycleBoard: { code: string; packCode: string; stages: { count: number }[] }[] };
  const du = started.as(viewers.du);
  for (const unit of [undefined, places.province.id]) {
    const { cycleBoard } = await du.query<Board>(BOARD, { unit });
    expect(cycleBoard.map(({ code, packCode }) => [code, packCode])).toEqual([
      ['DL_SIX_STEP', 'DALIAN_2018'],
      ['HL_SIX_RING', 'HELAN_2024'],
    ]);
    expect(cycleBoard.map(({ stages }) => stages.map(({ count }) => count))).toEqual([
      [1, 0, 0, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
    ]);
  }
  const own = await wei.query<Board>(BOARD);
  expect(own.cycleBoard.map(({ code }) => code)).toEqual(['HL_SIX_RING']);
});
