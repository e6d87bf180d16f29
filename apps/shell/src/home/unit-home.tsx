import {
  QueryFailure,
  countText,
  dayText,
  schoolYearText as yearText,
  textsOf,
  useHolds,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import { Skeleton, Typography } from '@yanxiu/console/antd';
import { UnitHomeDocument } from '../documents/graphql.js';
import type { UnitHomeQuery } from '../documents/graphql.js';
import { dayFromNow, schoolYearAt, schoolYearText } from './days.js';
import { Figures } from './figures.js';
import { FunctionsHome } from './functions-home.js';
import type { Figure } from './figures.js';

const useText = textsOf({
  facts: ['{name}基本情况', '{name}'],
  counted: ['{schools} 所学校，截至{day}（{year}）', '{schools} schools, as of {day} (school year {year})'],
  school: ['截至{day}（{year}）', 'As of {day} (school year {year})'],
  alliance: ['参加的联盟与片区', 'Alliances it is in'],
  schools: ['学校', 'Schools'],
  people: ['在册人员', 'People'],
  alliances: ['联盟与片区', 'Alliances'],
  earners: ['已获学分人数', 'People with credits'],
  recognised: ['已认定学分', 'Credits recognised'],
  waiting: ['待认定学分', 'Credits pending'],
  inspected: ['已签署评估表', 'Score sheets signed'],
  many: ['1 万以上', 'over 10,000'],
});

/** Levels that manage others: schools carry out. */
const managing = new Set(['PROVINCE', 'CITY', 'COUNTY']);

/** How the unit looked at stands; each figure leads to the list that it counts. */
export function UnitHome() {
  const scope = useScope();
  return scope && <Facts unit={scope.unitId} />;
}

function Facts({ unit }: { unit: string }) {
  const t = useText();
  const holds = useHolds();
  const { locale } = usePreferences();
  const today = dayFromNow();
  const year = schoolYearText(schoolYearAt(today));
  const { data, error, loading, refetch } = useQuery(UnitHomeDocument, {
    variables: {
      unit,
      schoolYear: year,
      people: holds('organization:read-people'),
      credits: holds('credits:read'),
      evaluation: holds('evaluation:read'),
    },
  });
  if (error && !data?.orgUnit) return <QueryFailure error={error} retry={refetch} />;
  if (!data?.orgUnit) return loading ? <Skeleton active /> : null;
  const { name, level } = data.orgUnit;
  const day = dayText(today, locale);
  const note =
    level === 'SCHOOL'
      ? t('school', { day, year: yearText(year, locale) })
      : t('counted', { day, year: yearText(year, locale), schools: countText(data.schools?.totalCount) });
  return (
    <>
      <Typography.Title level={2}>{t('facts', { name })}</Typography.Title>
      <Typography.Paragraph type="secondary">{note}</Typography.Paragraph>
      <Figures figures={figuresOf(data, year, t)} many={t('many')} />
      {managing.has(level) && <FunctionsHome unit={data.orgUnit} />}
    </>
  );
}

function figuresOf(data: UnitHomeQuery, year: string, t: ReturnType<typeof useText>): Figure[] {
  const { orgUnit: unit } = data;
  const progress = unit?.creditProgress;
  const entries = (status: string) => `/credits/entries?status=${status}&year=${progress?.schoolYear ?? ''}`;
  // A school has no schools below it, and is in alliances instead of having them.
  const own: Figure[] =
    unit?.level === 'SCHOOL'
      ? [{ title: t('alliance'), value: unit.alliances?.totalCount, href: `/organization/units/${unit.id}` }]
      : [
          { title: t('schools'), value: data.schools?.totalCount, href: '/organization/units?levels=SCHOOL' },
          { title: t('alliances'), value: data.alliances?.totalCount, href: '/organization/alliances' },
        ];
  return [
    ...own,
    { title: t('people'), value: data.people?.totalCount, href: '/organization/people' },
    { title: t('earners'), value: progress?.people },
    { title: t('recognised'), value: progress?.recognised, href: entries('RECOGNISED') },
    { title: t('waiting'), value: progress?.pending, href: entries('PENDING') },
    { title: t('inspected'), value: data.inspected?.totalCount, href: `/evaluation/sheets?status=SIGNED&year=${year}` },
  ];
}
