import { migration } from './migrations.js';

/** Tables of the kit, in every slice's own database. */
export const kitMigrations = [
  migration(
    '2026-11-21T0000',
    'create-kit-tables',
    `
    create table outbox (
      position bigint generated always as identity primary key,
      id uuid not null unique,
      type text not null,
      envelope jsonb not null,
      created_at timestamptz not null default now(),
      sent_at timestamptz
    );
    create index outbox_unsent on outbox (position) where sent_at is null;

    create table inbox (
      event_id uuid primary key,
      type text not null,
      received_at timestamptz not null default now()
    );

    create table idempotency (
      actor_id text not null,
      operation text not null,
      key text not null,
      input_hash text not null,
      result_id text,
      created_at timestamptz not null default now(),
      primary key (actor_id, operation, key)
    );

    create table audit_head (
      chain text primary key,
      hash text not null,
      length bigint not null
    );
    create table audit_log (
      chain text not null,
      number bigint not null,
      at timestamptz not null,
      actor_id text not null,
      actor_name text not null,
      request_id text not null,
      action text not null,
      subject_type text not null,
      subject_id text not null,
      before jsonb,
      after jsonb,
      reason text,
      hash text not null,
      primary key (chain, number)
    );
    create index audit_log_subject on audit_log (subject_type, subject_id);
    -- Written once: what was logged is never changed, whoever asks.
    create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'rows of % are only added', tg_table_name; end $$;
    create trigger audit_log_is_append_only before update or delete on audit_log
      for each row execute function refuse_change();
    `,
  ),
  migration(
    '2026-11-21T2200',
    'index-audit-for-reading',
    `
    -- A subject's timeline and a county's log are read latest first, a page at a time.
    create index audit_log_timeline on audit_log (subject_type, subject_id, at desc, number desc, chain);
    drop index audit_log_subject;
    create index audit_log_latest on audit_log (at desc, number desc, chain);
    create index audit_log_chain_latest on audit_log (chain, at desc, number desc);
    `,
  ),
  migration(
    '2026-11-21T2205',
    'create-jobs',
    `
    create table job (
      id uuid primary key,
      kind text not null,
      status text not null default 'WAITING' check (status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
      reason text,
      total int not null default 0,
      done int not null default 0,
      failed int not null default 0,
      -- Who asked, with the rights of that moment: the work goes on when the process is restarted.
      actor_id text not null,
      viewer jsonb not null,
      locale text not null,
      request_id text not null,
      attempts int not null default 0,
      lease_until timestamptz,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      ended_at timestamptz
    );
    create index job_actor on job (actor_id, created_at, id);
    create index job_open on job (created_at) where status in ('WAITING', 'RUNNING');

    create table job_row (
      job_id uuid not null references job on delete cascade,
      number int not null,
      subject_id text not null,
      label text not null,
      outcome text check (outcome in ('DONE', 'SKIPPED', 'FAILED')),
      message text,
      primary key (job_id, number)
    );
    create index job_row_todo on job_row (job_id, number) where outcome is null;
    create index job_row_failed on job_row (job_id, number) where outcome = 'FAILED';
    `,
  ),
  migration(
    '2026-11-22T0130',
    'stop-jobs-of-the-revoked',
    `
    alter table job drop constraint job_status_check;
    alter table job add constraint job_status_check
      check (status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'REVOKED', 'FAILED'));
    `,
  ),
];
