import type { Viewer } from '@yanxiu/access';
import { bodyHash, signViewer } from '@yanxiu/access/token';
import { checkEqual } from './equal.js';
import type { Gateway } from './gateways.js';
import { appViewer, startOurs, startStock } from './gateways.js';
import { Load } from './load.js';
import type { Contender, Contenders } from './measure.js';
import { bodiesOf, measure } from './measure.js';
import type { BenchOptions } from './options.js';
import type { Platform } from './platform.js';
import { startPlatform } from './platform.js';
import type { BenchQuery } from './queries.js';
import { benchQueries } from './queries.js';
import { report } from './report.js';

type Undo = () => Promise<unknown> | unknown;

/** Starts everything, checks that the data are equal, measures, and returns the table. Leaves nothing behind. */
export async function bench(options: BenchOptions, say: (line: string) => void, signal: AbortSignal): Promise<string> {
  const undo: Undo[] = [];
  try {
    const platform = await startPlatform(undo, say, signal);
    say('两个网关 (gateways)');
    const viewer = await appViewer(platform);
    const { profile } = options;
    const ours = await startOurs(platform, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
    undo.push(() => ours.program.stop());
    const stock = await startStock(platform, viewer);
    undo.push(() => stock.program.stop());
    const contenders = contend(platform, { ours, stock }, viewer, options.concurrency, undo);

    const queries = await benchQueries(contenders.ours.load.ask, options.variables);
    const checked = await checkEqual(queries, contenders.ours.load.ask, contenders.stock.load.ask);
    say(`${checked} 个请求的数据相同 (equal data)`);
    const cycles = await warmUp(queries, contenders, options.seconds);
    const subgraphs = [...platform.subgraphs.values()];
    const contests = await measure(queries, contenders, { rounds: options.rounds, cycles, subgraphs, signal, say });
    return report(contests, signingCost(platform, viewer));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function contend(
  { subgraphs, key }: Platform,
  gateways: Record<'ours' | 'stock', Gateway>,
  viewer: Viewer,
  concurrency: number,
  undo: Undo[],
): Contenders {
  const contender = (program: Gateway['program'], path: string, headers: (body: string) => Record<string, string>) => {
    const load = new Load({ url: program.url + path, headers }, concurrency);
    undo.push(() => load.close());
    return { program, load };
  };
  const alone = new Map<string, Contender>();
  for (const [audience, program] of subgraphs)
    alone.set(
      audience,
      contender(program, '/graphql', (body) => ({
        authorization: `Bearer ${signViewer({ key, audience, viewer, requestId: 'bench', locale: 'zh-CN', bodyHash: bodyHash(body) })}`,
      })),
    );
  return {
    ours: contender(gateways.ours.program, '/graphql', () => gateways.ours.headers),
    // The stand-alone server answers on every path.
    stock: contender(gateways.stock.program, '/', () => gateways.stock.headers),
    alone: (query) => alone.get(query.alone?.subgraph ?? ''),
  };
}

const enoughToBeCompiled = 400;

/** Lets every engine compile its hot paths, and finds how many cycles fill a round: equally many for both gateways. */
async function warmUp(
  queries: BenchQuery[],
  { ours, stock, alone }: Contenders,
  seconds: number,
): Promise<Map<string, number>> {
  const cycles = new Map<string, number>();
  for (const query of queries) {
    const bodies = bodiesOf(query, query.query);
    const warming = seconds ? Math.ceil(enoughToBeCompiled / bodies.length) : 1;
    await ours.load.run(bodies, warming);
    const taken = (await stock.load.run(bodies, warming)) / warming;
    if (query.alone) await alone(query)?.load.run(bodiesOf(query, query.alone.query), warming);
    cycles.set(query.id, Math.max(1, Math.round(seconds / taken)));
  }
  return cycles;
}

const signatures = 3000;
const typicalBody = 'x'.repeat(1500);

/** What it takes this machine, now, to sign the viewer for one call, in milliseconds of CPU. */
function signingCost({ key }: Platform, viewer: Viewer): number {
  const sign = (requestId: string) =>
    signViewer({ key, audience: 'organization', viewer, requestId, locale: 'zh-CN', bodyHash: bodyHash(typicalBody) });
  for (let warming = 0; warming < signatures; warming++) sign(`bench-${warming}`);
  const before = process.cpuUsage();
  for (let count = 0; count < signatures; count++) sign(`bench-${count}`);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / signatures;
}
