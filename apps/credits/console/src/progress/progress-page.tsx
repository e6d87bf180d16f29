import { Found, Page, PrintButton, civilDay, countText, dayText, textsOf, usePreferences } from '@yanxiu/console';
import { schoolYearText, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Alert, Descriptions, Select, Typography } from '@yanxiu/console/antd';
import { UnitProgressDocument } from '../documents/graphql.js';
import { UnitsChart, YearsChart } from './progress-charts.js';
import type { Figures } from './progress.js';

const useText = textsOf({
  title: ['学分进展', 'Progress of credits'],
  note: ['{name}及下级机构，{year}，截至{day}', '{name} and all below, school year {year}, as of {day}'],
  choose: ['请先在页面上方选择机构', 'Choose a unit above'],
  year: ['学年', 'School year'],
  credits: ['学分合计', 'Credits'],
  recognised: ['已认定', 'Recognised'],
  pending: ['待认定', 'Pending'],
  outside: ['其中校外培训', 'Of it outside'],
  hours: ['学时', 'Hours'],
  people: ['有学分记录的人数', 'People with entries'],
  entryCount: ['记录条数', 'Entries'],
  silent: ['没有可显示的学分进展', 'There is no progress to show'],
});

/** The school year of a civil day, named by the year of its 1 September. */
const yearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 9 ? 1 : 0);

/** How a unit stands in a school year: the whole, its units, and the years before. */
export function ProgressPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const now = yearOf(civilDay());
  const year = Number(search.get('year') ?? now);
  const years = Array.from({ length: 5 }, (_, ago) => now - ago);
  const note = t('note', {
    name: scope?.name ?? '',
    year: schoolYearText(year, locale),
    day: dayText(civilDay(), locale),
  });
  const choice = (
    <>
      <Select
        aria-label={t('year')}
        value={year}
        onChange={(chosen) => change({ year: String(chosen) })}
        options={years.map((value) => ({ value, label: schoolYearText(value, locale) }))}
      />{' '}
      <PrintButton />
    </>
  );
  return (
    <Page title={t('title')} note={scope ? note : undefined} actions={scope ? choice : undefined}>
      {scope ? <Content unitId={scope.unitId} year={year} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

function Content({ unitId, year }: { unitId: string; year: number }) {
  const answer = useQuery(UnitProgressDocument, {
    variables: { unit: unitId, year, last: year - 1, before: year - 2 },
  });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {(unit) => (
        <div className="yx-blocks">
          <Sums figures={unit.now} />
          <YearsChart years={[unit.before, unit.last, unit.now]} />
          <UnitsChart unit={unit} />
        </div>
      )}
    </Found>
  );
}

/** Decimals come as texts, so that none of their digits is lost on the way. */
const numberText = (figure: string | null): string => (figure === null ? '—' : countText(Number(figure)));

function Sums({ figures }: { figures: Figures | null }) {
  const t = useText();
  const { locale } = usePreferences();
  if (!figures) return <Alert type="info" showIcon title={t('silent')} />;
  const { credits, recognised, pending, outside, hours, people, entryCount } = figures;
  const items = [
    { key: 'credits', children: <strong>{numberText(credits)}</strong> },
    { key: 'recognised', children: numberText(recognised) },
    { key: 'pending', children: numberText(pending) },
    { key: 'outside', children: numberText(outside) },
    { key: 'hours', children: numberText(hours) },
    { key: 'people', children: countText(people) },
    { key: 'entryCount', children: countText(entryCount) },
  ] as const;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{schoolYearText(figures.schoolYear, locale)}</Typography.Title>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={items.map(({ key, children }) => ({ key, label: t(key), children }))}
      />
    </section>
  );
}
