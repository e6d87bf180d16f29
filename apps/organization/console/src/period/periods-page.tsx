import { DataTable, Found, Page, civilDay, textsOf, useMayAt, useQuery, useScope, useSearch } from '@yanxiu/console';
import type { Column, Filter } from '@yanxiu/console';
import { Button, Empty, Flex, Tag } from '@yanxiu/console/antd';
import { useState } from 'react';
import { Lasting } from '../choose/lasting.js';
import { PeriodsDocument, PeriodsOfYearDocument } from '../documents/graphql.js';
import type { PeriodKind, PeriodsOfYearQuery } from '../documents/graphql.js';
import { periodKinds, useKindText } from './kinds.js';
import { CreatePeriodDialog } from './create-period-dialog.js';
import { PeriodHistoryDialog, RevisePeriodDialog, WithdrawPeriodDialog } from './period-dialogs.js';
import type { PeriodRow } from './period-dialogs.js';
import { YearView } from './year-view.js';

const useText = textsOf({
  title: ['学年与周期', 'School years and cycles'],
  note: [
    '适用于{name}的学年学期、学分周期、财政年度、规划期和假期，各自计算，互不折算',
    'School years, credit cycles, fiscal years, programmes and days off that hold for {name}; none is converted into another',
  ],
  noScope: ['请先在页面顶部选择机构', 'First choose a unit at the top of the page'],
  create: ['设置时期', 'Set a period'],
  list: ['时期列表', 'Periods'],
  name: ['名称', 'Name'],
  kind: ['种类', 'Kind'],
  days: ['起止', 'Days'],
  by: ['设置机构', 'Set by'],
  own: ['本机构', 'this unit'],
  above: ['上级设置', 'set above'],
  actions: ['办理', 'Steps'],
  revise: ['修订', 'Revise'],
  withdraw: ['撤回', 'Withdraw'],
  reviseOf: ['修订：{name}', 'Revise: {name}'],
  withdrawOf: ['撤回：{name}', 'Withdraw: {name}'],
  history: ['变更记录', 'Changes'],
  historyOf: ['变更记录：{name}', 'Changes: {name}'],
  empty: ['本机构及上级都还没有设置时期', 'Neither this unit nor one above has set a period'],
});

type Unit = NonNullable<PeriodsOfYearQuery['orgUnit']>;

/** The clocks by which a unit plans, its own and those set above it. */
export function PeriodsPage() {
  const t = useText();
  const scope = useScope();
  if (scope) return <PeriodsOf key={scope.unitId} id={scope.unitId} />;
  return (
    <Page title={t('title')}>
      <section className="yx-block">
        <Empty description={t('noScope')} />
      </section>
    </Page>
  );
}

function PeriodsOf({ id }: { id: string }) {
  const t = useText();
  const [search, change] = useSearch();
  const [creating, setCreating] = useState(false);
  const answer = useQuery(PeriodsOfYearDocument, { variables: { id, filter: { forUnit: id } } });
  const unit = answer.data?.orgUnit;
  const may = useMayAt(unit)('organization:manage');
  const year = Number(search.get('year')) || Number(civilDay().slice(0, 4));
  return (
    <Page
      title={t('title')}
      note={unit ? t('note', { name: unit.name }) : undefined}
      actions={
        may && (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <Found answer={answer} pick={(data) => data.orgUnit}>
        {(found) => (
          <div className="yx-blocks">
            <YearView
              year={year}
              turn={(next) => change({ year: String(next) })}
              periods={answer.data?.periods?.nodes ?? []}
              unit={found}
            />
            <PeriodTable unit={found} may={may} />
            <CreatePeriodDialog
              unit={found}
              open={creating}
              onSet={(from) => change({ year: from.slice(0, 4) })}
              onClose={() => setCreating(false)}
            />
          </div>
        )}
      </Found>
    </Page>
  );
}

const steps = ['revise', 'withdraw', 'history'] as const;
type Step = (typeof steps)[number];

function PeriodTable({ unit, may }: { unit: Unit; may: boolean }) {
  const t = useText();
  const kindText = useKindText();
  const [open, setOpen] = useState<{ period: PeriodRow; step: Step }>();
  const own = (period: PeriodRow) => period.unit?.id === unit.id;
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'kind',
      label: t('kind'),
      options: periodKinds.map((value) => ({ value, label: kindText(value) })),
    },
  ];
  const columns: Column<PeriodRow>[] = [
    {
      key: 'name',
      title: t('name'),
      render: ({ name, schoolYear }) =>
        schoolYear && !name.includes(schoolYear.name) ? `${schoolYear.name} ${name}` : name,
    },
    { key: 'kind', title: t('kind'), render: ({ kind }) => kindText(kind) },
    { key: 'days', title: t('days'), render: ({ from, to }) => <Lasting from={from} to={to} /> },
    {
      key: 'by',
      title: t('by'),
      render: (period) => (
        <>
          {period.unit?.name ?? '—'} <Tag>{t(own(period) ? 'own' : 'above')}</Tag>
        </>
      ),
    },
  ];
  if (may)
    columns.push({
      key: 'actions',
      title: t('actions'),
      render: (period) =>
        own(period) && (
          <Flex gap={4} wrap>
            {steps.map((step) => (
              <Button
                key={step}
                size="small"
                type="link"
                aria-label={t(`${step}Of`, { name: period.name })}
                onClick={() => setOpen({ period, step })}
              >
                {t(step)}
              </Button>
            ))}
          </Flex>
        ),
    });
  return (
    <>
      <DataTable
        name="organization.periods"
        label={t('list')}
        query={PeriodsDocument}
        variables={({ first, after, filters: { kind } }) => ({
          first,
          after,
          filter: { forUnit: unit.id, ...(kind && { kinds: [kind as PeriodKind] }) },
        })}
        rows={(data) => data.periods}
        columns={columns}
        filters={filters}
        empty={t('empty')}
      />
      {open?.step === 'revise' && <RevisePeriodDialog period={open.period} onClose={() => setOpen(undefined)} />}
      {open?.step === 'history' && <PeriodHistoryDialog period={open.period} onClose={() => setOpen(undefined)} />}
      {open?.step === 'withdraw' && <WithdrawPeriodDialog period={open.period} onClose={() => setOpen(undefined)} />}
    </>
  );
}
