import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

/** What both roll-ups sum. `half` is the first day of the half that a school year shares with a calendar year. */
const sums = `
    half date not null,
    outside boolean not null,
    ${lineage},
    hours numeric not null default 0,
    pending numeric not null default 0,
    recognised numeric not null default 0,
    entries int not null default 0`;

export const createLedger = migration(
  '2026-11-21T1000',
  'create-ledger',
  `
  -- One row a person: the lock under which all that touches the person's credits takes turns.
  create table credit_account (person_id uuid primary key);

  create table ledger_entry (
    id uuid not null,
    person_id uuid not null,
    unit_id uuid not null,
    ${lineage},
    source text not null check (source in ('ACTIVITY', 'OUTSIDE', 'VALUATION', 'REVERSAL')),
    source_id uuid not null,
    school_year int not null,
    calendar_year int not null,
    day date not null,
    hours numeric not null,
    credits numeric,
    form_code text,
    role_code text,
    level_code text,
    category_code text,
    content_code text,
    outside boolean not null,
    adoption_id uuid,
    pack_code text,
    pack_version int,
    rule_id text,
    recogniser text,
    cite jsonb,
    derivation jsonb not null,
    created_at timestamptz not null default now(),
    primary key (id, school_year),
    -- The natural key: whatever is told twice is entered once.
    unique (school_year, source, source_id, person_id)
  ) partition by range (school_year);
  do $$ begin
    for year in 2010..2040 loop
      execute format('create table ledger_entry_%s partition of ledger_entry for values from (%s) to (%s)', year, year, year + 1);
    end loop;
  end $$;
  create table ledger_entry_other partition of ledger_entry default;
  -- Few in a region whose policy is complete: entries that wait for a rule from hours to credits.
  create index ledger_entry_unvalued on ledger_entry (unit_id, day) where credits is null;
  create index ledger_entry_person on ledger_entry (person_id, day, id);
  -- The latest entries of a whole region are found by walking this one backwards.
  create index ledger_entry_day on ledger_entry (day, id);
  create index ledger_entry_source on ledger_entry (source_id, day, id);
  create index ledger_entry_county on ledger_entry (county_id, day, id);
  create index ledger_entry_school on ledger_entry (school_id, day, id);

  create table recognition (
    entry_id uuid primary key,
    recognised_at timestamptz not null default now(),
    recognised_by text not null,
    recogniser_name text not null
  );
  create table reversal (
    entry_id uuid primary key,
    reversing_id uuid not null unique,
    reversed_at timestamptz not null default now(),
    reversed_by text not null,
    reason text not null
  );

  -- The few entries that wait, beside the many that do not, with what a page of them is sought and ordered by.
  create table pending_entry (
    entry_id uuid primary key,
    school_year int not null,
    day date not null,
    person_id uuid not null,
    unit_id uuid not null,
    ${lineage}
  );
  create index pending_entry_day on pending_entry (day, entry_id);
  create index pending_entry_county on pending_entry (county_id, day, entry_id);
  create index pending_entry_school on pending_entry (school_id, day, entry_id);
  create index pending_entry_person on pending_entry (person_id, day, entry_id);

  create trigger ledger_entry_is_append_only before update or delete on ledger_entry
    for each row execute function refuse_change();
  create trigger ledger_entry_is_not_emptied before truncate on ledger_entry
    for each statement execute function refuse_change();
  create trigger recognition_is_append_only before update or delete on recognition
    for each row execute function refuse_change();
  create trigger reversal_is_append_only before update or delete on reversal
    for each row execute function refuse_change();

  -- An entry as it stands now. A reversed entry and the one that reverses it count in nothing.
  create view ledger_line as
    select e.*,
      case when r.entry_id is not null or e.source = 'REVERSAL' then 'REVERSED'
           when g.entry_id is not null then 'RECOGNISED' else 'PENDING' end as status,
      g.recognised_at, g.recogniser_name, r.reversing_id, r.reason as reversal_reason
    from ledger_entry e
    left join recognition g on g.entry_id = e.id
    left join reversal r on r.entry_id = e.id;

  -- The same rows as ledger_line has with status PENDING, found from the list of those that wait.
  create view pending_line as
    select p.entry_id as id, p.school_year, p.day, p.person_id, p.unit_id,
      p.province_id, p.city_id, p.county_id, p.school_id,
      e.source, e.source_id, e.calendar_year, e.hours, e.credits, e.form_code, e.role_code, e.level_code,
      e.category_code, e.content_code, e.outside, e.adoption_id, e.pack_code, e.pack_version, e.rule_id, e.recogniser,
      e.cite, e.derivation, e.created_at, 'PENDING'::text as status, null::timestamptz as recognised_at,
      null::text as recogniser_name, null::uuid as reversing_id, null::text as reversal_reason
    from pending_entry p join ledger_entry e on e.id = p.entry_id and e.school_year = p.school_year;

  create table outside_training (
    id uuid primary key,
    person_id uuid not null,
    title text not null,
    level_code text not null,
    hours numeric not null check (hours > 0),
    credits numeric check (credits >= 0),
    completed_on date not null,
    certificate_no text,
    unit_id uuid not null,
    ${lineage},
    created_at timestamptz not null default now(),
    withdrawn_at timestamptz
  );
  create unique index outside_training_certificate on outside_training (person_id, certificate_no)
    where certificate_no is not null and withdrawn_at is null;
  create unique index outside_training_course on outside_training (person_id, title, completed_on)
    where withdrawn_at is null;

  -- The row under which an activity's completion and its cancellation take turns, in whichever order they come.
  create table credited_activity (activity_id uuid primary key, cancelled_at timestamptz);

  create table person_credit_total (
    person_id uuid not null,
    ${sums},
    unique nulls not distinct (person_id, half, outside, province_id, city_id, county_id, school_id)
  );
  create index person_credit_total_school on person_credit_total (school_id, half, person_id);
  create index person_credit_total_county on person_credit_total (county_id, half, person_id);
  create index person_credit_total_city on person_credit_total (city_id, half, person_id);
  create index person_credit_total_province on person_credit_total (province_id, half, person_id);

  create table school_credit_total (
    ${sums},
    unique nulls not distinct (half, outside, province_id, city_id, county_id, school_id)
  );
  create index school_credit_total_school on school_credit_total (school_id, half);
  create index school_credit_total_county on school_credit_total (county_id, half);
  create index school_credit_total_city on school_credit_total (city_id, half);
  create index school_credit_total_province on school_credit_total (province_id, half);
  `,
);
