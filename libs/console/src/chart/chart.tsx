import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Alert, Button, Flex, Segmented, Skeleton } from '../antd.js';
import { useLook, usePreferences } from '../preferences.js';
import { textsOf } from '../texts.js';
import type { ChartOption } from './engine.js';

const useText = textsOf({
  chart: ['图', 'Chart'],
  table: ['表', 'Table'],
  as: ['{label}的显示方式', 'How {label} is shown'],
  failed: ['图没有载入，请看下表。', 'The chart could not be loaded; here is the table.'],
  retry: ['重试', 'Try again'],
});

export interface ChartTable {
  columns: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly ReactNode[])[];
}

export interface ChartProps {
  option: ChartOption;
  /** The same figures as a table: for who cannot see the chart, and for who wants the figures. */
  table: ChartTable;
  /** What is shown, as a name. */
  label: string;
  /** Heading beside the switch; the label by default. */
  title?: ReactNode;
  height?: number;
}

/** Figures as a chart and as a table, whichever is wanted; a screen reader reads the table. */
export function Chart({ option, table, label, title = label, height = 280 }: ChartProps) {
  const t = useText();
  const [mode, setMode] = useState('chart');
  const [failed, setFailed] = useState(false);
  const id = useId();
  const asTable = mode === 'table' || failed;
  return (
    <figure className="yx-chart" aria-labelledby={id}>
      <Flex wrap gap={8} justify="space-between" align="center">
        <figcaption id={id}>{title}</figcaption>
        <Segmented
          className="yx-screen"
          aria-label={t('as', { label })}
          value={mode}
          onChange={setMode}
          options={[
            { value: 'chart', label: t('chart') },
            { value: 'table', label: t('table') },
          ]}
        />
      </Flex>
      {failed && mode === 'chart' && (
        <Alert
          type="warning"
          showIcon
          title={t('failed')}
          action={<Button onClick={() => setFailed(false)}>{t('retry')}</Button>}
        />
      )}
      {!asTable && <Drawing option={option} height={height} failed={() => setFailed(true)} />}
      <div className={asTable ? 'yx-figures' : 'yx-hidden'}>
        <Figures label={label} table={table} />
      </div>
    </figure>
  );
}

interface DrawingProps {
  option: ChartOption;
  height: number;
  failed: () => void;
}

/** The drawing; its place is kept while it is on its way, so that nothing jumps. */
function Drawing({ option, height, failed }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const look = useLook();
  const { large, locale } = usePreferences();
  // Callers write the option out anew at each rendering: what it says decides whether it is drawn again.
  const said = JSON.stringify(option);
  const latest = useRef({ option, failed });
  latest.current = { option, failed };
  useEffect(() => {
    let left = false;
    let clear: (() => void) | undefined;
    import('./engine.js').then(
      ({ draw }) => {
        if (left || !place.current) return;
        clear = draw(place.current, latest.current.option, { look, large });
        setReady(true);
      },
      (error: unknown) => {
        console.warn('the charts cannot be loaded', error);
        if (!left) latest.current.failed();
      },
    );
    return () => {
      left = true;
      clear?.();
    };
  }, [said, look, large, locale]);
  return (
    <div className="yx-drawing" aria-hidden="true" style={{ height }}>
      {!ready && <Skeleton active title={false} paragraph={{ rows: 6 }} />}
      <div ref={place} style={{ height }} />
    </div>
  );
}

function Figures({ label, table: { columns, rows } }: { label: string; table: ChartTable }) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
