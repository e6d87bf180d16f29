import { TestSubgraph, viewers } from '@yanxiu/testing';
import { afterEach, expect, test } from 'vitest';
import { seedThemes } from '../src/demo.js';
import { plans } from '../src/module.js';
import { packOf, seedPlans as seedDirectory } from './plan-seed.js';

let subgraph: TestSubgraph | undefined;
afterEach(() => subgraph?.close());

const LIST = `{
  themes(first: 100) { nodes { title level warnings { rule } problems { totalCount } } }
  problems(first: 100) { nodes { anonymous authorName votes } }
  cycles(first: 100) { nodes { title status steps flow { code } stages { slots { filled } } lineage { generation } } }
}`;
interface Listed {
  themes: { nodes: { title: string; level: string; warnings: object[]; problems: { totalCount: number } }[] };
  problems: { nodes: { anonymous: boolean; authorName: string | null; votes: number }[] };
  cycles: { nodes: { status: string; flow: { code: string }; lineage: { generation: number }[] }[] };
}

test.each([
  ['DALIAN_2018', 'DL_SIX_STEP'],
  ['HELAN_2024', 'HL_SIX_RING'],
  ['PUCHENG_2014', 'PC_WORK_STUDY'],
  ['OUHAI_2024', null],
])('%s: the demo has problems, themes and cycles by the document, once', async (code, flow) => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph, packOf(code));
  expect(await seedThemes(subgraph.database, { today: '2026-11-20' })).toBe(1);
  expect(await seedThemes(subgraph.database, { today: '2026-11-20' })).toBe(0);
  const { themes, problems, cycles } = await subgraph.as(viewers.bo).query<Listed>(LIST);
  expect(new Set(themes.nodes.map(({ level }) => level))).toEqual(new Set(['SCHOOL', 'GROUP']));
  expect(themes.nodes.flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(themes.nodes.find(({ level }) => level === 'GROUP')!.problems.totalCount).toBe(2);
  expect(problems.nodes.map(({ anonymous, authorName }) => anonymous === (authorName === null))).toEqual([
    true,
    true,
    true,
  ]);
  expect(new Set(cycles.nodes.map((cycle) => cycle.flow.code))).toEqual(new Set(flow ? [flow] : []));
  expect(cycles.nodes.map(({ lineage }) => lineage.map(({ generation }) => generation)).sort()).toEqual(
    flow ? [[-1], [1]] : [],
  );
});
