import { Checkbox } from '../antd.js';
import { textsOf } from '../texts.js';
import type { RowsProps } from './grid.js';
import { pageChoice } from './selection.js';

const useText = textsOf({ row: ['选择{name}', 'Choose {name}'], page: ['选择本页', 'Choose this page'] });

/** The rows of a table on a phone: one card each, headed by the first column. */
export function Cards<Row extends { id: string }>(props: RowsProps<Row>) {
  const { rows, columns, empty, busy, selection, rowLabel } = props;
  const t = useText();
  const [head, ...rest] = columns;
  // Most values stand two abreast.
  if (!rows) return <Bones lines={Math.ceil(rest.length / 2)} />;
  if (rows.length === 0) return empty;
  const { set, ...state } = selection ? pageChoice(selection, rows) : { set: () => undefined };
  return (
    <ul className="yx-cards" aria-busy={busy}>
      {selection && (
        <li>
          <Checkbox {...state} onChange={({ target }) => set(target.checked)}>
            {t('page')}
          </Checkbox>
        </li>
      )}
      {rows.map((row) => (
        <li key={row.id} data-row-key={row.id} tabIndex={-1}>
          <div className="yx-card-head">
            {selection && (
              <Checkbox
                aria-label={t('row', { name: rowLabel(row) })}
                disabled={!selection.may(row)}
                checked={selection.whole || selection.chosen.has(row.id)}
                onChange={({ target }) => selection.choose([row], target.checked)}
              />
            )}
            <div>{head?.render(row)}</div>
          </div>
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

function Bones({ lines }: { lines: number }) {
  return (
    <ul className="yx-cards" aria-busy="true">
      {Array.from({ length: 6 }, (_, card) => (
        <li key={card} aria-hidden="true">
          {Array.from({ length: lines + 1 }, (_line, line) => (
            <span key={line} className="yx-bone" />
          ))}
        </li>
      ))}
    </ul>
  );
}
