import { migration } from '@yanxiu/subgraph';

export const assignBodies = migration(
  '2026-11-21T2340',
  'assign-bodies',
  `
  -- Which schools a body guides, in time (DL-08).
  create table body_assignment (
    id uuid primary key,
    body_id uuid not null references body,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    reason text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create unique index body_assignment_one on body_assignment (body_id, unit_id) where valid_to is null;
  create index body_assignment_body on body_assignment (body_id);
  create index body_assignment_unit on body_assignment (unit_id);
  `,
);
