import { useEffect, useState } from 'react';
import { textsOf, useMutation, useStore } from '@yanxiu/console';
import { Alert, Button, Flex, Modal } from '@yanxiu/console/antd';
import { SignScoreSheetDocument } from '../documents/graphql.js';
import { faultOf } from '../fault.js';
import { Draft, fits } from './draft.js';
import type { DraftState, Sheet } from './draft.js';
import { Form } from './form.js';
import { sumText } from './marks.js';
import { Head, Signatures } from './paper.js';

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
  network: ['网络不通或服务繁忙，填写的内容仍在此页，请稍后重试。', 'No connection: what you typed is still here.'],
  retry: ['重试', 'Try again'],
  reload: ['重新载入', 'Load again'],
  sign: ['签字', 'Sign'],
  missing: ['尚有 {count} 项未评分：{list}', '{count} items without a mark: {list}'],
  ask: ['确认签字', 'Sign this sheet'],
  askText: [
    '总分 {sum} 分。签字后评分不能再改；全部检查人签字后生效，学校即可查看。',
    'The total is {sum}. Marks cannot be changed after signing; the school sees the sheet once all have signed.',
  ],
  cancel: ['取消', 'Cancel'],
  refused: ['没有签字成功', 'Not signed'],
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
  const [draft] = useState(() => new Draft(sheet));
  const state = useStore(draft.store);
  useKept(draft);
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

/** What is typed is saved when the page is left, and by Ctrl+S; the browser warns when that is too late. */
function useKept(draft: Draft): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (draft.unsaved) event.preventDefault();
    };
    const save = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void draft.flush();
    };
    addEventListener('beforeunload', warn);
    addEventListener('keydown', save);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('keydown', save);
      void draft.flush();
    };
  }, [draft]);
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

/** In the page, not in the body: there antd would lock scrolling by a style without the page's nonce. */
const inPage = (): HTMLElement => document.querySelector<HTMLElement>('.yx-page') ?? document.body;

interface SignProps {
  sheet: Sheet;
  draft: Draft;
  sum: string;
  /** Whether every item has its mark. */
  open: boolean;
  reload: () => Promise<void>;
}

function Sign({ sheet: { id }, draft, sum, open, reload }: SignProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [send, { error, reset }] = useMutation(SignScoreSheetDocument);
  const ask = async () => {
    reset();
    if (await draft.flush()) setAsking(true);
  };
  const sign = async () => {
    setBusy(true);
    // A refusal is in `error` and shown in the dialog.
    const answer = await send({ variables: { id, version: draft.version } }).catch(() => undefined);
    if (answer?.data) await reload();
    else setBusy(false);
  };
  return (
    <>
      <Button type="primary" disabled={!open} onClick={() => void ask()}>
        {t('sign')}
      </Button>
      <Modal
        open={asking}
        title={t('ask')}
        okText={t('sign')}
        cancelText={t('cancel')}
        confirmLoading={busy}
        getContainer={inPage}
        onOk={() => void sign()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('askText', { sum })}</p>
        {error && (
          <Alert type="error" showIcon title={t('refused')} description={faultOf(error).message ?? t('network')} />
        )}
      </Modal>
    </>
  );
}
