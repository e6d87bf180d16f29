import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { sql } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluation } from '../src/module.js';
import { schoolYearOf, termOf } from '../src/score-sheet/score-sheet.rules.js';
import { adopt, packOfJia, seed } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(evaluation);
  await seed(subgraph);
});
afterAll(() => subgraph.close());

const RUBRICS =
  'query ($unitId: ID!, $day: Date) { rubrics(unitId: $unitId, day: $day) { nodes { id code packVersion total weightSum sections { items { weight } } } totalCount } }';
const OPEN =
  'mutation ($input: OpenScoreSheetInput!) { openScoreSheet(input: $input) { scoreSheet { id rubric { id packVersion } items { weight } } } }';
const SHEET = 'query ($id: ID!) { scoreSheet(id: $id) { rubric { id packVersion } items { weight } } }';
interface Opened {
  openScoreSheet: { scoreSheet: { id: string; rubric: { id: string } } };
}

test('PC-36: a sheet keeps the rubric version it began with; what is opened later takes the new one', async () => {
  const ivy = subgraph.as(viewers.ivy);
  const input = { unitId: places.schoolA.id, rubricCode: 'JIA_RUBRIC', kind: 'TERM_CHECK', day: '2026-05-20' };
  const { id, ...running } = (await ivy.query<Opened>(OPEN, { input })).openScoreSheet.scoreSheet;
  expect(running).toMatchObject({
    rubric: { packVersion: 1 },
    items: [{ weight: '20' }, { weight: '20' }, { weight: '10' }],
  });
  await adopt(subgraph, 901, places.countyA.id, packOfJia(2, ['10', '10', '30']), '2026-05-01');
  expect(await ivy.query(SHEET, { id })).toEqual({ scoreSheet: running });
  const later = await ivy.query<Opened>(OPEN, { input: { ...input, day: '2026-05-21' } });
  expect(later).toMatchObject({
    openScoreSheet: {
      scoreSheet: { rubric: { packVersion: 2 }, items: [{ weight: '10' }, { weight: '10' }, { weight: '30' }] },
    },
  });
  const before = await ivy.query<Opened>(OPEN, { input: { ...input, day: '2026-04-30' } });
  expect(before.openScoreSheet.scoreSheet.rubric.id).toBe(running.rubric.id);
});

test('rubrics in force are listed for a unit and a day, down to a section; another county’s unit answers null', async () => {
  const chen = subgraph.as(viewers.chen);
  const asked = { unitId: places.sectionA.id, day: '2026-02-01' };
  expect(await chen.query(RUBRICS, asked)).toMatchObject({
    rubrics: { totalCount: 1, nodes: [{ code: 'JIA_RUBRIC', packVersion: 1, total: '50', weightSum: '50' }] },
  });
  expect(await chen.query(RUBRICS, { ...asked, day: '2025-02-01' })).toMatchObject({
    rubrics: { totalCount: 0, nodes: [] },
  });
  expect(await chen.query(RUBRICS, { unitId: places.schoolB.id })).toEqual({ rubrics: null });
  expect(await subgraph.as(viewers.bo).query(RUBRICS, { ...asked, unitId: places.countyA.id })).toMatchObject({
    rubrics: { totalCount: 1 },
  });
  expect(await subgraph.as(viewers.alice).refusal(RUBRICS, asked)).toEqual(['FORBIDDEN']);
});

test('an adoption heard twice, or of the same content by another unit, makes no second rubric; a rubric never changes', async () => {
  const count = async () => (await subgraph.db.query<{ n: number }>(sql`select count(*)::int as n from rubric`))[0]!.n;
  const before = await count();
  const event = await adopt(subgraph, 902, places.countyB.id, packOfJia(1));
  await subgraph.redeliver(event);
  expect(await count()).toBe(before);
  await expect(subgraph.db.query(sql`update rubric set total = 60`)).rejects.toThrow(/only added/);
});

test('a rubric is looked up by id and by reference, by whoever may read results', async () => {
  const chen = subgraph.as(viewers.chen);
  const { rubrics } = await chen.query<{ rubrics: { nodes: { id: string }[] } }>(RUBRICS, {
    unitId: places.countyA.id,
  });
  const { id } = rubrics.nodes[0]!;
  expect(await chen.query('query ($id: ID!) { rubric(id: $id) { code } }', { id })).toEqual({
    rubric: { code: 'JIA_RUBRIC' },
  });
  expect(await chen.query('query ($id: ID!) { rubric(id: $id) { code } }', { id: 'x' })).toEqual({ rubric: null });
  expect(await chen.references('Rubric', [id])).toEqual([{ id }]);
  expect(await subgraph.as(viewers.alice).references('Rubric', [id])).toEqual([null]);
});

test.each([
  ['2026-08-31', '2025-2026', 2],
  ['2026-09-01', '2026-2027', 1],
  ['2026-12-31', '2026-2027', 1],
  ['2027-01-31', '2026-2027', 1],
  ['2027-02-01', '2026-2027', 2],
])('%s lies in school year %s, term %i', (day, year, term) => {
  expect([schoolYearOf(day), termOf(day)]).toEqual([year, term]);
});
