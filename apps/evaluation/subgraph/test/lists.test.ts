import { sheetSigned, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedScoreSheets } from '../src/demo.js';
import type { DemoScoreSheet } from '../src/demo.js';
import { evaluation } from '../src/module.js';
import { adopt, packOfPucheng, seed } from './seed.js';

let subgraph: TestSubgraph;
const jia = (n: number, unitId: string, day: string, more: Partial<DemoScoreSheet> = {}): DemoScoreSheet => ({
  id: id(n),
  unitId,
  rubricCode: 'JIA_RUBRIC',
  kind: 'TERM_CHECK',
  day,
  marks: { 1: String(n % 20), 2: '10', 7: '5' },
  inspectorName: '钱检查',
  signed: true,
  ...more,
});
const pucheng: DemoScoreSheet = {
  id: id(610),
  unitId: places.schoolB.id,
  rubricCode: 'PC_RUBRIC_2014',
  kind: 'PC_YEAR_END',
  day: '2016-06-20',
  marks: Object.fromEntries(Array.from({ length: 22 }, (_, index) => [index + 1, '1.5'])),
  problems: '部分教研组计划缺少落实记录',
  inspectorName: '孙检查',
  signed: true,
};
const sheets = [
  jia(601, places.schoolA.id, '2026-03-10'),
  jia(602, places.schoolA.id, '2026-09-20'),
  jia(603, places.schoolA.id, '2026-10-20', { signed: false, marks: { 1: '3' } }),
  jia(604, places.schoolA2.id, '2026-08-31'),
  jia(605, places.sectionA.id, '2026-09-01', { kind: 'YEAR_END' }),
  pucheng,
];

beforeAll(async () => {
  subgraph = await TestSubgraph.start(evaluation);
  await seed(subgraph);
  await adopt(subgraph, 910, places.countyB.id, packOfPucheng(), '2014-01-01');
  await seedScoreSheets(subgraph.database, { sheets });
});
afterAll(() => subgraph.close());

const LIST = `query ($filter: ScoreSheetFilter, $order: ScoreSheetOrder, $first: Int, $after: String) {
  scoreSheets(filter: $filter, order: $order, first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`;
interface Listed {
  scoreSheets: { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const numbersOf = (nodes: { id: string }[]) => nodes.map(({ id }) => Number(id.slice(-3)));
const numbers = ({ scoreSheets }: Listed) => scoreSheets.nodes.map(({ id }) => Number(id.slice(-3)));

test('PC-36: Pucheng’s rubric of 22 items answers with texts, weights that sum to 100, marks and the clause', async () => {
  const [unit] = await subgraph
    .as(viewers.wei)
    .references<{ lastScoreSheet: { items: { number: number; weight: string }[] } }>(
      'OrgUnit',
      [places.schoolB.id],
      `
    lastScoreSheet { total problems kind { scheme code name } inspectors { name }
      items { number text weight score automation evidenceFrom section { code } methods { scheme code name } }
      rubric { code total weightSum packVersion cite { document clause quote } sections { code name expectedSum items { number } } } }`,
    );
  expect(unit).toMatchObject({
    lastScoreSheet: {
      total: '33',
      problems: '部分教研组计划缺少落实记录',
      kind: { scheme: 'CAMPAIGN', code: 'PC_YEAR_END', name: '全面检查评估' },
      inspectors: [{ name: '孙检查' }],
      rubric: { code: 'PC_RUBRIC_2014', total: '100', weightSum: '100', cite: { document: 'PUCHENG_2014' } },
    },
  });
  const { items } = unit!.lastScoreSheet;
  expect(items).toHaveLength(22);
  expect(items.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
  expect(items[15]).toMatchObject({
    number: 16,
    text: '按期召开学校质检分析报告会，提升教育教学质量。',
    section: { code: 'ACTIVITY' },
    methods: [{ scheme: 'RUBRIC_METHOD', code: 'VIEW_MATERIAL', name: '查看资料' }, { name: '会议记录' }],
  });
});

test('the last sheet is the last signed one, batched; another county’s is null', async () => {
  const chen = subgraph.as(viewers.chen);
  const ids = [places.schoolA.id, places.schoolA2.id, places.schoolB.id, places.sectionA.id, places.countyA.id];
  const last = (units: ({ lastScoreSheet: { id: string } | null } | null)[]) =>
    units.map((unit) => unit?.lastScoreSheet?.id ?? null);
  expect(last(await chen.references('OrgUnit', ids, 'lastScoreSheet { id }'))).toEqual([
    id(602),
    id(604),
    null,
    id(605),
    null,
  ]);
  expect(last(await subgraph.as(viewers.wei).references('OrgUnit', ids, 'lastScoreSheet { id }'))).toEqual([
    null,
    null,
    id(610),
    null,
    null,
  ]);
  expect(last(await subgraph.as(viewers.alice).references('OrgUnit', ids, 'lastScoreSheet { id }'))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('lists are cut to the subtree, the school year and the state, and to the viewer’s reach', async () => {
  const chen = subgraph.as(viewers.chen);
  const list = async (filter: object, client = chen) => numbers(await client.query<Listed>(LIST, { filter }));
  expect(await list({})).toEqual([603, 602, 605, 604, 601]);
  expect(await list({ unitId: places.schoolA.id })).toEqual([603, 602, 605, 601]);
  expect(await list({ unitId: places.sectionA.id })).toEqual([605]);
  expect(await list({ unitId: places.province.id, status: 'SIGNED' })).toEqual([602, 605, 604, 601]);
  expect(await list({ schoolYear: '2025-2026' })).toEqual([604, 601]);
  expect(await list({ kind: 'YEAR_END' })).toEqual([605]);
  expect(await list({ rubricCode: 'PC_RUBRIC_2014' })).toEqual([]);
  expect(await list({ rubricCode: 'PC_RUBRIC_2014' }, subgraph.as(viewers.du))).toEqual([610]);
  expect(await list({}, subgraph.as(viewers.bo))).toEqual([602, 605, 601]);
  expect(await list({ updatedSince: '2999-01-01T00:00:00Z' })).toEqual([]);
  expect(await chen.refusal(LIST, { filter: { unitId: 'x' } })).toEqual(['BAD_USER_INPUT']);
});

test('keyset pages by total neither skip nor repeat', async () => {
  const chen = subgraph.as(viewers.chen);
  const found: number[] = [];
  let after: string | null = null;
  do {
    const page: Listed = await chen.query<Listed>(LIST, { order: 'TOTAL', first: 2, after });
    expect(page.scoreSheets.totalCount).toBe(5);
    found.push(...numbers(page));
    after = page.scoreSheets.pageInfo.hasNextPage ? page.scoreSheets.pageInfo.endCursor : null;
  } while (after);
  expect(found).toEqual([605, 604, 602, 601, 603]);
});

test.each([
  // One at a time: where both are asked, their loads meet in one batch or in two, as the database answers.
  [
    'scoreSheets',
    'scoreSheets(first: 2) { totalCount nodes { id items { text score } rubric { name } inspectors { name } } }',
  ],
  ['scoreSheets as it is now', 'scoreSheets(first: 2, basis: NOW) { totalCount nodes { id } }'],
  ['lastScoreSheet', 'lastScoreSheet { id items { weight } unmarked inspectors { name } }'],
])('the number of statements for OrgUnit.%s does not grow with the number of units', async (_field, fields) => {
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on OrgUnit { ${fields} } } }`;
  const ask = (...units: { id: string }[]) =>
    subgraph.as(viewers.chen).run(query, { keys: units.map((unit) => ({ __typename: 'OrgUnit', id: unit.id })) });
  const one = await ask(places.schoolA);
  const many = await ask(...Object.values(places));
  expect([...one.errors, ...many.errors]).toEqual([]);
  expect(many.statements).toBe(one.statements);
});

test('a unit’s own sheets come newest first, drafts to scorers only', async () => {
  const fields = 'scoreSheets(first: 2) { totalCount nodes { id } }';
  const own = (...ids: string[]) => ({ scoreSheets: expect.objectContaining({ nodes: ids.map((id) => ({ id })) }) });
  expect(await subgraph.as(viewers.chen).references('OrgUnit', [places.schoolA.id], fields)).toEqual([
    own(id(603), id(602)),
  ]);
  expect(await subgraph.as(viewers.bo).references('OrgUnit', [places.schoolA.id], fields)).toEqual([
    own(id(602), id(601)),
  ]);
  expect(await subgraph.as(viewers.wei).references('OrgUnit', [places.schoolA.id], fields)).toEqual([own()]);
});

test('as it is now a list of units is one statement: a merged school’s signed sheets are its successor’s', async () => {
  const { schoolA, schoolA2, schoolB } = places;
  const fields = 'scoreSheets(first: 5, basis: NOW) { totalCount nodes { id } }';
  const now = async (who = viewers.chen) =>
    (
      await subgraph
        .as(who)
        .references<{ scoreSheets: { nodes: { id: string }[] } }>(
          'OrgUnit',
          [schoolA.id, schoolA2.id, schoolB.id],
          fields,
        )
    ).map((unit) => numbersOf(unit!.scoreSheets.nodes));
  expect(await now()).toEqual([[603, 602, 601], [604], []]);
  await subgraph.deliver(unitsChanged, {
    units: [{ ...schoolA, version: 5, active: false, successorId: schoolA2.id }],
  });
  expect(await now()).toEqual([[], [603, 602, 604, 601], []]);
  // Who manages the school of today sees what was signed at the one that went into it.
  expect(await now(viewers.wei)).toEqual([[], [], [610]]);
  await subgraph.deliver(unitsChanged, { units: [{ ...schoolA, version: 6 }] });
});

test('demo sheets are written once, tell what is signed, and refuse marks that do not fit', async () => {
  expect(await subgraph.published(sheetSigned)).toHaveLength(5);
  expect(await seedScoreSheets(subgraph.database, { sheets })).toBe(0);
  expect(await subgraph.published(sheetSigned)).toHaveLength(5);
  const bad = jia(620, places.schoolA.id, '2026-11-01', { marks: { 1: '21' } });
  await expect(seedScoreSheets(subgraph.database, { sheets: [bad] })).rejects.toThrow(
    /1: 21, expected 0–20; 2: no mark; 7: no mark/,
  );
});
