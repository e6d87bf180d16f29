import { sql } from '@yanxiu/subgraph';
import type { Reader } from '@yanxiu/subgraph';

/** Who organises: the unit's place, who helps, and in whose name. */
export interface Organising {
  provinceId: string | null;
  cityId: string | null;
  countyId: string | null;
  coOrganiserIds?: readonly string[] | null;
  allianceId?: string | null;
}

/**
 * Those of the people who can be given a part: in service, and posted, now or at another time, in the organiser's region,
 * at a unit that helps or in its alliance. A stranger would be told of it, and his name shown to who only has his id.
 */
export async function peopleOfRegion(
  reader: Reader,
  { provinceId, cityId, countyId, coOrganiserIds, allianceId = null }: Organising,
  ids: readonly string[],
): Promise<Set<string>> {
  const helping = [...(coOrganiserIds ?? [])];
  const found = await reader.query<{ id: string }>(sql`
    select n.id from directory_person n where n.id = any(${[...ids]}::uuid[]) and n.active and exists (
      select from directory_posting p where p.person_id = n.id
        and (coalesce(p.province_id = ${provinceId}::uuid, true) and coalesce(p.city_id = ${cityId}::uuid, true)
            and coalesce(p.county_id = ${countyId}::uuid, true)
          or array[p.unit_id, p.school_id, p.county_id, p.city_id] && ${helping}::uuid[]
          or exists (select from directory_alliance_member m where m.alliance_id = ${allianceId}::uuid
            and m.unit_id in (p.unit_id, p.school_id))))`);
  return new Set(found.map(({ id }) => id));
}
