import { migration } from '@yanxiu/subgraph';

export const createRuleExceptions = migration(
  '2026-11-21T1130',
  'create-rule-exceptions',
  `
  create table rule_exception (
    id uuid primary key,
    version int not null default 1,
    rule text not null,
    unit_id uuid not null references org_unit,
    alliance_id uuid references alliance,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    reason text not null,
    document text,
    recorded_by text not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from)
  );
  create unique index rule_exception_once on rule_exception (rule, unit_id, coalesce(alliance_id, unit_id)) where valid_to is null;
  create index rule_exception_unit on rule_exception (unit_id);
  create index rule_exception_alliance on rule_exception (alliance_id);
  `,
);
