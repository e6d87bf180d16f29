import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plans } from '@yanxiu/plans-subgraph';
import { ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { buildSubgraph, createExecutor, openDatabase } from '@yanxiu/subgraph';
import type { Context, Database } from '@yanxiu/subgraph';
import { county, fillActivities, rawPage } from './list-data.js';

const perPage = 50;
const LIST = `query ($filter: ActivityFilter, $first: Int!, $after: String) { activities(filter: $filter, first: $first, after: $after) {
  pageInfo { endCursor } nodes { id title lastDay } } }`;

interface Row {
  id: string;
  title: string;
  lastDay: string;
}
interface Listed {
  activities: { pageInfo: { endCursor: string }; nodes: Row[] };
}
interface Place {
  cursor: string | null;
  last: Row | null;
}

/** A county officer, for whom half of the table is within reach. */
const viewer: Context['viewer'] = {
  ...{ kind: 'PERSON', id: 'bench', personId: null, name: 'bench' },
  grants: [{ role: 'COUNTY_OFFICER', unitId: county, level: 'COUNTY', path: [county] }],
};

/**
 * The list of activities of a county among a million, its first page and one far down, through the schema and by SQL
 * over the table, by turns in the same run; the rows are compared first.
 */
export async function benchActivities(
  { rounds, quick }: { rounds: number; quick: boolean },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-bench-'));
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: false });
  try {
    const urls = await ensureDatabases(server.url('postgres'), ['plans'], { secretsFile: join(folder, 'db.json') });
    const database = await openDatabase(plans, urls.plans!);
    const total = quick ? 20_000 : 1_000_000;
    say(`写入 ${total} 项活动 (filling)`);
    await fillActivities(database, total);
    const ask = listOf(database);
    const depth = quick ? 2_000 : 100_000;
    say(`翻到第 ${depth} 条 (paging down)`);
    const deep = await walk(ask, depth, signal);
    const lines = await measured({ database, ask, deep, rounds, signal });
    await database.close();
    return [`活动列表：${total} 项，其中半数在所查的县 (list of activities)`, ...lines].join('\n');
  } finally {
    await server.stop();
    await removePostgresData(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}

type Ask = (cursor: string | null, first?: number) => Promise<Listed['activities']>;

function listOf(database: Database): Ask {
  const { schema } = buildSubgraph(plans);
  const execute = createExecutor(schema, 'bench', (error) => console.error(error));
  return async (after, first = perPage) => {
    const context = {
      viewer,
      requestId: 'bench',
      locale: 'zh-CN' as const,
      db: database.session('bench'),
      cursorSecret: 'bench',
    };
    const variables = { filter: { unitId: county }, first, after };
    const { data, errors } = await execute({ query: LIST, variables }, context);
    if (errors) throw errors[0]!;
    return (data as unknown as Listed).activities;
  };
}

/** Pages down as a reader would: a cursor cannot be made up. */
async function walk(ask: Ask, depth: number, signal: AbortSignal): Promise<Place> {
  let place: Place = { cursor: null, last: null };
  for (let seen = 0; seen < depth; seen += 100) {
    signal.throwIfAborted();
    const { nodes, pageInfo } = await ask(place.cursor, 100);
    place = { cursor: pageInfo.endCursor, last: nodes.at(-1)! };
  }
  return place;
}

interface Measured {
  database: Database;
  ask: Ask;
  deep: Place;
  rounds: number;
  signal: AbortSignal;
}

async function measured({ database, ask, deep, rounds, signal }: Measured): Promise<string[]> {
  const straight = ({ last }: Place) =>
    database.session('bench').query<Row>(rawPage(last && { day: last.lastDay, id: last.id }, perPage));
  const top: Place = { cursor: null, last: null };
  const times = { top: [] as number[], deep: [] as number[], rawTop: [] as number[], rawDeep: [] as number[] };
  for (const place of [top, deep]) {
    const [byGraph, bySql] = [(await ask(place.cursor)).nodes, await straight(place)];
    if (String(byGraph.map(({ id }) => id)) !== String(bySql.map(({ id }) => id))) throw new Error('the pages differ');
  }
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    times.top.push(await timeOf(() => ask(null)));
    times.rawTop.push(await timeOf(() => straight(top)));
    times.deep.push(await timeOf(() => ask(deep.cursor)));
    times.rawDeep.push(await timeOf(() => straight(deep)));
  }
  const line = (label: string, graph: number[], plain: number[]) =>
    `${label}: 经图 (graph) ${median(graph).toFixed(1)} ms，直接 SQL (raw) ${median(plain).toFixed(1)} ms，比 (ratio) ${ratio(graph, plain)}`;
  return [
    line('第 1 页 (first page)', times.top, times.rawTop),
    line('深处一页 (far down)', times.deep, times.rawDeep),
    `深处对第 1 页 (far down against first): ${ratio(times.deep, times.top)}，目标 ≤ 2 (goal)`,
  ];
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
/** Round by round, so that whatever else the machine does meets both. */
const ratio = (a: number[], b: number[]): string => median(a.map((value, index) => value / b[index]!)).toFixed(2);
