import { Page, textsOf, useSearch } from '@yanxiu/console';
import { Radio } from '@yanxiu/console/antd';
import { states } from './answering.js';
import type { State } from './answering.js';
import { DialogPiece, RecordPiece, RefusalPiece } from './form-pieces.js';
import { LeavePiece } from './leave-piece.js';
import { LooksPiece } from './looks-piece.js';
import { ChartPiece, ClausePiece, PrintPiece, TimelinePiece } from './record-pieces.js';
import { TablePiece } from './table-piece.js';

const useText = textsOf({
  title: ['控制台部件', 'Parts of the console'],
  note: [
    '供开发人员参考：各部件在各种情形下的样子、用在何处、怎么写。外观和语言在页面上方切换。',
    'For developers: every part in every state, when to use it and how to write it. Looks and languages are switched above.',
  ],
  states: ['情形', 'State'],
  data: ['有数据', 'With data'],
  empty: ['没有数据', 'Empty'],
  loading: ['载入中', 'On its way'],
  error: ['出错', 'Refused'],
});

/** Every part of the library in one of its states, which stands in the address. */
export function PartsPage() {
  const t = useText();
  const [search, change] = useSearch();
  const state: State = states.find((one) => one === search.get('state')) ?? 'data';
  return (
    <Page title={t('title')} note={t('note')}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        className="sh-states"
        aria-label={t('states')}
        value={state}
        onChange={({ target }) => change({ state: String(target.value) })}
        options={states.map((value) => ({ value, label: t(value) }))}
      />
      {/* Another state is another visit: nothing of the last one stays. */}
      <div className="yx-blocks" key={state}>
        <TablePiece state={state} />
        <DialogPiece state={state} />
        <RecordPiece state={state} />
        <RefusalPiece state={state} />
        <TimelinePiece state={state} />
        <ClausePiece state={state} />
        <ChartPiece state={state} />
        <PrintPiece />
        <LeavePiece />
        <LooksPiece />
      </div>
    </Page>
  );
}
