import { migration } from '@yanxiu/subgraph';

export const createScoreSheets = migration(
  '2026-11-21T1000',
  'create-score-sheets',
  `
  create table rubric (
    id uuid primary key,
    code text not null,
    name text not null,
    pack_code text not null,
    pack_version int not null,
    total numeric not null,
    rules jsonb not null,
    created_at timestamptz not null default now()
  );
  create index rubric_code on rubric (code, pack_version desc);
  -- PC-36: a sheet keeps the rubric that it began with, so no rubric ever changes.
  create trigger rubric_is_immutable before update or delete on rubric for each row execute function refuse_change();

  create table score_sheet (
    id uuid primary key,
    version int not null default 1,
    rubric_id uuid not null references rubric,
    rubric_code text not null,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    kind text not null,
    kind_name text not null,
    day date not null,
    school_year text not null,
    term smallint not null check (term in (1, 2)),
    status text not null default 'DRAFT' check (status in ('DRAFT', 'SIGNED', 'WITHDRAWN')),
    total numeric not null default 0,
    problems text,
    withdraw_reason text,
    opened_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    signed_at timestamptz,
    check ((status = 'SIGNED') = (signed_at is not null)),
    check ((status = 'WITHDRAWN') = (withdraw_reason is not null))
  );
  create unique index score_sheet_once on score_sheet (unit_id, rubric_code, kind, day) where status <> 'WITHDRAWN';
  create index score_sheet_unit on score_sheet (unit_id, day desc, id desc);
  create index score_sheet_last on score_sheet (unit_id, day desc, signed_at desc, id desc) where status = 'SIGNED';
  create index score_sheet_school on score_sheet (school_id, day desc, id desc);
  create index score_sheet_county on score_sheet (county_id, day desc, id desc);
  create index score_sheet_city on score_sheet (city_id, day desc, id desc);
  create index score_sheet_province on score_sheet (province_id, day desc, id desc);

  create table score_mark (
    sheet_id uuid not null references score_sheet,
    item_number int not null,
    score numeric not null check (score >= 0),
    note text,
    evidence text[] not null default '{}',
    marked_by text not null,
    updated_at timestamptz not null default now(),
    primary key (sheet_id, item_number)
  );

  create table inspector (
    sheet_id uuid not null references score_sheet,
    account_id text not null,
    position smallint not null,
    person_id uuid,
    name text,
    signed_at timestamptz,
    primary key (sheet_id, account_id)
  );
  `,
);
