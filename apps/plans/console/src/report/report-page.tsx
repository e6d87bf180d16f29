import { Found, Page, PrintButton, Timeline, textsOf, useMayAt, useQuery, useSearch } from '@yanxiu/console';
import { Steps, Tag, Typography } from '@yanxiu/console/antd';
import { MonthlyReportDocument, ReportTimelineDocument } from '../documents/graphql.js';
import { DecideSteps } from './decide-steps.js';
import { ReportPaper } from './report-paper.js';
import { ReportMaterial } from './report-material.js';
import { ReportSent } from './report-sent.js';
import { ReportWrite } from './report-write.js';
import type { Report } from './report.js';
import { ReportTag } from './state-tag.js';
import { useReportWords } from './words.js';

const useText = textsOf({
  reports: ['月报', 'Monthly reports'],
  demo: ['演示数据', 'Demo'],
  late: ['迟报', 'Late'],
  write: ['填写报告', 'Write'],
  material: ['资料与校内审核', 'Material and check'],
  sent: ['报送与审收', 'Sending'],
  steps: ['办理步骤', 'Steps'],
  history: ['办理记录', 'What was done'],
  state: ['状态', 'State'],
  activityCount: ['研修次数', 'Activities'],
  people: ['参加人数', 'People'],
  attachments: ['资料件数', 'Material'],
});
const screens = ['write', 'material', 'sent'] as const;
type Screen = (typeof screens)[number];

const editable = new Set(['DUE', 'DRAFT', 'CHECKED', 'RETURNED']);

/** One report: its writers' three screens, and what the level above reads and decides. */
export function ReportPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(MonthlyReportDocument, { variables: { id } });
  const report = answer.data?.monthlyReport;
  return (
    <Page
      title={report?.title ?? t('reports')}
      above={[{ title: t('reports'), href: '/plans/reports' }]}
      note={report && <Marks report={report} />}
      actions={
        report && (
          <>
            {report.facts && <PrintButton />}
            <DecideSteps report={report} />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.monthlyReport}>
        {(found) => (
          <>
            <div className="yx-screen yx-blocks">
              <Screens report={found} />
              <History id={id} />
            </div>
            {found.facts && <ReportPaper report={found} />}
          </>
        )}
      </Found>
    </Page>
  );
}

function Marks({ report: { state, onTime, demo } }: { report: Report }) {
  const t = useText();
  return (
    <span className="yx-screen">
      <ReportTag state={state} />
      {onTime === false && <Tag color="warning">{t('late')}</Tag>}
      {demo && <Tag>{t('demo')}</Tag>}
    </span>
  );
}

/** Where the report stands, unless another screen is asked for. */
function screenOf({ state }: Report): Screen {
  if (state === 'DUE' || state === 'DRAFT' || state === 'RETURNED') return 'write';
  return 'sent';
}

function Screens({ report }: { report: Report }) {
  const t = useText();
  const mayAt = useMayAt(report.unit);
  const [search, change] = useSearch();
  const asked = screens.find((screen) => screen === search.get('step'));
  const screen = asked ?? screenOf(report);
  // Whoever receives the report reads it; writing is the school's.
  const writing = mayAt('plans:organise') && !mayAt('plans:accept-reports') && editable.has(report.state);
  const go = (next: Screen) => change({ step: next });
  return (
    <>
      <section className="yx-block">
        <nav aria-label={t('steps')}>
          <Steps
            size="small"
            current={screens.indexOf(screen)}
            onChange={(index) => go(screens[index]!)}
            items={screens.map((one) => ({ key: one, title: t(one) }))}
          />
        </nav>
      </section>
      {screen === 'write' && <ReportWrite report={report} writing={writing} onward={() => go('material')} />}
      {screen === 'material' && <ReportMaterial report={report} writing={writing} onward={() => go('sent')} />}
      {screen === 'sent' && <ReportSent report={report} writing={writing} />}
    </>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const word = useReportWords();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('history')}</Typography.Title>
      <Timeline
        query={ReportTimelineDocument}
        variables={{ id, first: 10 }}
        entries={(data) => data.monthlyReport?.timeline}
        labels={{
          state: t('state'),
          activityCount: t('activityCount'),
          people: t('people'),
          attachments: t('attachments'),
        }}
        words={word}
      />
    </section>
  );
}
