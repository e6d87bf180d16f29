import { textsOf } from '@yanxiu/console';
import { Button, Descriptions, Empty, Modal, Table } from '@yanxiu/console/antd';
import type { AuditLineFragment } from '../documents/graphql.js';
import { Moment } from '../moment.js';
import { differences } from './differences.js';
import type { Difference } from './differences.js';
import { useFieldWord } from './field-words.js';
import { useLogWord } from './use-log-word.js';
import { SubjectLink } from './subject-link.js';

const useText = textsOf({
  when: ['时间', 'When'],
  who: ['办理人', 'Who'],
  subject: ['对象', 'Subject'],
  reason: ['原因', 'Reason'],
  request: ['请求编号', 'Request id'],
  field: ['内容', 'Field'],
  before: ['办理前', 'Before'],
  after: ['办理后', 'After'],
  nothing: ['没有记下具体内容', 'No content was logged'],
  close: ['关闭', 'Close'],
});

/** One entry of the log in full: every field before and after. */
export function EntryDialog({ entry, onClose }: { entry: AuditLineFragment; onClose: () => void }) {
  const t = useText();
  const word = useFieldWord();
  const logWord = useLogWord();
  const said = (value: string | undefined) => value?.split('、').map(logWord).join('、') ?? '—';
  const changes = differences(entry.before, entry.after);
  const columns = [
    { key: 'field', title: t('field'), render: ({ field }: Difference) => word(field) },
    { key: 'before', title: t('before'), render: ({ before }: Difference) => said(before) },
    { key: 'after', title: t('after'), render: ({ after }: Difference) => said(after) },
  ];
  const facts = [
    { key: 'when', label: t('when'), children: <Moment at={entry.at} /> },
    { key: 'who', label: t('who'), children: entry.actorName },
    { key: 'subject', label: t('subject'), children: <SubjectLink entry={entry} /> },
    ...(entry.reason ? [{ key: 'reason', label: t('reason'), children: entry.reason }] : []),
    { key: 'request', label: t('request'), children: <code className="og-path">{entry.requestId}</code> },
  ];
  return (
    <Modal
      open
      width={720}
      title={entry.actionName}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <Descriptions size="small" column={1} items={facts} />
      {changes.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('nothing')} />
      ) : (
        <div className="og-scroll">
          <Table<Difference> size="small" rowKey="field" pagination={false} columns={columns} dataSource={changes} />
        </div>
      )}
    </Modal>
  );
}
