import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plans } from '@yanxiu/plans-subgraph';
import { ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { buildSubgraph, createExecutor, openDatabase, sql, systemContext } from '@yanxiu/subgraph';
import type { Context, Database } from '@yanxiu/subgraph';
import { arriving, county, fillRooms, rawAsk, rawNote } from './burst-data.js';
import type { Arriving } from './burst-data.js';

/** quality.md: 20,000 in five minutes. */
const goal = { people: 20_000, seconds: 300 };
const atOnce = 10;
const cursorSecret = 'bench-of-check-ins';
const CHECK_IN =
  'mutation ($input: CheckInInput!) { checkIn(input: $input) { outcome checkIn { at } activity { title } session { num } } }';
const BOARD = 'query ($sessionId: ID!) { checkInBoard(sessionId: $sessionId) { code checkedIn } }';

type Work = (who: Arriving) => Promise<unknown>;

/**
 * A burst of check-ins through the schema, code and all, against the look-up and the insert alone, by turns on the same
 * data: every statement is committed by itself, as on the day.
 */
export async function benchCheckIns(
  { rounds, quick }: { rounds: number; quick: boolean },
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const people = quick ? 400 : goal.people;
  const folder = mkdtempSync(join(tmpdir(), 'yanxiu-bench-'));
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: !quick });
  try {
    const urls = await ensureDatabases(server.url('postgres'), ['plans'], { secretsFile: join(folder, 'db.json') });
    const database = await openDatabase(plans, urls.plans!, atOnce);
    await fillRooms(database, people);
    const crowd = await arriving(database);
    say(`${people} 人签到，同时 ${atOnce} 人 (check-ins, ${atOnce} at once)`);
    const times: [number, number][] = [];
    for (let round = 0; round < rounds; round += 1) {
      signal.throwIfAborted();
      const graph = await burst(database, crowd, byGraph(database), signal);
      const plain = await burst(database, crowd, bySql(database), signal);
      times.push([graph, plain]);
      say(`第 ${round + 1} 轮 (round)：${graph.toFixed(1)} s / ${plain.toFixed(1)} s`);
    }
    await database.close();
    return report(people, times);
  } finally {
    await server.stop();
    await removePostgresData(dataDir);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the seconds until everybody is in; everybody is, or it throws */
async function burst(database: Database, crowd: Arriving[], work: Work, signal: AbortSignal): Promise<number> {
  const db = database.session('bench');
  await db.query(sql`truncate check_in`);
  const waiting = crowd.values();
  const start = performance.now();
  const door = async () => {
    for (const who of waiting) {
      signal.throwIfAborted();
      await work(who);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, door));
  const seconds = (performance.now() - start) / 1000;
  const [count] = await db.query<{ count: number }>(sql`select count(*)::int as count from check_in`);
  if (count!.count !== crowd.length) throw new Error(`${count!.count} ≠ ${crowd.length}`);
  return seconds;
}

function byGraph(database: Database): Work {
  const { schema } = buildSubgraph(plans);
  const execute = createExecutor(schema, 'bench', (error) => console.error(error));
  const system = () => ({ ...systemContext(database.session('bench'), 'bench'), cursorSecret });
  const codes = new Map<string, { code: string; until: number }>();
  /** The code on the screen: looked at anew every ten seconds, as people come in. */
  const codeOf = async (sessionId: string) => {
    const shown = codes.get(sessionId);
    if (shown && shown.until > Date.now()) return shown.code;
    const { data } = await execute({ query: BOARD, variables: { sessionId } }, system());
    const { code } = (data as unknown as { checkInBoard: { code: string } }).checkInBoard;
    codes.set(sessionId, { code, until: Date.now() + 10_000 });
    return code;
  };
  return async ({ personId, sessionId }) => {
    const context: Context = { ...system(), viewer: teacher(personId) };
    const variables = { input: { code: await codeOf(sessionId) } };
    const { data, errors } = await execute({ query: CHECK_IN, variables }, context);
    const outcome = (data as { checkIn?: { outcome: string } } | null)?.checkIn?.outcome;
    if (outcome !== 'CHECKED_IN') throw new Error(`${outcome} ${JSON.stringify(errors)}`);
  };
}

const teacher = (personId: string): Context['viewer'] => ({
  ...{ kind: 'PERSON', id: personId, personId, name: '教师' },
  grants: [{ role: 'TEACHER', unitId: county, level: 'COUNTY', path: [county] }],
});

function bySql(database: Database): Work {
  return async (who) => {
    const db = database.session('bench');
    await db.query(rawAsk(who));
    await db.query(rawNote(who));
  };
}

function report(people: number, times: [number, number][]): string {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const [graph, plain] = [0, 1].map((side) => people / median(times.map((pair) => pair[side]!))) as [number, number];
  const ratio = median(times.map(([one, other]) => one / other));
  const needed = goal.people / goal.seconds;
  return [
    '签到：同时到场 (burst of check-ins)',
    `经图 (graph) ${graph.toFixed(0)} 次/秒，直接 SQL (raw) ${plain.toFixed(0)} 次/秒，用时比 (ratio) ${ratio.toFixed(2)}`,
    `五分钟两万人需要 (needed) ${needed.toFixed(0)} 次/秒：本机一个进程可达其 ${(graph / needed).toFixed(1)} 倍 (times that, one process)`,
  ].join('\n');
}
