import { migration } from '@yanxiu/subgraph';

export const createNotices = migration(
  '2026-11-21T2250',
  'create-notices',
  `
  create table notice (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    title text not null,
    document_number text,
    text text not null,
    addressees text[] not null,
    receipt_by date,
    sent_by text not null,
    sent_at timestamptz not null default now(),
    withdrawn_reason text,
    demo boolean not null default false
  );
  create index notice_unit on notice (unit_id, sent_at);
  create index notice_county on notice (county_id, sent_at);

  -- One row per addressee; the lineage is the addressee's own, so that each sees the own delivery.
  create table notice_delivery (
    id uuid primary key,
    version int not null default 1,
    notice_id uuid not null references notice,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    sent_at timestamptz not null default now(),
    received_at timestamptz,
    received_by text,
    reply text,
    reminders int not null default 0,
    reminded_at timestamptz
  );
  create unique index notice_delivery_once on notice_delivery (notice_id, unit_id);
  create index notice_delivery_unit on notice_delivery (unit_id, sent_at);
  create index notice_delivery_school on notice_delivery (school_id, sent_at);
  create index notice_delivery_county on notice_delivery (county_id, sent_at);
  `,
);
