import { RowRefused, newKey, textsOf, useHolds, useMutation } from '@yanxiu/console';
import type { Asked, BatchAction } from '@yanxiu/console';
import {
  CancelPlansJobDocument,
  DecideAllPlansDocument,
  DecidePlansDocument,
  PlansJobDocument,
} from '../documents/graphql.js';
import type { PlanFilter, PlanLineFragment, PlansJobQuery } from '../documents/graphql.js';

const useText = textsOf({
  decide: ['审核通过', 'Pass'],
  note: [
    '按各类计划的规定予以审定、通过或接收；本人报送的、他人正在审核的不会办理。',
    'Each is approved, passed or received as its policy says; one’s own and those in another’s hands are passed over.',
  ],
  network: ['没有收到答复，请刷新后查看', 'No answer: load the page again to see'],
});

/** Deciding on chosen plans, or on all that wait and meet the conditions; none for who doesn't review. */
export function useDeciding(filterOf: (asked: Asked) => PlanFilter): BatchAction<PlanLineFragment>[] {
  const t = useText();
  const holds = useHolds();
  const [decide] = useMutation(DecidePlansDocument);
  const [decideAll] = useMutation(DecideAllPlansDocument);
  const [cancel] = useMutation(CancelPlansJobDocument);
  const run = async ({ id, version }: PlanLineFragment) => {
    const { data } = await decide({ variables: { input: { plans: [{ id, version }] } } });
    const result = data?.decidePlans.results[0];
    if (!result) throw new RowRefused(t('network'));
    if (result.refusal) throw new RowRefused(result.refusal.message);
  };
  const start = async (asked: Asked) => {
    const input = { filter: filterOf(asked), idempotencyKey: newKey() };
    const { data } = await decideAll({ variables: { input } });
    return data?.decideAllPlans.job.id ?? '';
  };
  const whole = {
    start,
    query: PlansJobDocument,
    job: (data: PlansJobQuery) => data.plansJob,
    cancel: (id: string) => cancel({ variables: { id } }),
  };
  if (!holds('plans:review')) return [];
  const applies = ({ steps }: PlanLineFragment) => steps.includes('DECIDE');
  return [{ key: 'decide', label: t('decide'), note: t('note'), applies, run, whole }];
}
