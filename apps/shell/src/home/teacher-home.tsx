import { Link, QueryFailure, dayText, textsOf, useHolds, usePreferences, useQuery, useViewer } from '@yanxiu/console';
import { Progress, Skeleton, Typography } from '@yanxiu/console/antd';
import { TeacherHomeDocument } from '../documents/graphql.js';
import type { TeacherHomeQuery } from '../documents/graphql.js';
import { Figures } from './figures.js';

const useText = textsOf({
  credits: ['我的学分', 'My credits'],
  cycle: ['本周期：{from}至{to}', 'This cycle: {from} to {to}'],
  total: ['合计', 'Total'],
  recognised: ['已认定', 'Recognised'],
  pending: ['待认定', 'Pending'],
  required: ['应修学分', 'Required'],
  none: [
    '尚无学分记录。参加研修活动并经确认后，学分自动记入。',
    'No credits yet. They are entered once your attendance is confirmed.',
  ],
  details: ['查看学分明细', 'See the statement'],
  drafts: ['我有 {count} 份资源等待审核发布', '{count} resources of mine wait for review'],
  many: ['1 万以上', 'over 10,000'],
  plans: ['我的计划', 'My plans'],
  noPlan: ['还没有个人研修计划，现在编制', 'No personal plan yet: write one'],
  allPlans: ['全部 {count} 份', 'All {count}'],
});

/** What a teacher looks for first: the own credits, and what became of the own resources. */
export function TeacherHome() {
  const { personId } = useViewer();
  return personId && <Own person={personId} />;
}

function Own({ person }: { person: string }) {
  const t = useText();
  const plans = useHolds()('plans:plan');
  const { data, error, loading, refetch } = useQuery(TeacherHomeDocument, { variables: { person, plans } });
  const drafts = data?.drafts?.totalCount ?? 0;
  return (
    <>
      {error && <QueryFailure error={error} retry={refetch} />}
      <Typography.Title level={2}>{t('credits')}</Typography.Title>
      {!data && loading && <Skeleton active title={false} />}
      {data && <Credits credits={data.creditStatement} />}
      <p>
        <Link href="/credits/mine">{t('details')}</Link>
      </p>
      {data?.plans && <Plans plans={data.plans} />}
      {drafts > 0 && (
        <p>
          <Link href="/resources/drafts?status=DRAFT">{t('drafts', { count: drafts })}</Link>
        </p>
      )}
    </>
  );
}

/** ZJ-08: the personal plan, one step away. */
function Plans({ plans }: { plans: NonNullable<TeacherHomeQuery['plans']> }) {
  const t = useText();
  const [latest] = plans.nodes;
  const mine = '/plans/plans?whose=mine';
  return (
    <>
      <Typography.Title level={2}>{t('plans')}</Typography.Title>
      <p>
        {latest ? (
          <>
            <Link href={`/plans/plans/${latest.id}`}>{latest.title}</Link>{' '}
            {(plans.totalCount ?? 0) > 1 && <Link href={mine}>{t('allPlans', { count: plans.totalCount ?? '' })}</Link>}
          </>
        ) : (
          <Link href={mine}>{t('noPlan')}</Link>
        )}
      </p>
    </>
  );
}

function Credits({ credits }: { credits: TeacherHomeQuery['creditStatement'] }) {
  const t = useText();
  const { locale } = usePreferences();
  if (!credits) return <Typography.Text>{t('none')}</Typography.Text>;
  const required = Number(credits.required ?? 0);
  const { cycle } = credits;
  return (
    <>
      {cycle && (
        <Typography.Paragraph type="secondary">
          {t('cycle', { from: dayText(cycle.from, locale), to: dayText(cycle.to, locale) })}
        </Typography.Paragraph>
      )}
      {required > 0 && (
        <Progress
          percent={Math.min(100, Math.round((Number(credits.total) / required) * 100))}
          aria-label={t('credits')}
        />
      )}
      <Figures
        many={t('many')}
        figures={[
          { title: t('total'), value: credits.total, href: '/credits/mine' },
          { title: t('recognised'), value: credits.recognised, href: '/credits/mine' },
          { title: t('pending'), value: credits.pending, href: '/credits/mine' },
          { title: t('required'), value: required > 0 ? (credits.required ?? undefined) : undefined },
        ]}
      />
    </>
  );
}
