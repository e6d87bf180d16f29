import {
  DataTable,
  Link,
  Page,
  dayText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Segmented, Tag } from '@yanxiu/console/antd';
import { LessonsAskedDocument, LessonsHeardDocument, MyObservationSheetsDocument } from '../documents/graphql.js';
import type { LessonsHeardQuery, MyObservationSheetsQuery, ObservationSheetState } from '../documents/graphql.js';
import { LessonList, SheetList } from './lesson-list.js';
import { termOf } from './term.js';

const useText = textsOf({
  title: ['听评课', 'Lessons observed'],
  mine: ['我的观察表', 'My sheets'],
  teachers: ['教师听评课节数', 'By teacher'],
  lessons: ['被观察的课', 'Lessons'],
  sheets: ['已交观察表', 'Sheets handed in'],
  lesson: ['课题', 'Lesson'],
  taught: ['授课教师', 'Taught by'],
  day: ['日期', 'Day'],
  activity: ['活动', 'Activity'],
  state: ['情况', 'State'],
  ASSIGNED: ['待填写', 'To be filled in'],
  DRAFT: ['填写中', 'Begun'],
  SUBMITTED: ['已提交', 'Handed in'],
  empty: ['没有需要填写的观察表', 'No sheets'],
  name: ['姓名', 'Name'],
  unit: ['所在机构', 'Unit'],
  heard: ['听评课节数', 'Observed'],
  given: ['授课被观察', 'Own lessons observed'],
  asked: ['{from}至{to}；每学期应听评课 {count} 节', '{from} to {to}; {count} a term are asked for'],
  open: ['{from}至{to}；每学期应听评课节数：未定', '{from} to {to}; the number asked for is not set'],
  choose: ['请在上方选择机构', 'Choose a unit above'],
  none: ['没有可以查看的教师', 'Nobody within your reach'],
});

const states = ['ASSIGNED', 'DRAFT', 'SUBMITTED'] as const;

/** What one has to observe, and for who leads a unit how many lessons its teachers heard (PC-17). */
export function ObservationsPage() {
  const t = useText();
  const holds = useHolds();
  const [search, setSearch] = useSearch();
  const officer = holds('plans:organise');
  const unitId = useScope()?.unitId;
  const tab = search.get('tab') ?? (officer ? 'teachers' : 'mine');
  const options = [
    { value: 'mine', label: t('mine') },
    ...(officer ? [{ value: 'teachers', label: t('teachers') }] : []),
    { value: 'lessons', label: t('lessons') },
    { value: 'sheets', label: t('sheets') },
  ];
  return (
    <Page title={t('title')}>
      {(officer || tab !== 'mine') && (
        <div className="pl-head pl-tabs-scroll yx-screen">
          <Segmented options={options} value={tab} onChange={(value) => setSearch({ tab: value })} />
        </div>
      )}
      {tab === 'mine' && <Mine />}
      {tab === 'teachers' && <Teachers />}
      {tab === 'lessons' && <LessonList unitId={unitId} />}
      {tab === 'sheets' && <SheetList unitId={unitId} />}
    </Page>
  );
}

type Sheet = NonNullable<MyObservationSheetsQuery['myObservationSheets']>['nodes'][number];

function Mine() {
  const t = useText();
  const { locale } = usePreferences();
  const columns: Column<Sheet>[] = [
    {
      ...{ key: 'lesson', title: t('lesson') },
      render: ({ lesson }) =>
        lesson ? (
          <Link href={`/plans/observations/${lesson.id}`}>
            {[lesson.title, lesson.className].filter(Boolean).join(' ')}
          </Link>
        ) : (
          '—'
        ),
    },
    { key: 'taught', title: t('taught'), render: ({ lesson }) => lesson?.taught?.name ?? '—' },
    { key: 'day', title: t('day'), render: ({ lesson }) => (lesson ? dayText(lesson.day, locale) : '—') },
    { key: 'activity', title: t('activity'), render: ({ lesson }) => lesson?.activity.title ?? '—' },
    {
      ...{ key: 'state', title: t('state') },
      render: ({ state }) => <Tag color={state === 'SUBMITTED' ? 'green' : 'orange'}>{t(state)}</Tag>,
    },
  ];
  return (
    <DataTable
      name="plans.sheets"
      label={t('mine')}
      query={MyObservationSheetsDocument}
      variables={({ first, after, filters }) => ({
        ...{ first, after },
        states: filters['state']?.split(',') as ObservationSheetState[] | undefined,
      })}
      rows={(data) => data.myObservationSheets}
      columns={columns}
      filters={[
        {
          ...{ kind: 'choices', key: 'state', label: t('state') },
          options: states.map((value) => ({ value, label: t(value) })),
        },
      ]}
      open={({ lesson }) => (lesson ? `/plans/observations/${lesson.id}` : undefined)}
      rowLabel={({ lesson }) => lesson?.title ?? ''}
      empty={t('empty')}
    />
  );
}

type Heard = NonNullable<LessonsHeardQuery['lessonsHeard']>['nodes'][number];

function Teachers() {
  const t = useText();
  const unitId = useScope()?.unitId;
  return unitId ? <TeachersOf unitId={unitId} /> : <p className="yx-note">{t('choose')}</p>;
}

function TeachersOf({ unitId }: { unitId: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const { from, to } = termOf();
  const { data } = useQuery(LessonsAskedDocument, { variables: { unitId, day: to } });
  const columns: Column<Heard>[] = [
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'heard', title: t('heard'), align: 'right', render: ({ heard }) => heard },
    { key: 'given', title: t('given'), align: 'right', render: ({ taught }) => taught },
  ];
  const days = { from: dayText(from, locale), to: dayText(to, locale) };
  const asked = data?.lessonsAsked;
  return (
    <>
      <p className="yx-note">{asked ? t('asked', { ...days, count: asked }) : t('open', days)}</p>
      <DataTable
        name="plans.heard"
        label={t('teachers')}
        query={LessonsHeardDocument}
        variables={({ first, after }) => ({ first, after, unitId, from, to })}
        rows={(found) => found.lessonsHeard}
        columns={columns}
        rowLabel={({ name }) => name}
        empty={t('none')}
      />
    </>
  );
}
