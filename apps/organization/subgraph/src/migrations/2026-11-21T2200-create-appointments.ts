import { migration } from '@yanxiu/subgraph';

export const createAppointments = migration(
  '2026-11-21T2200',
  'create-appointments',
  `
  create table appointment (
    id uuid primary key,
    version int not null default 1,
    role text not null,
    person_id uuid not null references person,
    -- What is led: a group (or another unit); of an alliance's leader the unit that owns the alliance.
    unit_id uuid not null references org_unit,
    alliance_id uuid references alliance,
    province_id uuid, city_id uuid, county_id uuid, school_id uuid,
    subject text,
    document text,
    eligible boolean,
    eligibility_reason text,
    renews_id uuid unique references appointment,
    end_reason text,
    demo boolean not null default false,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    updated_at timestamptz not null default now()
  );
  create index appointment_unit on appointment (unit_id, role);
  create index appointment_alliance on appointment (alliance_id, role) where alliance_id is not null;
  create index appointment_person on appointment (person_id);
  create index appointment_county on appointment (county_id, valid_from);
  create index appointment_school on appointment (school_id, valid_from);

  -- Somebody who stands in for a vacant post (DL-03): counted, and told apart.
  alter table posting add column acting boolean not null default false;
  `,
);
