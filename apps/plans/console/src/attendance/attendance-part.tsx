import {
  Link,
  Refusal,
  clockText,
  countText,
  momentText,
  textsOf,
  useHolds,
  useMayAt,
  useMutation,
  usePreferences,
  useQuery,
  useViewer,
} from '@yanxiu/console';
import { App, Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { ActivityPartDocument, EnrolMyselfDocument, WithdrawEnrolmentDocument } from '../documents/graphql.js';
import type { ActivityPartQuery } from '../documents/graphql.js';
import { useWords } from '../words.js';
import { LeaveDialog } from './leave-dialog.js';
import { QuotaDialog } from './quota-dialog.js';
import '../checkin/checkin.css';

const useText = textsOf({
  title: ['报名与签到', 'Enrolment and check-in'],
  seats: ['已报名 {taken} 人，名额 {capacity} 人', '{taken} of {capacity} seats taken'],
  noLimit: ['已报名 {taken} 人，名额不限', '{taken} enrolled, no limit'],
  waiting: ['，候补 {count} 人', ', {count} waiting'],
  closes: ['；报名截止 {time}', '; until {time}'],
  own: ['我的报名：{state}', 'My part: {state}'],
  enrolled: ['已报名', 'enrolled'],
  place: ['候补第 {place} 位，有空额时依次递补', 'number {place} on the waiting list'],
  leave: ['已请假（{reason}）', 'on leave ({reason})'],
  in: ['，第 {num} 场 {time} 签到', ', in at {time} (meeting {num})'],
  enrol: ['报名', 'Enrol'],
  wait: ['名额已满，报名候补', 'Full: join the waiting list'],
  withdraw: ['取消报名', 'Take it back'],
  askLeave: ['请假', 'Ask for leave'],
  quota: ['调整名额', 'Change the quota'],
  done: ['已报名', 'Enrolled'],
  waits: ['已列入候补', 'On the waiting list'],
  undone: ['已取消报名', 'Taken back'],
  session: ['第 {num} 场', 'Meeting {num}'],
  count: ['已签到 {count} 人', '{count} checked in'],
  board: ['扫码签到', 'Check-in screen'],
  paper: ['签到表', 'Sign-in sheet'],
  import: ['导入签到表', 'Import a sheet'],
});

type Part = NonNullable<ActivityPartQuery['activity']>;
const refetched = ['Activity', 'ActivityPart', 'ActivityAttendances'];

/** How full an activity is, one's own part in it with its steps, and for its organisers the doors of its meetings. */
export function AttendancePart({ activity }: { activity: Activity }) {
  const t = useText();
  const { data } = useQuery(ActivityPartDocument, { variables: { id: activity.id } });
  const part = data?.activity;
  const mayAt = useMayAt(activity.unit);
  const [quota, setQuota] = useState(false);
  if (!part) return null;
  const { enrolment } = part;
  const open = part.status === 'DRAFT' || part.status === 'PUBLISHED';
  return (
    <section className="yx-block pl-own-part">
      <Flex wrap gap={8} justify="space-between" align="center">
        <div>
          <Typography.Title level={2}>{t('title')}</Typography.Title>
          <Seats enrolment={enrolment} />
        </div>
        {open && mayAt('plans:organise') && <Button onClick={() => setQuota(true)}>{t('quota')}</Button>}
      </Flex>
      <Own part={part} />
      {part.status !== 'DRAFT' && mayAt('plans:confirm-attendance') && <Doors part={part} />}
      {quota && <QuotaDialog part={part} close={() => setQuota(false)} />}
    </section>
  );
}

function Seats({ enrolment: { capacity, taken, waiting, open, closesAt } }: Pick<Part, 'enrolment'>) {
  const t = useText();
  const { locale } = usePreferences();
  const counts = { taken: countText(taken), capacity: countText(capacity ?? 0) };
  return (
    <div className="yx-note">
      {t(capacity === null ? 'noLimit' : 'seats', counts)}
      {waiting > 0 && t('waiting', { count: countText(waiting) })}
      {open && closesAt && t('closes', { time: momentText(closesAt, locale) })}
    </div>
  );
}

/** The signed-in teacher's own part, and what can be done about it by a thumb. */
function Own({ part }: { part: Part }) {
  const t = useText();
  const { message } = App.useApp();
  const { personId } = useViewer();
  const holds = useHolds();
  const [leave, setLeave] = useState(false);
  const options = { refetchQueries: refetched, awaitRefetchQueries: true };
  const [enrol, enrolling] = useMutation(EnrolMyselfDocument, options);
  const [withdraw, withdrawing] = useMutation(WithdrawEnrolmentDocument, options);
  const { id: activityId, enrolment, myAttendance: own, status } = part;
  if (!personId || !holds('plans:take-part')) return null;
  const variables = { activityId };
  const full = enrolment.capacity !== null && enrolment.taken >= enrolment.capacity;
  // A refusal is shown by the part below: the step itself has nothing more to say.
  const join = async () => {
    const { data } = await enrol({ variables }).catch(() => ({ data: undefined }));
    const state = data?.enrolMyself.attendance?.status;
    if (state) void message.success(t(state === 'WAITING' ? 'waits' : 'done'));
  };
  const leaveAgain = async () => {
    const done = await withdraw({ variables }).catch(() => undefined);
    if (done) void message.success(t('undone'));
  };
  const mayJoin = enrolment.open && (!own || own.status === 'LEAVE');
  const mayLeave = enrolment.open && own?.role.code === 'PARTICIPANT' && own.status !== 'LEAVE';
  return (
    <div className="pl-own-part">
      {own && <OwnState part={part} own={own} />}
      <Flex wrap gap={8}>
        {mayJoin && (
          <Button type="primary" size="large" loading={enrolling.loading} onClick={() => void join()}>
            {t(full ? 'wait' : 'enrol')}
          </Button>
        )}
        {mayLeave && (
          <Button size="large" loading={withdrawing.loading} onClick={() => void leaveAgain()}>
            {t('withdraw')}
          </Button>
        )}
        {status === 'PUBLISHED' && own?.status === 'EXPECTED' && (
          <Button size="large" onClick={() => setLeave(true)}>
            {t('askLeave')}
          </Button>
        )}
      </Flex>
      <Refusal error={enrolling.error ?? withdrawing.error} />
      {leave && <LeaveDialog activityId={activityId} close={() => setLeave(false)} />}
    </div>
  );
}

function OwnState({ part, own }: { part: Part; own: NonNullable<Part['myAttendance']> }) {
  const t = useText();
  const word = useWords();
  const states: Record<string, string> = {
    EXPECTED: t('enrolled'),
    WAITING: t('place', { place: part.enrolment.ownPlace ?? '—' }),
    LEAVE: t('leave', { reason: own.leaveReason ?? '' }),
  };
  return (
    <div>
      {t('own', { state: states[own.status] ?? word(own.status) })}
      {own.checkIns.map(({ at, session }) => t('in', { num: session?.num ?? '', time: clockText(at) }))}
    </div>
  );
}

/** For each meeting: how many are in, its screen, its sheet. */
function Doors({ part: { id, sessions } }: { part: Part }) {
  const t = useText();
  const base = `/plans/activities/${id}`;
  return (
    <ul className="pl-doors">
      {sessions.map(({ id: session, num, checkedIn }) => (
        <li key={session}>
          <span>{t('session', { num })}</span>
          <span>{t('count', { count: countText(checkedIn) })}</span>
          <Link href={`${base}/check-in/${session}`}>{t('board')}</Link>
          <Link href={`${base}/sign-in/${session}`}>{t('paper')}</Link>
          <Link href={`${base}/sign-in/${session}/import`}>{t('import')}</Link>
        </li>
      ))}
    </ul>
  );
}
