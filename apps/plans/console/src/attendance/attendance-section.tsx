import { countText, later, textsOf, useHolds, useMayAt, useReachesOthers } from '@yanxiu/console';
import { Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { AttendanceTable } from './attendance-table.js';
import { ConfirmAll } from './confirm-all.js';
import { ConfirmCheckedIn } from './confirm-checked-in.js';

const EnrolDialog = later(async () => (await import('./enrol-dialog.js')).EnrolDialog);

const useText = textsOf({
  title: ['参加人员', 'Attendance'],
  counts: [
    '已确认 {confirmed} 人，待确认 {expected} 人，缺席 {absent} 人',
    '{confirmed} present, {expected} to be confirmed, {absent} absent',
  ],
  enrol: ['登记参加人员', 'Enrol people'],
  notBegun: ['活动开始后才能确认出勤', 'Presence is confirmed once the activity has begun'],
});

/** How many take part, and, for who may know them, who they are. */
export function AttendanceSection({ activity }: { activity: Activity }) {
  const t = useText();
  const mayAt = useMayAt(activity.unit);
  const reachesOthers = useReachesOthers();
  const counts = {
    confirmed: countText(activity.confirmed),
    expected: countText(activity.expected),
    absent: countText(activity.absent),
  };
  const listed =
    mayAt('plans:organise') || mayAt('plans:confirm-attendance') || reachesOthers('organization:read-people');
  return (
    <section {...(!listed && { className: 'yx-block' })}>
      <Flex wrap gap={8} justify="space-between" align="center" {...(listed && { className: 'pl-head' })}>
        <div>
          <Typography.Title level={2}>{t('title')}</Typography.Title>
          <div className="yx-note">{t('counts', counts)}</div>
        </div>
        {listed && <Steps activity={activity} />}
      </Flex>
      {/* To who may read nobody but himself, each of the others would be a card without a name. */}
      {listed && <AttendanceTable activity={activity} />}
    </section>
  );
}

function Steps({ activity }: { activity: Activity }) {
  const t = useText();
  const holds = useHolds();
  const mayAt = useMayAt(activity.unit);
  const [enrolling, setEnrolling] = useState(false);
  const { status, sessions, expected } = activity;
  const begun = sessions.some(({ startsAt }) => new Date(startsAt) <= new Date());
  const mayConfirm = status === 'PUBLISHED' && mayAt('plans:confirm-attendance');
  const open = status === 'DRAFT' || status === 'PUBLISHED';
  return (
    <Flex wrap gap={8} align="center">
      {mayConfirm && !begun && <span className="yx-note">{t('notBegun')}</span>}
      {open && mayAt('plans:organise') && holds('organization:read-people') && (
        <Button onClick={() => setEnrolling(true)}>{t('enrol')}</Button>
      )}
      {mayConfirm && begun && expected > 0 && (
        <>
          <ConfirmAll activity={activity} />
          <ConfirmCheckedIn activity={activity} />
        </>
      )}
      {enrolling && <EnrolDialog activity={activity} close={() => setEnrolling(false)} />}
    </Flex>
  );
}
