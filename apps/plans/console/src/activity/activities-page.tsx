import {
  DataTable,
  Link,
  Page,
  civilDay,
  countText,
  navigate,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
  useViewer,
} from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Button } from '@yanxiu/console/antd';
import { ActivitiesDocument, ActivityFormsDocument } from '../documents/graphql.js';
import type { ActivitiesQuery, ActivityFilter, ActivityStatus } from '../documents/graphql.js';
import { activityStatuses, daysText, useWords } from '../words.js';
import { ActivityDays } from './activity-days.js';
import { StatusTag } from './status-tag.js';

const useText = textsOf({
  title: ['研修活动', 'Activities'],
  note: ['{name}及其下级机构组织的活动，最近的在前', 'Organised by {name} and all below, latest first'],
  name: ['活动名称', 'Title'],
  unit: ['组织机构', 'Organiser'],
  form: ['研修形式', 'Form'],
  days: ['活动日期', 'Days'],
  hours: ['学时', 'Hours'],
  people: ['参加人数', 'People'],
  status: ['状态', 'State'],
  overdue: ['已结束、待办结', 'Over, to be completed'],
  tasks: ['有逾期任务', 'With overdue tasks'],
  whose: ['查看范围', 'Whose'],
  mine: ['我参加的', 'I take part in'],
  all: ['可查看的全部活动', 'All that I may see'],
  create: ['新建活动', 'A new activity'],
  empty: ['此机构还没有研修活动', 'This unit has no activity yet'],
  emptyDays: ['这段时间没有符合条件的活动', 'No such activity in these days'],
  clear: ['清除日期', 'Clear the days'],
});

type Activity = NonNullable<ActivitiesQuery['activities']>['nodes'][number];

/** The activities of the unit looked at. */
export function ActivitiesPage() {
  const t = useText();
  const scope = useScope();
  const { personId } = useViewer();
  const [search, change] = useSearch();
  const days = { from: search.get('from') ?? undefined, to: search.get('to') ?? undefined };
  const whose = placeFilter(search.get('whose'), scope?.unitId, personId);
  const { columns, filters } = useActivityTable(whose);
  const emptyDays = (
    <>
      <p>{t('emptyDays')}</p>
      <Button onClick={() => change({ from: undefined, to: undefined, after: undefined })}>{t('clear')}</Button>
    </>
  );
  const note = scope?.name && !search.get('whose') ? t('note', { name: scope.name }) : undefined;
  return (
    <Page title={t('title')} note={note} actions={<Actions />}>
      <DataTable
        name="plans.activities"
        label={t('title')}
        query={ActivitiesDocument}
        variables={(asked) => variablesOf(asked, { ...whose, ...days })}
        rows={(data) => data.activities}
        columns={columns}
        filters={filters}
        empty={days.from || days.to ? emptyDays : t('empty')}
      />
    </Page>
  );
}

function Actions() {
  const t = useText();
  const holds = useHolds();
  return (
    <div className="pl-days">
      <ActivityDays />
      {holds('plans:organise') && (
        <Button type="primary" onClick={() => navigate('/plans/activities/new')}>
          {t('create')}
        </Button>
      )}
    </div>
  );
}

/** Activities of units above lie outside the unit looked at; who takes part in them finds them under “mine” and “all”. */
function placeFilter(whose: string | null, unitId?: string, personId?: string | null): ActivityFilter {
  if (whose === 'mine') return { personId };
  return whose === 'all' ? {} : { unitId };
}

const published: ActivityStatus = 'PUBLISHED';

function variablesOf({ first, after, filters: { name, status, form, overdue, tasks } }: Asked, place: ActivityFilter) {
  const rest = { ...place, form, titleContains: name, ...(tasks && { taskOverdue: true }) };
  // What is over and not completed waits for its organiser: the home page counts the same.
  if (overdue) return { first, after, filter: { ...rest, statuses: [published], endedBefore: civilDay() } };
  const statuses = status?.split(',') as ActivityStatus[] | undefined;
  return { first, after, filter: { ...rest, statuses } };
}

/** The forms of the latest hundred: which forms there are differs from policy to policy, and in time. */
function useForms(filter: ActivityFilter): { value: string; label: string }[] {
  const { data, previousData } = useQuery(ActivityFormsDocument, { variables: { filter } });
  const nodes = (data ?? previousData)?.activities?.nodes ?? [];
  const forms = new Map(nodes.map(({ form: { code, name } }) => [code, name]));
  return [...forms].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'zh-CN'));
}

function useActivityTable(whose: ActivityFilter): { columns: Column<Activity>[]; filters: Filter[] } {
  const t = useText();
  const word = useWords();
  const forms = useForms(whose);
  const { personId } = useViewer();
  const { locale } = usePreferences();
  const choices = [...(personId ? (['mine'] as const) : []), 'all' as const];
  const filters: Filter[] = [
    { kind: 'text', key: 'name', label: t('name') },
    {
      kind: 'choices',
      key: 'status',
      label: t('status'),
      options: activityStatuses.map((value) => ({ value, label: word(value) })),
    },
    { kind: 'choice', key: 'form', label: t('form'), options: forms },
    { kind: 'flag', key: 'overdue', label: t('overdue') },
    { kind: 'flag', key: 'tasks', label: t('tasks') },
    {
      kind: 'choice',
      key: 'whose',
      label: t('whose'),
      options: choices.map((value) => ({ value, label: t(value) })),
    },
  ];
  const columns: Column<Activity>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ id, title }) => <Link href={`/plans/activities/${id}`}>{title}</Link>,
    },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'form', title: t('form'), render: ({ form }) => form.name },
    { key: 'days', title: t('days'), render: ({ firstDay, lastDay }) => daysText(firstDay, lastDay, locale) },
    { key: 'hours', title: t('hours'), align: 'right', render: ({ hours }) => hours },
    { key: 'people', title: t('people'), align: 'right', render: ({ attendeeCount }) => countText(attendeeCount) },
    { key: 'status', title: t('status'), render: ({ status }) => <StatusTag status={status} /> },
  ];
  return { columns, filters };
}
