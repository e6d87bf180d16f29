import type { Program } from './program.js';
import type { Load } from './load.js';
import type { BenchQuery } from './queries.js';

/** What one round of one query took. */
export interface Sample {
  perSecond: number;
  /** CPU of the measured process per request, in milliseconds. */
  cpu: number;
  /** CPU of all other subgraphs per request. */
  subgraphs: number;
}

/** Something measured: its process, and the connections to it. */
export interface Contender {
  program: Program;
  load: Load;
}

export interface MeasureOptions {
  rounds: number;
  /** Requests per round: each query's variables so many times. */
  cycles: Map<string, number>;
  subgraphs: Program[];
  signal: AbortSignal;
  say: (line: string) => void;
}

export interface Contest {
  query: BenchQuery;
  ours: Sample[];
  stock: Sample[];
  alone: Sample[];
  /** Calls that the stock made to subgraphs per request; each of them it had to sign. */
  stockCalls: number;
}

export type Contenders = Record<'ours' | 'stock', Contender> & { alone: (query: BenchQuery) => Contender | undefined };

/** Measures all queries in turns: whatever else the machine does meets both gateways alike. */
export async function measure(
  queries: BenchQuery[],
  contenders: Contenders,
  options: MeasureOptions,
): Promise<Contest[]> {
  const contests = queries.map((query): Contest => ({ query, ours: [], stock: [], alone: [], stockCalls: 0 }));
  for (let round = 1; round <= options.rounds; round++) {
    for (const contest of contests) {
      options.signal.throwIfAborted();
      // Who goes first finds caches cold and leaves them warm: they take turns at that too.
      for (const name of round % 2 ? (['ours', 'stock'] as const) : (['stock', 'ours'] as const))
        contest[name].push(await sample(contest, contenders[name], options));
      const alone = contenders.alone(contest.query);
      if (alone) contest.alone.push(await sample(contest, alone, options, contest.query.alone?.query));
      contest.stockCalls = await callsOf(contest, contenders.stock);
    }
    options.say(`第 ${round}/${options.rounds} 轮 (round)`);
  }
  return contests;
}

async function sample(
  { query }: Contest,
  { program, load }: Contender,
  { cycles, subgraphs }: MeasureOptions,
  text = query.query,
): Promise<Sample> {
  const times = cycles.get(query.id) ?? 1;
  const requests = query.variables.length * times;
  const measured = [program, ...subgraphs.filter((subgraph) => subgraph !== program)];
  const used = async () => Promise.all(measured.map((each) => each.cpu()));
  const before = await used();
  const seconds = await load.run(bodiesOf(query, text), times);
  const [cpu = 0, ...others] = (await used()).map((after, index) => (after - (before[index] as number)) / requests);
  return { perSecond: requests / seconds, cpu, subgraphs: others.reduce((sum, each) => sum + each, 0) };
}

/** The requests of one cycle. */
export function bodiesOf({ variables }: BenchQuery, query: string): string[] {
  return variables.map((given) => JSON.stringify({ query, variables: given }));
}

async function callsOf({ query }: Contest, { program, load }: Contender): Promise<number> {
  const signed = async () => (await program.ask<{ signed: number }>('signed')).signed;
  const before = await signed();
  await load.run(bodiesOf(query, query.query), 1);
  return ((await signed()) - before) / query.variables.length;
}
