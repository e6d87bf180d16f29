import { migration } from '@yanxiu/subgraph';

export const createFacilities = migration(
  '2026-11-22T1800',
  'create-facilities',
  `
  create table facility (
    id uuid primary key,
    version int not null default 1,
    -- Stands for the facility in the ranges by which bookings exclude each other.
    num bigint generated always as identity unique,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    kind text not null check (kind in ('ROOM', 'EQUIPMENT')),
    name text not null,
    place text,
    seats int check (seats > 0),
    circle text not null check (circle in ('UNIT', 'BELOW', 'ALLIANCE')),
    note text,
    open_from time,
    open_to time,
    open_days int[] not null default '{}',
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    unique (unit_id, kind, name),
    check (kind = 'ROOM' or seats is null),
    check ((open_from is null) = (open_to is null) and (open_from is null or open_from < open_to)),
    check ((open_from is null) = (open_days = '{}'))
  );
  create index facility_name on facility (name collate "zh-x-icu", id);
  create index facility_county on facility (county_id, name collate "zh-x-icu", id);
  create index facility_school on facility (school_id, name collate "zh-x-icu", id);

  create table facility_closure (
    id uuid primary key,
    facility_id uuid not null references facility (id) on delete cascade,
    first_day date not null,
    last_day date,
    reason text not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    check (last_day is null or first_day <= last_day)
  );
  create index facility_closure_facility on facility_closure (facility_id, first_day);

  -- A time as whole seconds, for an index: the difference of two instants is immutable, extracting from one is not.
  create function facility_second(at timestamptz) returns bigint language sql immutable parallel safe
    return extract(epoch from at - timestamptz '1970-01-01 00:00:00+00')::bigint;

  create table facility_booking (
    id uuid primary key,
    version int not null default 1,
    facility_id uuid not null references facility (id),
    facility_num bigint not null,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    activity_id uuid references activity (id) on delete cascade,
    session_id uuid references activity_session (id) on delete set null,
    purpose text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null check (state in ('PENDING', 'CONFIRMED', 'DECLINED', 'RELEASED')),
    booked_by uuid not null,
    booked_name text not null,
    decided_name text,
    decided_at timestamptz,
    reason text,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (starts_at < ends_at),
    check (activity_id is not null or purpose is not null),
    check (state not in ('PENDING', 'CONFIRMED') or (activity_id is null) = (session_id is null)),
    check (state not in ('DECLINED', 'RELEASED') or reason is not null),
    -- DL-15: of two who book the same room for the same time one wins, whoever they are. Several meetings that change
    -- places among themselves are one statement, so it is looked at when the statement ends.
    constraint facility_booking_free exclude using gist (
      int8range(facility_num * 4294967296 + facility_second(starts_at), facility_num * 4294967296 + facility_second(ends_at)) with &&
    ) where (state in ('PENDING', 'CONFIRMED')) deferrable initially immediate
  );
  create index facility_booking_facility on facility_booking (facility_id, starts_at);
  create index facility_booking_session on facility_booking (session_id) where session_id is not null;
  create index facility_booking_activity on facility_booking (activity_id) where activity_id is not null;
  create index facility_booking_pending on facility_booking (facility_id, id desc) where state = 'PENDING';
  create index facility_booking_unit on facility_booking (unit_id, id desc);
  `,
);
