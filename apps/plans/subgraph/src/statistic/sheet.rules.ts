import type { Cite, Pack, TaxonomyItem } from '@yanxiu/policy';
import type { Decimal } from 'decimal.js';
import { CrosswalkFate } from './crosswalk.js';
import type { CrosswalkStatistics } from './crosswalk.js';
import { CrosswalkBy } from './statistic.input.js';
import { StatisticDimension } from './statistic.js';
import type {
  ActivityMix,
  ActivityStatistics,
  BalanceRow,
  ChannelMix,
  InvolvementFigures,
  LeaderRow,
  SubjectSizes,
} from './statistic.js';

/** Everything that the page of figures shows. */
export interface AllFigures {
  figures: ActivityStatistics;
  mixes: ActivityMix[];
  channels: ChannelMix[];
  balances: BalanceRow[];
  leaders: LeaderRow[];
  sizes: SubjectSizes | null;
  involvement: InvolvementFigures;
}

export const figuresHead = ['统计表', '项目', '数量', '单位', '学时', '占比（%）', '目标（%）', '依据条款', '依据原文'];
const open = '未定';
const none = '未填写';

const tables: Record<StatisticDimension, string> = {
  FORM: '研修形式',
  LAYER: '研修层次',
  SCOPE: '范围',
  STRAND: '融合方面（一场可有多项）',
  CHANNEL: '支持渠道（按活动数）',
  CONTENT: '研修内容',
  CORE_ELEMENT: '核心要素（一场可有多项）',
  TRAINING_LEVEL: '培训层级',
};

/** All tables of the page, one below the other, each line with the clause that its word comes from. */
export function figureLines(all: AllFigures, pack: Pack | null): string[][] {
  const cites = pack ? citesOf(pack) : new Map<string, Cite>();
  return [
    ...summary(all),
    ...all.mixes.filter(({ rows }) => rows.some(({ item }) => item)).flatMap((mix) => mixLines(mix, cites)),
    ...all.channels
      .filter(({ rows }) => rows.some(({ channel }) => channel))
      .flatMap((mix) => channelLines(mix, cites)),
    ...all.balances.flatMap(balanceLines),
    ...all.leaders.flatMap(({ role, people, attendances }) => [
      line('校长参加研修', `${role.name}：人数`, people, '人'),
      line('校长参加研修', `${role.name}：人次`, attendances, '人次'),
    ]),
    ...sizeLines(all.sizes, pack),
  ];
}

interface More {
  hours?: Decimal | undefined;
  percent?: Decimal | null | undefined;
  target?: string | undefined;
  cite?: Pick<Cite, 'clause' | 'quote'> | undefined;
}

const line = (table: string, item: string, count: number | string, unit: string, more: More = {}): string[] => [
  ...[table, item, String(count), unit, more.hours?.toFixed() ?? '', more.percent?.toFixed() ?? ''],
  ...[more.target ?? '', more.cite?.clause ?? '', more.cite?.quote ?? ''],
];

const summary = ({ figures: { activities, completed, hours }, involvement }: AllFigures): string[][] => [
  line('概况', '活动', activities, '场', { hours }),
  line('概况', '其中已结束', completed, '场'),
  line('概况', '专任教师', involvement.teachers, '人'),
  line('概况', '有主题', involvement.withTheme, '人'),
  line('概况', '有任务', involvement.withTask, '人'),
  line('概况', '有成果', involvement.withResult, '人'),
];

const mixLines = ({ dimension, rows }: ActivityMix, cites: Map<string, Cite>): string[][] =>
  rows.map(({ item, activities, hours, percent }) =>
    line(tables[dimension], item?.name ?? none, activities, '场', {
      ...{ hours, percent },
      cite: item ? cites.get(`${item.scheme}/${item.code}`) : undefined,
    }),
  );

const channelLines = ({ tier, rows }: ChannelMix, cites: Map<string, Cite>): string[][] =>
  rows.map(({ channel, attendances, hours, percent, target }) =>
    line(tier ? `渠道配置：${tier.name}` : '渠道配置：全部教师', channel?.name ?? none, attendances, '人次', {
      ...{ hours, percent },
      target: target?.toFixed() ?? (channel ? open : ''),
      cite: channel ? cites.get(`${channel.scheme}/${channel.code}`) : undefined,
    }),
  );

function balanceLines({ a, b, activitiesA, activitiesB, unmarked, target, clause, quote }: BalanceRow): string[][] {
  const table = `均衡：${a}与${b}`;
  const cite = clause && quote ? { clause, quote } : undefined;
  return [
    line(table, a, activitiesA, '场', { target: target?.toFixed() ?? open, cite }),
    line(table, b, activitiesB, '场', { cite }),
    line(table, '未标注', unmarked, '场'),
  ];
}

function sizeLines(sizes: SubjectSizes | null, pack: Pack | null): string[][] {
  if (!sizes) return [];
  const cite = pack?.organization.subjectSize.cite;
  const { threshold, total, large, small } = sizes;
  return [
    line('大小学科', '校内学科总数', total, '个', { cite }),
    line('大小学科', '大学科的人数界限', threshold ?? open, '人', { cite }),
    line('大小学科', '大学科', large ?? open, '个'),
    line('大小学科', '小学科', small ?? open, '个'),
  ];
}

/** The clause of each word of a policy: its own, else that of what it stands under. */
export function citesOf({ plans }: Pack): Map<string, Cite> {
  const found = new Map<string, Cite>();
  const keep = (scheme: string, code: string, cite: Cite | undefined) => cite && found.set(`${scheme}/${code}`, cite);
  const place = (scheme: string, item: TaxonomyItem, above: Cite | undefined) => {
    const own = item.cite ?? above;
    keep(scheme, item.code, own);
    for (const child of item.children ?? []) place(scheme, child, own);
  };
  for (const { code, items, cite } of plans.schemes) for (const item of items) place(code, item, cite);
  for (const { scheme, code, cite } of plans.localAdditions) keep(scheme, code, cite);
  const lists = [
    ['LAYER', plans.layers],
    ['SCOPE', plans.scopes],
    ['STRAND', plans.strands],
    ['CORE_ELEMENT', plans.coreElements],
  ] as const;
  for (const [scheme, entries] of lists) for (const { code, cite } of entries) keep(scheme, code, cite);
  return found;
}

const fates: Record<CrosswalkFate, string> = {
  SAME: '本分类',
  EXACT: '完全对应',
  CLOSE: '大致对应',
  BROAD: '归入较宽的一项',
  NARROW: '归入较窄的一项',
  RELATED: '仅相关，不计入',
  NO_MATCH: '对照表注明无对应',
  NO_ENTRY: '对照表未列',
  NOT_FILLED: none,
};

const things: Record<CrosswalkBy, string> = {
  FORM: '活动数',
  CONTENT: '活动数',
  CHANNEL: '活动数',
  CORE_ELEMENT: '标注数',
  STAGE: '循环数',
};

/** Each item with what it is made of, what could not be mapped, and the sum, which is that of the raw counts. */
export function crosswalkLines({ by, scheme, targets, rest, total }: CrosswalkStatistics): string[][] {
  const lines = targets.flatMap(({ item, sources }) =>
    sources.length ? sources.map((source) => [item.name, ...sourceOf(source)]) : [[item.name, '', '', '0', '']],
  );
  return [
    [`${scheme.name}（${scheme.region}）`, '原分类', '原项目', things[by], '如何对照'],
    ...lines,
    ...rest.map((source) => ['未对应', ...sourceOf(source)]),
    ['合计', '', '', String(total), ''],
  ];
}

const sourceOf = ({ item, schemeName, activities, fate }: CrosswalkStatistics['rest'][number]): string[] => [
  ...[schemeName ?? '', item?.name ?? none, String(activities), fates[fate]],
];
