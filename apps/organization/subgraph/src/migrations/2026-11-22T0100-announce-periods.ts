import { migration } from '@yanxiu/subgraph';

/** Periods became a fact that other slices keep: those set before are told once, unit by unit. */
export const announcePeriods = migration(
  '2026-11-22T0100',
  'announce-periods',
  `
  insert into outbox (id, type, envelope)
  select e.id, 'organization.periods.changed', jsonb_build_object(
    'id', e.id, 'type', 'organization.periods.changed', 'aggregateId', e.unit_id, 'aggregateVersion', 1,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-periods',
    'payload', jsonb_build_object('periods', e.periods))
  from (
    select gen_random_uuid() as id, p.unit_id, jsonb_agg(jsonb_build_object(
      'id', p.id, 'version', p.version, 'unitId', p.unit_id, 'kind', p.kind, 'name', p.name, 'parentId', p.parent_id,
      'from', p.valid_from, 'to', p.valid_to, 'withdrawn', p.withdrawn)) as periods
    from period p group by p.unit_id) e;
  `,
);
