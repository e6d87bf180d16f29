import { FormDialog, textsOf, useMutation, useScope } from '@yanxiu/console';
import { Alert, App, Form, Input, Radio, Select } from '@yanxiu/console/antd';
import { RequestExportDocument } from '../documents/graphql.js';
import type { ExportFormat, ExportKind } from '../documents/graphql.js';
import { fetchFile } from './fetch-file.js';

const useText = textsOf({
  title: ['导出', 'Export'],
  submit: ['导出', 'Export'],
  kind: ['导出内容', 'What'],
  PEOPLE: ['人员与现任职', 'People and present postings'],
  UNITS: ['机构', 'Units'],
  ALLIANCES: ['联盟与成员', 'Alliances and members'],
  BODIES: ['工作机构与现有席位', 'Bodies and present seats'],
  scope: ['范围', 'Of'],
  below: ['{name}及其下级', '{name} and all below'],
  format: ['文件格式', 'Format'],
  XLSX: ['Excel 工作簿（.xlsx）', 'Workbook (.xlsx)'],
  CSV: ['CSV 文本（.csv）', 'Text (.csv)'],
  reason: ['用途', 'Purpose'],
  reasonHint: ['如：报送 2026 年教师队伍统计', 'E.g. the statistics of 2026'],
  needed: ['请写明用途，至少 4 个字', 'Give the purpose, at least 4 characters'],
  personal: [
    '文件含姓名、教师编号等个人信息。导出人、时间、范围和用途会记入操作日志，请按规定保管、用后及时删除。',
    'The file holds personal data. Who exports what, when and for what purpose is kept in the audit log.',
  ],
  logged: ['导出人、时间、范围和用途会记入操作日志。', 'Who exports what and why is kept in the audit log.'],
  done: ['文件已生成，正在下载', 'The file is ready and is being downloaded'],
});

interface Values {
  kind: ExportKind;
  format: ExportFormat;
  reason: string;
}

interface ExportDialogProps {
  kinds: ExportKind[];
  open: boolean;
  onClose: () => void;
}

/** A file of what is on the register, in the form of the import's template; who asks says what for. */
export function ExportDialog({ kinds, open, onClose }: ExportDialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const scope = useScope();
  const [request] = useMutation(RequestExportDocument);
  const submit = async ({ kind, format, reason }: Values) => {
    const input = { kind, format, reason: reason.trim(), unitId: scope?.unitId ?? '' };
    const { data } = await request({ variables: { input } });
    if (!data?.requestExport) return;
    fetchFile(data.requestExport.path);
    void message.success(t('done'));
  };
  return (
    <FormDialog<Values>
      open={open}
      title={t('title')}
      submit={t('submit')}
      initial={{ ...(kinds[0] && { kind: kinds[0] }), format: 'XLSX' }}
      onSubmit={submit}
      onClose={onClose}
    >
      {kinds.length > 1 && (
        <Form.Item name="kind" label={t('kind')} rules={[{ required: true }]}>
          <Select options={kinds.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
      )}
      {kinds.length === 1 && <Form.Item name="kind" hidden children={<Input />} />}
      <Form.Item label={t('scope')}>{t('below', { name: scope?.name ?? '—' })}</Form.Item>
      <Form.Item name="format" label={t('format')}>
        <Radio.Group options={(['XLSX', 'CSV'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (
          <Form.Item>
            <Alert type="warning" showIcon title={t(getFieldValue('kind') === 'PEOPLE' ? 'personal' : 'logged')} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 4, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={200} showCount placeholder={t('reasonHint')} />
      </Form.Item>
    </FormDialog>
  );
}
