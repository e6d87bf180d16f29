import { migration } from '@yanxiu/subgraph';

/** PC-34: material of earlier years out of an old cloud folder, sorted by folder and drafted for the library. */
export const importArchives = migration(
  '2026-11-23T0100',
  'import-archives',
  `
  create table archive_import (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    file_name text not null,
    size int not null,
    sha256 text not null,
    storage_key text,
    state text not null default 'CHECKING'
      check (state in ('CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDONE')),
    refusal jsonb,
    total_files int not null default 0,
    done_files int not null default 0,
    accepted_count int not null default 0,
    known_count int not null default 0,
    refused_count int not null default 0,
    ignored_count int not null default 0,
    written_count int not null default 0,
    shared_with uuid,
    licence text not null default '',
    consent boolean not null default false,
    actor_id text not null,
    actor_name text not null,
    viewer jsonb not null,
    request_id text not null,
    attempts int not null default 0,
    lease_until timestamptz,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  );
  create index archive_import_unit on archive_import (unit_id, created_at desc, id desc);
  create index archive_import_school on archive_import (school_id, created_at desc, id desc);
  create index archive_import_county on archive_import (county_id, created_at desc, id desc);
  create index archive_import_waiting on archive_import (created_at) where state in ('CHECKING', 'APPLYING');
  -- The same archive twice at work for a unit is one import.
  create unique index archive_import_open on archive_import (unit_id, sha256)
    where state in ('CHECKING', 'CHECKED', 'APPLYING');

  create table archive_folder (
    id uuid primary key,
    import_id uuid not null references archive_import (id) on delete cascade,
    number int not null,
    path text not null,
    kind text,
    kind_name text,
    masks_pupils boolean not null default false,
    subject text,
    stage text,
    year_month text,
    skipped boolean not null default false,
    declared boolean not null default false,
    file_count int not null,
    accepted_count int not null,
    known_count int not null,
    refused_count int not null,
    sealed_count int not null,
    unique (import_id, number)
  );

  create table archive_file (
    id uuid primary key,
    import_id uuid not null references archive_import (id) on delete cascade,
    folder_id uuid not null references archive_folder (id) on delete cascade,
    number int not null,
    name text not null,
    path text not null,
    size bigint not null,
    place jsonb not null,
    outcome text not null check (outcome in ('ACCEPTED', 'KNOWN', 'REFUSED')),
    fault jsonb,
    media_type text,
    sha256 text,
    sealed boolean not null default false,
    same_as uuid,
    resource_id uuid,
    done boolean not null default false,
    unique (import_id, number)
  );
  create index archive_file_folder on archive_file (folder_id);
  create index archive_file_todo on archive_file (import_id, number) where not done;

  alter table resource
    -- YYYY-MM, or YYYY where the month is not known.
    add column year_month text check (year_month ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
    add column archive_id uuid,
    add column archive_path text;
  create index resource_archive on resource (archive_id) where archive_id is not null;
  create index resource_file_content on resource_file (sha256);
  `,
);
