import { countText, stacked, textsOf } from '@yanxiu/console';
import { Table, Typography } from '@yanxiu/console/antd';
import type { CrosswalkBy, CrosswalkStatisticsQuery } from '../documents/graphql.js';

const useText = textsOf({
  marks: ['标注数', 'Marks'],
  cycles: ['循环数', 'Cycles'],
  item: ['项目', 'Item'],
  activities: ['活动数', 'Activities'],
  sources: ['由哪些项并入', 'Made of'],
  rest: ['未对应的各项', 'What could not be mapped'],
  allMapped: ['全部都有对应', 'Everything is mapped'],
  why: ['原因', 'Why'],
  from: ['原分类', 'Scheme'],
  source: ['{name} {count}（{fate}）', '{name} {count} ({fate})'],
  none: ['未填写', 'Not filled in'],
  SAME: ['本分类', 'the same scheme'],
  EXACT: ['完全对应', 'exact'],
  CLOSE: ['大致对应', 'close'],
  BROAD: ['归入较宽的一项', 'broader'],
  NARROW: ['归入较窄的一项', 'narrower'],
  RELATED: ['仅相关，不计入', 'only related'],
  NO_MATCH: ['对照表注明无对应', 'said to have no match'],
  NO_ENTRY: ['对照表未列', 'in no crosswalk'],
  NOT_FILLED: ['活动未填写', 'not filled in'],
});

type Crosswalk = NonNullable<CrosswalkStatisticsQuery['crosswalkStatistics']>;

/** What is counted: activities, but for marks of core elements and for cycles. */
const things = { CORE_ELEMENT: ['totalOfElements', 'marks'], STAGE: ['totalOfStages', 'cycles'] } as const;
export const wordsOf = (
  by: CrosswalkBy,
): readonly ['total' | 'totalOfElements' | 'totalOfStages', 'activities' | 'marks' | 'cycles'] =>
  by === 'CORE_ELEMENT' || by === 'STAGE' ? things[by] : ['total', 'activities'];

/** Each item of the scheme, and what it is made of. */
export function Targets({ found: { by, targets } }: { found: Crosswalk }) {
  const t = useText();
  type Target = Crosswalk['targets'][number];
  const made = ({ sources }: Target) =>
    sources
      .map(({ item, activities, fate }) =>
        t('source', { name: item?.name ?? t('none'), count: countText(activities), fate: t(fate) }),
      )
      .join('，');
  return (
    <section className="yx-block">
      <Table
        className="yx-stacked"
        size="small"
        rowKey={({ item }) => item.code}
        pagination={false}
        dataSource={targets}
        columns={stacked([
          { title: t('item'), render: (_none: unknown, { item }: Target) => item.name },
          {
            title: t(wordsOf(by)[1]),
            align: 'right' as const,
            width: 120,
            render: (_none: unknown, { activities }: Target) => countText(activities),
          },
          { title: t('sources'), render: (_none: unknown, target: Target) => made(target) || '—' },
        ])}
      />
    </section>
  );
}

/** What has no place in the scheme: never dropped. */
export function Rest({ found: { by, rest } }: { found: Crosswalk }) {
  const t = useText();
  type Source = Crosswalk['rest'][number];
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('rest')}</Typography.Title>
      {rest.length === 0 ? (
        <p className="yx-note">{t('allMapped')}</p>
      ) : (
        <Table
          className="yx-stacked"
          size="small"
          rowKey={({ item, fate }) => `${item?.scheme ?? ''} ${item?.code ?? ''} ${fate}`}
          pagination={false}
          dataSource={rest}
          columns={stacked([
            { title: t('item'), render: (_none: unknown, { item }: Source) => item?.name ?? t('none') },
            { title: t('from'), render: (_none: unknown, { schemeName }: Source) => schemeName ?? '—' },
            {
              title: t(wordsOf(by)[1]),
              align: 'right' as const,
              width: 120,
              render: (_none: unknown, { activities }: Source) => countText(activities),
            },
            { title: t('why'), render: (_none: unknown, { fate }: Source) => t(fate) },
          ])}
        />
      )}
    </section>
  );
}
