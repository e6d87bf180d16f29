import { expertsChanged } from '@yanxiu/events';
import type { ExpertState } from '@yanxiu/events';
import { publish, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { Expert } from './expert.js';

type Stated = Omit<ExpertState, 'lineage'> & ExpertState['lineage'];

/** Tells the other slices how the register now stands: activities book experts from it (DL-15). */
export async function announceExperts(
  tx: Transaction,
  experts: readonly Pick<Expert, 'id' | 'version'>[],
): Promise<void> {
  const [first] = experts;
  if (!first) return;
  const stated = await tx.query<Stated>(sql`
    select e.id, e.version, e.unit_id as "unitId", e.person_id as "personId", coalesce(p.name, e.outside_name) as name,
      e.outside_organisation as organisation, e.subjects, e.valid_from::text as "from", e.valid_to::text as "to",
      e.province_id as "provinceId", e.city_id as "cityId", e.county_id as "countyId", e.school_id as "schoolId"
    from expert e left join person p on p.id = e.person_id
    where e.id = any(${experts.map(({ id }) => id)}::uuid[]) order by e.id`);
  const states = stated.map(({ provinceId, cityId, countyId, schoolId, ...state }) => ({
    ...state,
    lineage: { provinceId, cityId, countyId, schoolId },
  }));
  await publish(tx, expertsChanged, {
    aggregateId: first.id,
    aggregateVersion: first.version,
    payload: { experts: states },
  });
}
