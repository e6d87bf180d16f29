import { ExportButton, Found, Page, PrintButton, countText, textsOf, useQuery, useScope } from '@yanxiu/console';
import { Alert, Descriptions, Typography } from '@yanxiu/console/antd';
import { ActivityStatisticsDocument, EveryoneFiguresDocument } from '../documents/graphql.js';
import { ChannelCharts } from './channel-charts.js';
import type { Figures } from './figures.js';
import { MixCharts } from './mix-charts.js';
import { SpanBar } from './span-bar.js';
import { useSheet } from './use-sheet.js';
import { useSpan } from './use-span.js';

const useText = textsOf({
  title: ['研修统计', 'Figures'],
  note: ['{name}及其下级机构；只计已发布和已结束的活动', '{name} and all below; published and completed activities'],
  choose: ['请先在上方选择要统计的机构', 'Choose a unit above first'],
  activities: ['活动', 'Activities'],
  completed: ['其中已结束', 'Completed'],
  hours: ['活动学时', 'Hours'],
  teachers: ['专任教师', 'Teachers'],
  withTheme: ['有主题', 'With a theme'],
  withTask: ['有任务', 'With a task'],
  withResult: ['有成果', 'With a result'],
  of: ['{count} 人（{percent}%）', '{count} ({percent}%)'],
  balances: ['两面关系的均衡', 'Balance of pairs'],
  pair: ['{a}与{b}', '{a} and {b}'],
  pairText: [
    '{a} {countA} 场，{b} {countB} 场，未标注 {unmarked} 场；目标：{target}',
    '{a} {countA}, {b} {countB}, not marked {unmarked}; target: {target}',
  ],
  target: ['{a} {percent}%', '{a} {percent}%'],
  open: ['未定', 'not set'],
  leaders: ['校长参加研修', 'Principals taking part'],
  leader: ['{people} 人，{count} 人次', '{people} people, {count} attendances'],
  noLeaders: ['所选日期内没有校长出勤的记录', 'No principal was present in these days'],
  sizes: ['大小学科', 'Large and small subjects'],
  sizesOpen: [
    '共 {total} 个校内学科。政策未定多少教师以上为大学科，大小学科数：未定。',
    '{total} subjects of schools. From how many teachers a subject is large is not set.',
  ],
  sizesText: [
    '共 {total} 个校内学科：大学科 {large} 个（{threshold} 人以上），小学科 {small} 个。',
    '{total} subjects of schools: {large} large (from {threshold} teachers), {small} small.',
  ],
  ways: ['大学科以{large}为主，小学科以{small}为主。', 'Large: {large}; small: {small}.'],
});

type Fact = 'activities' | 'completed' | 'hours' | 'teachers' | 'withTheme' | 'withTask' | 'withResult';

/** What was held in some days, by every dimension of the policy; what no document sets is told as open. */
export function StatisticsPage() {
  const t = useText();
  const scope = useScope();
  const sheet = useSheet('figures');
  const actions = (
    <>
      {sheet && <ExportButton exporting={sheet} />}
      <PrintButton />
    </>
  );
  return (
    <Page title={t('title')} note={scope?.name ? t('note', { name: scope.name }) : undefined} actions={actions}>
      <SpanBar here="figures" />
      {scope ? <Counted unitId={scope.unitId} /> : <Alert type="info" showIcon title={t('choose')} />}
    </Page>
  );
}

function Counted({ unitId }: { unitId: string }) {
  const { from, to } = useSpan();
  const answer = useQuery(ActivityStatisticsDocument, { variables: { unitId, from, to } });
  return (
    <Found answer={answer} pick={(data) => data.activityStatistics}>
      {(figures) => (
        <div className="yx-blocks">
          <Summary figures={figures} />
          <Everyone unitId={unitId} />
          <ChannelCharts channels={figures.channels} />
          <MixCharts figures={figures} />
          <Balances figures={figures} />
          <Leaders figures={figures} />
          <Sizes figures={figures} />
        </div>
      )}
    </Found>
  );
}

function Summary({ figures: { activities, completed, hours } }: { figures: Figures }) {
  return <Facts facts={{ activities: countText(activities), completed: countText(completed), hours }} />;
}

/** Asked by itself: it is counted person by person, and for a whole province that may not end in time. */
function Everyone({ unitId }: { unitId: string }) {
  const t = useText();
  const { from, to } = useSpan();
  const answer = useQuery(EveryoneFiguresDocument, { variables: { unitId, from, to } });
  return (
    <Found answer={answer} pick={(data) => data.activityStatistics?.involvement}>
      {({ teachers, withTheme, withTask, withResult }) => {
        const share = (count: number) =>
          teachers ? t('of', { count: countText(count), percent: Math.round((count / teachers) * 100) }) : '—';
        const shares = { withTheme: share(withTheme), withTask: share(withTask), withResult: share(withResult) };
        return <Facts facts={{ teachers: countText(teachers), ...shares }} />;
      }}
    </Found>
  );
}

function Facts({ facts }: { facts: Partial<Record<Fact, string>> }) {
  const t = useText();
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={Object.entries(facts).map(([key, children]) => ({ key, label: t(key as Fact), children }))}
      />
    </section>
  );
}

function Balances({ figures: { balances } }: { figures: Figures }) {
  const t = useText();
  if (!balances.length) return null;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('balances')}</Typography.Title>
      <ul className="pl-entries">
        {balances.map(({ code, a, b, activitiesA, activitiesB, unmarked, target }) => (
          <li key={code}>
            <strong>{t('pair', { a, b })}</strong>
            <div>
              {t('pairText', {
                ...{ a, b, countA: activitiesA, countB: activitiesB, unmarked },
                target: target ? t('target', { a, percent: target }) : t('open'),
              })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Leaders({ figures: { leaders } }: { figures: Figures }) {
  const t = useText();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('leaders')}</Typography.Title>
      {leaders.length === 0 && <p className="yx-note">{t('noLeaders')}</p>}
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={leaders.map(({ role, people, attendances }) => ({
          ...{ key: role.code, label: role.name },
          children: t('leader', { people: countText(people), count: countText(attendances) }),
        }))}
      />
    </section>
  );
}

function Sizes({ figures: { subjectSizes } }: { figures: Figures }) {
  const t = useText();
  if (!subjectSizes) return null;
  const { threshold, total, large, small, largeWays, smallWays } = subjectSizes;
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('sizes')}</Typography.Title>
      <p>
        {typeof threshold === 'number'
          ? t('sizesText', { total: countText(total), large: large ?? 0, small: small ?? 0, threshold })
          : t('sizesOpen', { total: countText(total) })}
      </p>
      {largeWays.length > 0 && (
        <p className="yx-note">{t('ways', { large: largeWays.join('、'), small: smallWays.join('、') })}</p>
      )}
    </section>
  );
}
