import { FormDialog, countText, textsOf, useMutation } from '@yanxiu/console';
import { App } from '@yanxiu/console/antd';
import type { Activity } from '../activity/activity.js';
import { AssignRolesDocument } from '../documents/graphql.js';
import type { Attendance } from './attendance.js';
import { RoleFields } from './role-fields.js';
import type { RoleValues } from './role-fields.js';

const useText = textsOf({
  title: ['调整参与角色：{name}', 'Roles of {name}'],
  submit: ['保存', 'Save'],
  done: ['已调整', 'Saved'],
  promoted: ['已调整，{count} 人由候补转为已报名', 'Saved; {count} moved up'],
});

interface DialogProps {
  activity: Activity;
  attendance: Attendance;
  close: () => void;
}

/** What somebody is in the activity, until it is closed. */
export function RoleDialog({ activity, attendance, close }: DialogProps) {
  const t = useText();
  const { message } = App.useApp();
  const [assign] = useMutation(AssignRolesDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const { id, version, role, otherRoles } = attendance;
  const submit = async (values: RoleValues) => {
    const others = (values.otherRoles ?? []).filter((code) => code !== values.role);
    const { data } = await assign({ variables: { input: { id, version, role: values.role, otherRoles: others } } });
    const count = data?.assignRoles.promoted ?? 0;
    void message.success(count ? t('promoted', { count: countText(count) }) : t('done'));
  };
  return (
    <FormDialog<RoleValues>
      open
      title={t('title', { name: attendance.person?.name ?? '' })}
      submit={t('submit')}
      initial={{ role: role.code, otherRoles: otherRoles.map(({ code }) => code) }}
      onSubmit={submit}
      onClose={close}
    >
      <RoleFields activity={activity} known={[role, ...otherRoles]} />
    </FormDialog>
  );
}
