import { ReasonDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';
import { CancelActivityDocument } from '../documents/graphql.js';
import type { Activity } from './activity.js';

const useText = textsOf({
  title: ['取消活动', 'Cancel the activity'],
  ok: ['确定取消活动', 'Cancel the activity'],
  reason: ['取消原因', 'Reason'],
  reversed: [
    '本活动已结束，取消后所计学分随之冲销。',
    'This activity is completed: the credits that it gave will be reversed.',
  ],
  done: ['活动已取消', 'The activity is cancelled'],
});

/** Asks why; a cancelled activity stays on record with its reason. */
export function CancelDialog({ activity, close }: { activity: Activity; close: () => void }) {
  const t = useText();
  const [cancel] = useMutation(CancelActivityDocument, { refetchQueries: ['Activity'], awaitRefetchQueries: true });
  const { id, version, status } = activity;
  return (
    <ReasonDialog
      danger
      title={t('title')}
      submit={t('ok')}
      label={t('reason')}
      done={t('done')}
      send={(reason) => cancel({ variables: { input: { id, version, reason } } })}
      onReload={() => void client.refetchQueries({ include: ['Activity'] })}
      close={close}
    >
      {status === 'COMPLETED' && <Alert type="warning" showIcon className="pl-refusal" title={t('reversed')} />}
    </ReasonDialog>
  );
}
