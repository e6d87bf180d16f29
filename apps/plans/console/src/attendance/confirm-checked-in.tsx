import { FormDialog, countText, textsOf, useMutation } from '@yanxiu/console';
import { App, Button, Checkbox, Form } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { ConfirmCheckedInDocument } from '../documents/graphql.js';

const useText = textsOf({
  button: ['按签到确认出勤', 'Confirm by check-ins'],
  title: ['按签到确认出勤', 'Confirm by check-ins'],
  ask: [
    '已签到的人员确认为到场，学时按签到的场次合计；已逐人登记的不变。',
    'Those checked in are confirmed for the hours of their meetings; what was entered one by one stays.',
  ],
  absent: ['未签到的登记为缺席', 'Enter the others as absent'],
  submit: ['确认出勤', 'Confirm'],
  done: ['确认到场 {confirmed} 人，登记缺席 {absent} 人', '{confirmed} present, {absent} absent'],
  refused: ['{count} 人未确认：{names}', '{count} not confirmed: {names}'],
});

/** Everybody who was checked in, at one go. */
export function ConfirmCheckedIn({ activity }: { activity: Activity }) {
  const t = useText();
  const { message, modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const [confirm] = useMutation(ConfirmCheckedInDocument, {
    refetchQueries: ['Activity', 'ActivityPart', 'ActivityAttendances'],
    awaitRefetchQueries: true,
  });
  const ended = activity.sessions.every(({ endsAt }) => new Date(endsAt) <= new Date());
  const submit = async ({ absentOthers = false }: { absentOthers?: boolean }) => {
    const { data } = await confirm({ variables: { input: { activityId: activity.id, absentOthers } } });
    if (!data) return;
    const { confirmed, absent, refused } = data.confirmCheckedIn;
    void message.success(t('done', { confirmed: countText(confirmed), absent: countText(absent) }));
    const names = refused.map(({ person, refusal }) => `${person?.name ?? '—'}（${refusal.message}）`).join('、');
    if (names) modal.warning({ title: t('refused', { count: countText(refused.length), names }) });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open && (
        <FormDialog<{ absentOthers?: boolean }>
          open
          title={t('title')}
          submit={t('submit')}
          onSubmit={submit}
          onClose={() => setOpen(false)}
        >
          <p>{t('ask')}</p>
          {ended && (
            <Form.Item name="absentOthers" valuePropName="checked">
              <Checkbox>{t('absent')}</Checkbox>
            </Form.Item>
          )}
        </FormDialog>
      )}
    </>
  );
}
