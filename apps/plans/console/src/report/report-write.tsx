import {
  Link,
  RecordForm,
  Refusal,
  client,
  dayText,
  momentText,
  textsOf,
  useMutation,
  usePreferences,
} from '@yanxiu/console';
import { Alert, App, Button, Descriptions, Empty, Flex, Form, Input, Tag, Typography } from '@yanxiu/console/antd';
import { FillMonthlyReportDocument, MonthlyReportDocument, SaveMonthlyReportDocument } from '../documents/graphql.js';
import type { ReportContentFragment } from '../documents/graphql.js';
import type { Report } from './report.js';

const useText = textsOf({
  notBegun: ['还没有开始填写', 'Nothing is written yet'],
  begin: ['开始填写', 'Begin'],
  beginNote: [
    '系统按本月的研修活动和出勤取数，并代拟可以代拟的内容，您可以修改。',
    'The figures come from the month’s activities and attendance; what can be drafted from them is drafted.',
  ],
  hidden: ['报送前，报告内容仅填报单位可见', 'Before it is sent, only its writers see the text'],
  facts: ['本月研修数据', 'Figures of the month'],
  again: ['重新取数', 'Take anew'],
  taken: ['取数时间：{at}', 'Taken {at}'],
  retaken: ['已按最新的活动和出勤取数', 'Figures taken anew'],
  activityCount: ['研修次数', 'Activities'],
  people: ['参加教师', 'Teachers who took part'],
  teachers: ['学科教师', 'Teachers of the subject'],
  personHours: ['累计学时（人·学时）', 'Hours of all'],
  none: ['本月没有已发布的研修活动', 'No activity this month'],
  line: ['{day}，{form}，{hours} 学时，{people} 人到场', '{day}, {form}, {hours} hours, {people} people'],
  awaiting: ['{count} 人出勤待确认', '{count} to be confirmed'],
  text: ['报告内容', 'Text'],
  needed: ['请填写“{name}”', 'Fill in {name}'],
  onward: ['下一步：资料与校内审核', 'Next: material and check'],
  returned: ['退回意见：{reason}', 'Returned: {reason}'],
  void: ['修改后，已通过的校内审核作废，须重新审核。', 'A change voids the check that was given.'],
});

interface WriteProps {
  report: Report;
  writing: boolean;
  onward: () => void;
}

/** First screen: what the month's activities say, and the text. */
export function ReportWrite({ report, writing, onward }: WriteProps) {
  const t = useText();
  if (!report.facts) return <NotBegun report={report} writing={writing} />;
  return (
    <>
      {report.state === 'RETURNED' && report.reason && (
        <Alert type="warning" showIcon title={t('returned', { reason: report.reason })} />
      )}
      {writing && report.state === 'CHECKED' && <Alert type="info" showIcon title={t('void')} />}
      <Facts report={report} writing={writing} />
      <section className="yx-block">
        <Typography.Title level={2}>{t('text')}</Typography.Title>
        {writing ? <Texts report={report} onward={onward} /> : <Reading report={report} />}
      </section>
    </>
  );
}

function useFill() {
  const t = useText();
  const { message } = App.useApp();
  const [fill, { loading, error }] = useMutation(FillMonthlyReportDocument, { refetchQueries: ['ReportTimeline'] });
  const go = ({ id, version }: Report) =>
    fill({ variables: { input: { id, version } } }).then(
      () => void message.success(t('retaken')),
      () => undefined,
    );
  return { go, loading, error };
}

function NotBegun({ report, writing }: Omit<WriteProps, 'onward'>) {
  const t = useText();
  const { go, loading, error } = useFill();
  return (
    <section className="yx-block">
      <Refusal error={error} />
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={writing ? t('beginNote') : report.state === 'DUE' ? t('notBegun') : t('hidden')}
      >
        {writing && (
          <Button type="primary" loading={loading} onClick={() => void go(report)}>
            {t('begin')}
          </Button>
        )}
      </Empty>
    </section>
  );
}

function Facts({ report, writing }: Omit<WriteProps, 'onward'>) {
  const t = useText();
  const { locale } = usePreferences();
  const { go, loading, error } = useFill();
  const facts = report.facts!;
  const figures = (['activityCount', 'people', 'teachers', 'personHours'] as const).map((key) => ({
    ...{ key, label: t(key), children: facts[key] },
  }));
  return (
    <section className="yx-block">
      <Flex wrap gap={8} justify="space-between" align="center">
        <Typography.Title level={2}>{t('facts')}</Typography.Title>
        {writing && (
          <Button loading={loading} onClick={() => void go(report)}>
            {t('again')}
          </Button>
        )}
      </Flex>
      <Refusal error={error} />
      <Descriptions size="small" column={{ xs: 1, sm: 2, lg: 4 }} items={figures} />
      {facts.activities.length === 0 ? (
        <p className="yx-note">{t('none')}</p>
      ) : (
        <ul className="pl-told">
          {facts.activities.map(({ activityId, title, day, form, hours, people, awaiting }) => (
            <li key={activityId}>
              <Link href={`/plans/activities/${activityId}`}>{title}</Link>
              <span className="yx-note">{t('line', { day: dayText(day, locale), form, hours, people })}</span>
              {awaiting > 0 && <Tag color="warning">{t('awaiting', { count: awaiting })}</Tag>}
            </li>
          ))}
        </ul>
      )}
      <p className="yx-note">{t('taken', { at: momentText(facts.takenAt, locale) })}</p>
    </section>
  );
}

type Values = Record<string, string>;
const valuesOf = ({ sections }: Pick<ReportContentFragment, 'sections'>): Values =>
  Object.fromEntries(sections.map(({ code, text }) => [code, text]));
const heldOf = (report: ReportContentFragment) => ({ version: report.version, values: valuesOf(report) });

function Texts({ report, onward }: { report: Report; onward: () => void }) {
  const t = useText();
  const [send] = useMutation(SaveMonthlyReportDocument, { refetchQueries: ['ReportTimeline'] });
  const { id, version, sections, facts } = report;
  const save = async (values: Values, seen: number) => {
    const texts = sections.map(({ code }) => ({ code, text: values[code] ?? '' }));
    const { data } = await send({ variables: { input: { id, version: seen, sections: texts } } });
    return heldOf(data!.saveMonthlyReport.report);
  };
  const reload = async () => {
    const { data } = await client.query({
      query: MonthlyReportDocument,
      variables: { id },
      fetchPolicy: 'network-only',
    });
    return heldOf(data!.monthlyReport!);
  };
  return (
    <RecordForm<Values>
      name="plans.report"
      id={`${id} ${facts!.takenAt}`}
      version={version}
      initial={valuesOf(report)}
      labels={Object.fromEntries(sections.map(({ code, name }) => [code, name]))}
      save={save}
      reload={reload}
      extra={<Button onClick={onward}>{t('onward')}</Button>}
    >
      {sections.map(({ code, name, mandatory }) => (
        <Form.Item key={code} name={code} label={name} required={mandatory}>
          <Input.TextArea rows={5} maxLength={5000} showCount />
        </Form.Item>
      ))}
    </RecordForm>
  );
}

function Reading({ report: { sections } }: { report: Report }) {
  return sections.map(({ code, name, text }) => (
    <div key={code} className="pl-read">
      <h3>{name}</h3>
      <div className="pl-text">{text || '—'}</div>
    </div>
  ));
}
