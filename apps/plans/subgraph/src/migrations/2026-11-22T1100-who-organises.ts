import { migration } from '@yanxiu/subgraph';

/** Who stands behind an activity besides its unit, how many it has room for, where one joins it online (OH-35, DL-15). */
export const whoOrganises = migration(
  '2026-11-22T1100',
  'who-organises',
  `
  alter table activity
    add column capacity int check (capacity between 1 and 100000),
    -- OH-35: the alliance in whose name the unit organises; its members see what is announced.
    add column alliance_id uuid,
    add column co_organiser_ids uuid[] not null default '{}' check (cardinality(co_organiser_ids) <= 20),
    add column series_id uuid,
    -- The day on which the series has it, whatever became of it since.
    add column series_day date,
    -- Whether it was changed by itself: what is changed for the whole series leaves it alone.
    add column off_series boolean not null default false,
    add column published_at timestamptz,
    add check ((series_id is null) = (series_day is null));
  update activity set published_at = updated_at where status in ('PUBLISHED', 'COMPLETED');
  create index activity_alliance on activity (alliance_id, last_day desc, id desc) where alliance_id is not null;
  create index activity_co_organiser on activity using gin (co_organiser_ids) where co_organiser_ids <> '{}';
  create unique index activity_of_series on activity (series_id, series_day) where series_id is not null;

  alter table activity_session add column link text;
  -- Clashes and calendars ask by time; meetings last 24 hours at most, so that the start alone bounds them.
  create index activity_session_time on activity_session (starts_at, ends_at);
  `,
);

/** Experts of the counties' registers, as organization's events tell them, and who of them comes to which activity. */
export const bookedExperts = migration(
  '2026-11-22T1105',
  'booked-experts',
  `
  create table known_expert (
    id uuid primary key, version int not null, unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    person_id uuid, name text not null, organisation text, subjects text[] not null, valid_from date not null, valid_to date
  );
  create index known_expert_unit on known_expert (unit_id);

  create table activity_expert (
    activity_id uuid not null references activity (id) on delete cascade,
    expert_id uuid not null,
    num int not null,
    -- The same human on the registers of two counties: the person here, else name and organisation.
    booking_key text not null,
    person_id uuid,
    name text not null,
    organisation text,
    part jsonb not null,
    primary key (activity_id, expert_id),
    unique (activity_id, booking_key)
  );
  create index activity_expert_booking on activity_expert (booking_key);
  `,
);
