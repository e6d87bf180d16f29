import { Page, QueryFailure, textsOf, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Button, Empty, Input, Segmented, Select, Skeleton } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ProblemsDocument } from '../documents/graphql.js';
import type { ProblemFilter, ProblemLineFragment, ProblemOrder, ProblemStatus } from '../documents/graphql.js';
import { HandleBar } from './handle-bar.js';
import { OwnProblemDialog } from './own-problem-dialog.js';
import type { OwnStep } from './own-problem-dialog.js';
import { ProblemItem } from './problem-item.js';
import { SubmitForm } from './submit-form.js';
import './problem.css';

const useText = textsOf({
  title: ['问题库', 'Problem box'],
  note: ['{name}及其下级的教学问题', 'Problems of {name} and all below'],
  OPEN: ['待研究', 'In the box'],
  PROMOTED: ['已成主题', 'Made themes'],
  SET_ASIDE: ['暂不研究', 'Set aside'],
  MERGED: ['已归并', 'Merged'],
  mine: ['我提出的', 'Mine'],
  which: ['查看', 'Show'],
  order: ['排序', 'Order'],
  VOTES_DESC: ['同感多的在前', 'Most votes first'],
  CREATED_AT_DESC: ['最近提出的在前', 'Latest first'],
  search: ['查找问题', 'Search'],
  empty: ['这里还没有问题。教学中遇到的困惑，写一句就可以提交。', 'Nothing here yet: one sentence is enough.'],
  more: ['显示更多', 'More'],
  count: ['共 {count} 个问题', '{count} problems'],
});

const kinds = ['OPEN', 'PROMOTED', 'SET_ASIDE', 'MERGED', 'mine'] as const;
const perPage = 20;

/** DL-14: teachers' problems: submitted, voted for, brought together, made into themes. */
export function ProblemsPage() {
  const t = useText();
  const scope = useScope();
  const [search, change] = useSearch();
  const kind = search.get('show') ?? 'OPEN';
  const order = (search.get('order') ?? 'VOTES_DESC') as ProblemOrder;
  const text = search.get('text') ?? '';
  const filter: ProblemFilter = {
    ...(kind === 'mine' ? { mine: true } : { unitId: scope?.unitId, statuses: [kind as ProblemStatus] }),
    ...(text && { textContains: text }),
  };
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined}>
      <div className="yx-blocks">
        <SubmitForm />
        <section className="yx-block">
          <div className="pl-problem-bar">
            <Segmented
              aria-label={t('which')}
              value={kind}
              onChange={(value) => change({ show: value === 'OPEN' ? undefined : String(value) })}
              options={kinds.map((value) => ({ value, label: t(value) }))}
            />
            <Input.Search
              className="pl-problem-search"
              aria-label={t('search')}
              placeholder={t('search')}
              defaultValue={text}
              allowClear
              maxLength={50}
              onSearch={(value) => change({ text: value.trim() || undefined })}
            />
            <Select
              aria-label={t('order')}
              value={order}
              onChange={(value: ProblemOrder) => change({ order: value === 'VOTES_DESC' ? undefined : value })}
              options={(['VOTES_DESC', 'CREATED_AT_DESC'] as const).map((value) => ({ value, label: t(value) }))}
            />
          </div>
          <Problems key={`${kind} ${text} ${order} ${scope?.unitId ?? ''}`} filter={filter} order={order} />
        </section>
      </div>
    </Page>
  );
}

function Problems({ filter, order }: { filter: ProblemFilter; order: ProblemOrder }) {
  const t = useText();
  const scope = useScope();
  const [own, setOwn] = useState<{ problem: ProblemLineFragment; step: OwnStep } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const answer = useQuery(ProblemsDocument, {
    variables: { first: perPage, order, filter },
  });
  const { data, error, loading, refetch, fetchMore } = answer;
  if (error && !data) return <QueryFailure error={error} retry={refetch} />;
  if (!data) return <Skeleton active paragraph={{ rows: 6 }} />;
  const nodes = data.problems?.nodes ?? [];
  const page = data.problems?.pageInfo;
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const more = () =>
    fetchMore({
      variables: { after: page?.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        problems: next.problems && {
          ...next.problems,
          nodes: [...(before.problems?.nodes ?? []), ...next.problems.nodes],
        },
      }),
    });
  const picked: ProblemLineFragment[] = nodes.filter(({ id }) => chosen.has(id));
  return (
    <>
      <HandleBar chosen={picked} unitId={scope?.unitId} done={() => setChosen(new Set())} />
      {own && <OwnProblemDialog {...own} close={() => setOwn(null)} />}
      {nodes.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('empty')} />}
      <ul className="pl-problems">
        {nodes.map((problem) => (
          <ProblemItem
            key={problem.id}
            problem={problem}
            chosen={chosen.has(problem.id)}
            choose={choose}
            ask={(step) => setOwn({ problem, step })}
          />
        ))}
      </ul>
      {nodes.length > 0 && (
        <p className="yx-note">{t('count', { count: data.problems?.totalCount ?? nodes.length })}</p>
      )}
      {page?.hasNextPage && (
        <Button loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
