import { migration } from '@yanxiu/subgraph';

export const appSecretsAndDelegation = migration(
  '2026-11-21T2310',
  'app-secrets-and-delegation',
  `
  -- Two secrets of an app live side by side while its servers change over.
  create table app_secret (
    id uuid primary key,
    account_id uuid not null references account,
    hash text not null,
    created_at timestamptz not null default now(),
    -- From this moment on it no longer signs in; null while it is the app's present one.
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz
  );
  create index app_secret_account on app_secret (account_id, created_at);
  insert into app_secret (id, account_id, hash, created_at)
    select gen_random_uuid(), id, secret_hash, created_at from account where secret_hash is not null;
  alter table account drop column secret_hash, add column last_used_at timestamptz;
  create index account_unit on account (unit_id);

  -- A grant lent for a time out of another one, which it never outlives.
  alter table role_grant add column delegated_from uuid references role_grant, add column granted_by text,
    add constraint delegation_ends check (delegated_from is null or valid_to is not null);
  create index role_grant_delegated on role_grant (delegated_from) where delegated_from is not null;
  create index role_grant_role on role_grant (role);
  `,
);
