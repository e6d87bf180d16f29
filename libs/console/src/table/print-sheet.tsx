import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { usePreferences } from '../preferences.js';
import { civilDay, countText, dayText, textsOf } from '../texts.js';
import type { Column } from './column.js';

const useText = textsOf({
  rows: ['共 {count} 条', '{count} rows'],
  first: ['仅列前 {count} 条', 'The first {count} rows'],
  printed: ['打印日期：{day}', 'Printed on {day}'],
  conditions: ['筛选条件：{text}', 'Conditions: {text}'],
});

export interface SheetProps {
  title: string;
  /** The conditions in words. */
  conditions: string;
  columns: Column<never>[];
  rows: { id: string }[];
  /** Whether these are all rows of the conditions. */
  whole: boolean;
  onEnd: () => void;
}

/** A list as it is printed: put up for one print, taken away after it. */
export function PrintSheet({ title, conditions, columns, rows, whole, onEnd }: SheetProps) {
  const t = useText();
  const { locale } = usePreferences();
  useEffect(() => {
    document.body.classList.add('yx-prints-list');
    addEventListener('afterprint', onEnd);
    print();
    return () => {
      document.body.classList.remove('yx-prints-list');
      removeEventListener('afterprint', onEnd);
    };
    // Once: the sheet is put up for one print.
  }, []);
  return createPortal(
    <section className="yx-sheet">
      <h1>{title}</h1>
      <p>
        {[
          conditions && t('conditions', { text: conditions }),
          t(whole ? 'rows' : 'first', { count: countText(rows.length) }),
          t('printed', { day: dayText(civilDay(), locale) }),
        ]
          .filter(Boolean)
          .join('　')}
      </p>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, title: head }) => (
              <th key={key}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map(({ key, align, render }) => (
                <td key={key} className={align === 'right' ? 'yx-right' : ''}>
                  {render(row as never)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  );
}
