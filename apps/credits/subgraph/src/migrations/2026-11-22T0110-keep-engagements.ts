import { migration } from '@yanxiu/subgraph';

export const keepEngagements = migration(
  '2026-11-22T0110',
  'keep-engagements',
  `
  -- Who takes part in which activity as an expert, as organization tells it.
  create table expert_engagement (id uuid primary key, person_id uuid not null, activity_id uuid not null);
  create index expert_engagement_person on expert_engagement (person_id, activity_id);
  `,
);
