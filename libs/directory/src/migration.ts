import { migration } from '@yanxiu/subgraph';

const lineage = `province_id uuid, city_id uuid, county_id uuid, school_id uuid`;

export const directoryMigration = migration(
  '2026-11-21T0010',
  'create-directory',
  `
  create table directory_unit (
    id uuid primary key, version int not null, code text, name text not null, level text not null, kind text not null,
    parent_id uuid, path uuid[] not null, ${lineage}, stages text[] not null, active boolean not null
  );
  create index directory_unit_county on directory_unit (county_id);

  create table directory_person (
    id uuid primary key, version int not null, name text not null, tier text, active boolean not null
  );
  create table directory_posting (
    id uuid primary key, person_id uuid not null, unit_id uuid not null, ${lineage},
    position text not null, subject text, stage text, main boolean not null, valid_from date not null, valid_to date
  );
  create index directory_posting_person on directory_posting (person_id);
  create index directory_posting_school on directory_posting (school_id);

  create table directory_policy (
    adoption_id uuid primary key, version int not null, unit_id uuid not null, pack_code text not null,
    pack_version int not null, valid_from date not null, valid_to date, pack jsonb not null
  );
  create index directory_policy_unit on directory_policy (unit_id, valid_from);
  `,
);

export const directorySuccessors = migration(
  '2026-11-21T2320',
  'directory-successors',
  `
  alter table directory_unit add column successor_id uuid;
  create index directory_unit_successor on directory_unit (successor_id) where successor_id is not null;
  create index directory_unit_path on directory_unit using gin (path);
  `,
);

export const directoryPeriods = migration(
  '2026-11-22T0100',
  'directory-periods',
  `
  create table directory_period (
    id uuid primary key, version int not null, unit_id uuid not null, kind text not null, name text not null, parent_id uuid,
    valid_from date not null, valid_to date not null, withdrawn boolean not null
  );
  create index directory_period_unit on directory_period (unit_id, kind, valid_from);
  `,
);

export const directoryAlliances = migration(
  '2026-11-22T0105',
  'directory-alliances',
  `
  create table directory_alliance (
    id uuid primary key, version int not null, code text, name text not null, kind text not null, stage text,
    unit_id uuid not null, valid_from date not null, valid_to date
  );
  create table directory_alliance_member (
    id uuid primary key, alliance_id uuid not null, unit_id uuid not null, role text not null,
    valid_from date not null, valid_to date
  );
  create index directory_alliance_member_alliance on directory_alliance_member (alliance_id);
  create index directory_alliance_member_unit on directory_alliance_member (unit_id);
  `,
);
