import { FormDialog, textsOf, useMayAt, useMutation } from '@yanxiu/console';
import { Alert, App, Button, Form, Input } from '@yanxiu/console/antd';
import { useState } from 'react';
import {
  AcceptMonthlyReportsDocument,
  ExemptMonthlyReportDocument,
  ReopenMonthlyReportDocument,
  RequireMonthlyReportDocument,
  ReturnMonthlyReportDocument,
} from '../documents/graphql.js';
import type { Report } from './report.js';

const useText = textsOf({
  accept: ['审收', 'Accept'],
  accepted: ['月报已审收', 'The report was accepted'],
  return: ['退回修改', 'Return'],
  returned: ['月报已退回', 'The report was returned'],
  returnNote: ['请写明需要修改、补充的内容，学校修改后须重新审核、报送。', 'Say what is to be put right.'],
  reopen: ['撤销审收', 'Take back'],
  reopened: ['已撤销审收', 'The acceptance was taken back'],
  reopenNote: ['撤销后恢复为待审收，可再退回修改。', 'It waits again then, and can be returned.'],
  exempt: ['同意免报', 'Excuse'],
  exempted: ['已同意免报', 'The report was excused'],
  exemptNote: ['免报的月报不计入应报份数。', 'It is expected no more.'],
  require: ['撤销免报', 'Ask for it again'],
  required: ['已撤销免报', 'The report is expected again'],
  requireNote: ['撤销后重新计入应报份数。', 'It is expected again.'],
  reason: ['原因', 'Reason'],
  needed: ['请填写原因，至少 2 个字', 'Give a reason of at least 2 characters'],
});

const reasoned = {
  return: { document: ReturnMonthlyReportDocument, done: 'returned', note: 'returnNote' },
  reopen: { document: ReopenMonthlyReportDocument, done: 'reopened', note: 'reopenNote' },
  exempt: { document: ExemptMonthlyReportDocument, done: 'exempted', note: 'exemptNote' },
  require: { document: RequireMonthlyReportDocument, done: 'required', note: 'requireNote' },
} as const;
type Reasoned = keyof typeof reasoned;

const open: Partial<Record<Report['state'], Reasoned[]>> = {
  DUE: ['exempt'],
  DRAFT: ['exempt'],
  CHECKED: ['exempt'],
  RETURNED: ['exempt'],
  SENT: ['return'],
  ACCEPTED: ['reopen'],
  EXEMPT: ['require'],
};

/** What the level above may do with a report as it stands. */
export function DecideSteps({ report }: { report: Report }) {
  const t = useText();
  const may = useMayAt(report.unit)('plans:accept-reports');
  const [step, setStep] = useState<Reasoned>();
  if (!may) return null;
  return (
    <>
      {open[report.state]?.map((one) => (
        <Button key={one} onClick={() => setStep(one)}>
          {t(one)}
        </Button>
      ))}
      {report.state === 'SENT' && <Accept report={report} />}
      {step && <ReasonDialog report={report} step={step} close={() => setStep(undefined)} />}
    </>
  );
}

function Accept({ report: { id, version } }: { report: Report }) {
  const t = useText();
  const { message } = App.useApp();
  const [accept, { loading }] = useMutation(AcceptMonthlyReportsDocument, {
    refetchQueries: ['MonthlyReport', 'ReportTimeline'],
    awaitRefetchQueries: true,
  });
  const go = async () => {
    const { data } = await accept({ variables: { input: { reports: [{ id, version }] } } });
    const refusal = data?.acceptMonthlyReports.results[0]?.refusal;
    if (refusal) void message.error(refusal.message);
    else void message.success(t('accepted'));
  };
  return (
    <Button type="primary" loading={loading} onClick={() => void go()}>
      {t('accept')}
    </Button>
  );
}

function ReasonDialog({ report, step, close }: { report: Report; step: Reasoned; close: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const { document, done, note } = reasoned[step];
  const [decide] = useMutation(document, {
    refetchQueries: ['MonthlyReport', 'ReportTimeline'],
    awaitRefetchQueries: true,
  });
  const { id, version } = report;
  return (
    <FormDialog<{ reason: string }>
      open
      title={t(step)}
      submit={t(step)}
      onSubmit={({ reason }) => decide({ variables: { input: { id, version, reason: reason.trim() } } })}
      onDone={() => void message.success(t(done))}
      onClose={close}
    >
      <Alert type="info" showIcon className="pl-refusal" title={t(note)} />
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('needed') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
