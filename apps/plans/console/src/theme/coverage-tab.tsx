import { Link, QueryFailure, countText, stacked, textsOf, useQuery, useSearch } from '@yanxiu/console';
import { Button, Checkbox, Empty, Skeleton, Table, Tag } from '@yanxiu/console/antd';
import { ThemeCoverageDocument } from '../documents/graphql.js';
import type { ThemeCoverageQuery } from '../documents/graphql.js';

const useText = textsOf({
  schools: ['有共性主题的学校', 'Schools with a theme'],
  groups: ['有主题的教研组', 'Groups with a theme'],
  unaligned: ['未对应学校主题的教研组', 'Groups beside their school’s theme'],
  of: ['{part} / {whole}', '{part} / {whole}'],
  gaps: ['只看有缺口的学校', 'Only schools where something is missing'],
  school: ['学校', 'School'],
  theme: ['共性主题（1）', 'The one theme'],
  covered: ['教研组主题（x）', 'Groups with a theme'],
  missing: ['还没有主题的教研组', 'Groups without one'],
  none: ['尚未确定', 'None yet'],
  all: ['都有', 'None'],
  noGroups: ['没有登记教研组', 'No groups registered'],
  beside: ['{count} 个未对应', '{count} beside it'],
  more: ['显示更多学校', 'More schools'],
  empty: ['没有缺口', 'Nothing is missing'],
  out: ['找不到该机构，或不在您的管理范围内', 'No such unit within your reach'],
});

const perPage = 20;

/** OH-10: which schools have no theme of their own, and which groups none. */
export function CoverageTab({ unitId }: { unitId: string }) {
  const t = useText();
  const [search, change] = useSearch();
  const gapsOnly = search.get('gaps') === '1';
  const columns = useColumns();
  const { data, error, loading, refetch, fetchMore } = useQuery(ThemeCoverageDocument, {
    variables: { unitId, first: perPage, gapsOnly },
  });
  if (error && !data) return <QueryFailure error={error} retry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const coverage = data.themeCoverage;
  if (!coverage) return <Empty description={t('out')} />;
  const { nodes, pageInfo } = coverage.rows;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        themeCoverage: next.themeCoverage && {
          ...next.themeCoverage,
          rows: {
            ...next.themeCoverage.rows,
            nodes: [...(before.themeCoverage?.rows.nodes ?? []), ...next.themeCoverage.rows.nodes],
          },
        },
      }),
    });
  return (
    <section className="yx-block">
      <Counts coverage={coverage} />
      <p>
        <Checkbox checked={gapsOnly} onChange={({ target }) => change({ gaps: target.checked ? '1' : undefined })}>
          {t('gaps')}
        </Checkbox>
      </p>
      <Table<Row>
        className="yx-stacked"
        size="small"
        rowKey={({ unit, name }) => unit?.id ?? name}
        pagination={false}
        dataSource={nodes}
        columns={stacked(columns)}
        locale={{ emptyText: t('empty') }}
      />
      {pageInfo.hasNextPage && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

type Coverage = NonNullable<ThemeCoverageQuery['themeCoverage']>;
type Row = Coverage['rows']['nodes'][number];

function Counts({ coverage }: { coverage: Coverage }) {
  const t = useText();
  const of = (part: number, whole: number) => t('of', { part: countText(part), whole: countText(whole) });
  const figures = [
    { key: 'schools', value: of(coverage.schoolsCovered, coverage.schools) },
    { key: 'groups', value: of(coverage.groupsCovered, coverage.groups) },
    { key: 'unaligned', value: countText(coverage.unaligned) },
  ] as const;
  return (
    <dl className="pl-coverage">
      {figures.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useColumns() {
  const t = useText();
  return [
    {
      title: t('school'),
      key: 'school',
      render: (_value: unknown, { name, unit }: Row) =>
        unit ? <Link href={`/organization/units/${unit.id}`}>{name}</Link> : name,
    },
    {
      title: t('theme'),
      key: 'theme',
      render: (_value: unknown, { theme }: Row) =>
        theme ? <Link href={`/plans/themes/${theme.id}`}>{theme.title}</Link> : <Tag color="orange">{t('none')}</Tag>,
    },
    {
      title: t('covered'),
      key: 'covered',
      render: (_value: unknown, { groups, covered, unaligned }: Row) => (
        <>
          {groups === 0 ? t('noGroups') : t('of', { part: covered, whole: groups })}
          {unaligned > 0 && <div className="pl-theme-warning">{t('beside', { count: unaligned })}</div>}
        </>
      ),
    },
    {
      title: t('missing'),
      key: 'missing',
      render: (_value: unknown, { missing, groups }: Row) =>
        missing.length > 0 ? missing.map(({ name }) => name).join('、') : groups > 0 ? t('all') : '—',
    },
  ];
}
