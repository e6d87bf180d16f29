import { migration } from '@yanxiu/subgraph';

export const createDocumentsAndFilings = migration(
  '2026-11-21T1230',
  'create-documents-and-filings',
  `
  create table normative_document (
    id uuid primary key,
    version int not null default 1,
    unit_id uuid not null references org_unit,
    -- A rule of an alliance holds for its members (DL-31).
    alliance_id uuid references alliance,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    family text not null,
    title text not null,
    document_number text,
    issuer text,
    edition int not null default 1,
    replaces_id uuid unique references normative_document,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    note text,
    updated_at timestamptz not null default now()
  );
  create index normative_document_unit on normative_document (unit_id, family);
  create index normative_document_alliance on normative_document (alliance_id, family);
  create index normative_document_county on normative_document (county_id, family);

  create table group_filing (
    id uuid primary key,
    unit_id uuid not null references org_unit,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    school_year text not null,
    number int not null,
    receipt text not null unique,
    groups jsonb not null,
    changes jsonb not null,
    filed_by text not null,
    filed_at timestamptz not null default now()
  );
  create unique index group_filing_once on group_filing (unit_id, school_year, number);
  create index group_filing_county on group_filing (county_id, school_year);
  -- A filing is a record of a day: what was filed is never changed, a later one follows it.
  create trigger group_filing_is_append_only before update or delete on group_filing
    for each row execute function refuse_change();
  `,
);
