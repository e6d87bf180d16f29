import { stacked, textsOf } from '@yanxiu/console';
import { Table, Tag } from '@yanxiu/console/antd';
import type { BudgetReportQuery } from '../documents/graphql.js';
import { Money, Rate, useMoneyWords } from './money.js';

const useText = textsOf({
  source: ['来源与用途', 'Source and use'],
  ceiling: ['文件规定年度数额', 'Set by the document'],
  unset: ['未定', 'Not set'],
  unallotted: ['未分配', 'Not allotted'],
  over: ['超分', 'Over-allotted'],
  clause: ['依据 {clause}：“{quote}”', 'By {clause}: “{quote}”'],
});

type Report = NonNullable<BudgetReportQuery['budgetReport']>;
type Source = Report['sources'][number];
type Cited = NonNullable<BudgetReportQuery['budgetSources']>;

interface Row {
  key: string;
  name: string;
  source: Source | null;
  sums: Source['sums'];
}

/** OH-32: by source, each use beneath; the document's funds without a line stand there as well. */
export function SourcesTable({ sources, cited }: { sources: Source[]; cited: Cited }) {
  const t = useText();
  const word = useMoneyWords();
  const rows = sources.flatMap((source): Row[] => [
    { key: source.source.code, name: source.source.name, source, sums: source.sums },
    ...source.uses.map(({ use, sums }) => ({
      ...{ key: `${source.source.code} ${use?.code ?? ''}`, name: use?.name ?? word('noUse'), source: null, sums },
    })),
  ]);
  const columns = stacked<Row>([
    {
      title: t('source'),
      render: (_, { name, source }) => (source ? <strong>{name}</strong> : name),
    },
    {
      title: t('ceiling'),
      align: 'right',
      render: (_, { source }) => source && <Money amount={source.ceiling} unset={t('unset')} />,
    },
    { title: word('planned'), align: 'right', render: (_, { sums }) => <Money amount={sums.planned} /> },
    {
      title: t('unallotted'),
      align: 'right',
      render: (_, { source }) =>
        source?.unallotted && (
          <>
            <Money amount={source.unallotted} />{' '}
            {source.unallotted.startsWith('-') && <Tag color="red">{t('over')}</Tag>}
          </>
        ),
    },
    { title: word('spent'), align: 'right', render: (_, { sums }) => <Money amount={sums.spent} /> },
    { title: word('rest'), align: 'right', render: (_, { sums }) => <Money amount={sums.rest} /> },
    { title: word('rate'), render: (_, { sums, name }) => <Rate percent={sums.percent} label={name} /> },
  ]);
  const quoted = cited.filter(({ clause, quote }) => clause && quote);
  return (
    <>
      {rows.length > 0 && (
        <Table
          className="yx-stacked pl-figured"
          size="small"
          pagination={false}
          rowKey="key"
          rowClassName={({ source }) => (source ? '' : 'pl-use')}
          columns={columns}
          dataSource={rows}
        />
      )}
      {quoted.map(({ item, clause, quote, note }) => (
        <p key={item.code} className="yx-note">
          {item.name}：{t('clause', { clause: clause ?? '', quote: quote ?? '' })}
          {note && `（${note}）`}
        </p>
      ))}
    </>
  );
}
