import { Chart, Found, Link, Page, PrintButton, civilDay, countText, schoolYearText, textsOf } from '@yanxiu/console';
import { usePreferences, useQuery, useScope, useSearch } from '@yanxiu/console';
import { Alert, Flex, Select } from '@yanxiu/console/antd';
import { TrainingByLevelDocument } from '../documents/graphql.js';
import type { LevelFiguresFragment, TrainingByLevelQuery } from '../documents/graphql.js';

const useText = textsOf({
  title: ['各层次培训', 'Training by level'],
  note: [
    '{name}及下级机构，{year}；校外培训按结业日期，校本研修按研修日期',
    '{name} and all below, {year}; outside training by the day of completion',
  ],
  choose: ['请先在页面上方选择机构', 'Choose a unit above'],
  year: ['学年', 'School year'],
  records: ['校外培训记录', 'Outside training'],
  whole: ['各层次学时与人数', 'Hours and people by level'],
  level: ['层次', 'Level'],
  hours: ['学时', 'Hours'],
  people: ['人数', 'People'],
  count: ['记录条数', 'Records'],
  each: ['人均学时', 'Hours a person'],
  units: ['各下级机构的学时（{count} 个机构）', 'Hours of the units below ({count})'],
  unit: ['机构', 'Unit'],
  silent: ['没有可显示的数据', 'There is nothing to show'],
});

type Figures = LevelFiguresFragment[];
type Unit = NonNullable<TrainingByLevelQuery['orgUnit']>;

const yearOf = (day: string): number => Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 9 ? 1 : 0);

/** HL-09: national, provincial, city and county training beside what schools hold, in one view. */
export function LevelsPage() {
  const t = useText();
  const scope = useScope();
  const { locale } = usePreferences();
  const [search, change] = useSearch();
  const now = yearOf(civilDay());
  const year = Number(search.get('year') ?? now);
  const years = Array.from({ length: 6 }, (_, ago) => now - ago);
  const actions = (
    <Flex wrap gap={8} align="center">
      <Link href={`/credits/outside?year=${year}`}>{t('records')}</Link>
      <Select
        aria-label={t('year')}
        value={year}
        onChange={(chosen: number) => change({ year: String(chosen) })}
        options={years.map((value) => ({ value, label: schoolYearText(value, locale) }))}
      />
      <PrintButton />
    </Flex>
  );
  const note = scope?.name && t('note', { name: scope.name, year: schoolYearText(year, locale) });
  return (
    <Page title={t('title')} note={note || undefined} actions={actions}>
      {scope ? <Content unitId={scope.unitId} year={year} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

function Content({ unitId, year }: { unitId: string; year: number }) {
  const t = useText();
  const answer = useQuery(TrainingByLevelDocument, { variables: { unit: unitId, year } });
  return (
    <Found answer={answer} pick={(data) => data.orgUnit}>
      {(unit) =>
        unit.trainingByLevel ? (
          <div className="yx-blocks">
            <Whole figures={unit.trainingByLevel} />
            <Units unit={unit} />
          </div>
        ) : (
          <Alert type="info" showIcon title={t('silent')} />
        )
      }
    </Found>
  );
}

function Whole({ figures }: { figures: Figures }) {
  const t = useText();
  const names = figures.map(({ level }) => level.name);
  const each = (hours: string, people: number) => (people ? (Number(hours) / people).toFixed(1) : '—');
  return (
    <section className="yx-block">
      <Chart
        label={t('whole')}
        option={{
          legend: {},
          xAxis: { type: 'category', data: names, axisLabel: { interval: 0 } },
          yAxis: [
            { type: 'value', name: t('hours') },
            { type: 'value', name: t('people'), minInterval: 1, splitLine: { show: false } },
          ],
          series: [
            { type: 'bar', name: t('hours'), barMaxWidth: 32, data: figures.map(({ hours }) => Number(hours)) },
            {
              ...{ type: 'bar', name: t('people'), barMaxWidth: 32, yAxisIndex: 1 },
              data: figures.map(({ people }) => people),
            },
          ],
        }}
        table={{
          columns: [t('level'), t('hours'), t('people'), t('each'), t('count')],
          rows: figures.map(({ level, hours, people, records }) => [
            ...[level.name, countText(Number(hours)), countText(people), each(hours, people), countText(records)],
          ]),
        }}
        height={280}
      />
    </section>
  );
}

/** The units below beside each other, in the order of the register: no ranking. */
function Units({ unit: { children } }: { unit: Unit }) {
  const t = useText();
  const rows = children.nodes.flatMap(({ name, trainingByLevel }) =>
    trainingByLevel ? [{ name, figures: trainingByLevel }] : [],
  );
  if (!rows.length) return null;
  // Every unit names at least the same levels; what one of them has beyond stands at the end.
  const levels = new Map(rows.flatMap(({ figures }) => figures.map(({ level }) => [level.code, level.name] as const)));
  const hoursOf = (figures: Figures, code: string) =>
    Number(figures.find(({ level }) => level.code === code)?.hours ?? 0);
  return (
    <section className="yx-block">
      <Chart
        label={t('units', { count: countText(children.totalCount ?? rows.length) })}
        option={{
          legend: {},
          yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name) },
          xAxis: { type: 'value', name: t('hours'), nameLocation: 'middle', nameGap: 26 },
          grid: { top: 32, bottom: 64 },
          series: [...levels].map(([code, name]) => ({
            ...{ type: 'bar' as const, name, stack: 'hours', barMaxWidth: 20 },
            data: rows.map(({ figures }) => hoursOf(figures, code)),
          })),
        }}
        table={{
          columns: [t('unit'), ...levels.values()],
          rows: rows.map(({ name, figures }) => [
            name,
            ...[...levels.keys()].map((code) => countText(hoursOf(figures, code))),
          ]),
        }}
        height={110 + rows.length * 26}
      />
    </section>
  );
}
