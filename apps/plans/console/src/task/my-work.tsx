import { Link, civilDay, countText, dayText, textsOf, useHolds, usePreferences, useQuery } from '@yanxiu/console';
import { Button, Flex, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MyWorkDocument } from '../documents/graphql.js';
import type { MyWorkQuery } from '../documents/graphql.js';
import { FinishDialog } from './finish-dialog.js';
import './work.css';

const useText = textsOf({
  title: ['待我完成', 'To be done by me'],
  tasks: ['全部任务（待完成 {count} 项）', 'All tasks ({count} to do)'],
  sheets: ['全部观察表（待填写 {count} 份）', 'All sheets ({count} to fill in)'],
  due: ['{day}前完成', 'by {day}'],
  late: ['已逾期', 'Overdue'],
  finish: ['登记完成', 'Done'],
  sheet: ['观察表', 'Sheet'],
  taught: ['{name}授课，{day}', 'taught by {name}, {day}'],
  fill: ['填写观察表', 'Fill in'],
});

type Task = NonNullable<MyWorkQuery['myTasks']>['nodes'][number];

/** On a teacher's own page: tasks and sheets that wait; nothing where none do (DL-16, DL-19). */
export function MyWork() {
  const holds = useHolds();
  return holds('plans:take-part') ? <Waiting /> : null;
}

function Waiting() {
  const t = useText();
  const [chosen, choose] = useState<Task>();
  const { data } = useQuery(MyWorkDocument);
  const tasks = data?.myTasks;
  const sheets = data?.myObservationSheets;
  if (!tasks?.nodes.length && !sheets?.nodes.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('title')}</Typography.Title>
      <ul className="pl-work">
        {tasks?.nodes.map((task) => (
          <TaskLine key={task.id} task={task} choose={choose} />
        ))}
        {sheets?.nodes.map(({ id, lesson }) => lesson && <SheetLine key={id} lesson={lesson} />)}
      </ul>
      <Flex wrap gap={16}>
        {tasks?.nodes.length ? (
          <Link href="/plans/tasks">{t('tasks', { count: countText(tasks.totalCount ?? tasks.nodes.length) })}</Link>
        ) : null}
        {sheets?.nodes.length ? (
          <Link href="/plans/observations?tab=mine">
            {t('sheets', { count: countText(sheets.totalCount ?? sheets.nodes.length) })}
          </Link>
        ) : null}
      </Flex>
      {chosen && <FinishDialog task={chosen} close={() => choose(undefined)} />}
    </section>
  );
}

function TaskLine({ task, choose }: { task: Task; choose: (task: Task) => void }) {
  const t = useText();
  const { locale } = usePreferences();
  const { duty, title, dueOn, activity } = task;
  return (
    <li>
      <div className="pl-work-what">
        <Tag>{duty.name}</Tag>
        {title} {dueOn && dueOn < civilDay() && <Tag color="red">{t('late')}</Tag>}
        <span className="yx-note">
          {dueOn && `${t('due', { day: dayText(dueOn, locale) })}，`}
          <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link>
        </span>
      </div>
      <Button onClick={() => choose(task)}>{t('finish')}</Button>
    </li>
  );
}

type Lesson = NonNullable<NonNullable<MyWorkQuery['myObservationSheets']>['nodes'][number]['lesson']>;

function SheetLine({ lesson: { id, title, day, taught } }: { lesson: Lesson }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <li>
      <div className="pl-work-what">
        <Tag>{t('sheet')}</Tag>
        {title}
        <span className="yx-note">{t('taught', { name: taught?.name ?? '—', day: dayText(day, locale) })}</span>
      </div>
      <Link href={`/plans/observations/${id}`}>{t('fill')}</Link>
    </li>
  );
}
