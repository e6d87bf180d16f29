import {
  Found,
  Link,
  Page,
  PrintButton,
  Timeline,
  dayText,
  stacked,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Table, Tag, Typography } from '@yanxiu/console/antd';
import { ProgrammeTaskDocument, ProgrammeTaskTimelineDocument } from '../documents/graphql.js';
import { daysText } from '../words.js';
import { Milestones } from './milestones.js';
import { TaskLinks } from './task-links.js';
import { TaskSteps } from './task-steps.js';
import type { TaskRecord } from './task.js';
import { ProgrammeTag, TaskProgress, useCodeText, useProgrammeWords, useQuota } from './words.js';

const useText = textsOf({
  programmes: ['研修项目', 'Programmes'],
  task: ['项目任务', 'Task'],
  note: ['{unit}，{year}年第 {num} 项', '{unit}, {year}, no. {num}'],
  quota: ['任务指标', 'Quota'],
  responsible: ['责任', 'Responsible'],
  contractor: ['项目承办机构', 'Contractor'],
  until: ['{name}（承办至{day}）', '{name} (until {day})'],
  days: ['起止', 'Days'],
  open: ['未定', 'Not set'],
  outcome: ['完成情况', 'Outcome'],
  dropped: ['停止原因', 'Why dropped'],
  progress: ['进展', 'Progress'],
  complete: ['学满规定天数', 'Came on all days'],
  people: ['{count} 人', '{count}'],
  reachedSchools: ['涉及学校', 'Schools reached'],
  count: ['{count} 所', '{count}'],
  linked: ['关联活动', 'Linked activities'],
  activities: ['{count} 场', '{count}'],
  targets: ['培训对象（按学科）', 'Who it is for, by subject'],
  targetsNote: [
    '按{year}年末（今年按今天）在职任教统计；灰色为本任务未涉及的学科。',
    'By postings at the end of {year}, or today; grey: subjects that the task does not name.',
  ],
  subject: ['学科', 'Subject'],
  teachers: ['应训人数', 'Teachers'],
  reached: ['已参训', 'Took part'],
  covered: ['是否涉及', 'Named'],
  yes: ['是', 'Yes'],
  no: ['未涉及', 'No'],
  schools: ['目标学校', 'Schools aimed at'],
  kind: ['类别', 'Kind'],
  target: ['目标', 'Aimed at'],
  named: ['已确定', 'Named'],
  done: ['已开展', 'Reached'],
  history: ['办理记录', 'What was done'],
  status: ['状态', 'State'],
  activityCount: ['活动数', 'Activities'],
  allianceCount: ['联盟数', 'Alliances'],
  schoolCount: ['学校数', 'Schools'],
  due: ['期限', 'Due'],
  reachedOn: ['完成日', 'Reached on'],
});

/** One task: its quota with the clause, what has come of it and from which activities, its milestones. */
export function TaskPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(ProgrammeTaskDocument, { variables: { id } });
  const task = answer.data?.programmeTask;
  const above = [
    { title: t('programmes'), href: '/plans/programmes' },
    ...(task?.programme ? [{ title: task.programme.title, href: `/plans/programmes/${task.programme.id}` }] : []),
  ];
  return (
    <Page
      title={task?.title ?? t('task')}
      above={above}
      note={task && <Marks task={task} />}
      actions={
        task && (
          <>
            <TaskSteps task={task} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.programmeTask}>
        {(found) => (
          <div className="yx-blocks">
            <Facts task={found} />
            <Targets task={found} />
            <Schools task={found} />
            <Milestones task={found} />
            <TaskLinks task={found} answer={answer} />
            <History id={id} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Marks({ task: { year, num, status, cited, progress, programme } }: { task: TaskRecord }) {
  const t = useText();
  const word = useProgrammeWords();
  return (
    <>
      {t('note', { unit: programme?.unit?.name ?? '', year, num })} <ProgrammeTag status={status} />
      {progress.overdue && <Tag color="red">{word('overdue')}</Tag>}
      <Tag>{word(cited ? 'cited' : 'own')}</Tag>
    </>
  );
}

function Facts({ task }: { task: TaskRecord }) {
  const t = useText();
  const quota = useQuota();
  const { locale } = usePreferences();
  const { responsible, contractor, contractorUntil, startsOn, endsOn, outcome, status, progress, clause, quote } = task;
  const day = (value: string | null | undefined) => (value ? dayText(value, locale) : t('open'));
  const items = [
    { key: 'quota', children: quota(task) },
    { key: 'responsible', children: responsible ?? t('open') },
    ...(contractor
      ? [{ key: 'contractor', children: t('until', { name: contractor, day: day(contractorUntil) }) }]
      : []),
    { key: 'days', children: startsOn && endsOn ? daysText(startsOn, endsOn, locale) : day(endsOn) },
    { key: 'linked', children: t('activities', { count: progress.activities }) },
    { key: 'reachedSchools', children: t('count', { count: progress.schools }) },
    ...(typeof progress.complete === 'number'
      ? [{ key: 'complete', children: t('people', { count: progress.complete }) }]
      : []),
    ...(outcome ? [{ key: status === 'DROPPED' ? 'dropped' : 'outcome', children: outcome }] : []),
  ];
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={items.map(({ key, children }) => ({ key, label: t(key as 'quota'), children }))}
      />
      {quote && (
        <blockquote className="pl-quote">
          {clause}：“{quote}”
        </blockquote>
      )}
      <Typography.Title level={2}>{t('progress')}</Typography.Title>
      <TaskProgress task={task} />
    </section>
  );
}

/** HL-23: by subject, with those that the task leaves out. */
function Targets({ task: { targets, year } }: { task: TaskRecord }) {
  const t = useText();
  if (!targets.length) return null;
  const columns = stacked<TaskRecord['targets'][number]>([
    {
      title: t('subject'),
      render: (_, { subject, covered }) => <span className={covered ? undefined : 'pl-uncovered'}>{subject}</span>,
    },
    { title: t('teachers'), align: 'right', dataIndex: 'teachers' },
    { title: t('reached'), align: 'right', dataIndex: 'reached' },
    { title: t('covered'), render: (_, { covered }) => t(covered ? 'yes' : 'no') },
  ]);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('targets')}</Typography.Title>
      <p className="yx-note">{t('targetsNote', { year })}</p>
      <Table
        className="yx-stacked pl-figured"
        size="small"
        pagination={false}
        rowKey="subject"
        columns={columns}
        dataSource={[...targets]}
      />
    </section>
  );
}

function Schools({ task: { schools, namedSchools } }: { task: TaskRecord }) {
  const t = useText();
  if (!schools.length) return null;
  const columns = stacked<TaskRecord['schools'][number]>([
    { title: t('kind'), render: (_, { kind }) => kind.name },
    { title: t('target'), align: 'right', render: (_, { target }) => t('count', { count: target }) },
    {
      title: t('named'),
      align: 'right',
      render: (_, { named }) => (typeof named === 'number' ? t('count', { count: named }) : '—'),
    },
    { title: t('done'), align: 'right', render: (_, { reached }) => t('count', { count: reached }) },
  ]);
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('schools')}</Typography.Title>
      <Table
        className="yx-stacked pl-figured"
        size="small"
        pagination={false}
        rowKey={({ kind }) => kind.code}
        columns={columns}
        dataSource={[...schools]}
      />
      {namedSchools.length > 0 && (
        <p>
          {namedSchools.map(({ name, unit, kind }, index) => (
            <span key={`${kind.code} ${name}`}>
              {index > 0 && '、'}
              {unit ? <Link href={`/organization/units/${unit.id}`}>{name}</Link> : name}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const code = useCodeText();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('history')}</Typography.Title>
      <Timeline
        query={ProgrammeTaskTimelineDocument}
        variables={{ id }}
        entries={(data) => data.programmeTask?.timeline}
        labels={{
          ...{ status: t('status'), responsible: t('responsible'), contractor: t('contractor'), outcome: t('outcome') },
          ...{ activities: t('activityCount'), alliances: t('allianceCount'), schools: t('schoolCount') },
          ...{ dueOn: t('due'), endsOn: t('due'), reachedOn: t('reachedOn') },
        }}
        words={code}
      />
    </section>
  );
}
