import {
  Link,
  RowRefused,
  Refusal,
  civilDay,
  dayText,
  momentText,
  textsOf,
  useMutation,
  usePreferences,
} from '@yanxiu/console';
import { Alert, App, Button, Descriptions, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { SendMonthlyReportsDocument } from '../documents/graphql.js';
import type { Report } from './report.js';

const useText = textsOf({
  title: ['报送与审收', 'Sending'],
  dueOn: ['报送截止日', 'Last day'],
  receiver: ['接收机构', 'Receiver'],
  covered: ['所代表的学校', 'Schools'],
  checked: ['校内审核', 'Checked'],
  sent: ['报送', 'Sent'],
  receipt: ['回执编号', 'Receipt'],
  timely: ['时效', 'On time'],
  onTime: ['按时', 'On time'],
  late: ['迟报', 'Late'],
  scan: ['盖章扫描件', 'Stamped form'],
  decided: ['审收（退回）', 'Decided'],
  by: ['{name}，{at}', '{name}, {at}'],
  not: ['尚未办理', 'Not yet'],
  send: ['报送', 'Send'],
  done: ['月报已报送', 'The report was sent'],
  inTime: ['报送截止日为 {day}。', 'The last day is {day}.'],
  overdue: ['已过报送截止日（{day}），报送后按迟报计。', 'The last day was {day}: it will count as late.'],
  checkFirst: ['须先通过校内审核，再行报送。', 'It is checked first.'],
  RETURNED: ['退回意见：{reason}', 'Returned: {reason}'],
  EXEMPT: ['免报原因：{reason}', 'Excused: {reason}'],
  SENT: ['撤销审收的原因：{reason}', 'Taken back: {reason}'],
});

/** Third screen: sent when and by whom, the receipt, and what the level above has decided. */
export function ReportSent({ report, writing }: { report: Report; writing: boolean }) {
  const t = useText();
  const { state, reason } = report;
  return (
    <>
      {reason && (state === 'RETURNED' || state === 'EXEMPT' || state === 'SENT') && (
        <Alert type="warning" showIcon title={t(state, { reason })} />
      )}
      <section className="yx-block">
        <Typography.Title level={2}>{t('title')}</Typography.Title>
        <Course report={report} />
        {writing && <Send report={report} />}
      </section>
    </>
  );
}

function Course({ report }: { report: Report }) {
  const t = useText();
  const { locale } = usePreferences();
  const { dueOn, receiver, coveredNames, allianceName, receipt, onTime } = report;
  const by = (name?: string | null, at?: string | null) =>
    at ? t('by', { name: name ?? '—', at: momentText(at, locale) }) : t('not');
  const facts = [
    { key: 'dueOn', children: dayText(dueOn, locale) },
    { key: 'receiver', children: receiver?.name ?? '—' },
    ...(report.form?.internalCheck ? [{ key: 'checked', children: by(report.checkedBy, report.checkedAt) }] : []),
    { key: 'sent', children: by(report.sentBy, report.sentAt) },
    ...(receipt ? [{ key: 'receipt', children: receipt }] : []),
    ...(typeof onTime === 'boolean' ? [{ key: 'timely', children: onTime ? t('onTime') : t('late') }] : []),
    ...(report.scan
      ? [{ key: 'scan', children: <Link href={`/resources/library/${report.scan.id}`}>{report.scan.title}</Link> }]
      : []),
    { key: 'decided', children: by(report.decidedBy, report.decidedAt) },
    ...(allianceName ? [{ key: 'covered', children: coveredNames.join('、') }] : []),
  ];
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, sm: 2 }}
      items={facts.map(({ key, children }) => ({ key, label: t(key as 'dueOn'), children }))}
    />
  );
}

function Send({ report }: { report: Report }) {
  const t = useText();
  const { locale } = usePreferences();
  const { message } = App.useApp();
  const [send, { loading, error }] = useMutation(SendMonthlyReportsDocument, {
    refetchQueries: ['MonthlyReport', 'ReportTimeline'],
    awaitRefetchQueries: true,
  });
  const [refused, setRefused] = useState<Error>();
  const { id, version, state, dueOn, form } = report;
  const ready = state === 'CHECKED' || (state === 'DRAFT' && !form?.internalCheck);
  const go = () =>
    send({ variables: { input: { reports: [{ id, version }] } } }).then(
      ({ data }) => {
        const refusal = data?.sendMonthlyReports.results[0]?.refusal;
        setRefused(refusal ? new RowRefused(refusal.message) : undefined);
        if (!refusal) void message.success(t('done'));
      },
      () => undefined,
    );
  const day = dayText(dueOn, locale);
  return (
    <Flex wrap gap={8} align="center">
      <Button type="primary" disabled={!ready} loading={loading} onClick={() => void go()}>
        {t('send')}
      </Button>
      <span className="yx-note">{ready ? t(dueOn < civilDay() ? 'overdue' : 'inTime', { day }) : t('checkFirst')}</span>
      <Refusal error={error} />
      {refused && <Alert type="error" showIcon title={refused.message} />}
    </Flex>
  );
}
