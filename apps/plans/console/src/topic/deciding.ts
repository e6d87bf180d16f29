import { RowRefused, newKey, textsOf, useHolds, useMutation } from '@yanxiu/console';
import type { Asked, BatchAction } from '@yanxiu/console';
import {
  CancelPlansJobDocument,
  DecideAllTopicsDocument,
  DecideTopicsDocument,
  PlansJobDocument,
} from '../documents/graphql.js';
import type { PlansJobQuery, TopicAnswer, TopicFilter, TopicLineFragment } from '../documents/graphql.js';

const useText = textsOf({
  grant: ['同意', 'Grant'],
  refuse: ['不同意', 'Refuse'],
  grantNote: [
    '立项的按县和年度顺次编号；本人参加或提出的课题不会办理。',
    'What is approved gets the next registry number; one’s own are passed over.',
  ],
  refuseNote: ['请写明理由；未予立项的不占用编号。', 'Give the reason; what is refused takes no number.'],
  network: ['没有收到答复，请刷新后查看', 'No answer: load the page again to see'],
});

/** Answers what was asked for chosen topics, or for all that wait and meet the conditions; none for who doesn't decide. */
export function useDecidingTopics(filterOf: (asked: Asked) => TopicFilter): BatchAction<TopicLineFragment>[] {
  const t = useText();
  const holds = useHolds();
  const [decide] = useMutation(DecideTopicsDocument);
  const [decideAll] = useMutation(DecideAllTopicsDocument);
  const [cancel] = useMutation(CancelPlansJobDocument);
  const run =
    (answer: TopicAnswer) =>
    async ({ id, version }: TopicLineFragment, reason?: string) => {
      const { data } = await decide({ variables: { input: { topics: [{ id, version }], answer, comment: reason } } });
      const result = data?.decideTopics.results[0];
      if (!result) throw new RowRefused(t('network'));
      if (result.refusal) throw new RowRefused(result.refusal.message);
    };
  const whole = (answer: TopicAnswer) => ({
    start: async (asked: Asked, reason?: string) => {
      const input = { filter: filterOf(asked), answer, comment: reason, idempotencyKey: newKey() };
      const { data } = await decideAll({ variables: { input } });
      return data?.decideAllTopics.job.id ?? '';
    },
    query: PlansJobDocument,
    job: (data: PlansJobQuery) => data.plansJob,
    cancel: (id: string) => cancel({ variables: { id } }),
  });
  if (!holds('plans:review')) return [];
  const applies = ({ steps }: TopicLineFragment) => steps.includes('DECIDE');
  return [
    { key: 'grant', label: t('grant'), note: t('grantNote'), applies, run: run('GRANT'), whole: whole('GRANT') },
    {
      key: 'refuse',
      label: t('refuse'),
      note: t('refuseNote'),
      danger: true,
      reason: true,
      applies,
      run: run('REFUSE'),
      whole: whole('REFUSE'),
    },
  ];
}
