import type { ReactNode } from 'react';
import type { Column } from './column.js';

interface CardsProps<Row> {
  rows: Row[];
  columns: Column<Row>[];
  empty: ReactNode;
  busy: boolean;
}

/** The rows of a table on a phone: one card each, headed by the first column. */
export function Cards<Row extends { id: string }>({ rows, columns, empty, busy }: CardsProps<Row>) {
  const [head, ...rest] = columns;
  if (rows.length === 0) return empty;
  return (
    <ul className="yx-cards" aria-busy={busy}>
      {rows.map((row) => (
        <li key={row.id}>
          <div className="yx-card-head">{head?.render(row)}</div>
          <dl>
            {rest.map(({ key, title, render }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
