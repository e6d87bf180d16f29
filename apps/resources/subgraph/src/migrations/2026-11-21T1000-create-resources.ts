import { migration } from '@yanxiu/subgraph';

export const createResources = migration(
  '2026-11-21T1000',
  'create-resources',
  `
  create table resource (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    summary text not null default '',
    kind text not null,
    kind_name text not null,
    subject text,
    stage text,
    content_scheme text,
    content text,
    content_name text,
    author_id uuid,
    unit_id uuid not null,
    activity_id uuid,
    shared_with uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    consent boolean not null default false,
    licence text not null default '',
    withdrawal text,
    download_count int not null default 0,
    published_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- ZJ-22: nothing is published without the author's consent, whichever path leads there.
    constraint published_with_consent check (status <> 'PUBLISHED' or (consent and published_at is not null))
  );
  create index resource_unit on resource (unit_id, updated_at desc, id desc);
  create index resource_activity on resource (activity_id) where activity_id is not null;
  create index resource_author on resource (author_id) where author_id is not null;
  create index resource_school on resource (school_id, updated_at desc, id desc);
  create index resource_county on resource (county_id, updated_at desc, id desc);
  create index resource_shared on resource (shared_with, updated_at desc, id desc) where status = 'PUBLISHED';
  create index resource_updated on resource (updated_at desc, id desc);
  create index resource_popular on resource (download_count desc, id desc) where status = 'PUBLISHED';

  create table resource_file (
    id uuid primary key,
    resource_id uuid not null references resource,
    name text not null,
    media_type text not null,
    size int not null check (size > 0),
    sha256 text not null,
    storage_key text not null unique,
    uploaded_by text not null,
    uploaded_at timestamptz not null default now(),
    unique (resource_id, sha256)
  );
  `,
);
