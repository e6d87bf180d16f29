import { shown, spreadOf, table } from '../report.js';
import type { VisitSample } from './visit.js';

/** A figure of a visit, with its goal of console.md. */
interface Measure {
  name: string;
  of: (sample: VisitSample) => number;
  digits: number;
  goal: number;
  unit: string;
  /** Exact figures are checked by the tests; a ratio to the bare page says nothing of them. */
  timed: boolean;
}

export const measures: Measure[] = [
  { name: '最大内容出现 LCP', of: ({ lcp }) => lcp, digits: 0, goal: 1500, unit: 'ms', timed: true },
  { name: '主线程 CPU', of: ({ cpu }) => cpu, digits: 0, goal: 600, unit: 'ms', timed: true },
  { name: '首次切换 switch, cold', of: ({ cold }) => cold, digits: 0, goal: 300, unit: 'ms', timed: true },
  { name: '再次切换 switch, warm', of: ({ warm }) => warm, digits: 0, goal: 150, unit: 'ms', timed: true },
  { name: '版面移动 CLS', of: ({ cls }) => cls, digits: 4, goal: 0.02, unit: '', timed: false },
  { name: '传输 transferred', of: ({ kilobytes }) => kilobytes, digits: 0, goal: 480, unit: 'KB', timed: false },
  { name: '请求 requests', of: ({ requests }) => requests, digits: 0, goal: 20, unit: '', timed: false },
];

/** The table of figures with ratios and goals. */
export function consoleReport(ours: VisitSample[], bare: VisitSample[]): string {
  const rows = measures.map(({ name, of, digits, goal, unit, timed }) => {
    const own = spreadOf(ours.map(of));
    // Round by round: those of a pair were measured next to each other.
    const ratio = spreadOf(ours.map((sample, round) => of(sample) / of(bare[round]!)));
    return [
      unit ? `${name} (${unit})` : name,
      shown(own, digits),
      shown(spreadOf(bare.map(of)), digits),
      timed ? shown(ratio, 1) : '—',
      `≤ ${goal}`,
      own.median > goal ? '未达到 missed' : '达到 met',
    ];
  });
  return [
    '空缓存首次打开机构列表、切换各切片；中位数（最小–最大） first visit with an empty cache, median (min–max)',
    '空页：同一轮中一个只有 single-spa 与标题的页面 bare: a page of single-spa and headings, in the same run',
    '',
    table([['指标', '控制台 console', '空页 bare', '比值 ratio', '目标 goal', ''], ...rows]),
    '',
  ].join('\n');
}
