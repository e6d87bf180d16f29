import { QueryFailure, dayText, textsOf, usePreferences, useQuery } from '@yanxiu/console';
import { Progress, Skeleton, Statistic, Typography } from '@yanxiu/console/antd';
import { TeacherHomeDocument } from '../documents/graphql.js';
import { Coming } from './coming.js';
import { dayAfter, today } from './today.js';

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
});

/** What a teacher looks for first: the own credits, and where to be next. */
export function TeacherHome({ person }: { person: string }) {
  const t = useText();
  const { locale } = usePreferences();
  const { data, error, loading, refetch } = useQuery(TeacherHomeDocument, {
    variables: { person, today: today(), soon: dayAfter(30) },
  });
  const credits = data?.creditStatement;
  const required = Number(credits?.required ?? 0);
  return (
    <>
      {error && <QueryFailure error={error} retry={refetch} />}
      <section className="yx-block">
        <Typography.Title level={2}>{t('credits')}</Typography.Title>
        {!data && loading && <Skeleton active title={false} />}
        {data && !credits && <Typography.Text>{t('none')}</Typography.Text>}
        {credits?.cycle && (
          <Typography.Paragraph type="secondary">
            {t('cycle', { from: dayText(credits.cycle.from, locale), to: dayText(credits.cycle.to, locale) })}
          </Typography.Paragraph>
        )}
        {credits && required > 0 && (
          <Progress
            percent={Math.min(100, Math.round((Number(credits.total) / required) * 100))}
            aria-label={t('credits')}
          />
        )}
        {credits && (
          <div className="sh-facts">
            <Statistic title={t('total')} value={credits.total} />
            <Statistic title={t('recognised')} value={credits.recognised} />
            <Statistic title={t('pending')} value={credits.pending} />
            {required > 0 && <Statistic title={t('required')} value={credits.required ?? ''} />}
          </div>
        )}
      </section>
      {data?.coming && <Coming activities={data.coming.nodes} />}
    </>
  );
}
