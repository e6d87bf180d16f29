import { parseArgs } from 'node:util';

export interface BenchOptions {
  rounds: number;
  /** How long a round of one query shall take on the stock gateway. */
  seconds: number;
  concurrency: number;
  /** Most different variables of a query. */
  variables: number;
  /** Folder for a CPU profile of our gateway. */
  profile?: string;
}

export const usage = `npm run bench [-- 选项]
  console           控制台对空的 single-spa 页面，只用 --rounds、--quick (the console against a bare page)
  checkin           两万人签到对直接 SQL，只用 --rounds、--quick (a burst of check-ins against raw SQL)
  reports           月报墙对直接 SQL，只用 --rounds、--quick (the wall of reports against raw SQL)
  activities        百万项活动的列表对直接 SQL，只用 --rounds、--quick (the list among a million against raw SQL)
  --quick           只验证能跑且数据相同，数字不作数 (short: shows that it runs and data are equal)
  --rounds N        轮数，默认 5 (rounds)
  --seconds N       每轮每个查询约多少秒，默认 8 (length of a round of one query)
  --concurrency N   同时进行的请求数，默认 8 (requests under way)
  --profile DIR     把本网关的 CPU 剖析写到此目录 (write a CPU profile of our gateway)`;

/** Reads what follows `console`. @throws Error that says what is wrong */
export function readConsoleOptions(args: string[]): { rounds: number } {
  const options = { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } } as const;
  const { values } = parseArgs({ args, strict: true, allowPositionals: false, options });
  return { rounds: positive('--rounds', values.rounds ?? (values.quick ? '1' : '7')) };
}

/** Reads the command line; undefined when help was asked for. @throws Error that says what is wrong */
export function readOptions(args: string[]): BenchOptions | undefined {
  const { values } = parseArgs({
    args,
    strict: true,
    allowPositionals: false,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      concurrency: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  if (values.help) return undefined;
  return {
    rounds: positive('--rounds', values.rounds ?? (values.quick ? '1' : '5')),
    seconds: values.quick ? 0 : positive('--seconds', values.seconds ?? '8'),
    concurrency: positive('--concurrency', values.concurrency ?? (values.quick ? '2' : '8')),
    variables: values.quick ? 12 : 120,
    profile: values.profile,
  };
}

function positive(name: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Error(`${name} 应为 1 至 9999 的整数 (a whole number from 1 to 9999 is expected): ${text}`);
}
