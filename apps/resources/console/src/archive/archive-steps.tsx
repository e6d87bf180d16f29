import { FormDialog, ReasonDialog, countText, navigate, textsOf, useMutation } from '@yanxiu/console';
import { Alert, App, Button, Checkbox, Flex, Form, Input, Select } from '@yanxiu/console/antd';
import { useState } from 'react';
import { ApplyArchiveImportDocument, UndoArchiveImportDocument } from '../documents/graphql.js';
import { useHints } from '../hints.js';
import { useAudience } from '../resource/content-fields.js';
import type { Archive } from './archive-words.js';

const useText = textsOf({
  apply: ['写入草稿', 'Write drafts'],
  applyTitle: ['写入 {count} 份草稿', 'Write {count} drafts'],
  open: ['还有 {count} 个文件夹待归类或承诺脱敏', '{count} folders are still to be classified or declared'],
  effect: [
    '每个文件写成一份草稿，归入{unit}，不会直接发布；由主管人员在“待发布资源”中审核后发布。',
    'Each file becomes a draft of {unit}; nothing is published before somebody has reviewed it.',
  ],
  sharedWith: ['发布后的共享范围', 'Shared with, once published'],
  sharedHint: ['可逐件修改', 'Can be changed one by one'],
  licence: ['使用许可', 'Terms of use'],
  licenceHint: ['如：可用于教学，转载请注明出处', 'E.g. free for teaching, name the source'],
  consent: [
    '已取得作者同意公开，且不侵犯他人著作权（可先不勾选，发布前逐件确认）',
    'The authors consent to publication (or leave it open, and confirm one by one)',
  ],
  begun: ['已开始写入草稿', 'Writing has begun'],
  look: ['查看草稿', 'Look at the drafts'],
  undo: ['撤销整批', 'Take back'],
  discard: ['放弃本批', 'Discard'],
  undoTitle: ['撤销“{name}”', 'Take “{name}” back'],
  gone: ['{count} 份草稿及其文件将被删除，不能恢复。', '{count} drafts and their files are removed for good.'],
  changed: [
    '其中 {count} 份写入后有人修改过，修改的内容也会删除。',
    '{count} of them have been changed since; the changes are lost.',
  ],
  nothing: ['压缩包将被删除；没有写入过草稿。', 'The archive is removed; no drafts were written.'],
  undone: ['已撤销', 'Taken back'],
});

/** What is to be done with an import. */
export function ArchiveSteps({ archive }: { archive: Archive }) {
  const t = useText();
  const [open, setOpen] = useState<'apply' | 'undo'>();
  const { id, state, drafts, foldersToClassify, filesToWrite } = archive;
  const close = () => setOpen(undefined);
  const mayUndo = state === 'CHECKED' || state === 'REFUSED' || (state === 'APPLIED' && drafts.published === 0);
  return (
    <Flex wrap gap={8} align="center">
      {state === 'CHECKED' && foldersToClassify > 0 && (
        <span className="yx-note">{t('open', { count: countText(foldersToClassify) })}</span>
      )}
      {mayUndo && (
        <Button danger onClick={() => setOpen('undo')}>
          {t(drafts.drafts > 0 ? 'undo' : 'discard')}
        </Button>
      )}
      {state === 'CHECKED' && filesToWrite > 0 && (
        <Button type="primary" disabled={foldersToClassify > 0} onClick={() => setOpen('apply')}>
          {t('apply')}
        </Button>
      )}
      {state === 'APPLIED' && drafts.drafts > 0 && (
        <Button type="primary" onClick={() => navigate(`/resources/drafts?archive=${id}`)}>
          {t('look')}
        </Button>
      )}
      {open === 'apply' && <ApplyDialog archive={archive} close={close} />}
      {open === 'undo' && <UndoDialog archive={archive} close={close} />}
    </Flex>
  );
}

interface DialogProps {
  archive: Archive;
  close: () => void;
}

interface Terms {
  sharedWithId?: string;
  licence?: string;
  consent?: boolean;
}

/** The go-ahead, with what holds for all of them. */
function ApplyDialog({ archive, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const hints = useHints();
  const { id, version, unit, filesToWrite, writtenCount } = archive;
  const { options } = useAudience(unit?.id ?? '');
  const [apply] = useMutation(ApplyArchiveImportDocument, { refetchQueries: ['Archive'], awaitRefetchQueries: true });
  const send = ({ sharedWithId, licence, consent }: Terms) =>
    apply({ variables: { input: { id, version, sharedWithId, licence: licence ?? '', consent: consent ?? false } } });
  return (
    <FormDialog<Terms>
      open
      title={t('applyTitle', { count: countText(filesToWrite - writtenCount) })}
      submit={t('apply')}
      initial={{ sharedWithId: unit?.id ?? '' }}
      hints={hints}
      onSubmit={send}
      onDone={() => void message.success(t('begun'))}
      onClose={close}
    >
      <Alert type="info" showIcon title={t('effect', { unit: unit?.name ?? '' })} className="rs-told" />
      <Form.Item name="sharedWithId" label={t('sharedWith')} extra={t('sharedHint')}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="licence" label={t('licence')}>
        <Input maxLength={500} placeholder={t('licenceHint')} />
      </Form.Item>
      <Form.Item name="consent" valuePropName="checked">
        <Checkbox>{t('consent')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function UndoDialog({ archive: { id, version, fileName, drafts }, close }: DialogProps) {
  const t = useText();
  const [undo] = useMutation(UndoArchiveImportDocument, {
    refetchQueries: ['Archive'],
    awaitRefetchQueries: true,
    // Lists that were asked before still show the drafts.
    update: (cache) => void cache.evict({ fieldName: 'resources' }),
  });
  return (
    <ReasonDialog
      danger
      title={t('undoTitle', { name: fileName })}
      submit={t(drafts.drafts > 0 ? 'undo' : 'discard')}
      done={t('undone')}
      send={(reason) => undo({ variables: { input: { id, version, reason } } })}
      close={close}
    >
      <p>{drafts.drafts > 0 ? t('gone', { count: countText(drafts.drafts) }) : t('nothing')}</p>
      {drafts.changed > 0 && (
        <Alert type="warning" showIcon title={t('changed', { count: countText(drafts.changed) })} className="rs-told" />
      )}
    </ReasonDialog>
  );
}
