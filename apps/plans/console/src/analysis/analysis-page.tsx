import {
  Found,
  Link,
  Page,
  PrintButton,
  Timeline,
  civilDay,
  countText,
  dayText,
  textsOf,
  usePreferences,
  useQuery,
} from '@yanxiu/console';
import { Descriptions, Table, Tag, Typography } from '@yanxiu/console/antd';
import { TestAnalysisDocument, TestAnalysisTimelineDocument } from '../documents/graphql.js';
import { AnalysisSteps } from './analysis-steps.js';
import { AnalysisTags, useAnalysisWord } from './analysis-words.js';
import type { Analysis } from './analysis.js';

const useText = textsOf({
  analyses: ['质检分析', 'Test analyses'],
  demo: ['演示数据', 'Demo'],
  exam: ['检测', 'Test'],
  examOn: ['检测日期', 'Day'],
  scope: ['学科年级', 'Subject and grade'],
  unit: ['学校', 'School'],
  authors: ['撰写人', 'Authors'],
  fullMark: ['满分', 'Full mark'],
  activity: ['质检分析会', 'Meeting'],
  submittedAt: ['提交日期', 'Handed in'],
  figures: ['汇总数据', 'Figures'],
  group: ['班级或年级', 'Class or grade'],
  count: ['人数', 'Pupils'],
  average: ['平均分', 'Average'],
  passRate: ['及格率', 'Pass rate'],
  excellentRate: ['优秀率', 'Excellent'],
  findings: ['问题与归因', 'Findings'],
  measures: ['改进措施', 'Measures'],
  papers: ['报告文件', 'Report'],
  unshared: ['文件未共享到您所在的范围', 'The file is not shared with you'],
  up: ['推荐与评选', 'Recommendations'],
  recommended: ['{name}于{day}推荐：{reason}', 'Recommended by {name} on {day}: {reason}'],
  decided: ['{name}于{day}评选', 'Decided by {name} on {day}'],
  opinion: ['意见：{opinion}', 'Opinion: {opinion}'],
  exchange: ['参加交流：', 'Given at: '],
  timeline: ['办理记录', 'What was done'],
  empty: ['未填写', 'Not filled in'],
  status: ['状态', 'State'],
  title: ['题目', 'Title'],
  groups: ['汇总数据行数', 'Rows of figures'],
  to: ['推荐到', 'To'],
  by: ['评选方', 'By'],
  state: ['结果', 'Result'],
});

/** One report: its figures, what was found, what is to be done, and its way up. */
export function AnalysisPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(TestAnalysisDocument, { variables: { id } });
  const analysis = answer.data?.testAnalysis;
  return (
    <Page
      title={analysis?.title ?? t('analyses')}
      above={[{ title: t('analyses'), href: '/plans/analyses' }]}
      note={
        analysis && (
          <>
            <AnalysisTags analysis={analysis} />
            {analysis.demo && <Tag>{t('demo')}</Tag>}
          </>
        )
      }
      actions={
        analysis && (
          <>
            <AnalysisSteps analysis={analysis} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.testAnalysis}>
        {(found) => (
          <div className="yx-blocks">
            <Facts analysis={found} />
            <Figures analysis={found} />
            <Contents analysis={found} />
            <WayUp analysis={found} />
            <History id={found.id} />
          </div>
        )}
      </Found>
    </Page>
  );
}

function Facts({ analysis }: { analysis: Analysis }) {
  const t = useText();
  const { locale } = usePreferences();
  const { exam, examOn, subject, grade, unit, authors, fullMark, activity, submittedAt } = analysis;
  const facts = [
    { key: 'exam', children: exam },
    ...(examOn ? [{ key: 'examOn', children: dayText(examOn, locale) }] : []),
    ...(subject || grade ? [{ key: 'scope', children: [grade, subject].filter(Boolean).join(' ') }] : []),
    { key: 'unit', children: unit?.name ?? '—' },
    { key: 'authors', children: authors.map(({ name }) => name).join('、') },
    ...(fullMark ? [{ key: 'fullMark', children: fullMark }] : []),
    ...(activity
      ? [{ key: 'activity', children: <Link href={`/plans/activities/${activity.id}`}>{activity.title}</Link> }]
      : []),
    ...(submittedAt ? [{ key: 'submittedAt', children: dayText(civilDay(submittedAt), locale) }] : []),
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'exam'), children }))}
      />
    </section>
  );
}

function Figures({ analysis: { figures } }: { analysis: Analysis }) {
  const t = useText();
  const percent = (rate: string | null | undefined) => (rate ? `${rate}%` : '—');
  if (!figures.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('figures')}</Typography.Title>
      <Table
        size="small"
        rowKey="group"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={figures}
        columns={[
          { key: 'group', title: t('group'), dataIndex: 'group' },
          { key: 'count', title: t('count'), align: 'right', render: (_, { count }) => countText(count) },
          { key: 'average', title: t('average'), align: 'right', dataIndex: 'average' },
          { key: 'pass', title: t('passRate'), align: 'right', render: (_, { passRate }) => percent(passRate) },
          { key: 'ex', title: t('excellentRate'), align: 'right', render: (_, one) => percent(one.excellentRate) },
        ]}
      />
    </section>
  );
}

function Contents({ analysis }: { analysis: Analysis }) {
  const t = useText();
  const word = useAnalysisWord();
  return (
    <section className="yx-block">
      {(['findings', 'measures'] as const).map((key) => (
        <div key={key} className="pl-content">
          <Typography.Title level={2}>{t(key)}</Typography.Title>
          <div className="pl-text">{analysis[key] || <span className="yx-note">{t('empty')}</span>}</div>
        </div>
      ))}
      {analysis.papers.length > 0 && (
        <div className="pl-content">
          <Typography.Title level={2}>{t('papers')}</Typography.Title>
          <ul className="pl-told">
            {analysis.papers.map(({ title, pupilData, resource }) => (
              <li key={resource?.id ?? title}>
                {resource?.title ? <Link href={`/resources/library/${resource.id}`}>{title}</Link> : title}{' '}
                <Tag {...(pupilData === 'CLEAR' && { color: 'green' })}>{word(pupilData)}</Tag>
                {!resource?.title && <span className="yx-note">{t('unshared')}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function WayUp({ analysis: { recommendations } }: { analysis: Analysis }) {
  const t = useText();
  const word = useAnalysisWord();
  const { locale } = usePreferences();
  const day = (at: string) => dayText(civilDay(at), locale);
  if (!recommendations.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('up')}</Typography.Title>
      <ul className="pl-entries">
        {recommendations.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.receiverName}</strong>{' '}
              <Tag {...(one.state === 'CHOSEN' && { color: 'green' })}>{word(one.state)}</Tag>
            </div>
            <div>
              {t('recommended', { name: one.recommendedName, day: day(one.recommendedAt), reason: one.reason })}
            </div>
            {one.decidedAt && one.decidedName && (
              <div className="yx-note">{t('decided', { name: one.decidedName, day: day(one.decidedAt) })}</div>
            )}
            {one.opinion && <div>{t('opinion', { opinion: one.opinion })}</div>}
            {one.exchange && (
              <div>
                {t('exchange')}
                <Link href={`/plans/activities/${one.exchange.id}`}>{one.exchange.title}</Link>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const word = useAnalysisWord();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('timeline')}</Typography.Title>
      <Timeline
        query={TestAnalysisTimelineDocument}
        variables={{ id }}
        entries={(data) => data.testAnalysis?.timeline}
        labels={{
          ...{ status: t('status'), title: t('title'), exam: t('exam'), groups: t('groups'), papers: t('papers') },
          ...{ to: t('to'), by: t('by'), state: t('state') },
        }}
        words={word}
      />
    </section>
  );
}
