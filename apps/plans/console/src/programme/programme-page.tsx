import { Found, Link, Page, PrintButton, Timeline, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Alert, Button, Progress, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ProgrammeDocument, ProgrammeTimelineDocument } from '../documents/graphql.js';
import { ProgrammeSteps } from './programme-steps.js';
import type { Programme } from './programme.js';
import { TaskDialog } from './task-dialog.js';
import { ProgrammeTag, TaskProgress, useCodeText, useProgrammeWords, useQuota } from './words.js';

const useText = textsOf({
  programmes: ['研修项目', 'Programmes'],
  demo: ['演示数据', 'Demo'],
  done: ['{done}/{all} 项任务已完成', '{done} of {all} tasks done'],
  summary: ['结项总结', 'Summary'],
  draft: ['筹划中，仅主管单位可见；启动后下级即可查看。', 'Seen by its unit alone until it is started.'],
  mission: ['年度任务：{mission}', 'Mission: {mission}'],
  outputs: ['预期成果：{outputs}', 'Outputs: {outputs}'],
  clause: ['依据 {clause}', 'By {clause}'],
  add: ['增加任务', 'Add a task'],
  none: ['本年度还没有任务', 'No task in this year yet'],
  num: ['{num}. {title}', '{num}. {title}'],
  responsible: ['责任：{name}', 'By {name}'],
  until: ['期限 {day}', 'Due {day}'],
  milestones: ['节点 {reached}/{all}', 'Milestones {reached} of {all}'],
  history: ['办理记录', 'What was done'],
  status: ['状态', 'State'],
  title: ['名称', 'Title'],
  tasks: ['任务数', 'Tasks'],
});

/** A programme as a board: its years side by side, their tasks with what has come of them. */
export function ProgrammePage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(ProgrammeDocument, { variables: { id } });
  const programme = answer.data?.programme;
  const [adding, setAdding] = useState<number | null>(null);
  return (
    <Page
      title={programme?.title ?? t('programmes')}
      above={[{ title: t('programmes'), href: '/plans/programmes' }]}
      note={programme && <Marks programme={programme} />}
      actions={
        programme && (
          <>
            <ProgrammeSteps programme={programme} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.programme}>
        {(found) => (
          <div className="yx-blocks">
            {found.status === 'DRAFT' && <Alert type="info" showIcon title={t('draft')} />}
            {found.summary && found.status === 'CLOSED' && (
              <section className="yx-block">
                <Typography.Title level={2}>{t('summary')}</Typography.Title>
                <div className="pl-text">{found.summary}</div>
              </section>
            )}
            <Board programme={found} add={found.mayChange && found.status !== 'CLOSED' ? setAdding : null} />
            <History id={id} />
          </div>
        )}
      </Found>
      {programme && adding !== null && (
        <TaskDialog programmeId={id} year={adding} task={null} close={() => setAdding(null)} />
      )}
    </Page>
  );
}

function Marks({ programme: { status, yearFrom, yearTo, unit, demo, tasks } }: { programme: Programme }) {
  const t = useText();
  const word = useProgrammeWords();
  const all = tasks.nodes.filter((task) => task.status !== 'DROPPED').length;
  const done = tasks.nodes.filter((task) => task.status === 'DONE').length;
  return (
    <>
      {[unit?.name, word('years', { from: yearFrom, to: yearTo }), t('done', { done, all })].filter(Boolean).join('，')}{' '}
      <ProgrammeTag status={status} />
      {demo && <Tag>{t('demo')}</Tag>}
    </>
  );
}

type Year = Programme['years'][number];
type BoardTask = Programme['tasks']['nodes'][number];

function Board({ programme, add }: { programme: Programme; add: ((year: number) => void) | null }) {
  return (
    <div className="pl-board">
      {programme.years.map((year) => (
        <YearColumn
          key={year.year}
          year={year}
          programmeId={programme.id}
          tasks={programme.tasks.nodes.filter((task) => task.year === year.year)}
          add={add}
        />
      ))}
    </div>
  );
}

interface YearProps {
  year: Year;
  programmeId: string;
  tasks: BoardTask[];
  add: ((year: number) => void) | null;
}

function YearColumn({ year, programmeId, tasks, add }: YearProps) {
  const t = useText();
  const word = useProgrammeWords();
  const name = word('year', { year: year.year });
  const counted = tasks.filter((task) => task.status !== 'DROPPED');
  const percents = counted.map(({ progress }) => progress.percent ?? 0);
  const percent = percents.length ? Math.floor(percents.reduce((sum, one) => sum + one, 0) / percents.length) : 0;
  return (
    <section className="yx-block">
      <div className="pl-year-head">
        <Typography.Title level={2}>{year.name ? `${name} ${year.name}` : name}</Typography.Title>
        {year.motto && <div>{year.motto}</div>}
        {year.mission && <div className="yx-note">{t('mission', { mission: year.mission })}</div>}
        {year.outputs.length > 0 && <div className="yx-note">{t('outputs', { outputs: year.outputs.join('；') })}</div>}
        {year.clause && <div className="yx-note">{t('clause', { clause: year.clause })}</div>}
        {percents.length > 0 && <Progress percent={percent} size="small" aria-label={name} />}
      </div>
      {tasks.length === 0 && <p className="yx-note">{t('none')}</p>}
      <ol className="pl-cards">
        {tasks.map((task) => (
          <TaskCard key={task.id} task={task} programmeId={programmeId} />
        ))}
      </ol>
      {add && (
        <Button block className="pl-bar yx-screen" onClick={() => add(year.year)}>
          {t('add')}
        </Button>
      )}
    </section>
  );
}

function TaskCard({ task, programmeId }: { task: BoardTask; programmeId: string }) {
  const t = useText();
  const word = useProgrammeWords();
  const quota = useQuota();
  const { locale } = usePreferences();
  const reached = task.milestones.filter(({ reachedOn }) => reachedOn).length;
  const facts = [
    ...(task.responsible ? [t('responsible', { name: task.responsible })] : []),
    ...(task.endsOn ? [t('until', { day: dayText(task.endsOn, locale) })] : []),
    ...(task.milestones.length ? [t('milestones', { reached, all: task.milestones.length })] : []),
  ];
  return (
    <li className="pl-card">
      <h3>
        <Link href={`/plans/programmes/${programmeId}/tasks/${task.id}`}>
          {t('num', { num: task.num, title: task.title })}
        </Link>
      </h3>
      <div>
        {task.status !== 'OPEN' && <ProgrammeTag status={task.status} />}
        {task.progress.overdue && <Tag color="red">{word('overdue')}</Tag>}
        {!task.cited && <Tag>{word('own')}</Tag>}
      </div>
      <p>{quota(task)}</p>
      <TaskProgress task={task} />
      <div className="yx-note pl-facts">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </li>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const code = useCodeText();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('history')}</Typography.Title>
      <Timeline
        query={ProgrammeTimelineDocument}
        variables={{ id }}
        entries={(data) => data.programme?.timeline}
        labels={{ status: t('status'), title: t('title'), tasks: t('tasks') }}
        words={code}
      />
    </section>
  );
}
