import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createThemes = migration(
  '2026-11-22T1200',
  'create-themes',
  `
  create table theme_series (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    purpose text,
    unit_id uuid not null,
    ${lineage},
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  );
  create index theme_series_unit on theme_series (unit_id, updated_at desc, id desc);
  create index theme_series_school on theme_series (school_id, updated_at desc, id desc);
  create index theme_series_county on theme_series (county_id, updated_at desc, id desc);
  create index theme_series_city on theme_series (city_id, updated_at desc, id desc);
  create index theme_series_province on theme_series (province_id, updated_at desc, id desc);

  create table theme (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    -- Level of who holds it: the school its one, each group its own, a teacher a personal one (OH-10).
    level text not null,
    kind jsonb,
    focus jsonb,
    purpose text,
    unit_id uuid not null,
    person_id uuid,
    parent_id uuid references theme,
    series_id uuid references theme_series,
    series_num int,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'IN_WORK', 'CLOSED')),
    conclusion text,
    started_on date,
    closed_on date,
    ${lineage},
    adoption_id uuid,
    pack_code text,
    pack_version int,
    demo boolean not null default false,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((level = 'PERSON') = (person_id is not null)),
    check ((series_id is null) = (series_num is null)),
    check ((status = 'CLOSED') = (conclusion is not null)),
    check ((status = 'DRAFT') = (started_on is null)),
    constraint theme_series_place unique (series_id, series_num) deferrable initially deferred
  );
  create index theme_unit on theme (unit_id, updated_at desc, id desc);
  create index theme_person on theme (person_id) where person_id is not null;
  create index theme_school on theme (school_id, updated_at desc, id desc);
  create index theme_county on theme (county_id, updated_at desc, id desc);
  create index theme_city on theme (city_id, updated_at desc, id desc);
  create index theme_province on theme (province_id, updated_at desc, id desc);
  create index theme_parent on theme (parent_id) where parent_id is not null;
  create index theme_updated on theme (updated_at, id);

  -- DL-14. The author is kept for who counts whether everybody has a theme; nobody is ever shown an anonymous one.
  create table problem (
    id uuid primary key,
    version int not null default 1,
    text text not null,
    unit_id uuid not null,
    author_id uuid not null,
    author_name text,
    anonymous boolean not null,
    status text not null default 'OPEN' check (status in ('OPEN', 'MERGED', 'PROMOTED', 'SET_ASIDE', 'WITHDRAWN')),
    merged_into uuid references problem,
    votes int not null default 0,
    reason text,
    ${lineage},
    demo boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check (anonymous = (author_name is null)),
    check ((status = 'MERGED') = (merged_into is not null)),
    check ((status = 'SET_ASIDE') = (reason is not null))
  );
  create index problem_unit on problem (unit_id, created_at desc, id desc);
  create index problem_author on problem (author_id);
  create index problem_merged on problem (merged_into) where merged_into is not null;
  create index problem_school on problem (school_id, created_at desc, id desc);
  create index problem_school_votes on problem (school_id, votes desc, id desc);
  create index problem_county on problem (county_id, created_at desc, id desc);
  create index problem_city on problem (city_id, created_at desc, id desc);
  create index problem_province on problem (province_id, created_at desc, id desc);

  -- Who voted is nobody's to see: only that each did once.
  create table problem_vote (
    problem_id uuid not null references problem on delete cascade,
    person_id uuid not null,
    primary key (problem_id, person_id)
  );

  create table problem_theme (
    theme_id uuid not null references theme on delete cascade,
    problem_id uuid not null references problem,
    primary key (theme_id, problem_id)
  );
  create index problem_theme_problem on problem_theme (problem_id);
  `,
);
