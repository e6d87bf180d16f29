import type { ReactNode } from 'react';
import { App, Form, Input } from '../antd.js';
import { textsOf } from '../texts.js';
import { FormDialog } from './form-dialog.js';
import type { FormDialogProps } from './form-dialog.js';

const useText = textsOf({
  reason: ['原因', 'Reason'],
  needed: ['请说明原因，至少 2 个字', 'Give at least 2 characters'],
});

type Common = Pick<FormDialogProps<{ reason: string }>, 'title' | 'submit' | 'danger' | 'hints' | 'onReload'>;

export interface ReasonDialogProps extends Common {
  /** What the field is called; 原因 where left out. */
  label?: string;
  /** What is said once it is done. */
  done: string;
  send: (reason: string) => Promise<unknown>;
  close: () => void;
  /** What to know before: the effect, a warning. */
  children?: ReactNode;
}

/** Asks for the reason of a step that needs nothing else; it goes on record. */
export function ReasonDialog({ label, done, send, close, children, ...rest }: ReasonDialogProps) {
  const t = useText();
  const { message } = App.useApp();
  return (
    <FormDialog<{ reason: string }>
      open
      {...rest}
      onSubmit={({ reason }) => send(reason.trim())}
      onDone={() => void message.success(done)}
      onClose={close}
    >
      {children}
      <Form.Item
        name="reason"
        label={label ?? t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
