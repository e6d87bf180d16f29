import { migration } from '@yanxiu/subgraph';

export const bookingsByTime = migration(
  '2026-11-22T1830',
  'bookings-by-time',
  `
  create index facility_booking_time on facility_booking (starts_at desc, id desc);
  create index facility_booking_user on facility_booking (unit_id, starts_at desc, id desc);
  drop index facility_booking_unit;
  `,
);
