import { Chart, Clause, ClauseText, Found, PrintButton, StampPlace, Timeline, textsOf } from '@yanxiu/console';
import type { ChartOption } from '@yanxiu/console';
import { Empty, Flex } from '@yanxiu/console/antd';
import { PartsTimelineDocument } from '../documents/graphql.js';
import { Answering, refusalOf } from './answering.js';
import type { State } from './answering.js';
import { Piece } from './piece.js';

const useText = textsOf({
  timeline: ['变更记录', 'Timeline'],
  timelineWhen: [
    '每条记录的页面：何人何时因何改了什么。',
    'On the page of every record: who changed what, when and why.',
  ],
  clause: ['依据的条款', 'Clause'],
  clauseWhen: [
    '由规则得出的数字旁：文件、条款、原文，一点即见；打印时写在数字后面。',
    'Beside a figure that a rule has made: document, clause and quote, one click away, and written out on paper.',
  ],
  figure: ['学分认定：县（市、区）教师培训机构', 'Recognised by: the county’s institution for teacher training'],
  chart: ['图与表', 'Chart'],
  chartWhen: [
    '比较数量或走势：图与表随时切换，花纹区分系列，读屏软件读表。',
    'To compare figures or see a trend: chart and table, patterns besides colours; screen readers read the table.',
  ],
  chartLabel: ['各学期研修活动', 'Activities by term'],
  term: ['学期', 'Term'],
  done: ['已办结', 'Completed'],
  open: ['未办结', 'Open'],
  noFigures: ['还没有数据', 'No figures yet'],
  print: ['打印', 'Print'],
  printWhen: [
    '需要盖章或存档的页面：A4，不带菜单和按钮，表头每页重复，留出盖章处。',
    'For what is stamped or filed: A4 without menu and buttons, heads repeated, room for the stamp.',
  ],
  whose: ['学分认定单位', 'Recognising unit'],
  failed: ['组织服务暂时不可用', 'The service is away for a moment'],
});

const line = { action: 'organization.renameOrgUnit', requestId: 'a1b2c3', reason: null, before: null, after: null };
const page = { hasNextPage: false, endCursor: null };
const lines = [
  {
    ...line,
    id: '3',
    at: '2026-11-20T06:03:00Z',
    actorName: '示例县管理员',
    actionName: '机构更名',
    reason: '县政府批复更名',
    before: JSON.stringify({ name: '永丰初级中学', active: true, version: 3 }),
    after: JSON.stringify({ name: '永丰初中', active: true, version: 4 }),
  },
  {
    ...line,
    id: '2',
    at: '2026-09-01T01:30:00Z',
    actorName: '示例县管理员',
    actionName: '调整上级机构',
    before: JSON.stringify({ parent: '孙镇教育组', from: '2024-09-01' }),
    after: JSON.stringify({ parent: '示例县', from: '2026-09-01' }),
  },
];

/** What the graph answers about a unit whose timeline has these lines. */
const timelineOf = (nodes: object[]) => ({
  PartsTimeline: { orgUnit: { id: 'unit', timeline: { pageInfo: page, nodes } } },
});

export function TimelinePiece({ state }: { state: State }) {
  const t = useText();
  return (
    <Piece
      name="Timeline"
      title={t('timeline')}
      when={t('timelineWhen')}
      code="<Timeline query={UnitTimelineDocument} variables={{ id }} entries={(data) => data.orgUnit?.timeline} labels={{ parent: '上级机构' }} />"
    >
      <Answering
        state={state}
        error={refusalOf(t('failed'), { code: 'SUBGRAPH_UNAVAILABLE' })}
        answers={timelineOf(state === 'data' ? lines : [])}
      >
        <Timeline
          query={PartsTimelineDocument}
          variables={{ id: 'unit' }}
          entries={(data) => data.orgUnit?.timeline}
          labels={{ parent: '上级机构' }}
        />
      </Answering>
    </Piece>
  );
}

const cited = {
  document: 'ZHEJIANG_2019',
  clause: '六.3',
  quote:
    '县（市、区）教师培训机构是校本研修管理的责任主体，要在县（市、区）教育局校本研修领导小组的领导下，加强对校本研修的规划指导、申报审核、过程监控、考核评估、学分认定',
};

export function ClausePiece({ state }: { state: State }) {
  const t = useText();
  return (
    <Piece
      name="Clause"
      title={t('clause')}
      when={t('clauseWhen')}
      code="<Clause clause={{ document, clause, quote }} />"
    >
      <Flex gap={8} align="center">
        <span>{t('figure')}</span> <Clause clause={state === 'empty' ? null : cited} />
      </Flex>
      {state === 'data' && <ClauseText clause={cited} />}
    </Piece>
  );
}

export function ChartPiece({ state }: { state: State }) {
  const t = useText();
  const terms = ['2024-2025-2', '2025-2026-1', '2025-2026-2', '2026-2027-1'];
  const figures = { [t('done')]: [96, 118, 131, 40], [t('open')]: [0, 3, 8, 77] };
  const option: ChartOption = {
    xAxis: { type: 'category', data: terms },
    yAxis: { type: 'value' },
    series: Object.entries(figures).map(([name, data]) => ({ type: 'bar', name, data, barMaxWidth: 32 })),
  };
  const table = {
    columns: [t('term'), ...Object.keys(figures)],
    rows: terms.map((term, index) => [term, ...Object.values(figures).map((data) => data[index] ?? 0)]),
  };
  const answer = {
    data: state === 'data' ? { table } : state === 'empty' ? { table: { ...table, rows: [] } } : undefined,
    loading: state === 'loading',
    error: state === 'error' ? refusalOf(t('failed'), { code: 'SUBGRAPH_UNAVAILABLE' }) : undefined,
    refetch: () => undefined,
  };
  return (
    <Piece
      name="Chart"
      title={t('chart')}
      when={t('chartWhen')}
      code="<Chart label option={{ xAxis, yAxis, series }} table={{ columns, rows }} />"
    >
      <Found answer={answer} pick={(data) => data.table}>
        {(found) =>
          found.rows.length ? (
            <Chart label={t('chartLabel')} option={option} table={found} />
          ) : (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noFigures')} />
          )
        }
      </Found>
    </Piece>
  );
}

export function PrintPiece() {
  const t = useText();
  return (
    <Piece
      name="PrintButton"
      title={t('print')}
      when={t('printWhen')}
      code="<Page actions={<PrintButton />}>… <StampPlace whose='学分认定单位' /></Page>"
    >
      <PrintButton />
      <StampPlace whose={t('whose')} />
    </Piece>
  );
}
