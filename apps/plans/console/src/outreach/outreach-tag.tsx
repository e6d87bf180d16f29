import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { OutreachState } from '../documents/graphql.js';

export const useOutreachText = textsOf({
  PENDING: ['待受援校确认', 'To be confirmed'],
  CONFIRMED: ['受援校已确认', 'Confirmed'],
  DISPUTED: ['受援校有异议', 'Disputed'],
  WITHDRAWN: ['已撤回', 'Taken back'],
});

export const outreachStates = ['PENDING', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN'] as const;

const colors = { PENDING: 'orange', CONFIRMED: 'green', DISPUTED: 'red', WITHDRAWN: 'default' } as const;

export function OutreachTag({ state }: { state: OutreachState }) {
  const t = useOutreachText();
  return <Tag color={colors[state]}>{t(state)}</Tag>;
}
