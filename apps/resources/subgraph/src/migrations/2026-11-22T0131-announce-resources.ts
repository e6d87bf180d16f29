import { migration } from '@yanxiu/subgraph';

/** Plans keeps what is published, to go with monthly reports: what came before it began to listen is told once more. */
export const announceResources = migration(
  '2026-11-22T0131',
  'announce-resources',
  `
  insert into outbox (id, type, envelope)
  select e.id, 'resources.resource.published', jsonb_build_object(
    'id', e.id, 'type', 'resources.resource.published', 'aggregateId', e.resource_id, 'aggregateVersion', e.version,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-resources',
    'payload', jsonb_build_object('resourceId', e.resource_id, 'title', e.title, 'unitId', e.unit_id, 'authorId', e.author_id,
      'activityId', e.activity_id))
  from (
    select gen_random_uuid() as id, r.id as resource_id, r.version, r.title, r.unit_id, r.author_id, r.activity_id
    from resource r where r.status = 'PUBLISHED') e;
  `,
);
