import { useState } from 'react';
import type { ReactNode } from 'react';
import { Modal, Radio } from '../antd.js';
import { textsOf } from '../texts.js';
import type { Choice, Difference } from './merge.js';

const useText = textsOf({
  title: ['此内容已被他人修改', 'Somebody else has changed this'],
  text: [
    '您填写期间，他人保存了新的内容。请逐项选择保留哪一个，再次保存。',
    'While you were typing, somebody else has saved. Choose what is to stay, field by field, and save again.',
  ],
  mine: ['我的修改', 'Mine'],
  theirs: ['现在的内容', 'What is there now'],
  field: ['项目', 'Field'],
  none: ['（空）', '(nothing)'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  save: ['按所选保存', 'Save what was chosen'],
  later: ['暂不保存', 'Not now'],
  open: ['还有 {count} 项没有选择', '{count} still to choose'],
  separator: ['、', ', '],
});

export interface ConflictDialogProps {
  found: readonly Difference[];
  labels: Readonly<Record<string, string>>;
  /** A value as it is read, where it isn't plain text. */
  show?: (field: string, value: unknown) => ReactNode;
  onResolve: (choices: Record<string, Choice>) => void;
  onClose: () => void;
}

/** Two contents of one record side by side: what only one side has changed is chosen already. */
export function ConflictDialog({ found, labels, show, onResolve, onClose }: ConflictDialogProps) {
  const t = useText();
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  const open = found.filter(({ field, choice }) => !(chosen[field] ?? choice)).length;
  return (
    <Modal
      open
      width={760}
      title={t('title')}
      okText={t('save')}
      cancelText={t('later')}
      okButtonProps={{ disabled: open > 0 }}
      onOk={() => onResolve(chosen)}
      onCancel={onClose}
    >
      <p>{t('text')}</p>
      <div className="yx-conflict" role="group" aria-label={t('title')}>
        {found.map((difference) => (
          <Field
            key={difference.field}
            difference={difference}
            label={labels[difference.field] ?? difference.field}
            chosen={chosen[difference.field] ?? difference.choice}
            choose={(choice) => setChosen({ ...chosen, [difference.field]: choice })}
            show={show}
          />
        ))}
      </div>
      <div role="status" className="yx-note">
        {open > 0 && t('open', { count: open })}
      </div>
    </Modal>
  );
}

interface FieldProps {
  difference: Difference;
  label: string;
  chosen: Choice | undefined;
  choose: (choice: Choice) => void;
  show: ConflictDialogProps['show'];
}

function Field({ difference, label, chosen, choose, show }: FieldProps) {
  const t = useText();
  const plain = (value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('none');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (Array.isArray(value)) return value.map(plain).join(t('separator')) || t('none');
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <Radio.Group value={chosen} onChange={({ target }) => choose(target.value as Choice)}>
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio key={side} value={side}>
            <span className="yx-note">{t(side)}</span>
            <span className="yx-side">{show?.(difference.field, difference[side]) ?? plain(difference[side])}</span>
          </Radio>
        ))}
      </Radio.Group>
    </fieldset>
  );
}
