import { migration } from '@yanxiu/subgraph';

/** Who is on the registers became a fact that plans keeps, to book experts for activities (DL-15): told once. */
export const announceExpertRegister = migration(
  '2026-11-22T1106',
  'announce-experts',
  `
  insert into outbox (id, type, envelope)
  select e.event, 'organization.experts.changed', jsonb_build_object(
    'id', e.event, 'type', 'organization.experts.changed', 'aggregateId', e.first, 'aggregateVersion', 1,
    'occurredAt', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'requestId', 'announce-experts',
    'payload', jsonb_build_object('experts', e.experts))
  from (
    select gen_random_uuid() as event, min(x.id::text) as first, jsonb_agg(jsonb_build_object(
      'id', x.id, 'version', x.version, 'unitId', x.unit_id, 'personId', x.person_id,
      'name', coalesce(p.name, x.outside_name), 'organisation', x.outside_organisation, 'subjects', to_jsonb(x.subjects),
      'from', x.valid_from, 'to', x.valid_to, 'lineage', jsonb_build_object(
        'provinceId', x.province_id, 'cityId', x.city_id, 'countyId', x.county_id, 'schoolId', x.school_id))) as experts
    from expert x left join person p on p.id = x.person_id group by x.unit_id) e;
  `,
);
