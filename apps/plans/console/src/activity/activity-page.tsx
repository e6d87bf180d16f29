import { Found, Link, Page, countText, later, textsOf, useMayAt, usePreferences, useQuery } from '@yanxiu/console';
import { Descriptions, Tag, Typography } from '@yanxiu/console/antd';
import { AttendanceSection } from '../attendance/attendance-section.js';
import { ActivityDocument } from '../documents/graphql.js';
import { daysText, meetingText, useWords } from '../words.js';
import { ActivitySteps } from './activity-steps.js';
import type { Activity } from './activity.js';
import { StatusTag } from './status-tag.js';

const useText = textsOf({
  activities: ['研修活动', 'Activities'],
  demo: ['演示数据', 'Demo'],
  unit: ['组织机构', 'Organiser'],
  owner: ['责任人', 'Responsible'],
  host: ['主持人', 'Host'],
  days: ['活动日期', 'Days'],
  hours: ['学时', 'Hours'],
  mode: ['研修方式', 'Mode'],
  form: ['研修形式', 'Form'],
  content: ['研修内容', 'Content'],
  scope: ['范围', 'Scope'],
  layer: ['研修层次', 'Layer'],
  channel: ['支持渠道', 'Channel'],
  capacity: ['名额', 'Seats'],
  alliance: ['以其名义组织', 'In the name of'],
  coOrganisers: ['协办机构', 'Units that help'],
  experts: ['所聘专家', 'Experts'],
  strands: ['融合方面', 'Strands'],
  series: ['所属系列', 'Series'],
  offSeries: ['（已单独调整）', ' (changed by itself)'],
  join: ['线上参加', 'Join online'],
  expectedOutcome: ['预设成果', 'Outcome aimed at'],
  outcome: ['研修成果与共识', 'Outcome and consensus'],
  noOutcomeReason: ['未形成成果的原因', 'Why there is no outcome'],
  cancelReason: ['取消原因', 'Why it was cancelled'],
  sessions: ['活动安排（{count} 场）', 'Meetings ({count})'],
  session: ['第 {num} 场', 'Meeting {num}'],
  sessionHours: ['{hours} 学时', '{hours} hours'],
});

/** One activity: when and where, who was there, what came of it, and the steps that are open to its organisers. */
export function ActivityPage({ id }: { id: string }) {
  const t = useText();
  const answer = useQuery(ActivityDocument, { variables: { id } });
  const activity = answer.data?.activity;
  return (
    <Page
      title={activity?.title ?? t('activities')}
      above={[{ title: t('activities'), href: '/plans/activities' }]}
      note={activity && <Marks activity={activity} />}
      actions={activity && <ActivitySteps activity={activity} />}
    >
      <Found answer={answer} pick={(data) => data.activity}>
        {(found) => (
          <div className="yx-blocks">
            <Facts activity={found} />
            <Results activity={found} />
            <Meetings sessions={found.sessions} />
            <AttendancePart activity={found} />
            <AttendanceSection activity={found} />
            <MarksPart activity={found} />
            <WorkPanel activity={found} />
            <Outlook activity={found} />
            <AnalysesOfActivity activity={found} />
            <CyclesOfActivity id={found.id} />
            <ProgrammesOfActivity id={found.id} />
          </div>
        )}
      </Found>
    </Page>
  );
}

const BookedFacilities = later(async () => (await import('../facility/booked.js')).BookedFacilities);
const ProgrammesOfActivity = later(async () => (await import('../programme/of-activity.js')).ProgrammesOfActivity);
const AnalysesOfActivity = later(async () => (await import('../analysis/of-activity.js')).AnalysesOfActivity);
const CyclesOfActivity = later(async () => (await import('../cycle/of-activity.js')).CyclesOfActivity);
const MarksPart = later(async () => (await import('./marks-part.js')).MarksPart);
const WorkPanel = later(async () => (await import('../task/work-panel.js')).WorkPanel);
const AttendancePart = later(async () => (await import('../attendance/attendance-part.js')).AttendancePart);
const OutlookPanel = later(async () => (await import('../outlook/outlook-panel.js')).OutlookPanel);

/** What its organisers ought to know while it can still be changed. */
function Outlook({ activity: { id, unit, status, sessions } }: { activity: Activity }) {
  const mayAt = useMayAt(unit);
  const open =
    status === 'DRAFT' || (status === 'PUBLISHED' && sessions.every(({ startsAt }) => new Date(startsAt) > new Date()));
  return open && mayAt('plans:organise') ? (
    <OutlookPanel input={{ activityId: id }} published={status === 'PUBLISHED'} />
  ) : null;
}

function Marks({ activity: { status, demo } }: { activity: Activity }) {
  const t = useText();
  return (
    <>
      <StatusTag status={status} />
      {demo && <Tag>{t('demo')}</Tag>}
    </>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const t = useText();
  const word = useWords();
  const { locale } = usePreferences();
  const { unit, owner, host, firstDay, lastDay, hours, mode, form, secondaryForms } = activity;
  const organisers = useOrganisers(activity);
  const coded = (['content', 'scope', 'layer', 'channel'] as const).flatMap((key) => {
    const item = activity[key];
    return item ? [{ key, children: item.name }] : [];
  });
  const facts = [
    { key: 'days', children: daysText(firstDay, lastDay, locale) },
    { key: 'hours', children: hours },
    { key: 'mode', children: word(mode) },
    { key: 'form', children: [form, ...secondaryForms].map(({ name }) => name).join('、') },
    {
      key: 'unit',
      children: unit ? <Link href={`/organization/units/${unit.id}`}>{unit.name}</Link> : '—',
    },
    // Who is out of the viewer's reach is not told of: a dash would say that there is nobody.
    ...(owner ? [{ key: 'owner', children: owner.name }] : []),
    ...(host ? [{ key: 'host', children: host }] : []),
    ...coded,
    ...organisers,
  ] as const;
  return (
    <section className="yx-block">
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2, lg: 4 }}
        items={facts.map(({ key, children }) => ({ key, label: t(key as 'days'), children }))}
      />
    </section>
  );
}

/** Who stands behind it besides its unit, and what it is part of. */
function useOrganisers({ alliance, coOrganisers, experts, strands, capacity, series, offSeries }: Activity) {
  const t = useText();
  const lists = [
    { key: 'coOrganisers', names: coOrganisers.flatMap(({ unit }) => unit?.name ?? []) },
    {
      key: 'experts',
      names: experts.map(
        ({ name, organisation, part }) => `${name}（${[organisation, part.name].filter(Boolean).join('，')}）`,
      ),
    },
    { key: 'strands', names: strands.map(({ name }) => name) },
  ].flatMap(({ key, names }) => (names.length ? [{ key, children: names.join('、') }] : []));
  return [
    ...(alliance
      ? [{ key: 'alliance', children: <Link href={`/organization/alliances/${alliance.id}`}>{alliance.name}</Link> }]
      : []),
    ...lists,
    ...(capacity ? [{ key: 'capacity', children: countText(capacity) }] : []),
    ...(series
      ? [
          {
            key: 'series',
            children: (
              <>
                <Link href={`/plans/series/${series.id}`}>{series.title}</Link>
                {offSeries && t('offSeries')}
              </>
            ),
          },
        ]
      : []),
  ];
}

/** What was aimed at and what came of it, each where it was written down. */
function Results({ activity }: { activity: Activity }) {
  const t = useText();
  const texts = (['cancelReason', 'outcome', 'noOutcomeReason', 'expectedOutcome'] as const).flatMap((key) => {
    const text = activity[key];
    return text ? [{ key, text }] : [];
  });
  return texts.map(({ key, text }) => (
    <section className="yx-block" key={key}>
      <Typography.Title level={2}>{t(key)}</Typography.Title>
      <div className="pl-text">{text}</div>
    </section>
  ));
}

function Meetings({ sessions }: Pick<Activity, 'sessions'>) {
  const t = useText();
  const { locale } = usePreferences();
  return (
    <section className="yx-block">
      <Typography.Title level={2}>{t('sessions', { count: sessions.length })}</Typography.Title>
      <ol className="pl-meetings">
        {sessions.map(({ id, num, startsAt, endsAt, place, link, hours, bookings }) => (
          <li key={id}>
            <span>{t('session', { num })}</span>
            <span>{meetingText(startsAt, endsAt, locale)}</span>
            <span>
              {place}
              {link && (
                <>
                  {' '}
                  <a href={link} target="_blank" rel="noreferrer">
                    {t('join')}
                  </a>
                </>
              )}
              <BookedFacilities bookings={bookings} />
            </span>
            <span>{t('sessionHours', { hours })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
