import { textsOf, usePreferences } from '@yanxiu/console';
import type { ReportWallQuery } from '../documents/graphql.js';
import { WallCell } from './wall-cell.js';

const useText = textsOf({
  unit: ['报送单位', 'Reporter'],
  label: ['各单位各月报送情况', 'Reports by unit and month'],
  month: ['{month}月', '{month}'],
});

export type WallData = NonNullable<ReportWallQuery['reportCoverage']>;

/** The wall at a desk: a line for each unit, a column for each month. */
export function WallTable({ wall: { months, rows } }: { wall: WallData }) {
  const t = useText();
  const { locale } = usePreferences();
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  return (
    <section className="yx-block">
      <div className="pl-wall" tabIndex={0} role="group" aria-label={t('label')}>
        <table>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('unit')}
              </th>
              {years.map((year) => (
                <th key={year} scope="colgroup" colSpan={months.filter(({ month }) => month.startsWith(year)).length}>
                  {locale === 'en' ? year : `${year}年`}
                </th>
              ))}
            </tr>
            <tr>
              {months.map(({ month }) => (
                <th key={month} scope="col">
                  {t('month', { month: Number(month.slice(5)) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.nodes.map(({ id, name, allianceName, tallies }) => (
              <tr key={id}>
                <th scope="row">{allianceName ?? name}</th>
                {tallies.map((tally, index) => (
                  <td key={tally.month}>
                    <WallCell unit={id} tally={tally} off={months[index]!.off} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
