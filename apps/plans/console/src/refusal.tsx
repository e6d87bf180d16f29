import { textsOf } from '@yanxiu/console';
import { Alert } from '@yanxiu/console/antd';

const useText = textsOf({
  network: [
    '网络不通或服务繁忙，本次操作没有完成，请稍后重试。',
    'No connection, or the service is busy: nothing was changed. Please try again shortly.',
  ],
  past: ['还有场次没有结束，请在全部场次结束后办理。', 'A meeting has not ended yet; come back when all have.'],
  confirmed: ['还没有确认出勤的人员，请先确认出勤。', 'No attendance is confirmed yet; confirm it first.'],
  outcomeOrReason: ['请填写研修成果，或说明未形成成果的原因。', 'Give the outcome, or the reason why there is none.'],
});

const explained = ['past', 'confirmed', 'outcomeOrReason'] as const;

interface GraphErrors {
  errors: { message: string; extensions?: { code?: string; details?: { rule: string }[] } }[];
}

const isOfGraph = (error: unknown): error is GraphErrors =>
  typeof error === 'object' && error !== null && Array.isArray((error as GraphErrors).errors);

/** Why a step was refused, in the server's words, and what to do about it. */
export function Refusal({ error }: { error: unknown }) {
  const t = useText();
  if (!error) return null;
  const first = isOfGraph(error) ? error.errors[0] : undefined;
  const rules = new Set(first?.extensions?.details?.map(({ rule }) => rule));
  const hints = explained.filter((rule) => rules.has(rule));
  return (
    <Alert
      type="error"
      showIcon
      className="pl-refusal"
      title={first?.message ?? t('network')}
      description={hints.length > 0 && hints.map((rule) => <div key={rule}>{t(rule)}</div>)}
    />
  );
}
