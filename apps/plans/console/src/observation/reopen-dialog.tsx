import { ReasonDialog, client, textsOf, useMutation } from '@yanxiu/console';
import { ReopenObservationDocument } from '../documents/graphql.js';
import type { Lesson } from './observation.js';

const useText = textsOf({
  title: ['重新开放填写', 'Open again'],
  done: ['已重新开放', 'Open again'],
});

/** Lets the sheets be filled in again, with the reason on record. */
export function ReopenDialog({ lesson: { id, version }, close }: { lesson: Lesson; close: () => void }) {
  const t = useText();
  const [reopen] = useMutation(ReopenObservationDocument, { refetchQueries: ['LessonObservation'] });
  return (
    <ReasonDialog
      title={t('title')}
      submit={t('title')}
      done={t('done')}
      send={(reason) => reopen({ variables: { input: { id, version, reason } } })}
      onReload={() => void client.refetchQueries({ include: ['LessonObservation'] })}
      close={close}
    />
  );
}
