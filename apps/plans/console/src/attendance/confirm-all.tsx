import { client, countText, Refusal, textsOf } from '@yanxiu/console';
import { Alert, Button, Modal } from '@yanxiu/console/antd';
import { useState } from 'react';
import type { Activity } from '../activity/activity.js';
import { ConfirmAttendanceDocument, ExpectedPeopleDocument } from '../documents/graphql.js';

const useText = textsOf({
  button: ['全部按全程出勤确认', 'Confirm all as present'],
  title: ['确认全部出勤', 'Confirm all'],
  ask: [
    '待确认的 {count} 人都按全程参加（{hours} 学时）确认？缺席和部分参加的，请先逐人登记。',
    'Confirm the remaining {count} as present all the time ({hours} hours)? Enter the absent and the partly present first.',
  ],
  ok: ['确认出勤', 'Confirm'],
  back: ['返回', 'Back'],
  refused: ['{count} 人未能确认', '{count} were refused'],
});

interface Refused {
  name: string;
  message: string;
}

/** Confirms everybody who still waits, a hundred at a time; those who are refused are named with the reason. */
async function confirmAll(activityId: string): Promise<Refused[]> {
  const refused: Refused[] = [];
  const fetchPolicy = 'network-only' as const;
  let after: string | null | undefined;
  for (;;) {
    // Those confirmed leave the list behind the cursor; keyset pages skip nobody for it.
    const { data, error } = await client.query({
      query: ExpectedPeopleDocument,
      variables: { id: activityId, after },
      fetchPolicy,
    });
    const page = data?.activity?.attendances;
    if (!page) throw error ?? new Error('the activity is out of reach');
    const names = new Map(page.nodes.flatMap(({ person }) => (person ? [[person.id, person.name] as const] : [])));
    const presences = [...names.keys()].map((personId) => ({ personId }));
    if (presences.length) {
      const answer = await client.mutate({
        mutation: ConfirmAttendanceDocument,
        variables: { input: { activityId, presences } },
      });
      for (const { personId, refusal } of answer.data?.confirmAttendance.results ?? [])
        if (refusal) refused.push({ name: names.get(personId) ?? personId, message: refusal.message });
    }
    if (!page.pageInfo.hasNextPage) return refused;
    after = page.pageInfo.endCursor;
  }
}

/** The button and its question. */
export function ConfirmAll({ activity }: { activity: Activity }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [refused, setRefused] = useState<Refused[]>([]);
  const work = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const left = await confirmAll(activity.id);
      setRefused(left);
      if (left.length === 0) setOpen(false);
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
      void client.refetchQueries({ include: ['Activity', 'ActivityPart', 'ActivityAttendances'] });
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('button')}</Button>
      <Modal
        open={open}
        title={t('title')}
        okText={t('ok')}
        cancelText={t('back')}
        confirmLoading={busy}
        onOk={() => void work()}
        onCancel={() => setOpen(false)}
      >
        <Refusal error={error} />
        {refused.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t('refused', { count: countText(refused.length) })}
            description={refused.map(({ name, message }) => (
              <div key={name + message}>
                {name}：{message}
              </div>
            ))}
          />
        )}
        <p>{t('ask', { count: countText(activity.expected), hours: activity.hours })}</p>
      </Modal>
    </>
  );
}
