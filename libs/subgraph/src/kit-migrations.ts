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
];
