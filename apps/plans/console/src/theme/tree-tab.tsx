import { QueryFailure, textsOf, useLazyQuery, useQuery } from '@yanxiu/console';
import { Button, Empty, Skeleton } from '@yanxiu/console/antd';
import { ThemeBranchDocument, ThemeTreeDocument } from '../documents/graphql.js';
import type { ThemeLineFragment, ThemeTreeQuery } from '../documents/graphql.js';
import { ThemeLine } from './theme-line.js';

const useText = textsOf({
  label: ['主题树', 'Tree of themes'],
  empty: ['还没有主题。可点“提出主题”，或在问题库中由问题提炼。', 'No theme yet: set one, or make it of problems.'],
  more: ['显示更多主题', 'More themes'],
  all: ['显示全部 {count} 个下位主题', 'All {count} themes under it'],
  below: ['展开下位主题', 'Themes under it'],
});

const perPage = 10;

/** The roots with what stands under them. */
export function TreeTab({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { data, error, loading, refetch, fetchMore } = useQuery(ThemeTreeDocument, {
    variables: { first: perPage, filter: { unitId, roots: true } },
  });
  if (error && !data) return <QueryFailure error={error} retry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const nodes = data.themes?.nodes ?? [];
  const page = data.themes?.pageInfo;
  if (nodes.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />;
  const more = () =>
    fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        themes: next.themes && { ...next.themes, nodes: [...(before.themes?.nodes ?? []), ...next.themes.nodes] },
      }),
    });
  return (
    <section className="yx-block">
      <ul className="pl-tree" aria-label={t('label')}>
        {nodes.map((theme) => (
          <Root key={theme.id} theme={theme} />
        ))}
      </ul>
      {page?.hasNextPage && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

type RootTheme = NonNullable<ThemeTreeQuery['themes']>['nodes'][number];

function Root({ theme }: { theme: RootTheme }) {
  const t = useText();
  const [load, { data, loading }] = useLazyQuery(ThemeBranchDocument);
  const shown = data?.theme?.children.nodes ?? theme.children.nodes;
  const total = theme.children.totalCount ?? shown.length;
  return (
    <li>
      <ThemeLine theme={theme} />
      {shown.length > 0 && (
        <ul>
          {shown.map((child) => (
            <Branch key={child.id} theme={child} />
          ))}
        </ul>
      )}
      {total > shown.length && !data && (
        <Button size="small" loading={loading} onClick={() => void load({ variables: { id: theme.id } })}>
          {t('all', { count: total })}
        </Button>
      )}
    </li>
  );
}

/** Deeper levels are asked for when they are wanted: a region's theme stands over schools, theirs over groups. */
function Branch({ theme }: { theme: ThemeLineFragment }) {
  const t = useText();
  const [load, { data, loading }] = useLazyQuery(ThemeBranchDocument);
  const children = data?.theme?.children.nodes;
  return (
    <li>
      <ThemeLine theme={theme} />
      {theme.below.totalCount !== 0 && !children && (
        <Button size="small" type="text" loading={loading} onClick={() => void load({ variables: { id: theme.id } })}>
          {t('below')}
        </Button>
      )}
      {children && children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Branch key={child.id} theme={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
