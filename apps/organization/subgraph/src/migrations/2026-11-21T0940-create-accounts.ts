import { migration } from '@yanxiu/subgraph';

export const createAccounts = migration(
  '2026-11-21T0940',
  'create-accounts',
  `
  create table account (
    id uuid primary key,
    version int not null default 1,
    kind text not null check (kind in ('PERSON', 'APP')),
    name text not null,
    -- Subject at the identity provider, or client id of an app.
    subject text not null unique,
    secret_hash text,
    person_id uuid references person,
    unit_id uuid references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    check ((kind = 'APP') = (secret_hash is not null))
  );
  create index account_county on account (county_id);

  create table role_grant (
    id uuid primary key,
    account_id uuid not null references account,
    role text not null,
    -- Scopes of an app; a person's role names its permissions.
    permissions text[],
    unit_id uuid references org_unit,
    alliance_id uuid references alliance,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    check (unit_id is null or alliance_id is null)
  );
  create index role_grant_account on role_grant (account_id);
  create unique index role_grant_once on role_grant (account_id, role, coalesce(unit_id, alliance_id)) where valid_to is null;
  `,
);
