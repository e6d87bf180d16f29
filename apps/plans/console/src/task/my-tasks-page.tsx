import { DataTable, Link, Page, civilDay, dayText, textsOf, usePreferences } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { MyTasksDocument } from '../documents/graphql.js';
import type { ActivityTaskState, MyTasksQuery } from '../documents/graphql.js';
import { FinishDialog } from './finish-dialog.js';

const useText = textsOf({
  title: ['我的任务', 'My tasks'],
  note: ['各项研修活动中由我承担的分工', 'What I have to do in activities'],
  what: ['事项', 'What'],
  activity: ['活动', 'Activity'],
  due: ['完成时限', 'By'],
  none: ['未定', 'No day'],
  state: ['情况', 'State'],
  open: ['待完成', 'To do'],
  done: ['已完成', 'Done'],
  late: ['已逾期', 'Overdue'],
  step: ['操作', 'Step'],
  finish: ['登记完成', 'Done'],
  empty: ['没有需要完成的任务', 'Nothing to do'],
});

type Mine = NonNullable<MyTasksQuery['myTasks']>['nodes'][number];

/** Tasks of one's own over all activities, earliest due first. */
export function MyTasksPage() {
  const t = useText();
  const [chosen, choose] = useState<Mine>();
  const filters: Filter[] = [
    {
      ...{ kind: 'choice', key: 'state', label: t('state') },
      options: (['OPEN', 'DONE'] as const).map((value) => ({ value, label: t(value === 'OPEN' ? 'open' : 'done') })),
    },
  ];
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="plans.tasks"
        label={t('title')}
        query={MyTasksDocument}
        variables={({ first, after, filters: asked }) => ({
          ...{ first, after },
          state: asked['state'] as ActivityTaskState | undefined,
        })}
        rows={(data) => data.myTasks}
        columns={useColumns(choose)}
        filters={filters}
        rowLabel={({ title }) => title}
        empty={t('empty')}
      />
      {chosen && <FinishDialog task={chosen} close={() => choose(undefined)} />}
    </Page>
  );
}

function useColumns(choose: (task: Mine) => void): Column<Mine>[] {
  const t = useText();
  const { locale } = usePreferences();
  return [
    {
      ...{ key: 'what', title: t('what') },
      render: ({ duty, title, note, evidence }) => (
        <>
          <Tag>{duty.name}</Tag>
          {title}
          {(evidence ?? note) && <div className="yx-note">{evidence ?? note}</div>}
        </>
      ),
    },
    {
      ...{ key: 'activity', title: t('activity') },
      render: ({ activity }) => <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link>,
    },
    { key: 'due', title: t('due'), render: ({ dueOn }) => (dueOn ? dayText(dueOn, locale) : t('none')) },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state, dueOn }) => {
        if (state === 'DONE') return <Tag color="green">{t('done')}</Tag>;
        return dueOn && dueOn < civilDay() ? <Tag color="red">{t('late')}</Tag> : <Tag color="orange">{t('open')}</Tag>;
      },
    },
    {
      ...{ key: 'step', title: t('step') },
      render: (task) =>
        task.state === 'OPEN' && (
          <Button size="small" onClick={() => choose(task)}>
            {t('finish')}
          </Button>
        ),
    },
  ];
}
