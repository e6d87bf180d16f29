import { migration } from '@yanxiu/subgraph';

/** Alliances became a fact that other slices keep: those founded before are told once. */
export const announceAlliances = migration(
  '2026-11-22T0105',
  'announce-alliances',
  `
  insert into outbox (id, type, envelope)
  select e.id, 'organization.alliances.changed', jsonb_build_object(
    'id', e.id, 'type', 'organization.alliances.changed', 'aggregateId', e.unit_id, 'aggregateVersion', 1,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-alliances',
    'payload', jsonb_build_object('alliances', e.alliances))
  from (
    select gen_random_uuid() as id, a.unit_id, jsonb_agg(jsonb_build_object(
      'id', a.id, 'version', a.version, 'code', a.code, 'name', a.name, 'kind', a.kind, 'stage', a.stage,
      'unitId', a.unit_id, 'from', a.valid_from, 'to', a.valid_to, 'members', (
        select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'unitId', m.unit_id, 'role', m.role, 'from', m.valid_from, 'to', m.valid_to)
          order by m.valid_from, m.id), '[]')
        from alliance_membership m where m.alliance_id = a.id))) as alliances
    from alliance a group by a.unit_id) e;
  `,
);
