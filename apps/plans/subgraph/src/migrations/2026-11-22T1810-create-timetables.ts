import { migration } from '@yanxiu/subgraph';

export const createTimetables = migration(
  '2026-11-22T1810',
  'create-timetables',
  `
  create table protected_slot (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    weekday int not null check (weekday between 1 and 7),
    starts_at time not null,
    ends_at time not null,
    subject text,
    note text,
    valid_from date not null,
    valid_to date,
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (starts_at < ends_at),
    check (valid_to is null or valid_from <= valid_to)
  );
  create index protected_slot_unit on protected_slot (unit_id, weekday);

  create table bell_schedule (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null unique,
    lessons jsonb not null,
    updated_at timestamptz not null default now()
  );

  create table timetable (
    id uuid primary key,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    valid_from date not null,
    valid_to date not null,
    lessons int not null,
    teachers int not null,
    imported_name text not null,
    demo boolean not null default false,
    imported_at timestamptz not null default now(),
    unique (unit_id, valid_from),
    check (valid_from <= valid_to)
  );
  create index timetable_county on timetable (county_id, valid_from);
  create index timetable_school on timetable (school_id, valid_from);

  create table timetable_lesson (
    timetable_id uuid not null references timetable (id) on delete cascade,
    person_id uuid not null,
    weekday int not null check (weekday between 1 and 7),
    starts_at time not null,
    ends_at time not null,
    num int,
    class_name text,
    subject text,
    primary key (timetable_id, person_id, weekday, starts_at),
    check (starts_at < ends_at)
  );
  create index timetable_lesson_person on timetable_lesson (person_id, weekday);
  `,
);
