import { DataTable, Link, dayText, daysOf, textsOf, usePreferences } from '@yanxiu/console';
import type { Asked, Column, Filter } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import { LessonObservationsDocument, SubmittedSheetsDocument } from '../documents/graphql.js';
import type { LessonObservationsQuery, SubmittedSheetsQuery } from '../documents/graphql.js';

const useText = textsOf({
  lessons: ['被观察的课', 'Lessons that were observed'],
  sheets: ['已交观察表', 'Sheets handed in'],
  lesson: ['课题', 'Lesson'],
  taught: ['授课教师', 'Taught by'],
  day: ['日期', 'Day'],
  activity: ['活动', 'Activity'],
  state: ['情况', 'State'],
  OPEN: ['填写中', 'Open'],
  CLOSED: ['已汇总', 'Summed up'],
  observer: ['观察者', 'Observer'],
  handedIn: ['提交时间', 'Handed in'],
  noLesson: ['没有被观察的课', 'No lesson'],
  noSheet: ['没有已提交的观察表', 'No sheet'],
});

type Lesson = NonNullable<LessonObservationsQuery['lessonObservations']>['nodes'][number];
type Sheet = NonNullable<SubmittedSheetsQuery['submittedSheets']>['nodes'][number];

const asked = ({ first, after, filters: { days } }: Asked, unitId: string | undefined) => {
  const [from, to] = daysOf(days);
  return { first, after, filter: { unitId, from, to } };
};

/** Lessons that were observed in activities of the unit and all below it (DL-32). */
export function LessonList({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { of, filters } = useColumns();
  const columns: Column<Lesson>[] = [
    ...of<Lesson>((lesson) => lesson),
    { key: 'state', title: t('state'), render: ({ state }) => <Tag>{t(state)}</Tag> },
  ];
  return (
    <DataTable
      name="plans.lessons-observed"
      label={t('lessons')}
      query={LessonObservationsDocument}
      variables={(given) => asked(given, unitId)}
      rows={(data) => data.lessonObservations}
      columns={columns}
      filters={filters}
      open={({ id }) => `/plans/observations/${id}`}
      rowLabel={({ title }) => title}
      empty={t('noLesson')}
    />
  );
}

/** Sheets that were handed in: that they are there, and for who may read the results who observed. */
export function SheetList({ unitId }: { unitId: string | undefined }) {
  const t = useText();
  const { locale } = usePreferences();
  const { of, filters } = useColumns();
  const columns: Column<Sheet>[] = [
    ...of<Sheet>(({ lesson }) => lesson),
    { key: 'observer', title: t('observer'), render: ({ observer }) => observer?.name ?? '—' },
    {
      ...{ key: 'handedIn', title: t('handedIn') },
      render: ({ submittedAt }) => (submittedAt ? dayText(submittedAt.slice(0, 10), locale) : '—'),
    },
  ];
  return (
    <DataTable
      name="plans.sheets-handed-in"
      label={t('sheets')}
      query={SubmittedSheetsDocument}
      variables={(given) => asked(given, unitId)}
      rows={(data) => data.submittedSheets}
      columns={columns}
      filters={filters}
      open={({ lesson }) => (lesson ? `/plans/observations/${lesson.id}` : undefined)}
      rowLabel={({ lesson }) => lesson?.title ?? ''}
      empty={t('noSheet')}
    />
  );
}

function useColumns() {
  const t = useText();
  const { locale } = usePreferences();
  const filters: Filter[] = [{ kind: 'days', key: 'days', label: t('day') }];
  const of = <T extends object>(lessonOf: (row: T) => Lesson | null | undefined): Column<T>[] => [
    {
      ...{ key: 'lesson', title: t('lesson') },
      render: (row) => {
        const lesson = lessonOf(row);
        if (!lesson) return '—';
        const { id, title, className } = lesson;
        return <Link href={`/plans/observations/${id}`}>{[title, className].filter(Boolean).join(' ')}</Link>;
      },
    },
    { key: 'taught', title: t('taught'), render: (row) => lessonOf(row)?.taught?.name ?? '—' },
    {
      ...{ key: 'day', title: t('day') },
      render: (row) => {
        const day = lessonOf(row)?.day;
        return day ? dayText(day, locale) : '—';
      },
    },
    { key: 'activity', title: t('activity'), render: (row) => lessonOf(row)?.activity.title ?? '—' },
  ];
  return { of, filters };
}
