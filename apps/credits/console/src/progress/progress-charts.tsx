import { Chart, countText, schoolYearText, textsOf, usePreferences } from '@yanxiu/console';
import type { ChartOption } from '@yanxiu/console';
import type { Figures, Progress } from './progress.js';

const useText = textsOf({
  years: ['历年学分', 'Credits by school year'],
  units: ['各下级机构本学年学分（{count} 个机构）', 'Credits of the units below ({count})'],
  year: ['学年', 'School year'],
  unit: ['机构', 'Unit'],
  credits: ['学分', 'Credits'],
  recognised: ['已认定', 'Recognised'],
  pending: ['待认定', 'Pending'],
  people: ['人数', 'People'],
  entries: ['记录条数', 'Entries'],
});

interface Bar {
  name: string;
  figures: Figures;
}

/** Recognised and pending credits, one upon the other. */
function useStack(bars: Bar[]): Pick<ChartOption, 'series'> {
  const t = useText();
  const series = (['recognised', 'pending'] as const).map((part) => ({
    type: 'bar' as const,
    name: t(part),
    stack: 'credits',
    barMaxWidth: 32,
    data: bars.map(({ figures }) => Number(figures[part])),
  }));
  return { series };
}

function useTable(bars: Bar[], first: string) {
  const t = useText();
  return {
    columns: [first, t('credits'), t('recognised'), t('pending'), t('people'), t('entries')],
    rows: bars.map(({ name, figures: { credits, recognised, pending, people, entryCount } }) => [
      name,
      credits,
      recognised,
      pending,
      countText(people),
      countText(entryCount),
    ]),
  };
}

/** The unit's own credits, year by year. */
export function YearsChart({ years }: { years: (Figures | null)[] }) {
  const t = useText();
  const { locale } = usePreferences();
  const bars = years.flatMap((figures) =>
    figures ? [{ name: schoolYearText(figures.schoolYear, locale), figures }] : [],
  );
  const stack = useStack(bars);
  const table = useTable(bars, t('year'));
  const option: ChartOption = {
    // The heading says what years these are: without the word they have room on a phone.
    xAxis: { type: 'category', data: bars.map(({ name }) => name.replace(/学年$/, '')) },
    yAxis: { type: 'value', name: t('credits') },
    ...stack,
  };
  return (
    <section className="yx-block">
      <Chart label={t('years')} option={option} table={table} height={260} />
    </section>
  );
}

/** The units below beside each other, in the order of the register: no ranking. */
export function UnitsChart({ unit: { children } }: { unit: Progress }) {
  const t = useText();
  const bars = children.nodes.flatMap(({ name, creditProgress }) =>
    creditProgress ? [{ name, figures: creditProgress }] : [],
  );
  const stack = useStack(bars);
  const table = useTable(bars, t('unit'));
  if (bars.length === 0) return null;
  const option: ChartOption = {
    // The first unit on top, as in the table.
    yAxis: { type: 'category', inverse: true, data: bars.map(({ name }) => name) },
    xAxis: { type: 'value', name: t('credits'), nameLocation: 'middle', nameGap: 26 },
    grid: { top: 8, bottom: 64 },
    ...stack,
  };
  return (
    <section className="yx-block">
      <Chart
        label={t('units', { count: countText(children.totalCount ?? bars.length) })}
        option={option}
        table={table}
        height={90 + bars.length * 26}
      />
    </section>
  );
}
