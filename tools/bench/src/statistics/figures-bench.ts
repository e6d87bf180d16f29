import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plans } from '@yanxiu/plans-subgraph';
import { countAnew, countTeachersAnew } from '@yanxiu/plans-subgraph/demo';
import { shippedPacks } from '@yanxiu/policy';
import { ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { buildSubgraph, createExecutor, openDatabase, sql, systemContext } from '@yanxiu/subgraph';
import type { Db, Transaction } from '@yanxiu/subgraph';
import { fillProvince, province, year } from './province-data.js';

/** What the page of figures asks for, one part after the other; the goal of each is that of a statement. */
const parts: Record<string, string> = {
  总数: 'activities completed hours',
  各维度: 'mixes { dimension rows { item { scheme code } activities hours } }',
  渠道: 'channels { tier { code } rows { channel { code } attendances hours } }',
  均衡: 'balances { code activitiesA activitiesB unmarked }',
  校长: 'leaders { role { code } people attendances }',
  学科: 'subjectSizes { total }',
  人人: 'involvement { teachers withTheme withTask withResult }',
};
const goalMs = 2_500;
const timedOut = 'timed out';

export async function benchStatistics(
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
    const size = quick ? { schools: 500, activities: 50_000 } : { schools: 10_000, activities: 1_000_000 };
    const pack = shippedPacks().find(({ pack: { code } }) => code === 'DEMO_OUHAI_2024')!;
    const started = performance.now();
    await fillProvince(database, pack, size, say);
    say(`${((performance.now() - started) / 1000).toFixed(0)} s`);
    const fromRows = await database.session('bench').transaction(async (tx) => {
      await tx.query(sql`set local statement_timeout = 0`);
      return measured(askOf(unhurried(tx)), 1, signal, say);
    });
    const counting = performance.now();
    const db = database.session('bench');
    while (await countAnew(db)) signal.throwIfAborted();
    const counted = ((performance.now() - counting) / 1000).toFixed(0);
    const teaching = performance.now();
    while (await countTeachersAnew(db)) signal.throwIfAborted();
    const taught = ((performance.now() - teaching) / 1000).toFixed(0);
    await db.transaction(async (tx) => {
      await tx.query(sql`set local statement_timeout = 0`);
      await tx.query(sql`analyze activity_figure, teacher_figure, stale_figure, stale_teacher`);
    });
    const kept = await measured(askOf(db), rounds, signal, say);
    const lines = Object.keys(parts).map((part) => {
      const [before, after] = [fromRows.get(part)!, kept.get(part)!];
      if (after.answer === timedOut) return `${part}: 超时 (timed out)，逐行 (rows) ${before.ms.toFixed(0)} ms`;
      if (before.answer !== after.answer) throw new Error(`${part}: ${before.answer} ≠ ${after.answer}`);
      return `${part}: 汇总表 (roll-up) ${after.ms.toFixed(0)} ms，逐行 (rows) ${before.ms.toFixed(0)} ms，数值相同 (equal)${after.ms > goalMs ? '，超过目标 (over the goal)' : ''}`;
    });
    lines.push(`全部重新汇总 (all counted anew): 活动 (activities) ${counted} s，教师 (teachers) ${taught} s`);
    await database.close();
    return [
      `研修统计：${size.schools} 所学校、${size.activities} 项活动，全省一学年，目标 ≤ ${goalMs} ms`,
      ...lines,
    ].join('\n');
  } finally {
    await server.stop();
    await removePostgresData(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  answer: string;
  ms: number;
}

async function measured(
  ask: (fields: string) => Promise<unknown>,
  rounds: number,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured>();
  for (const [part, fields] of Object.entries(parts)) {
    const times: number[] = [];
    let answer = '';
    for (let round = 0; round < rounds; round += 1) {
      signal.throwIfAborted();
      const start = performance.now();
      // What takes longer than a statement may is told, and the rest still measured.
      answer = await ask(fields).then(JSON.stringify, () => timedOut);
      times.push(performance.now() - start);
    }
    found.set(part, { answer, ms: median(times) });
    say(`${part} ${median(times).toFixed(0)} ms`);
  }
  return found;
}

/** Counting by the rows alone takes longer than a statement may: here it may. */
const unhurried = (tx: Transaction): Db => ({
  statements: 0,
  database: tx.database,
  metadata: (entity) => tx.metadata(entity),
  query: (statement) => tx.query(statement),
  transaction: () => Promise.reject(new Error('figures are only read')),
});

function askOf(db: Db): (fields: string) => Promise<unknown> {
  const { schema } = buildSubgraph(plans);
  const execute = createExecutor(schema, 'bench', (error) => console.error(error));
  return async (fields) => {
    const context = { ...systemContext(db, 'bench'), cursorSecret: 'bench' };
    const query = `query ($unitId: ID!, $from: Date!, $to: Date!) { activityStatistics(unitId: $unitId, from: $from, to: $to) { ${fields} } }`;
    const { data, errors } = await execute({ query, variables: { unitId: province, ...year } }, context);
    if (errors) throw errors[0]!;
    return data;
  };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
