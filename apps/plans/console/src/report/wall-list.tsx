import { textsOf, usePreferences } from '@yanxiu/console';
import { Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { WallCell } from './wall-cell.js';
import type { WallData } from './wall-table.js';
import { monthText, thisMonth } from './words.js';

const useText = textsOf({
  month: ['月份', 'Month'],
});

/** The wall on a phone: one month at a time, a line for each unit. */
export function WallList({ wall: { months, rows } }: { wall: WallData }) {
  const t = useText();
  const { locale } = usePreferences();
  const before = months.filter(({ month, tally }) => month < thisMonth() && tally.expected > 0).at(-1);
  const [month, setMonth] = useState(before?.month ?? months.at(-1)!.month);
  const index = Math.max(
    0,
    months.findIndex((one) => one.month === month),
  );
  return (
    <section className="yx-block">
      <Select
        className="pl-month"
        aria-label={t('month')}
        value={months[index]!.month}
        onChange={setMonth}
        options={[...months].reverse().map((one) => ({ value: one.month, label: monthText(one.month, locale) }))}
      />
      <ul className="pl-lines">
        {rows.nodes.map(({ id, name, allianceName, tallies }) => (
          <li key={id}>
            <span>{allianceName ?? name}</span>
            <WallCell unit={id} tally={tallies[index]!} off={months[index]!.off} />
          </li>
        ))}
      </ul>
    </section>
  );
}
