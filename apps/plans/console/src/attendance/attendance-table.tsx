import { countText, DataTable, later, Link, textsOf, useHolds, useMayAt } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex, Typography } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { StatusTag } from '../activity/status-tag.js';
import { ActivityAttendancesDocument } from '../documents/graphql.js';
import type { AttendanceStatus } from '../documents/graphql.js';
import { attendanceStatuses, clockText, useWords } from '../words.js';
import type { Attendance } from './attendance.js';
import { ConfirmAll } from './confirm-all.js';
import { ConfirmCheckedIn } from './confirm-checked-in.js';
import { PresenceDialog } from './presence-dialog.js';

const CorrectDialog = later(async () => (await import('./correct-dialog.js')).CorrectDialog);

const useText = textsOf({
  title: ['参加人员', 'Attendance'],
  counts: [
    '已确认 {confirmed} 人，待确认 {expected} 人，缺席 {absent} 人',
    '{confirmed} present, {expected} to be confirmed, {absent} absent',
  ],
  name: ['姓名', 'Name'],
  unit: ['所在机构', 'Unit'],
  role: ['参与角色', 'Role'],
  status: ['出勤', 'Attendance'],
  hours: ['确认学时', 'Hours'],
  checkIns: ['签到', 'Check-in'],
  checkIn: ['第 {num} 场 {time}', 'Meeting {num}: {time}'],
  step: ['操作', 'Step'],
  confirm: ['登记出勤', 'Enter presence'],
  correct: ['更正', 'Correct'],
  beyond: ['其他参加人员', 'Somebody else'],
  notBegun: ['活动开始后才能确认出勤', 'Presence is confirmed once the activity has begun'],
  empty: ['还没有登记参加人员，或参加人员不在您的管理范围内', 'Nobody is enrolled, or they lie outside your reach'],
});

/** Who takes part; its organisers confirm who was there. */
export function AttendanceTable({ activity }: { activity: Activity }) {
  const t = useText();
  const word = useWords();
  const mayAt = useMayAt(activity.unit);
  const [chosen, choose] = useState<Attendance>();
  const { id, confirmed, expected, absent, status, sessions } = activity;
  const begun = sessions.some(({ startsAt }) => new Date(startsAt) <= new Date());
  const mayConfirm = status === 'PUBLISHED' && mayAt('plans:confirm-attendance');
  const mayCorrect = (mayConfirm || (status === 'COMPLETED' && mayAt('plans:confirm-attendance'))) && begun;
  const columns = useColumns(mayCorrect ? choose : undefined);
  const options = attendanceStatuses.map((value) => ({ value, label: word(value) }));
  return (
    <section>
      <Flex wrap gap={8} justify="space-between" align="center" className="pl-head">
        <div>
          <Typography.Title level={2}>{t('title')}</Typography.Title>
          <div className="yx-note">
            {t('counts', {
              confirmed: countText(confirmed),
              expected: countText(expected),
              absent: countText(absent),
            })}
          </div>
        </div>
        {mayConfirm && begun && expected > 0 && (
          <Flex wrap gap={8}>
            <ConfirmAll activity={activity} />
            <ConfirmCheckedIn activity={activity} />
          </Flex>
        )}
        {mayConfirm && !begun && <span className="yx-note">{t('notBegun')}</span>}
      </Flex>
      <DataTable
        name="plans.attendances"
        label={t('title')}
        query={ActivityAttendancesDocument}
        variables={({ first, after, filters }) => ({
          id,
          first,
          after,
          status: filters['status'] as AttendanceStatus | undefined,
        })}
        rows={(data) => data.activity?.attendances}
        columns={columns}
        filters={[{ kind: 'choice', key: 'status', label: t('status'), options }]}
        empty={t('empty')}
      />
      {chosen?.status === 'EXPECTED' && status === 'PUBLISHED' && (
        <PresenceDialog activity={activity} attendance={chosen} close={() => choose(undefined)} />
      )}
      {chosen && (chosen.status !== 'EXPECTED' || status !== 'PUBLISHED') && (
        <CorrectDialog activity={activity} attendance={chosen} close={() => choose(undefined)} />
      )}
    </section>
  );
}

function useColumns(choose: ((attendance: Attendance) => void) | undefined): Column<Attendance>[] {
  const t = useText();
  const holds = useHolds();
  const named = ({ person }: Attendance) => {
    if (!person) return t('beyond');
    if (!holds('organization:read-people')) return person.name;
    return <Link href={`/organization/people/${person.id}`}>{person.name}</Link>;
  };
  const columns: Column<Attendance>[] = [
    { key: 'name', title: t('name'), render: named },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'role', title: t('role'), render: ({ role }) => role.name },
    { key: 'status', title: t('status'), render: ({ status }) => <StatusTag status={status} /> },
    {
      key: 'checkIns',
      title: t('checkIns'),
      render: ({ checkIns }) =>
        checkIns.length
          ? checkIns.map(({ at, session }) => t('checkIn', { num: session?.num ?? '', time: clockText(at) })).join('，')
          : '—',
    },
    { key: 'hours', title: t('hours'), align: 'right', render: ({ hours }) => hours ?? '—' },
  ];
  if (!choose) return columns;
  const step: Column<Attendance> = {
    key: 'step',
    title: t('step'),
    render: (attendance) =>
      attendance.person &&
      attendance.status !== 'WAITING' && (
        <Button size="small" onClick={() => choose(attendance)}>
          {t(attendance.status === 'EXPECTED' ? 'confirm' : 'correct')}
        </Button>
      ),
  };
  return [...columns, step];
}
