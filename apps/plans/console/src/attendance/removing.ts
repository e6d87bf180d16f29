import { textsOf, useMutation } from '@yanxiu/console';
import type { BatchAction } from '@yanxiu/console';
import { RemoveAttendeesDocument } from '../documents/graphql.js';
import type { Attendance } from './attendance.js';

const useText = textsOf({
  remove: ['移出名单', 'Take off the list'],
  note: [
    '移出后名额由候补人员依次递补；已签到、已确认出勤的不能移出，请更正出勤。',
    'Those who wait move up; who checked in or is confirmed stays: correct the presence instead.',
  ],
});

/** Taking people off the list of an activity that is not closed. */
export function useRemoving(activityId: string, open: boolean): BatchAction<Attendance>[] {
  const t = useText();
  const [remove] = useMutation(RemoveAttendeesDocument, { refetchQueries: ['Activity', 'ActivityPart'] });
  if (!open) return [];
  return [
    {
      key: 'remove',
      label: t('remove'),
      note: t('note'),
      danger: true,
      reason: true,
      applies: ({ person, status, checkIns }) => person !== null && status !== 'CONFIRMED' && checkIns.length === 0,
      run: async ({ person }, reason) => {
        await remove({ variables: { input: { activityId, personIds: [person?.id ?? ''], reason: reason ?? '' } } });
      },
    },
  ];
}
