import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const createCycles = migration(
  '2026-11-22T1210',
  'create-cycles',
  `
  create table cycle (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    purpose text,
    unit_id uuid not null,
    owner_id uuid,
    theme_id uuid references theme,
    -- The flow as the policy had it when the cycle began, with what the unit itself asks for (DL-11, HL-05).
    flow jsonb not null,
    flow_code text not null,
    stage_num int not null default 1,
    stage_code text not null,
    -- The column of the board.
    board_key text generated always as (flow_code || ':' || stage_code) stored,
    status text not null default 'RUNNING' check (status in ('RUNNING', 'CLOSED', 'STOPPED')),
    since timestamptz not null default now(),
    conclusion text,
    stop_reason text,
    ${lineage},
    adoption_id uuid not null,
    pack_code text not null,
    pack_version int not null,
    demo boolean not null default false,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    check ((status = 'STOPPED') = (stop_reason is not null)),
    check (status <> 'CLOSED' or conclusion is not null)
  );
  create index cycle_unit on cycle (unit_id, updated_at desc, id desc);
  create index cycle_school on cycle (school_id, updated_at desc, id desc);
  create index cycle_county on cycle (county_id, updated_at desc, id desc);
  create index cycle_city on cycle (city_id, updated_at desc, id desc);
  create index cycle_province on cycle (province_id, updated_at desc, id desc);
  create index cycle_theme on cycle (theme_id) where theme_id is not null;
  create index cycle_updated on cycle (updated_at, id);
  create index cycle_board on cycle (board_key, since, id) where status = 'RUNNING';

  create table cycle_stage (
    cycle_id uuid not null references cycle on delete cascade,
    num int not null,
    planned_from date,
    planned_to date,
    primary key (cycle_id, num),
    check (planned_to >= planned_from)
  );

  -- One row a stay: a stage that is revisited has several.
  create table cycle_visit (
    id uuid primary key,
    cycle_id uuid not null references cycle on delete cascade,
    num int not null,
    entered_on date not null,
    left_on date,
    reason text
  );
  create index cycle_visit_cycle on cycle_visit (cycle_id, id);

  create table cycle_artefact (
    id uuid primary key,
    cycle_id uuid not null references cycle on delete cascade,
    num int not null,
    -- Which of the stage's required ones it is; null for what is added beyond them.
    slot text,
    title text not null,
    body text,
    resource_id uuid,
    plan_id uuid,
    activity_id uuid,
    theme_id uuid,
    added_by_name text not null,
    created_at timestamptz not null default now(),
    check (num_nonnulls(body, resource_id, plan_id, activity_id, theme_id) = 1)
  );
  create index cycle_artefact_cycle on cycle_artefact (cycle_id, num, id);

  create table cycle_activity (
    cycle_id uuid not null references cycle on delete cascade,
    activity_id uuid not null,
    num int not null,
    primary key (cycle_id, activity_id, num)
  );
  create index cycle_activity_activity on cycle_activity (activity_id);

  -- HL-31: set at planning, compared at closing.
  create table cycle_outcome (
    id uuid primary key,
    cycle_id uuid not null references cycle on delete cascade,
    num int not null,
    expected text not null,
    -- Set after the first stage was left.
    late boolean not null default false,
    verdict text check (verdict in ('REACHED', 'PARTLY', 'MISSED')),
    actual text,
    check ((verdict is null) = (actual is null))
  );
  create index cycle_outcome_cycle on cycle_outcome (cycle_id, num);

  -- DL-13: what stayed open, and the cycles that take it up.
  create table cycle_question (
    id uuid primary key,
    cycle_id uuid not null references cycle on delete cascade,
    num int not null,
    body text not null
  );
  create index cycle_question_cycle on cycle_question (cycle_id, num);
  create table cycle_carried (
    question_id uuid not null references cycle_question,
    cycle_id uuid not null references cycle on delete cascade,
    primary key (question_id, cycle_id)
  );
  create index cycle_carried_cycle on cycle_carried (cycle_id);
  create table cycle_lineage (
    previous_id uuid not null references cycle,
    next_id uuid not null references cycle on delete cascade,
    primary key (previous_id, next_id),
    check (previous_id <> next_id)
  );
  create index cycle_lineage_next on cycle_lineage (next_id);
  `,
);
