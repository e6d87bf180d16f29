import { QueryFailure, countText, textsOf, useHolds, useQuery, useScope } from '@yanxiu/console';
import { Skeleton, Statistic, Typography } from '@yanxiu/console/antd';
import { OfficerHomeDocument, UnitHomeDocument } from '../documents/graphql.js';
import { Coming } from './coming.js';
import { dayAfter, today } from './today.js';
import { Todo } from './todo.js';

const useText = textsOf({
  todo: ['待办事项', 'To do'],
  overdue: ['待办结的活动', 'Activities to complete'],
  overdueHint: ['活动日期已过，请登记出勤并办结', 'Their day is over: confirm attendance and complete them'],
  pending: ['待认定学分记录', 'Credit entries to recognise'],
  pendingHint: ['请审核后认定', 'They wait for review'],
  drafts: ['待签署评估表', 'Score sheets to sign'],
  draftsHint: ['评估表尚未完成签署', 'Not all have signed yet'],
  unpublished: ['待审核资源', 'Resources to review'],
  unpublishedHint: ['已上传，等待审核发布', 'Uploaded, waiting for review'],
  facts: ['{name}基本情况', '{name}'],
  factsOfYear: ['{name}基本情况（{year}学年）', '{name}, school year {year}'],
  schools: ['学校', 'Schools'],
  people: ['在册人员', 'People'],
  alliances: ['联盟与片区', 'Alliances'],
  earners: ['已获学分人数', 'People with credits'],
  recognised: ['已认定学分', 'Credits recognised'],
  waiting: ['待认定学分', 'Credits pending'],
});

/** What waits for an officer in the unit looked at, and how the unit stands. */
export function OfficerHome() {
  const t = useText();
  const holds = useHolds();
  const scope = useScope();
  const { data, error, loading, refetch } = useQuery(OfficerHomeDocument, {
    variables: {
      unit: scope?.unitId,
      today: today(),
      soon: dayAfter(30),
      plans: holds('plans:read'),
      credits: holds('credits:recognise'),
      evaluation: holds('evaluation:score'),
      resources: holds('resources:publish'),
    },
    fetchPolicy: 'cache-and-network',
  });
  const todo = (['overdue', 'pending', 'drafts', 'unpublished'] as const).flatMap((key) => {
    const found = data?.[key];
    return found ? [{ key, title: t(key), count: found.totalCount, hint: t(`${key}Hint`) }] : [];
  });
  return (
    <>
      {error && <QueryFailure error={error} retry={refetch} />}
      <section>
        <Typography.Title level={2}>{t('todo')}</Typography.Title>
        {!data && loading ? <Skeleton active paragraph={{ rows: 3 }} title={false} /> : <Todo entries={todo} />}
      </section>
      {data?.coming && <Coming activities={data.coming.nodes} />}
      {scope && <Facts unit={scope.unitId} />}
    </>
  );
}

function Facts({ unit }: { unit: string }) {
  const t = useText();
  const holds = useHolds();
  const allowed = { people: holds('organization:read-people'), credits: holds('credits:read') };
  const { data } = useQuery(UnitHomeDocument, { variables: { unit, ...allowed } });
  const progress = data?.orgUnit?.creditProgress;
  const facts = [
    // A school has no schools below it.
    { title: t('schools'), value: data?.orgUnit?.level === 'SCHOOL' ? null : data?.schools?.totalCount },
    { title: t('alliances'), value: data?.orgUnit?.alliances?.totalCount },
    { title: t('people'), value: data?.people?.totalCount },
    { title: t('earners'), value: progress?.people },
    { title: t('recognised'), value: progress && Number(progress.recognised) },
    { title: t('waiting'), value: progress && Number(progress.pending) },
  ].filter(({ value }) => value !== undefined && value !== null);
  if (!data?.orgUnit) return null;
  const { name } = data.orgUnit;
  const title = progress
    ? t('factsOfYear', { name, year: `${progress.schoolYear}–${progress.schoolYear + 1}` })
    : t('facts', { name });
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{title}</Typography.Title>
      <div className="sh-facts">
        {facts.map(({ title, value }) => (
          <Statistic key={title} title={title} value={countText(value)} />
        ))}
      </div>
    </section>
  );
}
