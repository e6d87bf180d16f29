import { migration } from '@yanxiu/subgraph';

export const checkInTickets = migration(
  '2026-11-22T1020',
  'check-in-tickets',
  `
  -- Who had to sign in first comes with a ticket, which checks in one person.
  alter table check_in add column ticket text;
  create unique index check_in_ticket on check_in (ticket) where ticket is not null;
  `,
);
