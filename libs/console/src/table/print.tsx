import { Suspense, useState } from 'react';
import { App, Button, PrinterOutlined } from '../antd.js';
import { faultOf } from '../fault.js';
import { textsOf } from '../texts.js';
import type { Column } from './column.js';
import { PrintSheet } from './loaded-later.js';

const useText = textsOf({
  print: ['打印', 'Print'],
  network: [
    '网络不通或服务繁忙，没有打印，请稍后重试。',
    'No connection, or the service is busy: nothing was printed.',
  ],
});

export const mostPrinted = 1000;

interface PrintProps<Row> {
  title: string;
  /** The conditions in words. */
  conditions: string;
  columns: Column<Row>[];
  load: () => Promise<{ rows: Row[]; whole: boolean }>;
}

/** The list on paper: all its rows and columns, no controls. */
export function PrintList<Row extends { id: string }>(props: PrintProps<Row>) {
  const t = useText();
  const { message } = App.useApp();
  const [sheet, setSheet] = useState<{ rows: Row[]; whole: boolean }>();
  const [busy, setBusy] = useState(false);
  const go = () => {
    setBusy(true);
    props
      .load()
      .then(setSheet, (error: unknown) => void message.error(faultOf(error).message ?? t('network')))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button icon={<PrinterOutlined />} aria-label={t('print')} title={t('print')} loading={busy} onClick={go} />
      {sheet && (
        <Suspense fallback={null}>
          <PrintSheet
            {...props}
            columns={props.columns as Column<never>[]}
            {...sheet}
            onEnd={() => setSheet(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
