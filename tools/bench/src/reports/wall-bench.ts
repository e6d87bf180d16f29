import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plans } from '@yanxiu/plans-subgraph';
import { ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { buildSubgraph, createExecutor, openDatabase, systemContext } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import { asked, county, fillCounty, fillReports, rawWall, schools } from './wall-data.js';

const perPage = 100;
const WALL = `query ($unitId: ID!, $from: String!, $to: String!, $first: Int!, $after: String) {
  reportCoverage(unitId: $unitId, from: $from, to: $to) { months { month off tally { expected sent onTime } }
    rows(first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes { id name tallies { expected sent onTime state } } } } }`;

interface Wall {
  reportCoverage: {
    months: { tally: Sums }[];
    rows: { pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { tallies: Sums[] }[] };
  };
}
interface Sums {
  expected: number;
  sent: number;
  onTime: number;
}

/**
 * The wall of a county of 200 schools and twelve months through the schema, against one SQL statement that counts the
 * same, by turns; and once more with ten years of reports before.
 */
export async function benchReports(
  { rounds }: { rounds: number },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-bench-'));
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: false });
  try {
    const urls = await ensureDatabases(server.url('postgres'), ['plans'], { secretsFile: join(folder, 'db.json') });
    const database = await openDatabase(plans, urls.plans!);
    await fillCounty(database);
    const lines: string[] = [];
    for (const [label, from, to] of [
      ['1 年', asked.from, asked.to],
      ['11 年', '2015-12', '2025-11'],
    ] as const) {
      await fillReports(database, from, to);
      say(`月报墙，${label}数据 (wall)`);
      lines.push(await measured(database, label, rounds, signal));
    }
    await database.close();
    return ['月报墙：200 所学校 × 12 个月 (wall of reports)', ...lines].join('\n');
  } finally {
    await server.stop();
    await removePostgresData(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(database: Database, label: string, rounds: number, signal: AbortSignal): Promise<string> {
  const ask = wallOf(database);
  const straight = () => database.session('bench').query<Sums>(rawWall);
  const [byGraph, bySql] = [await ask(), await straight()];
  if (String(byGraph) !== String(sumsOf(bySql))) throw new Error(`${label}: ${byGraph} ≠ ${sumsOf(bySql)}`);
  const ratios: number[] = [];
  const times: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    signal.throwIfAborted();
    const pair: [number, number] = [await timeOf(ask), await timeOf(straight)];
    times.push(pair);
    ratios.push(pair[0] / pair[1]);
  }
  const [graph, plain] = [0, 1].map((side) => median(times.map((pair) => pair[side]!)).toFixed(1));
  return `${label}: 经图 (graph) ${graph} ms，直接 SQL (raw) ${plain} ms，比 (ratio) ${median(ratios).toFixed(2)}`;
}

/** Both pages of the wall, as a client would ask for them. @returns the sums of all its cells */
function wallOf(database: Database): () => Promise<number[]> {
  const { schema } = buildSubgraph(plans);
  const execute = createExecutor(schema, 'bench', (error) => console.error(error));
  const cursorSecret = 'bench';
  return async () => {
    const cells: Sums[] = [];
    for (let after: string | null = null, more = true; more;) {
      const context = { ...systemContext(database.session('bench'), 'bench'), cursorSecret };
      const variables = { unitId: county, ...asked, first: perPage, after };
      const { data, errors } = await execute({ query: WALL, variables }, context);
      if (errors) throw errors[0]!;
      const { rows } = (data as unknown as Wall).reportCoverage;
      cells.push(...rows.nodes.flatMap(({ tallies }) => tallies));
      ({ hasNextPage: more, endCursor: after } = rows.pageInfo);
    }
    if (cells.length !== schools * 12) throw new Error(`${cells.length} cells`);
    return sumsOf(cells);
  };
}

const sumsOf = (cells: Sums[]): number[] =>
  (['expected', 'sent', 'onTime'] as const).map((key) => cells.reduce((sum, cell) => sum + cell[key], 0));

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
