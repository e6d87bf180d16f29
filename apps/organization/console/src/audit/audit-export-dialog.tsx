import { FormDialog, civilDay, textsOf, useMutation } from '@yanxiu/console';
import type { Scope } from '@yanxiu/console';
import { Alert, App, Form, Input, Radio } from '@yanxiu/console/antd';
import { useNeeded } from '../choose/needed.js';
import { DayItem } from '../choose/reason-items.js';
import { RequestAuditExportDocument } from '../documents/graphql.js';
import type { ExportFormat } from '../documents/graphql.js';
import { fetchFile } from '../export/fetch-file.js';

const useText = textsOf({
  title: ['导出操作日志', 'Export the audit log'],
  submit: ['导出', 'Export'],
  scope: ['范围', 'Of'],
  scopeText: [
    '{name}及其下级，“机构与人员”业务的全部操作（不受办理人、操作筛选的限制）',
    '{name} and all below: every step of this part, whatever the conditions on who and what',
  ],
  from: ['起始日', 'From'],
  to: ['截止日（含）', 'Up to and with'],
  daysHint: ['一次至多 20000 条，超过的请分段导出', '20,000 lines at most: take fewer days at a time'],
  format: ['文件格式', 'Format'],
  XLSX: ['Excel 工作簿（.xlsx）', 'Workbook (.xlsx)'],
  CSV: ['CSV 文本（.csv）', 'Text (.csv)'],
  reason: ['用途', 'Purpose'],
  reasonHint: ['如：配合上级审计，核查 11 月授权变动', 'E.g. for the audit of November’s grants'],
  logged: [
    '导出人、时间、范围和用途会记入操作日志；人员编号、登录标识等已作遮盖。',
    'Who exports what and why is itself logged; numbers of people and sign-in ids are masked.',
  ],
  done: ['文件已生成，正在下载', 'The file is ready and is being downloaded'],
});

interface Values {
  from: string;
  to: string;
  format: ExportFormat;
  reason: string;
}

interface AuditExportDialogProps {
  scope: Scope;
  /** The days that the list shows, where they were chosen. */
  days: { from?: string | undefined; to?: string | undefined };
  open: boolean;
  onClose: () => void;
}

/** The log of this part as a file; what for is asked and logged. */
export function AuditExportDialog({ scope, days, open, onClose }: AuditExportDialogProps) {
  const t = useText();
  const { fill } = useNeeded();
  const { message } = App.useApp();
  const [request] = useMutation(RequestAuditExportDocument, { refetchQueries: 'active' });
  const today = civilDay();
  const submit = async ({ reason, ...rest }: Values) => {
    const { data } = await request({ variables: { input: { ...rest, unitId: scope.unitId, reason: reason.trim() } } });
    if (!data?.requestAuditExport) return;
    fetchFile(data.requestAuditExport.path);
    void message.success(t('done'));
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('title')}
      submit={t('submit')}
      initial={{ from: days.from ?? `${today.slice(0, 7)}-01`, to: days.to ?? today, format: 'XLSX' }}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item label={t('scope')}>{t('scopeText', { name: scope.name || '—' })}</Form.Item>
      <div className="og-pair">
        <DayItem name="from" label={t('from')} hint={t('daysHint')} max={today} />
        <DayItem name="to" label={t('to')} max={today} after={{ name: 'from', label: t('from') }} />
      </div>
      <Form.Item name="format" label={t('format')}>
        <Radio.Group options={(['XLSX', 'CSV'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={fill(t('reason'), 4)}>
        <Input.TextArea rows={2} maxLength={200} showCount placeholder={t('reasonHint')} />
      </Form.Item>
      <Alert type="info" showIcon title={t('logged')} />
    </FormDialog>
  );
}
