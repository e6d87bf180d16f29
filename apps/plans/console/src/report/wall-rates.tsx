import { Chart, textsOf, usePreferences } from '@yanxiu/console';
import type { ChartOption } from '@yanxiu/console';
import type { WallData } from './wall-table.js';
import { monthText } from './words.js';

const useText = textsOf({
  title: ['各月报送率和按时率（%）', 'Sent and on time, per cent'],
  month: ['月份', 'Month'],
  expected: ['应报', 'Expected'],
  sent: ['已报', 'Sent'],
  onTime: ['按时', 'On time'],
  sentPercent: ['报送率', 'Sent'],
  onTimePercent: ['按时率', 'On time'],
  percent: ['{value}%', '{value}%'],
});

/** Expected, actual and on time of all units together; months in which nothing is due are left out. */
export function WallRates({ months }: Pick<WallData, 'months'>) {
  const t = useText();
  const { locale } = usePreferences();
  const due = months.filter(({ tally }) => tally.expected > 0);
  if (!due.length) return null;
  const option: ChartOption = {
    xAxis: { type: 'category', data: due.map(({ month }) => monthText(month, locale)) },
    yAxis: { type: 'value', min: 0, max: 100 },
    legend: {},
    series: (['sentPercent', 'onTimePercent'] as const).map((key) => ({
      ...{ type: 'bar' as const, name: t(key) },
      data: due.map(({ tally }) => Number(tally[key] ?? 0)),
    })),
  };
  const percent = (value: string | null | undefined) => (value ? t('percent', { value }) : '—');
  const table = {
    columns: [t('month'), t('expected'), t('sent'), t('onTime'), t('sentPercent'), t('onTimePercent')],
    rows: due.map(({ month, tally }) => [
      ...[monthText(month, locale), tally.expected, tally.sent, tally.onTime],
      ...[percent(tally.sentPercent), percent(tally.onTimePercent)],
    ]),
  };
  return (
    <section className="yx-block">
      <Chart label={t('title')} option={option} table={table} height={220} />
    </section>
  );
}
