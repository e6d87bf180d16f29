import { Found, Page, countText, stacked, textsOf, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Alert, Descriptions, Select, Table, Typography } from '@yanxiu/console/antd';
import { CrosswalkStatisticsDocument } from '../documents/graphql.js';
import type { CrosswalkBy, CrosswalkStatisticsQuery } from '../documents/graphql.js';
import { SpanBar } from './span-bar.js';
import { useSpan } from './use-span.js';

const useText = textsOf({
  title: ['跨分类对照统计', 'Figures across schemes'],
  above: ['研修统计', 'Figures'],
  note: [
    '各地分类不同，按其中一种汇总；对照表由平台拟定，未对应的单独列出，合计等于活动总数。',
    'Regions use different words; here they are counted by one. What cannot be mapped is listed, and all sums hold.',
  ],
  choose: ['请先在上方选择要统计的机构', 'Choose a unit above first'],
  by: ['按什么对照', 'By'],
  FORM: ['研修形式', 'Form'],
  CONTENT: ['研修内容', 'Content'],
  CHANNEL: ['支持渠道', 'Channel'],
  scheme: ['目标分类', 'Scheme'],
  schemeOf: ['{name}（{region}）', '{name} ({region})'],
  total: ['活动总数', 'All activities'],
  mapped: ['已对应', 'Mapped'],
  unmapped: ['未对应', 'Not mapped'],
  item: ['项目', 'Item'],
  activities: ['活动数', 'Activities'],
  sources: ['由哪些项并入', 'Made of'],
  rest: ['未对应的各项', 'What could not be mapped'],
  allMapped: ['全部活动都有对应', 'Everything is mapped'],
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
const kinds = ['FORM', 'CONTENT', 'CHANNEL'] as const;

/** Activities of regions with different words by the words of one of them (L10). */
export function CrosswalkPage() {
  const t = useText();
  const scope = useScope();
  const [search, change] = useSearch();
  const by = kinds.find((kind) => kind === search.get('by')) ?? 'FORM';
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('above'), href: '/plans/statistics' }]}>
      <SpanBar here="crosswalk" />
      {scope ? (
        <Counted
          key={`${scope.unitId} ${by}`}
          unitId={scope.unitId}
          by={by}
          scheme={search.get('scheme') ?? undefined}
          change={change}
        />
      ) : (
        <Alert type="info" showIcon title={t('choose')} />
      )}
    </Page>
  );
}

interface CountedProps {
  unitId: string;
  by: CrosswalkBy;
  scheme: string | undefined;
  change: (to: Record<string, string | undefined>) => void;
}

function Counted({ unitId, by, scheme, change }: CountedProps) {
  const t = useText();
  const { from, to } = useSpan();
  const answer = useQuery(CrosswalkStatisticsDocument, { variables: { unitId, from, to, by, scheme } });
  return (
    <Found answer={answer} pick={(data) => data.crosswalkStatistics}>
      {(found) => (
        <div className="yx-blocks">
          <section className="yx-block">
            <div className="pl-days pl-span">
              <Select
                aria-label={t('by')}
                value={by}
                onChange={(value: string) => change({ by: value, scheme: undefined })}
                options={kinds.map((value) => ({ value, label: t(value) }))}
              />
              <Select
                aria-label={t('scheme')}
                className="pl-scheme"
                popupMatchSelectWidth={false}
                value={found.scheme.code}
                onChange={(value: string) => change({ scheme: value })}
                options={found.schemes.map(({ code, name, region }) => ({
                  value: code,
                  label: t('schemeOf', { name, region }),
                }))}
              />
            </div>
            <Descriptions
              size="small"
              column={{ xs: 1, sm: 3 }}
              items={(['total', 'mapped', 'unmapped'] as const).map((key) => ({
                ...{ key, label: t(key), children: countText(found[key]) },
              }))}
            />
          </section>
          <Targets found={found} />
          <Rest found={found} />
        </div>
      )}
    </Found>
  );
}

function Targets({ found: { targets } }: { found: Crosswalk }) {
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
            title: t('activities'),
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

function Rest({ found: { rest } }: { found: Crosswalk }) {
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
              title: t('activities'),
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
