import {
  DataTable,
  Found,
  Link,
  Page,
  PrintButton,
  civilDay,
  textsOf,
  useHolds,
  useQuery,
  useScope,
  useSearch,
} from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, DownloadOutlined, Empty, Select, Tag, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import { BudgetReportDocument, BudgetsDocument } from '../documents/graphql.js';
import type { BudgetsQuery } from '../documents/graphql.js';
import { Marks, Money, Rate, SumsList, useMoneyWords } from './money.js';
import { AddProjectDialog } from './project-dialog.js';
import { SourcesTable } from './sources-table.js';
import { YearsChart } from './years-chart.js';

const useText = textsOf({
  title: ['研修经费', 'Budgets of training'],
  note: ['{name}及其下级，{year} 会计年度（公历年），单位：元', '{name} and all below, fiscal year {year}, in yuan'],
  year: ['会计年度', 'Fiscal year'],
  yearOf: ['{year} 年', '{year}'],
  add: ['新增经费项目', 'Add a project'],
  sheet: ['导出 Excel', 'As a workbook'],
  choose: ['请先在页面上方选择一个机构', 'Choose a unit at the head of the page'],
  total: ['合计', 'In all'],
  units: ['各单位年度经费', 'By unit'],
  unit: ['单位', 'Unit'],
  status: ['状态', 'State'],
  overspent: ['只看超支的', 'Overspent only'],
  empty: ['本年度还没有经费。有编报权限的可点“新增经费项目”。', 'No budget in this year yet.'],
});

type Line = NonNullable<BudgetsQuery['budgets']>['nodes'][number];

/** What is planned and spent in a fiscal year, by source and use and by unit (OH-32, ZJ-21). */
export function BudgetsPage() {
  const t = useText();
  const scope = useScope();
  const holds = useHolds();
  const [search, change] = useSearch();
  const [adding, setAdding] = useState(false);
  const thisYear = Number(civilDay().slice(0, 4));
  const year = Number(search.get('year')) || thisYear;
  const years = Array.from({ length: 7 }, (_, index) => thisYear + 1 - index);
  return (
    <Page
      title={t('title')}
      note={scope?.name && t('note', { name: scope.name, year })}
      actions={
        <>
          <Select
            className="pl-fiscal"
            aria-label={t('year')}
            value={year}
            onChange={(value) => change({ year: value === thisYear ? undefined : String(value) })}
            options={years.map((value) => ({ value, label: t('yearOf', { year: value }) }))}
          />
          {holds('plans:budget') && scope?.unitId && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
          {scope?.unitId && holds('plans:read-budget') && (
            <Button
              href={`/budget-sheets/${scope.unitId}/${year}.xlsx`}
              download
              icon={<DownloadOutlined aria-hidden="true" />}
            >
              {t('sheet')}
            </Button>
          )}
          <PrintButton />
        </>
      }
    >
      {scope?.unitId ? <OfUnit unitId={scope.unitId} year={year} /> : <Empty description={t('choose')} />}
      {adding && scope?.unitId && <AddProjectDialog unitId={scope.unitId} year={year} close={() => setAdding(false)} />}
    </Page>
  );
}

function OfUnit({ unitId, year }: { unitId: string; year: number }) {
  const t = useText();
  const answer = useQuery(BudgetReportDocument, {
    variables: { unitId, fiscalYear: year },
  });
  return (
    <Found answer={answer} pick={(data) => data.budgetReport}>
      {(report) => (
        <div className="yx-blocks">
          <section className="yx-block">
            <Typography.Title level={2}>{t('total')}</Typography.Title>
            <SumsList sums={report.sums} />
            <SourcesTable sources={report.sources} cited={answer.data?.budgetSources ?? []} />
          </section>
          {report.years.length > 1 && (
            <section className="yx-block">
              <YearsChart years={report.years} />
            </section>
          )}
          <section className="yx-block">
            <Typography.Title level={2}>{t('units')}</Typography.Title>
            <Units unitId={unitId} year={year} />
          </section>
        </div>
      )}
    </Found>
  );
}

function Units({ unitId, year }: { unitId: string; year: number }) {
  const t = useText();
  const filters: Filter[] = [{ kind: 'flag', key: 'overspent', label: t('overspent') }];
  return (
    <DataTable
      name="plans.budgets"
      label={t('units')}
      query={BudgetsDocument}
      variables={({ first, after, filters: { overspent } }) => ({
        ...{ first, after, order: 'YEAR_DESC' as const },
        filter: { unitId, fiscalYear: year, ...(overspent && { overspent: true }) },
      })}
      also={{ year: t('year') }}
      rows={(data) => data.budgets}
      columns={useColumns()}
      filters={filters}
      rowLabel={({ unit }) => unit?.name ?? '—'}
      open={({ id }) => `/plans/budgets/${id}`}
      empty={t('empty')}
    />
  );
}

function useColumns(): Column<Line>[] {
  const t = useText();
  const word = useMoneyWords();
  return [
    {
      key: 'unit',
      title: t('unit'),
      render: ({ id, unit, sums }) => (
        <>
          <Link href={`/plans/budgets/${id}`}>{unit?.name ?? '—'}</Link> <Marks sums={sums} />
        </>
      ),
    },
    { key: 'planned', title: word('planned'), align: 'right', render: ({ sums }) => <Money amount={sums.planned} /> },
    { key: 'spent', title: word('spent'), align: 'right', render: ({ sums }) => <Money amount={sums.spent} /> },
    { key: 'rest', title: word('rest'), align: 'right', render: ({ sums }) => <Money amount={sums.rest} /> },
    {
      key: 'rate',
      title: word('rate'),
      render: ({ sums, unit }) => <Rate percent={sums.percent} label={unit?.name ?? word('rate')} />,
    },
    {
      key: 'status',
      title: t('status'),
      render: ({ status }) => <Tag {...(status === 'OPEN' && { color: 'blue' })}>{word(status)}</Tag>,
    },
  ];
}
