import { DataTable, Link, clockText, later, textsOf, useHolds, useMayAt } from '@yanxiu/console';
import type { Column } from '@yanxiu/console';
import { Button, Flex } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { StatusTag } from '../activity/status-tag.js';
import { ActivityAttendancesDocument } from '../documents/graphql.js';
import type { AttendanceStatus } from '../documents/graphql.js';
import { attendanceStatuses, useWords } from '../words.js';
import type { Attendance } from './attendance.js';
import { PresenceDialog } from './presence-dialog.js';
import { useRemoving } from './removing.js';

const CorrectDialog = later(async () => (await import('./correct-dialog.js')).CorrectDialog);
const RoleDialog = later(async () => (await import('./role-dialog.js')).RoleDialog);

const useText = textsOf({
  title: ['参加人员', 'Attendance'],
  name: ['姓名', 'Name'],
  unit: ['所在机构', 'Unit'],
  role: ['参与角色', 'Role'],
  others: ['{role}（兼{others}）', '{role} (also {others})'],
  status: ['出勤', 'Attendance'],
  hours: ['确认学时', 'Hours'],
  checkIns: ['签到', 'Check-in'],
  checkIn: ['第 {num} 场 {time}', 'Meeting {num}: {time}'],
  step: ['操作', 'Step'],
  confirm: ['登记出勤', 'Enter presence'],
  correct: ['更正', 'Correct'],
  assign: ['角色', 'Roles'],
  beyond: ['其他参加人员', 'Somebody else'],
  empty: ['还没有登记参加人员，或参加人员不在您的管理范围内', 'Nobody is enrolled, or they lie outside your reach'],
});

interface Chosen {
  attendance: Attendance;
  step: 'presence' | 'roles';
}

/** Who takes part; its organisers confirm who was there. */
export function AttendanceTable({ activity }: { activity: Activity }) {
  const t = useText();
  const word = useWords();
  const mayAt = useMayAt(activity.unit);
  const [chosen, choose] = useState<Chosen>();
  const { id, status, sessions } = activity;
  const close = () => choose(undefined);
  const begun = sessions.some(({ startsAt }) => new Date(startsAt) <= new Date());
  const open = status === 'DRAFT' || status === 'PUBLISHED';
  const mayCorrect = mayAt('plans:confirm-attendance') && begun && (status === 'PUBLISHED' || status === 'COMPLETED');
  const mayArrange = open && mayAt('plans:organise');
  const columns = useColumns(choose, { presence: mayCorrect, roles: mayArrange });
  const options = attendanceStatuses.map((value) => ({ value, label: word(value) }));
  const confirms = chosen?.attendance.status === 'EXPECTED' && status === 'PUBLISHED';
  return (
    <>
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
        rowLabel={({ person }) => person?.name ?? t('beyond')}
        actions={useRemoving(id, mayArrange)}
        empty={t('empty')}
      />
      {chosen?.step === 'roles' && <RoleDialog activity={activity} attendance={chosen.attendance} close={close} />}
      {chosen?.step === 'presence' && confirms && (
        <PresenceDialog activity={activity} attendance={chosen.attendance} close={close} />
      )}
      {chosen?.step === 'presence' && !confirms && (
        <CorrectDialog activity={activity} attendance={chosen.attendance} close={close} />
      )}
    </>
  );
}

function useColumns(
  choose: (chosen: Chosen) => void,
  may: Readonly<Record<Chosen['step'], boolean>>,
): Column<Attendance>[] {
  const t = useText();
  const holds = useHolds();
  const named = ({ person }: Attendance) => {
    if (!person) return t('beyond');
    if (!holds('organization:read-people')) return person.name;
    return <Link href={`/organization/people/${person.id}`}>{person.name}</Link>;
  };
  const roleText = ({ role, otherRoles }: Attendance) =>
    otherRoles.length
      ? t('others', { role: role.name, others: otherRoles.map(({ name }) => name).join('、') })
      : role.name;
  const columns: Column<Attendance>[] = [
    { key: 'name', title: t('name'), render: named },
    { key: 'unit', title: t('unit'), render: ({ unit }) => unit?.name ?? '—' },
    { key: 'role', title: t('role'), render: roleText },
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
  if (!may.presence && !may.roles) return columns;
  const render = (attendance: Attendance) =>
    attendance.person &&
    attendance.status !== 'WAITING' && (
      <Flex gap={8}>
        {may.presence && (
          <Button size="small" onClick={() => choose({ attendance, step: 'presence' })}>
            {t(attendance.status === 'EXPECTED' ? 'confirm' : 'correct')}
          </Button>
        )}
        {may.roles && (
          <Button size="small" onClick={() => choose({ attendance, step: 'roles' })}>
            {t('assign')}
          </Button>
        )}
      </Flex>
    );
  return [...columns, { key: 'step', title: t('step'), render }];
}
