import { useEffect, useState } from 'react';
import { ConflictDialog, DraftOffer, keptDraft, textsOf, useLeaveWarning, useStore, useViewer } from '@yanxiu/console';
import type { Difference } from '@yanxiu/console';
import { Alert, Button, Flex } from '@yanxiu/console/antd';
import { Draft } from './draft.js';
import type { DraftState } from './draft.js';
import type { Sheet, Typed } from './sheet-content.js';
import { Form } from './form.js';
import { fits, sumText } from './marks.js';
import { Head, Signatures } from './paper.js';
import { Sign } from './sign.js';

const useText = textsOf({
  total: ['合计 {sum} 分', 'Total {sum}'],
  saved: ['已保存', 'Saved'],
  savedAt: ['已保存（{time}）', 'Saved at {time}'],
  waiting: ['有未保存的内容', 'Not saved yet'],
  saving: ['正在保存', 'Saving'],
  failed: ['没有保存成功', 'Could not be saved'],
  outdated: ['没有保存：评估记录已有变动', 'Not saved: the sheet has moved on'],
  outdatedHint: [
    '请重新载入最新内容；载入后，此处尚未保存的内容需要重新填写。',
    'Load it again; what is not saved here has to be filled in anew.',
  ],
  conflict: ['没有保存：其他检查人已保存不同的评分', 'Not saved: another inspector gave other marks'],
  compare: ['比较并选择', 'Compare and choose'],
  item: ['第 {number} 项：{text}', 'Item {number}: {text}'],
  problems: ['存在问题或改进建议', 'Problems found, or advice'],
  network: ['网络不通或服务繁忙，填写的内容仍在此页，请稍后重试。', 'No connection: what you typed is still here.'],
  retry: ['重试', 'Try again'],
  reload: ['重新载入', 'Load again'],
  missing: ['尚有 {count} 项未评分：{list}', '{count} items without a mark: {list}'],
  locked: ['已有检查人签字，评分不能再改，您可以核对后签字。', 'An inspector has signed: read the marks and sign.'],
});

interface EditorProps {
  sheet: Sheet;
  edits: boolean;
  signs: boolean;
  reload: () => Promise<void>;
}

/** A sheet in the hands of its inspector: saved as it is typed, then signed. */
export function Editor({ sheet, edits, signs, reload }: EditorProps) {
  const t = useText();
  const { id: account } = useViewer();
  const [draft] = useState(
    () => new Draft(sheet, keptDraft<Typed>(localStorage, account, 'evaluation.sheet', sheet.id)),
  );
  const state = useStore(draft.store);
  useKept(draft, state);
  const sum = sumText(sheet.items.map(({ number }) => state.scores[number] ?? ''));
  const missing = sheet.items.filter(({ number, weight }) => {
    const score = state.scores[number] ?? '';
    return score === '' || !fits(score, weight) || number in state.faults;
  });
  return (
    <>
      <Flex wrap gap={8} align="center" className="ev-bar">
        <strong>{t('total', { sum })}</strong>
        {edits && <Phase state={state} />}
        <span className="ev-space" />
        {missing.length > 0 && <Missing numbers={missing.map(({ number }) => number)} />}
        {signs && <Sign sheet={sheet} draft={draft} sum={sum} open={missing.length === 0} reload={reload} />}
      </Flex>
      {edits && state.offered && (
        <DraftOffer at={state.offered} restore={() => draft.takeUp(true)} discard={() => draft.takeUp(false)} />
      )}
      {state.conflict && <Conflict sheet={sheet} draft={draft} found={state.conflict} />}
      <Trouble state={state} retry={() => void draft.flush()} reload={() => void reload()} />
      {!edits && <Alert className="ev-notice" type="info" showIcon title={t('locked')} />}
      <article className="yx-block ev-paper">
        <Head sheet={sheet} />
        <Form
          sheet={sheet}
          scores={state.scores}
          problems={state.problems}
          faults={state.faults}
          {...(edits && {
            mark: (number: number, text: string) => draft.mark(number, text),
            write: (problems: string) => draft.write(problems),
          })}
        />
        <Signatures sheet={sheet} />
      </article>
    </>
  );
}

/** What is typed is saved when the page is left, and by Ctrl+S; who leaves is warned where that fails. */
function useKept(draft: Draft, { phase }: DraftState): void {
  useLeaveWarning(phase !== 'saved', { save: () => draft.flush() });
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void draft.flush();
    };
    addEventListener('keydown', save);
    return () => {
      removeEventListener('keydown', save);
      void draft.flush();
    };
  }, [draft]);
}

/** Marks of two inspectors that differ, to choose from. */
function Conflict({ sheet, draft, found }: { sheet: Sheet; draft: Draft; found: Difference[] }) {
  const t = useText();
  const [open, setOpen] = useState(true);
  const labels = Object.fromEntries(
    sheet.items.map(({ number, text }) => [String(number), t('item', { number, text })]),
  );
  return (
    <>
      <Alert
        className="ev-notice"
        type="warning"
        showIcon
        title={t('conflict')}
        action={<Button onClick={() => setOpen(true)}>{t('compare')}</Button>}
      />
      {open && (
        <ConflictDialog
          found={found}
          labels={{ ...labels, problems: t('problems') }}
          onResolve={(choices) => void draft.resolve(choices)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function Phase({ state: { phase, savedAt } }: { state: DraftState }) {
  const t = useText();
  const time = savedAt?.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });
  return (
    <span role="status" className="yx-note">
      {phase === 'saved' && time ? t('savedAt', { time }) : t(phase)}
    </span>
  );
}

function Missing({ numbers }: { numbers: number[] }) {
  const t = useText();
  const list = numbers.slice(0, 8).join('、') + (numbers.length > 8 ? '…' : '');
  return <span className="yx-note">{t('missing', { count: numbers.length, list })}</span>;
}

function Trouble({ state, retry, reload }: { state: DraftState; retry: () => void; reload: () => void }) {
  const t = useText();
  const { phase, message } = state;
  if (phase !== 'failed' && phase !== 'outdated') return null;
  const outdated = phase === 'outdated';
  return (
    <Alert
      className="ev-notice"
      type="error"
      showIcon
      title={t(phase)}
      description={
        <>
          <div>{message ?? t('network')}</div>
          {outdated && <div>{t('outdatedHint')}</div>}
        </>
      }
      action={<Button onClick={outdated ? reload : retry}>{t(outdated ? 'reload' : 'retry')}</Button>}
    />
  );
}
