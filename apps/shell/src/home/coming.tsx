import { Link, QueryFailure, countText, dayText, textsOf, useHolds, usePreferences, useQuery } from '@yanxiu/console';
import { useScope, useViewer } from '@yanxiu/console';
import { Empty, Skeleton, Typography } from '@yanxiu/console/antd';
import { ComingDocument } from '../documents/graphql.js';
import { dayFromNow } from './days.js';
import { duties } from './parts.js';
import { usePages } from './use-pages.js';

const useText = textsOf({
  coming: ['未来 30 天的活动', 'Activities of the next 30 days'],
  mine: ['我未来 30 天的活动', 'My activities of the next 30 days'],
  none: ['未来 30 天没有已发布的活动', 'No published activity in the next 30 days'],
  noneMine: ['未来 30 天没有您参加的活动', 'You take part in no activity of the next 30 days'],
  all: ['全部 {count} 场', 'All {count}'],
});

const shown = 5;

/** The next activities, the nearest first: a teacher's own, an officer's unit's. */
export function Coming() {
  const t = useText();
  const holds = useHolds();
  const visits = usePages();
  const scope = useScope();
  const { personId } = useViewer();
  const { locale } = usePreferences();
  const mine = Boolean(personId) && !duties.some(holds);
  const days = { from: dayFromNow(), to: dayFromNow(30) };
  const { data, error, loading, refetch } = useQuery(ComingDocument, {
    variables: { ...(mine ? { person: personId } : { unit: scope?.unitId }), ...days },
  });
  const nodes = data?.activities?.nodes ?? [];
  const next = nodes.slice(0, shown);
  const count = data?.activities?.totalCount ?? nodes.length;
  const list = `/plans/activities?${new URLSearchParams({ status: 'PUBLISHED', ...days, ...(mine && { whose: 'mine' }) })}`;
  const linked = visits(list);
  return (
    <>
      <Typography.Title level={2}>{t(mine ? 'mine' : 'coming')}</Typography.Title>
      {error && <QueryFailure error={error} retry={refetch} />}
      {!data && loading && <Skeleton active title={false} />}
      {data && next.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(mine ? 'noneMine' : 'none')} />
      )}
      <ul className="sh-coming">
        {next.map(({ id, title, firstDay, unit }) => (
          <li key={id}>
            <span>{dayText(firstDay, locale)}</span>
            <span>{linked ? <Link href={`/plans/activities/${id}`}>{title}</Link> : title}</span>
            <Typography.Text type="secondary">{unit?.name}</Typography.Text>
          </li>
        ))}
      </ul>
      {linked && count > next.length && (
        <p>
          <Link href={list}>{t('all', { count: countText(count) })}</Link>
        </p>
      )}
    </>
  );
}
