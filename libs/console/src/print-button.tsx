import { useState } from 'react';
import { App, Button } from './antd.js';
import { faultOf } from './fault.js';
import { textsOf } from './texts.js';

const useText = textsOf({
  print: ['打印', 'Print'],
  network: [
    '网络不通或服务繁忙，没有打印，请稍后重试。',
    'No connection, or the service is busy: nothing was printed.',
  ],
  stamp: ['（盖章）', '(stamp)'],
  date: ['年    月    日', 'Date:'],
});

/** The next picture of the page, with what was rendered meanwhile. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

export interface PrintButtonProps {
  /** Loads what is on paper only, e.g. all rows of a list that the screen shows page by page. */
  prepare?: () => Promise<unknown>;
}

/** Prints what the page says, as A4: menu, header and whatever is pressed stay on the screen. */
export function PrintButton({ prepare }: PrintButtonProps) {
  const t = useText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await prepare?.();
      await drawn();
      print();
    } catch (error) {
      void message.error(faultOf(error).message ?? t('network'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button loading={busy} onClick={() => void go()}>
      {t('print')}
    </Button>
  );
}

/** Room for the stamp and the day, on paper only. @param whose who stamps, e.g. “学分认定单位” */
export function StampPlace({ whose }: { whose: string }) {
  const t = useText();
  return (
    <div className="yx-stamp">
      <span>
        {whose}
        {t('stamp')}：
      </span>
      <span>{t('date')}</span>
    </div>
  );
}
