import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { App, Button, Form, Modal } from '../antd.js';
import { client } from '../client.js';
import { faultOf, isStale } from '../fault.js';
import type { Hints } from '../fault.js';
import { Refusal } from '../refusal.js';
import { textsOf } from '../texts.js';
import { useLeaveWarning } from './use-leave-warning.js';
import { useRefusal } from './use-refusal.js';

const useText = textsOf({
  // Not 取消: in a dialog that cancels something nobody would know what it means.
  cancel: ['返回', 'Back'],
  reload: ['重新载入', 'Load again'],
  reloaded: ['已载入最新内容，请核对后再次提交', 'Loaded again: look at it, then submit once more'],
  discard: ['放弃填写的内容？', 'Discard what was typed?'],
  discardText: ['关闭后，已填写的内容不会保留。', 'It is not kept when this closes.'],
  close: ['放弃并关闭', 'Discard'],
  stay: ['继续填写', 'Go on'],
});

export interface FormDialogProps<Values extends object> {
  open: boolean;
  title: string;
  /** The button: what is done, as a verb. */
  submit: string;
  danger?: boolean;
  /** What it asks for is still on its way: nothing can be sent yet. */
  waiting?: boolean;
  width?: number;
  initial?: Partial<Values>;
  /** What to do about a refusal, by code or by the rule that was broken. */
  hints?: Hints;
  /** Does it; rejects with the graph's error. */
  onSubmit: (values: Values) => Promise<unknown>;
  /** After success, before the dialog closes. */
  onDone?: () => void;
  onClose: () => void;
  /** Loads the record again where another has changed it; by default all that the page shows, and what was typed stays. */
  onReload?: () => void;
  /** Items of a form, and whatever is to be read before. */
  children: ReactNode;
}

/**
 * A form for one mutation. What the server finds wrong with a field is told at the field, the rest above; Enter, Ctrl+S
 * and Ctrl+Enter submit, and what was typed isn't thrown away without a question.
 */
export function FormDialog<Values extends object>(props: FormDialogProps<Values>) {
  const { open, title, submit, danger = false, waiting = false, width, initial, hints, onReload, onClose } = props;
  const t = useText();
  const id = useId();
  const { form, busy, error, touched, send, touch, clear, forget } = useSending(props);
  const reload = useReload(onReload, onClose, clear);
  const close = useClosing(touched, onClose);
  const keys = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || (event.key !== 's' && event.key !== 'Enter')) return;
    event.preventDefault();
    if (!waiting) form.submit();
  };
  return (
    <Modal
      open={open}
      title={title}
      {...(width !== undefined && { width })}
      destroyOnHidden
      okText={submit}
      cancelText={t('cancel')}
      okButtonProps={{ danger, disabled: waiting, htmlType: 'submit', form: id }}
      confirmLoading={busy}
      onCancel={close}
      afterClose={forget}
      afterOpenChange={(shown) => shown && focusFirst(id)}
      wrapProps={{ onKeyDown: keys }}
    >
      <Refusal
        error={error}
        {...(hints && { hints })}
        action={isStale(faultOf(error)) && <Button onClick={() => void reload()}>{t('reload')}</Button>}
      />
      <Form<Values>
        id={id}
        form={form}
        layout="vertical"
        clearOnDestroy
        {...(initial && { initialValues: initial })}
        onValuesChange={touch}
        onFinish={(values) => void send(values)}
        onFinishFailed={({ errorFields: [first], outOfDate }) => {
          if (first) form.focusField(first.name);
          // A field that was left by the same press was looked at once more meanwhile: nothing is wrong, and the press counts.
          else if (outOfDate) form.submit();
        }}
      >
        {props.children}
      </Form>
    </Modal>
  );
}

/** Who works by keys begins at the first field; on a phone a keyboard would cover half of the form. */
function focusFirst(id: string): void {
  const form = document.getElementById(id);
  if (!form || form.contains(document.activeElement) || !matchMedia('(pointer: fine)').matches) return;
  const first = form.querySelector<HTMLElement>('input:not([type=hidden], :disabled), textarea:not(:disabled)');
  first?.focus({ preventScroll: true });
}

/** Another has changed the record: the page is asked for anew, and the dialog stays with what was typed. */
function useReload(onReload: (() => void) | undefined, onClose: () => void, clear: () => void): () => Promise<void> {
  const t = useText();
  const { message } = App.useApp();
  return async () => {
    if (onReload) {
      onReload();
      return onClose();
    }
    await client.refetchQueries({ include: 'active' });
    clear();
    void message.info(t('reloaded'));
  };
}

/** What is sent, and what came of it. */
function useSending<Values extends object>({ open, hints, onSubmit, onDone, onClose }: FormDialogProps<Values>) {
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [touched, setTouched] = useState(false);
  const { error, refuse, clear } = useRefusal(form, hints);
  const settled = useLeaveWarning(open && touched);
  const send = async (values: Values) => {
    if (busy) return;
    setBusy(true);
    clear();
    try {
      await onSubmit(values);
      setTouched(false);
      settled();
      onDone?.();
      onClose();
    } catch (thrown) {
      refuse(thrown);
    } finally {
      setBusy(false);
    }
  };
  const forget = () => {
    clear();
    setTouched(false);
  };
  return { form, busy, error, touched, send, touch: () => setTouched(true), clear, forget };
}

/** Closes at once, or after a question when something was typed. */
function useClosing(touched: boolean, onClose: () => void): () => void {
  const t = useText();
  const { modal } = App.useApp();
  return () => {
    if (!touched) return onClose();
    modal.confirm({
      title: t('discard'),
      content: t('discardText'),
      okText: t('close'),
      cancelText: t('stay'),
      autoFocusButton: 'cancel',
      okButtonProps: { danger: true },
      onOk: onClose,
    });
  };
}
