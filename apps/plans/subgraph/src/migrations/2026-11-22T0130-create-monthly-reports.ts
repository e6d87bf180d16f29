import { migration } from '@yanxiu/subgraph';

export const createMonthlyReports = migration(
  '2026-11-22T0130',
  'create-monthly-reports',
  `
  create table monthly_report (
    id uuid primary key,
    version int not null default 1,
    title text not null,
    unit_id uuid not null,
    receiver_id uuid not null,
    alliance_id uuid,
    alliance_name text,
    covered uuid[] not null,
    apart uuid[] not null default '{}',
    subject text,
    month text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    due_on date not null,
    state text not null default 'DUE' check (state in ('DUE', 'DRAFT', 'CHECKED', 'SENT', 'RETURNED', 'ACCEPTED', 'EXEMPT')),
    sections jsonb not null default '[]',
    facts jsonb,
    checked_at timestamptz,
    checked_by text,
    sent_at timestamptz,
    sent_by text,
    on_time boolean,
    receipt text,
    decided_at timestamptz,
    decided_by text,
    reason text,
    scan_id uuid,
    adoption_id uuid not null,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    demo boolean not null default false,
    updated_at timestamptz not null default now(),
    -- One report for a reporter, cluster, subject and month, however it is worked out (X13).
    unique nulls not distinct (month, unit_id, alliance_id, subject),
    check ((sent_at is null) = (on_time is null)),
    check (state not in ('SENT', 'ACCEPTED') or sent_at is not null),
    check (state not in ('RETURNED', 'EXEMPT') or reason is not null)
  );
  create index monthly_report_province on monthly_report (province_id, month);
  create index monthly_report_city on monthly_report (city_id, month);
  create index monthly_report_county on monthly_report (county_id, month);
  create index monthly_report_school on monthly_report (school_id, month);
  create index monthly_report_unit on monthly_report (unit_id, month);
  create index monthly_report_page on monthly_report (month desc, id desc);
  create index monthly_report_covered on monthly_report using gin (covered);
  create unique index monthly_report_receipt on monthly_report (receiver_id, receipt) where receipt is not null;

  create table report_attachment (
    id uuid primary key,
    report_id uuid not null references monthly_report (id) on delete cascade,
    num int not null,
    resource_id uuid not null,
    title text not null,
    kind jsonb,
    unique (report_id, resource_id),
    unique (report_id, num)
  );

  -- Up to which day a month's owing was worked out: once its last day has passed, it stands.
  create table report_month (month text primary key, counted_on date not null);

  -- Running numbers of receipts by receiver and year.
  create table report_receipt (receiver_id uuid, year int, last int not null, primary key (receiver_id, year));

  create table published_resource (
    id uuid primary key, version int not null, title text not null, unit_id uuid not null, activity_id uuid
  );
  create index published_resource_activity on published_resource (activity_id) where activity_id is not null;
  create index published_resource_unit on published_resource (unit_id, id);

  create table month_summary (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null,
    month text not null,
    remark text,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    updated_at timestamptz not null default now(),
    unique (unit_id, month)
  );
  create table summary_proposal (
    id uuid primary key,
    summary_id uuid not null references month_summary (id) on delete cascade,
    unit_id uuid not null,
    kind text not null check (kind in ('PRAISE', 'ASSIST')),
    subjects text[] not null,
    reason text not null,
    kept boolean not null default true,
    unique (summary_id, unit_id, kind)
  );

  -- A month's attendances of a school's people, for what a report is filled with.
  create index if not exists attendance_school_day on attendance (school_id, day);
  `,
);
