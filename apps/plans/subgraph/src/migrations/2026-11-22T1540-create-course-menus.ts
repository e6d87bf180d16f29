import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createCourseMenus = migration(
  '2026-11-22T1540',
  'create-course-menus',
  `
  create table course_menu (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    ${lineage},
    title text not null,
    note text,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    most_per_school int check (most_per_school > 0),
    state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    check (opens_at < closes_at)
  );
  create index course_menu_unit on course_menu (unit_id, id desc);
  create index course_menu_county on course_menu (county_id, id desc);

  create table menu_course (
    id uuid primary key,
    version int not null default 1,
    menu_id uuid not null references course_menu (id) on delete cascade,
    num int not null,
    title text not null,
    summary text,
    audience text,
    lecturer text not null,
    expert_ids uuid[] not null default '{}',
    form jsonb not null,
    content jsonb
  );
  create index menu_course_menu on menu_course (menu_id, num, id);

  create table menu_slot (
    id uuid primary key,
    course_id uuid not null references menu_course (id) on delete cascade,
    num int not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    place text,
    hours numeric(6, 2) not null check (hours > 0),
    capacity int not null check (capacity > 0),
    taken int not null default 0,
    unique (course_id, num),
    check (starts_at < ends_at),
    -- OH-09: whoever comes in the same moment, never more schools than there is room for.
    check (taken between 0 and capacity)
  );

  create table menu_choice (
    id uuid primary key,
    version int not null default 1,
    menu_id uuid not null references course_menu (id) on delete cascade,
    course_id uuid not null references menu_course (id) on delete cascade,
    slot_id uuid not null references menu_slot (id) on delete cascade,
    unit_id uuid not null,
    ${lineage},
    activity_id uuid references activity (id) on delete set null,
    state text not null default 'CHOSEN' check (state in ('CHOSEN', 'WITHDRAWN')),
    chosen_by text not null,
    reason text,
    created_at timestamptz not null default now(),
    check (state <> 'WITHDRAWN' or reason is not null)
  );
  create unique index menu_choice_once on menu_choice (course_id, unit_id) where state = 'CHOSEN';
  create index menu_choice_menu on menu_choice (menu_id, id desc);
  create index menu_choice_unit on menu_choice (unit_id, id desc);
  `,
);
