import {
  DataTable,
  Link,
  Page,
  dayText,
  daysOf,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
  useViewer,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { useState } from 'react';
import { TopicKindsDocument, TopicsDocument } from '../documents/graphql.js';
import type { TopicFilter, TopicLineFragment, TopicOrder, TopicStatus } from '../documents/graphql.js';
import { CreateTopicDialog, useForOthers } from './create-topic-dialog.js';
import { useDecidingTopics } from './deciding.js';
import { TopicTags, topicStatuses, useTopicWords } from './topic-words.js';

const useText = textsOf({
  title: ['课题', 'Topics'],
  note: ['{name}及其下级机构的课题', 'Of {name} and all below'],
  create: ['申报课题', 'Apply for a topic'],
  name: ['题目', 'Title'],
  number: ['立项编号', 'Number'],
  kind: ['类别', 'Kind'],
  leader: ['负责人', 'Leader'],
  unit: ['单位', 'Unit'],
  status: ['状态', 'State'],
  due: ['阶段截止日', 'Due'],
  pending: ['待办自', 'Waiting since'],
  since: ['进入状态', 'Since'],
  whose: ['查看范围', 'Whose'],
  mine: ['我主持或参加的', 'Mine'],
  review: ['待我办理的', 'That wait for me'],
  overdue: ['已逾期', 'Overdue'],
  closed: ['结题日期', 'Closed'],
  empty: [
    '还没有课题。教师可点“申报课题”，把教学中的问题变成课题。',
    'No topic yet: a teacher begins with “Apply for a topic”.',
  ],
});

/** Topics of the unit looked at; as an inbox for who decides (`?whose=review`), as the own ones for a teacher. */
export function TopicsPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const { personId } = useViewer();
  const forOthers = useForOthers();
  const [creating, setCreating] = useState(false);
  const filterOf = ({ filters }: Asked) => conditions(filters, scope?.unitId);
  return (
    <Page
      title={t('title')}
      note={scope?.name ? t('note', { name: scope.name }) : undefined}
      actions={
        holds('plans:plan') &&
        (personId || forOthers) && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <DataTable
        name="plans.topics"
        label={t('title')}
        query={TopicsDocument}
        variables={(asked) => ({
          first: asked.first,
          after: asked.after,
          order: (asked.order ?? 'SINCE_DESC') as TopicOrder,
          filter: filterOf(asked),
        })}
        rows={(data) => data.topics}
        columns={useColumns()}
        filters={useFilters(scope?.unitId)}
        order="SINCE_DESC"
        rowLabel={({ title }) => title}
        open={({ id }) => `/plans/topics/${id}`}
        actions={useDecidingTopics(filterOf)}
        empty={t('empty')}
      />
      {creating && <CreateTopicDialog unitId={scope?.unitId} close={() => setCreating(false)} />}
    </Page>
  );
}

function conditions(
  { status, kind, whose, name, closed, overdue }: Asked['filters'],
  unitId: string | undefined,
): TopicFilter {
  const [closedFrom, closedTo] = daysOf(closed);
  const own = whose === 'mine' || whose === 'review';
  return {
    ...(own ? {} : { unitId }),
    statuses: status?.split(',') as TopicStatus[] | undefined,
    kind,
    titleContains: name,
    ...(whose === 'mine' && { mine: true }),
    ...(whose === 'review' && { toReview: true }),
    ...{ closedFrom, closedTo },
    ...(overdue && { overdue: true }),
  };
}

/** The kinds that the policy of the unit looked at knows. */
function useKinds(unitId: string | undefined): { value: string; label: string }[] {
  const holds = useHolds();
  const { data, previousData } = useQuery(TopicKindsDocument, { variables: { unitId }, skip: !holds('plans:plan') });
  return ((data ?? previousData)?.topicKinds ?? []).map(({ item }) => ({ value: item.code, label: item.name }));
}

function useFilters(unitId: string | undefined): Filter[] {
  const t = useText();
  const word = useTopicWords();
  const holds = useHolds();
  const { personId } = useViewer();
  const kinds = useKinds(unitId);
  const whose = [...(personId ? (['mine'] as const) : []), ...(holds('plans:review') ? (['review'] as const) : [])];
  return [
    { kind: 'text', key: 'name', label: t('name') },
    ...(kinds.length > 1 ? [{ kind: 'choice' as const, key: 'kind', label: t('kind'), options: kinds }] : []),
    {
      kind: 'choices',
      key: 'status',
      label: t('status'),
      options: topicStatuses.map((value) => ({ value, label: word(value) })),
    },
    { kind: 'choice', key: 'whose', label: t('whose'), options: whose.map((value) => ({ value, label: t(value) })) },
    { kind: 'days', key: 'closed', label: t('closed') },
    { kind: 'flag', key: 'overdue', label: t('overdue') },
  ];
}

function useColumns(): Column<TopicLineFragment>[] {
  const t = useText();
  const { locale } = usePreferences();
  const day = (text: string | null | undefined) => (text ? dayText(text.slice(0, 10), locale) : '—');
  return [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/topics/${id}`}>{title}</Link> },
    { key: 'number', title: t('number'), render: ({ number }) => number ?? '—' },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kind.name },
    { key: 'leader', title: t('leader'), render: ({ leaderName }) => leaderName },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'status', title: t('status'), orderDown: 'SINCE_DESC', render: (topic) => <TopicTags topic={topic} /> },
    { key: 'due', title: t('due'), order: 'DUE', render: ({ due }) => day(due) },
    { key: 'pending', title: t('pending'), order: 'PENDING', render: ({ pendingSince }) => day(pendingSince) },
  ];
}
