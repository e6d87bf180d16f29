import type { Contest, Sample } from './measure.js';

/** A figure of several rounds. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Median, least and greatest. */
export function spreadOf(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
  return { median: (low + high) / 2, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

/** Our CPU as a part of the stock's, round by round: rounds of a pair were measured next to each other. */
export function ratioOf({ ours, stock }: Pick<Contest, 'ours' | 'stock'>, stockDiscount = 0): Spread {
  return spreadOf(ours.map(({ cpu }, round) => cpu / ((stock[round] as Sample).cpu - stockDiscount)));
}

/** The table of figures, and the ratios against the goals. */
export function report(contests: Contest[], signing: number): string {
  const figures = contests.flatMap(({ query, ours, stock, alone }) => [
    ...(alone.length ? [row(query.name, '子图 subgraph alone', alone)] : []),
    row(query.name, '本网关 ours', ours),
    row(query.name, '原装 stock', stock),
  ]);
  const ratios = contests.map((contest) => {
    const { query, stockCalls } = contest;
    const whole = ratioOf(contest);
    const strict = ratioOf(contest, stockCalls * signing);
    return [
      query.name,
      shown(whole),
      shown(strict),
      stockCalls.toFixed(1),
      `≤ ${query.goal}`,
      whole.median > query.goal ? '未达到 missed' : strict.median > query.goal ? '达到 met *' : '达到 met',
    ];
  });
  return [
    '每次请求所用 CPU（用户态加内核态），中位数（最小–最大） CPU per request, median (min–max)',
    '',
    table([['查询 query', '对象', '每秒 rps', '本进程 CPU ms', '五子图 subgraphs CPU ms'], ...figures]),
    '',
    `本网关与原装网关的 CPU 之比；原装的每次子图调用须签发访问者令牌（约 ${signing.toFixed(3)} ms），“不计签发”一列从原装中减去此项，本网关照计`,
    'Our CPU as a part of the stock’s; the second column leaves the signing out of the stock’s, but not out of ours',
    '',
    table([['查询 query', '比值 ratio', '不计签发 less signing', '调用 calls', '目标 goal', ''], ...ratios]),
    ...(ratios.some((cells) => cells.at(-1)?.endsWith('*')) ? ['* 仅在计入签发时 only with the signing'] : []),
    '',
  ].join('\n');
}

function row(query: string, name: string, samples: Sample[]): string[] {
  return [
    query,
    name,
    shown(spreadOf(samples.map(({ perSecond }) => perSecond)), 0),
    shown(spreadOf(samples.map(({ cpu }) => cpu))),
    shown(spreadOf(samples.map(({ subgraphs }) => subgraphs))),
  ];
}

/** A figure with its spread. */
export const shown = ({ median, min, max }: Spread, digits = 2): string =>
  `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;

/** Cells in columns. */
export function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => width(cells[column] ?? ''))));
  return rows.map((cells) => cells.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')).join('\n');
}

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** Columns of a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1), 0);
}
