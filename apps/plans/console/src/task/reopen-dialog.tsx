import { ReasonDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { ReopenActivityTaskDocument } from '../documents/graphql.js';
import type { Task } from './work.js';

const useText = textsOf({
  title: ['退回任务：{task}', 'Give back: {task}'],
  submit: ['退回重做', 'Give back'],
  done: ['任务已退回', 'Given back'],
  reason: ['退回原因', 'Reason'],
});

/** Gives a task back with the reason. */
export function ReopenDialog({ task: { id, version, title }, close }: { task: Task; close: () => void }) {
  const t = useText();
  const [reopen] = useMutation(ReopenActivityTaskDocument, { refetchQueries: ['ActivityWork'] });
  return (
    <ReasonDialog
      danger
      title={t('title', { task: title })}
      submit={t('submit')}
      label={t('reason')}
      done={t('done')}
      send={(reason) => reopen({ variables: { input: { id, version, reason } } })}
      onReload={() => void client.refetchQueries({ include: ['ActivityWork'] })}
      close={close}
    />
  );
}
