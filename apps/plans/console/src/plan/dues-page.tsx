import {
  DataTable,
  Link,
  Page,
  countText,
  dayText,
  textsOf,
  useHolds,
  useMutation,
  usePreferences,
  useQuery,
  useScope,
} from '@yanxiu/console';
import type { Asked, BatchAction, Column, Filter } from '@yanxiu/console';
import { Progress, Tag, Typography } from '@yanxiu/console/antd';
import { ExcuseFromPlanDocument, PlanDuesDocument, PlansDueFiguresDocument } from '../documents/graphql.js';
import type { PlanDueFilter, PlanDueState, PlanDuesQuery, PlansDueFiguresQuery } from '../documents/graphql.js';
import { usePlanWords } from './plan-words.js';

const useText = textsOf({
  on: ['截至', 'As of'],
  title: ['应报计划', 'Plans that are due'],
  note: ['{name}及其下级本时期应报的计划，以今天为准', 'Due of {name} and all below, as of today'],
  choose: ['请在上方选择机构', 'Choose a unit above'],
  kind: ['计划种类', 'Kind'],
  who: ['应报单位或教师', 'Who owes it'],
  period: ['时期', 'Period'],
  due: ['截止日', 'Due'],
  state: ['情况', 'State'],
  plan: ['计划', 'Plan'],
  overdue: ['只看逾期未报', 'Overdue only'],
  late: ['逾期', 'Overdue'],
  joint: ['联片统报', 'By the cluster'],
  handed: ['已报 {handedIn} / 应报 {expected}', '{handedIn} of {expected} handed in'],
  until: ['截止 {day}', 'Due {day}'],
  open: ['未定截止日', 'No day set'],
  figures: [
    '逾期 {overdue} 份，已办结 {done} 份，免报 {excused} 份',
    '{overdue} overdue, {done} done, {excused} excused',
  ],
  personal: ['个人计划由学校收集管理，上级只见数字', 'Personal plans stay in the school: figures only'],
  none: [
    '本时期没有要求报送的计划：适用的政策未规定时间，也未设报送安排。',
    'Nothing is due: the policy sets no day and nobody has set a round.',
  ],
  empty: ['没有应报的计划', 'Nothing is due'],
  excuse: ['登记免报', 'Excuse'],
  excuseNote: [
    '如学期中新成立的教研组；原因记录在案。',
    'Such as a group formed in mid-term; the reason stays on record.',
  ],
});

type Due = NonNullable<PlanDuesQuery['planDues']>['nodes'][number];
type Figure = NonNullable<NonNullable<PlansDueFiguresQuery['orgUnit']>['plansDue']>[number];

const states = ['MISSING', 'DRAFT', 'RETURNED', 'HANDED_IN', 'DONE', 'EXCUSED'] as const;

/** Who owes which plan, and what is overdue (DL-32, PC-23). */
export function PlanDuesPage() {
  const t = useText();
  const scope = useScope();
  const unitId = scope?.unitId;
  if (!unitId) return <Page title={t('title')}>{t('choose')}</Page>;
  return <DuesOf unitId={unitId} name={scope.name} />;
}

function DuesOf({ unitId, name }: { unitId: string; name: string | undefined }) {
  const t = useText();
  const figures = useQuery(PlansDueFiguresDocument, { variables: { unitId } });
  const due = figures.data?.orgUnit?.plansDue ?? [];
  return (
    <Page title={t('title')} note={name ? t('note', { name }) : undefined}>
      {due.length > 0 && <Figures figures={due} />}
      <DataTable
        name="plans.dues"
        label={t('title')}
        query={PlanDuesDocument}
        variables={({ first, after, filters }) => ({ first, after, filter: conditions(filters, unitId) })}
        rows={(data) => data.planDues}
        columns={useColumns()}
        filters={useFilters(due)}
        rowLabel={(row) => row.name}
        open={({ plan }) => (plan ? `/plans/plans/${plan.id}` : undefined)}
        actions={useExcuse()}
        empty={due.length === 0 && figures.data ? t('none') : t('empty')}
      />
    </Page>
  );
}

function conditions({ kind, state, overdue, on }: Asked['filters'], unitId: string): PlanDueFilter {
  return {
    unitId,
    ...(on && { on }),
    template: kind,
    states: state?.split(',') as PlanDueState[] | undefined,
    ...(overdue && { overdue: true }),
  };
}

function Figures({ figures }: { figures: Figure[] }) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <div className="pl-figures">
      {figures.map(({ template, author, periodId, periodName, due, expected, handedIn, done, overdue, excused }) => (
        <section className="yx-block pl-figure" key={`${template.code} ${periodId}`}>
          <Typography.Title level={2}>{template.name}</Typography.Title>
          <strong>{t('handed', { handedIn: countText(handedIn), expected: countText(expected) })}</strong>
          <Progress
            percent={expected ? Math.round((handedIn / expected) * 100) : 0}
            size="small"
            aria-label={template.name}
          />
          <div>{t('figures', { overdue, done, excused })}</div>
          <div className="yx-note">
            {periodName} {due ? t('until', { day: dayText(due, locale) }) : t('open')}
          </div>
          {author === 'PERSON' && <div className="yx-note">{t('personal')}</div>}
        </section>
      ))}
    </div>
  );
}

function useFilters(figures: Figure[]): Filter[] {
  const t = useText();
  const stateText = useStateText();
  const kinds = new Map(figures.map(({ template: { code, name } }) => [code, name]));
  return [
    { kind: 'choice', key: 'kind', label: t('kind'), options: [...kinds].map(([value, label]) => ({ value, label })) },
    {
      kind: 'choices',
      key: 'state',
      label: t('state'),
      options: states.map((value) => ({ value, label: stateText(value) })),
    },
    { kind: 'flag', key: 'overdue', label: t('overdue') },
    { kind: 'day', key: 'on', label: t('on') },
  ];
}

function useStateText(): (state: PlanDueState) => string {
  const word = usePlanWords();
  return (state) => word(state === 'DRAFT' ? 'NOT_SENT' : state);
}

function useColumns(): Column<Due>[] {
  const t = useText();
  const stateText = useStateText();
  const { locale } = usePreferences();
  return [
    { key: 'who', title: t('who'), render: ({ name }) => name },
    { key: 'kind', title: t('kind'), render: ({ template }) => template.name },
    { key: 'period', title: t('period'), render: ({ periodName }) => periodName },
    { key: 'due', title: t('due'), render: ({ due }) => (due ? dayText(due, locale) : t('open')) },
    {
      key: 'state',
      title: t('state'),
      render: ({ state, overdue, joint, excuse }) => (
        <>
          {stateText(state)} {overdue && <Tag color="red">{t('late')}</Tag>}
          {joint && <Tag>{t('joint')}</Tag>}
          {excuse && <div className="yx-note">{excuse}</div>}
        </>
      ),
    },
    {
      key: 'plan',
      title: t('plan'),
      render: ({ plan }) => (plan ? <Link href={`/plans/plans/${plan.id}`}>{plan.title}</Link> : '—'),
    },
  ];
}

/** PC-24: a group that was formed in mid-term owes nothing; none for who doesn't review. */
function useExcuse(): BatchAction<Due>[] {
  const t = useText();
  const holds = useHolds();
  const [excuse] = useMutation(ExcuseFromPlanDocument, { refetchQueries: ['PlansDueFigures'] });
  if (!holds('plans:review')) return [];
  return [
    {
      ...{ key: 'excuse', label: t('excuse'), reason: true, note: t('excuseNote') },
      applies: ({ state, unit }) => (state === 'MISSING' || state === 'DRAFT') && unit !== null,
      run: async ({ unit, template, periodId }, reason = '') => {
        if (unit)
          await excuse({ variables: { input: { unitId: unit.id, template: template.code, periodId, reason } } });
      },
    },
  ];
}
