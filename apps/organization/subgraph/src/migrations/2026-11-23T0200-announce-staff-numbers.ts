import { migration } from '@yanxiu/subgraph';

/** Staff numbers became a fact that plans keeps, to tell namesakes of a timetable apart (OH-15): told once, 500 an event. */
export const announceStaffNumbers = migration(
  '2026-11-23T0200',
  'announce-staff-numbers',
  `
  insert into outbox (id, type, envelope)
  select e.event, 'organization.staff.numbered', jsonb_build_object(
    'id', e.event, 'type', 'organization.staff.numbered', 'aggregateId', e.first, 'aggregateVersion', 1,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-staff-numbers',
    'payload', jsonb_build_object('people', e.people))
  from (
    select gen_random_uuid() as event, min(p.id::text) as first,
      jsonb_agg(jsonb_build_object('id', p.id, 'version', p.version, 'staffNumber', p.staff_number)) as people
    from (select x.*, (row_number() over (order by x.id) - 1) / 500 as part from person x) p group by p.part) e;
  `,
);
