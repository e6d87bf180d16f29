import { textsOf } from '@yanxiu/console';
import { Tag } from '@yanxiu/console/antd';
import type { FacilityBookingState } from '../documents/graphql.js';

export type BookingState = FacilityBookingState;

export const useBookingText = textsOf({
  PENDING: ['待确认', 'To be confirmed'],
  CONFIRMED: ['已确认', 'Confirmed'],
  DECLINED: ['未同意', 'Declined'],
  RELEASED: ['已取消', 'Given back'],
});

export const bookingStates = ['PENDING', 'CONFIRMED', 'DECLINED', 'RELEASED'] as const;
const colours = { PENDING: 'orange', CONFIRMED: 'green', DECLINED: 'red', RELEASED: 'default' } as const;

export function BookingTag({ state }: { state: BookingState }) {
  const t = useBookingText();
  return <Tag color={colours[state]}>{t(state)}</Tag>;
}
