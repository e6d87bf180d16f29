import { migration } from '@yanxiu/subgraph';

/** Who takes part in an activity as an expert became a fact that credits keeps (DL-05): what was on record is told once. */
export const announceEngagements = migration(
  '2026-11-22T0110',
  'announce-engagements',
  `
  insert into outbox (id, type, envelope)
  select e.id, 'organization.experts.engaged', jsonb_build_object(
    'id', e.id, 'type', 'organization.experts.engaged', 'aggregateId', e.first, 'aggregateVersion', 1,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-engagements',
    'payload', jsonb_build_object('engagements', e.engagements))
  from (
    select gen_random_uuid() as id, min(g.id::text) as first,
      jsonb_agg(jsonb_build_object('id', g.id, 'personId', x.person_id, 'activityId', g.activity_id)) as engagements
    from expert_engagement g join expert x on x.id = g.expert_id
    where g.activity_id is not null and x.person_id is not null group by g.county_id) e;
  `,
);
