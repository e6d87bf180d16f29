import { Chart, textsOf } from '@yanxiu/console';
import type { BudgetReportQuery } from '../documents/graphql.js';
import { moneyText, useMoneyWords } from './money.js';

const useText = textsOf({
  title: ['各年度预算与支出（元）', 'Planned and spent by year (yuan)'],
  year: ['年度', 'Year'],
});

type Years = NonNullable<BudgetReportQuery['budgetReport']>['years'];

/** Planned beside spent, year by year; the table says the same to the fen. */
export function YearsChart({ years }: { years: Years }) {
  const t = useText();
  const word = useMoneyWords();
  const names = years.map(({ fiscalYear }) => word('year', { year: fiscalYear }));
  const bars = (key: 'planned' | 'spent') => ({
    ...{ type: 'bar' as const, name: word(key), data: years.map(({ sums }) => Number(sums[key])) },
  });
  return (
    <Chart
      label={t('title')}
      option={{
        legend: {},
        xAxis: { type: 'category', data: names },
        yAxis: { type: 'value' },
        series: [bars('planned'), bars('spent')],
      }}
      table={{
        columns: [t('year'), word('planned'), word('spent'), word('rest')],
        rows: years.map(({ sums }, index) => [
          names[index],
          moneyText(sums.planned),
          moneyText(sums.spent),
          moneyText(sums.rest),
        ]),
      }}
    />
  );
}
