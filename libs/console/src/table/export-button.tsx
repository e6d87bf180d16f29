import { useState } from 'react';
import { App, Button, DownloadOutlined, Form, Input } from '../antd.js';
import { faultOf } from '../fault.js';
import { FormDialog } from '../forms/form-dialog.js';
import { textsOf } from '../texts.js';
import type { Asked } from './column.js';

const useText = textsOf({
  export: ['导出', 'Export'],
  title: ['导出', 'Export'],
  download: ['下载', 'Download'],
  reason: ['用途', 'Purpose'],
  logged: ['用途记入操作日志。', 'The purpose is kept in the audit log.'],
  hint: [
    '内容含个人信息，用途记入操作日志。请妥善保管，用后及时删除。',
    'The file holds personal data: the purpose is kept in the audit log. Keep it safe and remove it after use.',
  ],
  network: [
    '网络不通或服务繁忙，没有导出，请稍后重试。',
    'No connection, or the service is busy: nothing was exported.',
  ],
});

/** How a list is taken away as a file. */
export interface Exporting {
  /** @returns the address to download */
  run: (asked: Asked, reason: string) => Promise<string>;
  /** Whether it is asked what for, as always where personal data leaves. */
  reason: boolean;
  /** False where the reason is asked for though nothing personal leaves. */
  personal?: boolean;
  /** What the file holds; of the number of rows on the list (null: more than are counted), where it says that. */
  note?: string | ((total: number | null | undefined) => string);
}

interface ExportButtonProps {
  exporting: Exporting;
  /** What the list is asked for, where it is a list. */
  asked?: Asked;
  total?: number | null | undefined;
}

const everything: Asked = { first: 0, after: undefined, order: undefined, filters: {} };

/** Takes a list, or the figures of a page, away as a file; says what for where personal data leaves. */
export function ExportButton({ exporting, asked = everything, total }: ExportButtonProps) {
  const t = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const fetchFile = async (reason: string) => download(await exporting.run(asked, reason));
  const { note } = exporting;
  const ask = exporting.reason || note !== undefined;
  const go = () => {
    if (ask) return setOpen(true);
    setBusy(true);
    fetchFile('')
      .catch((error: unknown) => void message.error(faultOf(error).message ?? t('network')))
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Button icon={<DownloadOutlined />} aria-label={t('export')} title={t('export')} loading={busy} onClick={go} />
      <FormDialog<{ reason?: string }>
        open={open}
        title={t('title')}
        submit={t('download')}
        onSubmit={({ reason }) => fetchFile(reason?.trim() ?? '')}
        onClose={() => setOpen(false)}
      >
        {note !== undefined && <p>{typeof note === 'string' ? note : note(total)}</p>}
        {exporting.reason && (
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, min: 4, max: 200 }]}
            extra={t(exporting.personal === false ? 'logged' : 'hint')}
          >
            <Input.TextArea rows={3} maxLength={200} showCount />
          </Form.Item>
        )}
      </FormDialog>
    </>
  );
}

function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
