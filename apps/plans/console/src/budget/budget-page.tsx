import { Found, Link, Page, PrintButton, StampPlace, Timeline, stacked, textsOf, useQuery } from '@yanxiu/console';
import { Alert, Button, Table, Tag, Typography } from '@yanxiu/console/antd';
import { BudgetDocument, BudgetTimelineDocument } from '../documents/graphql.js';
import type { BudgetQuery } from '../documents/graphql.js';
import { BudgetSteps } from './budget-steps.js';
import type { BudgetRecord } from './budget.js';
import { Money, Rate, SumsList, moneyText, useLineName, useMoneyWords } from './money.js';

const useText = textsOf({
  budgets: ['研修经费', 'Budgets of training'],
  title: ['{name} {year} 年研修经费', '{name}, {year}'],
  demo: ['演示数据', 'Demo'],
  lines: ['科目（{count}）', 'Lines ({count})'],
  project: ['项目', 'Project'],
  line: ['来源与用途', 'Source and use'],
  none: ['本年度还没有科目', 'No line yet'],
  more: ['显示更多', 'More'],
  check: ['培训经费是否足额', 'Whether enough is planned for training'],
  met: ['已安排 {planned} 元，不少于应安排的 {required} 元', '{planned} planned, at least the {required} asked for'],
  unmet: ['已安排 {planned} 元，少于应安排的 {required} 元', '{planned} planned, less than the {required} asked for'],
  unknown: ['尚未填报日常公用经费和教师培训专项经费，不能核对', 'The base was not told yet'],
  reading: [
    '应安排 = 教师培训专项经费 + 日常公用经费 × {percent}%',
    'Asked for: special fund + daily funds × {percent}%',
  ],
  readingBoth: [
    '应安排 =（教师培训专项经费 + 日常公用经费）× {percent}%',
    'Asked for: (special fund + daily funds) × {percent}%',
  ],
  other: ['；按另一种读法应安排 {amount} 元', '; by the other reading {amount}'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
  daily: ['日常公用经费（元）', 'Daily public funds in yuan'],
  special: ['教师培训专项经费（元）', 'Special training fund in yuan'],
  history: ['办理记录', 'What was done'],
  amount: ['金额', 'Amount'],
  documentNo: ['凭证号或文号', 'Document'],
  day: ['日期', 'Day'],
  source: ['来源', 'Source'],
  status: ['状态', 'State'],
});

/** A unit's money of one fiscal year: planned, spent, what is left, line by line. */
export function BudgetPage({ id }: { id: string }) {
  const t = useText();
  const word = useMoneyWords();
  const answer = useQuery(BudgetDocument, { variables: { id } });
  const budget = answer.data?.budget;
  return (
    <Page
      title={budget ? t('title', { name: budget.unit?.name ?? '', year: budget.fiscalYear }) : t('budgets')}
      above={[{ title: t('budgets'), href: `/plans/budgets${budget ? `?year=${budget.fiscalYear}` : ''}` }]}
      note={
        budget && (
          <>
            {word('yuan')} <Tag {...(budget.status === 'OPEN' && { color: 'blue' })}>{word(budget.status)}</Tag>
            {budget.demo && <Tag>{t('demo')}</Tag>}
          </>
        )
      }
      actions={
        budget && (
          <>
            <BudgetSteps budget={budget} />
            <PrintButton />
          </>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.budget}>
        {(found) => (
          <div className="yx-blocks">
            <section className="yx-block">
              <SumsList sums={found.sums} />
              <Lines budget={found} answer={answer} />
            </section>
            <Check budget={found} />
            <StampPlace whose={found.unit?.name ?? ''} />
            <History id={id} />
          </div>
        )}
      </Found>
    </Page>
  );
}

type Line = BudgetRecord['lines']['nodes'][number];

interface LinesAnswer {
  loading: boolean;
  fetchMore: (options: {
    variables: { after: string };
    updateQuery: (before: BudgetQuery, next: { fetchMoreResult: BudgetQuery }) => BudgetQuery;
  }) => Promise<unknown>;
}

function withMore(before: BudgetQuery, next: BudgetQuery): BudgetQuery {
  if (!before.budget || !next.budget) return next;
  const nodes = [...before.budget.lines.nodes, ...next.budget.lines.nodes];
  return { ...next, budget: { ...next.budget, lines: { ...next.budget.lines, nodes } } };
}

function Lines({ budget: { lines }, answer }: { budget: BudgetRecord; answer: unknown }) {
  const t = useText();
  const word = useMoneyWords();
  const nameOf = useLineName();
  const { loading, fetchMore } = answer as LinesAnswer;
  const more = () =>
    void fetchMore({
      variables: { after: lines.pageInfo.endCursor ?? '' },
      updateQuery: (before, { fetchMoreResult: next }) => withMore(before, next),
    });
  const columns = stacked<Line>([
    {
      title: t('project'),
      render: (_, { project, overspent }) => (
        <>
          {project ? <Link href={`/plans/budgets/projects/${project.id}`}>{project.title}</Link> : '—'}{' '}
          {overspent && <Tag color="red">{word('overspent')}</Tag>}
        </>
      ),
    },
    { title: t('line'), render: (_, line) => nameOf(line) },
    {
      title: word('planned'),
      align: 'right',
      render: (_, { planned }) => <Money amount={planned} unset={word('unset')} />,
    },
    { title: word('spent'), align: 'right', render: (_, { spent }) => <Money amount={spent} /> },
    { title: word('rest'), align: 'right', render: (_, { rest }) => <Money amount={rest} /> },
    {
      title: word('rate'),
      render: (_, { percent, project }) => <Rate percent={percent} label={project?.title ?? word('rate')} />,
    },
  ]);
  return (
    <>
      <Typography.Title level={2}>{t('lines', { count: lines.totalCount ?? lines.nodes.length })}</Typography.Title>
      {lines.nodes.length === 0 ? (
        <p className="yx-note">{t('none')}</p>
      ) : (
        <Table
          className="yx-stacked pl-figured"
          size="small"
          pagination={false}
          rowKey="id"
          columns={columns}
          dataSource={[...lines.nodes]}
        />
      )}
      {lines.pageInfo.hasNextPage && (
        <Button className="pl-bar" loading={loading} onClick={more}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function Check({ budget: { check } }: { budget: BudgetRecord }) {
  const t = useText();
  if (!check) return null;
  const { met, planned, required, otherReading, percent, baseAlone, clause, quote, note } = check;
  const said =
    typeof met === 'boolean'
      ? t(met ? 'met' : 'unmet', { planned: moneyText(planned), required: moneyText(required) })
      : t('unknown');
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('check')}</Typography.Title>
      <Alert type={met === null || met === undefined ? 'info' : met ? 'success' : 'warning'} showIcon title={said} />
      <p>
        {t(baseAlone ? 'reading' : 'readingBoth', { percent })}
        {otherReading && t('other', { amount: moneyText(otherReading) })}
      </p>
      {clause && quote && <p className="yx-note">{t('clause', { clause, quote })}</p>}
      {note && <p className="yx-note">{note}</p>}
    </section>
  );
}

function History({ id }: { id: string }) {
  const t = useText();
  const word = useMoneyWords();
  return (
    <section className="yx-block yx-screen">
      <Typography.Title level={2}>{t('history')}</Typography.Title>
      <Timeline
        query={BudgetTimelineDocument}
        variables={{ id }}
        entries={(data) => data.budget?.timeline}
        labels={{
          ...{
            amount: t('amount'),
            documentNo: t('documentNo'),
            day: t('day'),
            source: t('source'),
            status: t('status'),
          },
          ...{ dailyFunds: t('daily'), specialFund: t('special') },
        }}
        words={(code) => (code === 'OPEN' || code === 'CLOSED' ? word(code) : code)}
      />
    </section>
  );
}
