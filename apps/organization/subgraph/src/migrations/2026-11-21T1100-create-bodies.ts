import { migration } from '@yanxiu/subgraph';

export const createBodies = migration(
  '2026-11-21T1100',
  'create-bodies',
  `
  create table body (
    id uuid primary key,
    version int not null default 1,
    kind text not null,
    name text not null,
    -- Owning unit; of an alliance's body the unit that owns the alliance.
    unit_id uuid not null references org_unit,
    alliance_id uuid references alliance,
    -- Where its desk is, as 办公室设在教研室.
    office_unit_id uuid references org_unit,
    parent_id uuid references body,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    duties text[] not null default '{}',
    document text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now()
  );
  create index body_unit on body (unit_id, kind);
  create index body_alliance on body (alliance_id) where alliance_id is not null;
  create index body_parent on body (parent_id) where parent_id is not null;
  create index body_county on body (county_id, kind);
  create index body_school on body (school_id);

  create table body_seat (
    id uuid primary key,
    body_id uuid not null references body,
    place int not null,
    position text not null,
    role text not null check (role in ('HEAD', 'DEPUTY', 'COORDINATOR', 'MEMBER')),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create index body_seat_body on body_seat (body_id);
  -- A body has one head at a time.
  create unique index body_one_head on body_seat (body_id) where role = 'HEAD' and valid_to is null;

  -- Persons change, positions stay.
  create table body_holding (
    id uuid primary key,
    seat_id uuid not null references body_seat,
    body_id uuid not null references body,
    person_id uuid references person,
    outside_name text,
    outside_organisation text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    check ((person_id is null) <> (outside_name is null))
  );
  create index body_holding_body on body_holding (body_id);
  create index body_holding_person on body_holding (person_id);
  create unique index body_holding_one on body_holding (seat_id) where valid_to is null;

  create table body_delegation (
    id uuid primary key,
    body_id uuid not null references body,
    to_body_id uuid not null references body check (to_body_id <> body_id),
    duties text[] not null,
    reason text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create index body_delegation_body on body_delegation (body_id);
  create index body_delegation_to on body_delegation (to_body_id);
  `,
);
