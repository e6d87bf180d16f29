import { DataTable, Link, Page, momentText, textsOf, usePreferences } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { MyLessonPlansDocument } from '../documents/graphql.js';
import type { MyLessonPlansQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['我的教案', 'My lesson plans'],
  note: ['集体备课中撰写的主备稿和二次备课稿', 'Main drafts and second drafts of one’s own'],
  name: ['课题', 'Title'],
  kind: ['类别', 'Kind'],
  main: ['主备稿', 'Main draft'],
  second: ['二次备课', 'Second draft'],
  activity: ['研修活动', 'Activity'],
  state: ['状态', 'State'],
  DRAFT: ['未共享', 'Not shared'],
  SHARED: ['已共享', 'Shared'],
  reflected: ['已反思', 'Reflected'],
  updated: ['更新时间', 'Last change'],
  empty: [
    '还没有教案。请在参加的研修活动中撰写主备稿，或在主备稿上二次备课。',
    'No plans yet: write one in an activity.',
  ],
});

type Row = NonNullable<MyLessonPlansQuery['myLessonPlans']>['nodes'][number];

/** Lesson plans of one's own. */
export function LessonsPage() {
  const t = useText();
  const { locale } = usePreferences();
  const columns: Column<Row>[] = [
    { key: 'name', title: t('name'), render: ({ id, title }) => <Link href={`/plans/lessons/${id}`}>{title}</Link> },
    { key: 'kind', title: t('kind'), render: ({ parentId }) => t(parentId ? 'second' : 'main') },
    { key: 'activity', title: t('activity'), render: ({ activity }) => activity.title },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state, reflection }) => (
        <>
          <Tag color={state === 'SHARED' ? 'green' : 'default'}>{t(state)}</Tag>
          {reflection && <Tag>{t('reflected')}</Tag>}
        </>
      ),
    },
    { key: 'updated', title: t('updated'), render: ({ updatedAt }) => momentText(updatedAt, locale) },
  ];
  return (
    <Page title={t('title')} note={t('note')}>
      <DataTable
        name="plans.lessons"
        label={t('title')}
        query={MyLessonPlansDocument}
        variables={({ first, after }) => ({ first, after })}
        rows={(data) => data.myLessonPlans}
        columns={columns}
        open={({ id }) => `/plans/lessons/${id}`}
        rowLabel={({ title }) => title}
        empty={t('empty')}
      />
    </Page>
  );
}
