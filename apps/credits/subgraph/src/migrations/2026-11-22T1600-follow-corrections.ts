import { migration } from '@yanxiu/subgraph';

export const followCorrections = migration(
  '2026-11-22T1600',
  'follow-corrections',
  `
  -- The latest correction of an attendance that was heard, by its version; what the completion said of it is older.
  create table corrected_attendance (
    activity_id uuid not null,
    person_id uuid not null,
    version int not null,
    primary key (activity_id, person_id)
  );

  drop view pending_line;
  drop view ledger_line;
  alter table ledger_entry add revision int not null default 0;
  alter table ledger_entry
    drop constraint ledger_entry_school_year_source_source_id_person_id_key,
    -- The natural key: whatever is told twice is entered once, a corrected attendance once for each correction.
    add unique (school_year, source, source_id, person_id, revision);

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
      e.source, e.source_id, e.revision, e.calendar_year, e.hours, e.credits, e.form_code, e.role_code, e.level_code,
      e.category_code, e.content_code, e.outside, e.adoption_id, e.pack_code, e.pack_version, e.rule_id, e.recogniser,
      e.cite, e.derivation, e.created_at, 'PENDING'::text as status, null::timestamptz as recognised_at,
      null::text as recogniser_name, null::uuid as reversing_id, null::text as reversal_reason
    from pending_entry p join ledger_entry e on e.id = p.entry_id and e.school_year = p.school_year;
  `,
);
