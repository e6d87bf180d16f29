import { DataTable, Page, textsOf, useScope } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Alert, Tag } from '@yanxiu/console/antd';
import { InvolvementsDocument } from '../documents/graphql.js';
import type { InvolvementLineFragment, Lacking } from '../documents/graphql.js';
import { SpanBar } from './span-bar.js';
import { useSheet } from './use-sheet.js';
import { useSpan } from './use-span.js';

const useText = textsOf({
  title: ['人人有主题、任务、成果', 'Everyone has theme, task and result'],
  above: ['研修统计', 'Figures'],
  note: [
    '主题：个人或所在小组的研修主题、在研课题；任务：活动分工、主持主讲等角色、课题分工；成果：分工完成、活动成果、课题结题。',
    'Theme: the own, the group’s, or a topic. Task: in a run sheet, a part in an activity or topic. Result: what came of them.',
  ],
  choose: ['请先在上方选择机构', 'Choose a unit above first'],
  name: ['姓名', 'Name'],
  school: ['学校', 'School'],
  subject: ['学科', 'Subject'],
  theme: ['主题', 'Theme'],
  task: ['任务', 'Task'],
  result: ['成果', 'Result'],
  yes: ['有', 'Yes'],
  no: ['缺', 'No'],
  lacking: ['只看缺', 'Lacking'],
  empty: ['没有符合条件的教师', 'Nobody fits'],
});

/** The teachers of a unit, each with what he has and what is still lacking (OH-10). */
export function EveryonePage() {
  const t = useText();
  const scope = useScope();
  const { from, to } = useSpan();
  const exporting = useSheet('everyone', ({ filters }) => ({ lacking: filters.lacking }));
  return (
    <Page title={t('title')} note={t('note')} above={[{ title: t('above'), href: '/plans/statistics' }]}>
      <SpanBar here="everyone" />
      {scope ? (
        <DataTable
          name="plans.involvements"
          label={t('title')}
          query={InvolvementsDocument}
          variables={({ first, after, filters }) => ({
            ...{ first, after, unitId: scope.unitId, from, to },
            lacking: filters.lacking?.split(',') as Lacking[] | undefined,
          })}
          rows={(data) => data.involvements}
          columns={useColumns()}
          filters={[
            {
              kind: 'choices',
              key: 'lacking',
              label: t('lacking'),
              options: (['THEME', 'TASK', 'RESULT'] as const).map((value) => ({
                value,
                label: t(value.toLowerCase() as 'theme'),
              })),
            },
          ]}
          rowLabel={({ name }) => name}
          exporting={exporting}
          empty={t('empty')}
        />
      ) : (
        <Alert type="info" showIcon title={t('choose')} />
      )}
    </Page>
  );
}

function useColumns(): Column<InvolvementLineFragment>[] {
  const t = useText();
  const mark = (has: boolean) => <Tag color={has ? 'green' : 'orange'}>{t(has ? 'yes' : 'no')}</Tag>;
  return [
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'school', title: t('school'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'subject', title: t('subject'), render: ({ subject }) => subject ?? '—' },
    { key: 'theme', title: t('theme'), render: ({ theme }) => mark(theme) },
    { key: 'task', title: t('task'), render: ({ task }) => mark(task) },
    { key: 'result', title: t('result'), render: ({ result }) => mark(result) },
  ];
}
