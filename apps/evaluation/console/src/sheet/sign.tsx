import { useState } from 'react';
import { Refusal, textsOf, useMutation } from '@yanxiu/console';
import { Button, Modal } from '@yanxiu/console/antd';
import { SignScoreSheetDocument } from '../documents/graphql.js';
import type { Draft } from './draft.js';
import type { Sheet } from './sheet-content.js';

const useText = textsOf({
  sign: ['签字', 'Sign'],
  ask: ['确认签字', 'Sign this sheet'],
  askText: [
    '总分 {sum} 分。签字后评分不能再改；全部检查人签字后生效，学校即可查看。',
    'The total is {sum}. Marks cannot be changed after signing; the school sees the sheet once all have signed.',
  ],
  cancel: ['取消', 'Cancel'],
});

interface SignProps {
  sheet: Sheet;
  draft: Draft;
  sum: string;
  /** Whether every item has its mark. */
  open: boolean;
  reload: () => Promise<void>;
}

/** Asks once more, saves what is typed, and signs. */
export function Sign({ sheet: { id }, draft, sum, open, reload }: SignProps) {
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
        onOk={() => void sign()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('askText', { sum })}</p>
        <Refusal error={error} />
      </Modal>
    </>
  );
}
