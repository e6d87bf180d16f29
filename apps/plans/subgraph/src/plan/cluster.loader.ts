import { NotFound, civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Reader, Transaction } from '@yanxiu/subgraph';

/** Schools that belong to alliances today, the leading one among them; a section counts as its school. One statement. */
export async function membersOf(reader: Reader, allianceIds: string[]): Promise<Map<string, string[]>> {
  if (!allianceIds.length) return new Map();
  const found = await reader.query<{ allianceId: string; unitId: string }>(sql`
    select m.alliance_id as "allianceId", coalesce(u.school_id, u.id) as "unitId" from directory_alliance_member m
    join directory_unit u on u.id = m.unit_id
    where m.alliance_id = any(${allianceIds}::uuid[]) and ${validOn('m', civilDay())} order by m.alliance_id, m.id`);
  const byAlliance = Map.groupBy(found, ({ allianceId }) => allianceId);
  return new Map([...byAlliance].map(([id, members]) => [id, members.map(({ unitId }) => unitId)]));
}

/**
 * PC-23: 各学校（联片研修区）: the cluster's plan is written by its centre.
 * @throws NotFound where the unit leads no such alliance on the day
 */
export async function clusterLedBy(tx: Transaction, unitId: string, allianceId: string, day: string): Promise<string> {
  const [led] = await tx.query<{ id: string }>(sql`
    select m.alliance_id as id from directory_alliance_member m join directory_unit u on u.id = m.unit_id
    where m.alliance_id = ${allianceId} and m.role <> 'MEMBER' and ${unitId}::uuid in (u.id, u.school_id)
      and ${validOn('m', day)} limit 1`);
  if (led) return led.id;
  throw new NotFound({ zh: '由本单位牵头的联盟', en: 'alliance led by the unit' }, 'input.allianceId', allianceId);
}
