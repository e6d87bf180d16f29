import { Link, QueryFailure, textsOf, useHolds, useQuery } from '@yanxiu/console';
import { Button, Empty, Flex, Skeleton, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ThemeSeriesListDocument } from '../documents/graphql.js';
import { groupName } from './group-name.js';
import { SeriesDialog } from './series-dialog.js';
import type { Series } from './series.js';
import { ThemeStatusTag } from './theme-words.js';

const useText = textsOf({
  create: ['新建系列', 'New series'],
  arrange: ['编排', 'Arrange'],
  empty: ['还没有主题系列。把前后相承的主题按顺序编成系列，便于持续推进。', 'No series yet.'],
  more: ['显示更多', 'More'],
});

/** ZJ-13 主题序列化: themes in the order in which they are worked through. */
export function SeriesTab({ unitId }: { unitId: string }) {
  const t = useText();
  const holds = useHolds();
  const [editing, setEditing] = useState<Series | 'new' | null>(null);
  const { data, error, loading, refetch, fetchMore } = useQuery(ThemeSeriesListDocument, {
    variables: { unitId, first: 10 },
  });
  const nodes = data?.themeSeriesList?.nodes ?? [];
  const page = data?.themeSeriesList?.pageInfo;
  const more = () =>
    fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        themeSeriesList: next.themeSeriesList && {
          ...next.themeSeriesList,
          nodes: [...(before.themeSeriesList?.nodes ?? []), ...next.themeSeriesList.nodes],
        },
      }),
    });
  return (
    <div className="yx-blocks">
      {holds('plans:plan') && (
        <div>
          <Button onClick={() => setEditing('new')}>{t('create')}</Button>
        </div>
      )}
      {error && !data && <QueryFailure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 5 }} />}
      {data && nodes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />}
      {nodes.map((series) => (
        <section key={series.id} className="yx-block">
          <Flex justify="space-between" wrap gap={8}>
            <Typography.Title level={2}>{series.title}</Typography.Title>
            {series.editable && <Button onClick={() => setEditing(series)}>{t('arrange')}</Button>}
          </Flex>
          <p className="yx-note">{[groupName(series.unit), series.purpose].filter(Boolean).join('：')}</p>
          <ol className="pl-series">
            {series.themes.nodes.map(({ id, title, status }) => (
              <li key={id}>
                <Link href={`/plans/themes/${id}`}>{title}</Link> <ThemeStatusTag status={status} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {page?.hasNextPage && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
      {editing && (
        <SeriesDialog unitId={unitId} series={editing === 'new' ? null : editing} close={() => setEditing(null)} />
      )}
    </div>
  );
}
