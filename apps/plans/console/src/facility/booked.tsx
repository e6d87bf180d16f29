import { Link, textsOf } from '@yanxiu/console';
import { BookingTag } from './booking-tag.js';
import type { BookingState } from './booking-tag.js';

const useText = textsOf({ booked: ['预约：', 'Booked: '] });

interface Props {
  bookings: readonly {
    id: string;
    state: BookingState;
    reason?: string | null;
    facility: { id: string; name: string };
  }[];
}

/** What a meeting has booked. */
export function BookedFacilities({ bookings }: Props) {
  const t = useText();
  if (!bookings.length) return null;
  return (
    <div className="pl-booked">
      <span className="yx-note">{t('booked')}</span>
      {bookings.map(({ id, state, reason, facility }) => (
        <span key={id}>
          <Link href={`/plans/facilities/${facility.id}`}>{facility.name}</Link> <BookingTag state={state} />
          {state === 'DECLINED' && reason}
        </span>
      ))}
    </div>
  );
}
