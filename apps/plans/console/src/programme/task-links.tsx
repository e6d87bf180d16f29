import {
  FormDialog,
  Link,
  SearchSelect,
  stacked,
  textsOf,
  useMutation,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { App, Button, Flex, Form, Input, Select, Table, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  ActivitiesForTaskDocument,
  AlliancesToLinkDocument,
  LinkProgrammeTaskDocument,
  SchoolsToNameDocument,
  UnlinkProgrammeTaskDocument,
} from '../documents/graphql.js';
import type { ProgrammeTaskQuery } from '../documents/graphql.js';
import { StatusTag } from '../activity/status-tag.js';
import { daysText } from '../words.js';
import type { TaskRecord } from './task.js';

const useText = textsOf({
  activities: ['关联活动（{count}）', 'Linked activities ({count})'],
  none: [
    '还没有关联活动。关联后，按活动的确认出勤统计进展。',
    'None yet: progress is counted from their confirmed attendance.',
  ],
  alliances: ['关联联盟：', 'Alliances: '],
  link: ['关联活动、联盟、学校', 'Link'],
  unlink: ['取消关联', 'Unlink'],
  name: ['活动', 'Activity'],
  unit: ['组织机构', 'Organiser'],
  days: ['日期', 'Days'],
  status: ['状态', 'State'],
  confirmed: ['确认出勤', 'Confirmed'],
  people: ['{count} 人', '{count}'],
  more: ['显示更多', 'More'],
  pickActivities: ['活动', 'Activities'],
  pickAlliances: ['联盟', 'Alliances'],
  pickSchools: ['确定的学校', 'Schools'],
  pickKind: ['学校类别', 'Kind of the schools'],
  kindNeeded: ['请选择学校类别', 'Choose the kind'],
  save: ['关联', 'Link'],
  nothing: ['请至少选择一项', 'Choose at least one'],
  reason: ['原因', 'Reason'],
  needed: ['请填写，至少 2 个字', 'At least 2 characters'],
  done: ['已保存', 'Saved'],
});

type Linked = TaskRecord['activities']['nodes'][number];

interface Answer {
  loading: boolean;
  fetchMore: (options: {
    variables: { after: string };
    updateQuery: (before: ProgrammeTaskQuery, next: { fetchMoreResult: ProgrammeTaskQuery }) => ProgrammeTaskQuery;
  }) => Promise<unknown>;
}

const again = { refetchQueries: ['ProgrammeTask', 'ProgrammeTaskTimeline', 'Programme'], awaitRefetchQueries: true };

/** What the progress is counted from, and who takes part as an alliance. */
export function TaskLinks({ task, answer }: { task: TaskRecord; answer: unknown }) {
  const t = useText();
  const [linking, setLinking] = useState(false);
  const [cutting, setCutting] = useState<Linked | null>(null);
  const may = task.mayChange && task.programme?.status !== 'CLOSED';
  const { nodes, totalCount, pageInfo } = task.activities;
  const { loading, fetchMore } = answer as Answer;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? '' },
      updateQuery: (before, { fetchMoreResult: next }) => withMore(before, next),
    });
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between">
        <Typography.Title level={2}>{t('activities', { count: totalCount ?? nodes.length })}</Typography.Title>
        {may && <Button onClick={() => setLinking(true)}>{t('link')}</Button>}
      </Flex>
      {task.alliances.length > 0 && (
        <p>
          {t('alliances')}
          {task.alliances.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && '、'}
              <Link href={`/organization/alliances/${id}`}>{name}</Link>
            </span>
          ))}
        </p>
      )}
      {nodes.length === 0 ? (
        <p className="yx-note">{t('none')}</p>
      ) : (
        <Activities nodes={nodes} cut={may ? setCutting : null} />
      )}
      {pageInfo.hasNextPage && (
        <Button className="pl-bar" loading={loading} onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
      {linking && <LinkDialog task={task} close={() => setLinking(false)} />}
      {cutting && <UnlinkDialog task={task} activity={cutting} close={() => setCutting(null)} />}
    </section>
  );
}

function withMore(before: ProgrammeTaskQuery, next: ProgrammeTaskQuery): ProgrammeTaskQuery {
  if (!before.programmeTask || !next.programmeTask) return next;
  const nodes = [...before.programmeTask.activities.nodes, ...next.programmeTask.activities.nodes];
  return { ...next, programmeTask: { ...next.programmeTask, activities: { ...next.programmeTask.activities, nodes } } };
}

function Activities({ nodes, cut }: { nodes: Linked[]; cut: ((activity: Linked) => void) | null }) {
  const t = useText();
  const { locale } = usePreferences();
  const columns = stacked<Linked>([
    { title: t('name'), render: (_, { id, title }) => <Link href={`/plans/activities/${id}`}>{title}</Link> },
    { title: t('unit'), render: (_, { unit }) => unit?.name ?? '—' },
    { title: t('days'), render: (_, { firstDay, lastDay }) => daysText(firstDay, lastDay, locale) },
    { title: t('status'), render: (_, { status }) => <StatusTag status={status} /> },
    { title: t('confirmed'), align: 'right', render: (_, { confirmed }) => t('people', { count: confirmed }) },
    ...(cut
      ? [
          {
            title: t('unlink'),
            render: (_: unknown, activity: Linked) => (
              <Button size="small" onClick={() => cut(activity)}>
                {t('unlink')}
              </Button>
            ),
          },
        ]
      : []),
  ]);
  return (
    <Table
      className="yx-stacked pl-figured"
      size="small"
      pagination={false}
      rowKey="id"
      columns={columns}
      dataSource={[...nodes]}
    />
  );
}

interface Values {
  activityIds?: string[];
  allianceIds?: string[];
  schools?: string[];
  kind?: string;
}

function LinkDialog({ task, close }: { task: TaskRecord; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [link] = useMutation(LinkProgrammeTaskDocument, again);
  const kinds = task.schools.filter(({ named }) => typeof named === 'number').map(({ kind }) => kind);
  const send = async ({ activityIds = [], allianceIds = [], schools = [], kind = '' }: Values) => {
    const named = schools.map((unitId) => ({ unitId, kind }));
    const { id, version } = task;
    await link({ variables: { input: { id, version, activityIds, allianceIds, schools: named } } });
    void message.success(t('done'));
  };
  const [only] = kinds.length === 1 ? kinds : [];
  const unitId = task.programme?.unit?.id;
  return (
    <FormDialog<Values>
      open
      title={t('link')}
      submit={t('save')}
      initial={{ ...(only && { kind: only.code }) }}
      onSubmit={send}
      onClose={close}
    >
      <Form.Item
        name="activityIds"
        label={t('pickActivities')}
        dependencies={['allianceIds', 'schools']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () => {
              const { activityIds, allianceIds, schools } = getFieldsValue() as Values;
              const any = [activityIds, allianceIds, schools].some((list) => list?.length);
              return any ? Promise.resolve() : Promise.reject(new Error(t('nothing')));
            },
          }),
        ]}
      >
        <ActivityChoice unitId={unitId} year={task.year} />
      </Form.Item>
      <Form.Item name="allianceIds" label={t('pickAlliances')}>
        <AllianceChoice unitId={unitId} />
      </Form.Item>
      {kinds.length > 0 && (
        <>
          <Form.Item name="schools" label={t('pickSchools')}>
            <SchoolChoice unitId={unitId} />
          </Form.Item>
          <Form.Item
            name="kind"
            label={t('pickKind')}
            hidden={kinds.length === 1}
            dependencies={['schools']}
            rules={[
              ({ getFieldValue }) => ({
                required: Boolean((getFieldValue('schools') as string[] | undefined)?.length),
                message: t('kindNeeded'),
              }),
            ]}
          >
            <Select options={kinds.map(({ code, name }) => ({ value: code, label: name }))} />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

interface ChoiceProps {
  id?: string;
  value?: string[];
  onChange?: (value: never) => void;
  unitId: string | undefined;
}

/** Activities of the task's year below its unit. */
function ActivityChoice({ unitId, year, ...rest }: ChoiceProps & { year: number }) {
  const { locale } = usePreferences();
  const [text, setText] = useState('');
  const filter = { unitId, from: `${year}-01-01`, to: `${year}-12-31`, titleContains: text || undefined };
  const { data, previousData, loading } = useQuery(ActivitiesForTaskDocument, { variables: { filter } });
  const choices = ((data ?? previousData)?.activities?.nodes ?? []).map(({ id, title, lastDay, unit }) => ({
    ...{ value: id, label: title, hint: [unit?.name, daysText(lastDay, lastDay, locale)].filter(Boolean).join('，') },
  }));
  return <SearchSelect {...rest} multiple choices={choices} loading={loading} search={setText} />;
}

function AllianceChoice({ unitId, ...rest }: ChoiceProps) {
  const [text, setText] = useState('');
  const filter = { under: unitId, nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(AlliancesToLinkDocument, { variables: { filter } });
  const choices = ((data ?? previousData)?.alliances?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <SearchSelect {...rest} multiple choices={choices} loading={loading} search={setText} />;
}

function SchoolChoice({ unitId, ...rest }: ChoiceProps) {
  const [text, setText] = useState('');
  const filter = { under: unitId, levels: ['SCHOOL' as const], nameContains: text || undefined };
  const { data, previousData, loading } = useQuery(SchoolsToNameDocument, { variables: { filter } });
  const choices = ((data ?? previousData)?.orgUnits?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return <SearchSelect {...rest} multiple choices={choices} loading={loading} search={setText} />;
}

function UnlinkDialog({ task, activity, close }: { task: TaskRecord; activity: Linked; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [unlink] = useMutation(UnlinkProgrammeTaskDocument, again);
  const { id, version } = task;
  return (
    <FormDialog<{ reason: string }>
      open
      title={t('unlink')}
      submit={t('unlink')}
      danger
      initial={{}}
      onSubmit={async ({ reason }) => {
        const input = { id, version, activityIds: [activity.id], allianceIds: [], schools: [], reason: reason.trim() };
        await unlink({ variables: { input } });
        void message.success(t('done'));
      }}
      onClose={close}
    >
      <p>
        {activity.title} <Tag>{activity.unit?.name ?? '—'}</Tag>
      </p>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </FormDialog>
  );
}
