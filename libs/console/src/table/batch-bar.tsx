import { useState } from 'react';
import { Button, Flex, Form, Input } from '../antd.js';
import { FormDialog } from '../forms/form-dialog.js';
import { countText, textsOf } from '../texts.js';
import type { BatchAction } from './batch.js';
import type { Asked } from './column.js';
import type { Selection } from './selection.js';

const useText = textsOf({
  chosen: ['已选 {count} 条', '{count} chosen'],
  allChosen: ['已选符合条件的全部 {count} 条', 'All {count} that meet the conditions are chosen'],
  manyChosen: ['已选符合条件的全部记录（超过 1 万条）', 'All that meet the conditions are chosen'],
  all: ['选择全部 {count} 条', 'Choose all {count}'],
  many: ['选择全部（超过 1 万条）', 'Choose all (more than 10,000)'],
  clear: ['取消选择', 'Choose none'],
  title: ['{action} {count} 条', '{action}: {count}'],
  titleAll: ['{action}全部记录', '{action}: all'],
  does: ['将逐条办理，每条的结果会分别列出。', 'Each is done by itself, and told by itself.'],
  doesAll: [
    '将在后台办理当前条件下的全部记录，可随时查看进度或停止。',
    'All that meet the conditions are done in the background; it can be watched and stopped.',
  ],
  passed: ['其中 {count} 条不适用此项操作，将跳过。', '{count} of them can’t be done and are passed over.'],
  reason: ['理由', 'Reason'],
  reasonHint: ['记入操作日志', 'Kept in the audit log'],
});

interface BatchBarProps<Row> {
  actions: BatchAction<Row>[];
  selection: Selection<Row>;
  asked: Asked;
  total: number | null | undefined;
  /** Whether every row of the page that can be chosen is, and there are more. */
  more: boolean;
  begin: (action: BatchAction<Row>, rows: Row[], reason?: string) => void;
  follow: (action: BatchAction<Row>, job: string) => void;
}

/** What can be done with the chosen rows; it lies over the foot of the list, so that no row moves. */
export function BatchBar<Row>(props: BatchBarProps<Row>) {
  const { actions, selection, total, more } = props;
  const t = useText();
  const [asking, setAsking] = useState<BatchAction<Row>>();
  const { chosen, whole, clear, chooseWhole } = selection;
  const fitting = [...chosen.values()];
  const has = (action: BatchAction<Row>) =>
    whole ? action.whole !== undefined : fitting.some((row) => action.applies?.(row) ?? true);
  const allText = total === null ? t('manyChosen') : t('allChosen', { count: countText(total) });
  if (chosen.size === 0 && !whole) return null;
  return (
    <Flex
      wrap
      gap={8}
      align="center"
      className="yx-batch"
      role="region"
      aria-label={t('chosen', { count: chosen.size })}
    >
      <span role="status">{whole ? allText : t('chosen', { count: chosen.size })}</span>
      {more && !whole && actions.some((action) => action.whole) && (
        <Button type="link" onClick={chooseWhole}>
          {total === null ? t('many') : t('all', { count: countText(total) })}
        </Button>
      )}
      <Button type="link" onClick={clear}>
        {t('clear')}
      </Button>
      <Flex wrap gap={8} className="yx-batch-actions">
        {actions.map((action) => (
          <Button
            key={action.key}
            type={action.danger ? 'default' : 'primary'}
            danger={action.danger ?? false}
            disabled={!has(action)}
            onClick={() => setAsking(action)}
          >
            {action.label}
          </Button>
        ))}
      </Flex>
      {asking && <Asking {...props} action={asking} close={() => setAsking(undefined)} />}
    </Flex>
  );
}

interface AskingProps<Row> extends BatchBarProps<Row> {
  action: BatchAction<Row>;
  close: () => void;
}

/** Asks whether it is meant, and why. */
function Asking<Row>({ action, selection, asked, total, begin, follow, close }: AskingProps<Row>) {
  const t = useText();
  const { whole, chosen, clear } = selection;
  const rows = [...chosen.values()].filter((row) => action.applies?.(row) ?? true);
  const passed = whole ? 0 : chosen.size - rows.length;
  const count = whole ? total : rows.length;
  const go = async ({ reason }: { reason?: string }) => {
    if (!whole || !action.whole) return begin(action, rows, reason);
    follow(action, await action.whole.start(asked, reason));
    clear();
  };
  return (
    <FormDialog<{ reason?: string }>
      open
      title={
        count === null
          ? t('titleAll', { action: action.label })
          : t('title', { action: action.label, count: countText(count) })
      }
      submit={action.label}
      danger={action.danger ?? false}
      onSubmit={go}
      onClose={close}
    >
      {action.note !== undefined && <p>{action.note}</p>}
      {passed > 0 && <p>{t('passed', { count: passed })}</p>}
      <p className="yx-note">{whole ? t('doesAll') : t('does')}</p>
      {action.reason && (
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, min: 2 }]}
          extra={t('reasonHint')}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      )}
    </FormDialog>
  );
}
