import { alliancesChanged } from '@yanxiu/events';
import { publish, rows, sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { Alliance } from './alliance.js';
import { AllianceMembership } from './membership.js';

/** So many alliances travel in one event. */
const alliancesPerEvent = 200;

/** Tells the other slices of alliances as they now are, with every membership there was. */
export async function announceAlliances(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += alliancesPerEvent) {
    const some = ids.slice(start, start + alliancesPerEvent);
    const alliances = await rows(tx, Alliance, sql`where t.id = any(${some}::uuid[]) order by t.id`);
    const members = await rows(
      tx,
      AllianceMembership,
      sql`where t.alliance_id = any(${some}::uuid[]) order by t.valid_from, t.id`,
    );
    const byAlliance = Map.groupBy(members, ({ allianceId }) => allianceId);
    await publish(tx, alliancesChanged, {
      aggregateId: alliances[0]!.id,
      aggregateVersion: alliances[0]!.version,
      payload: { alliances: alliances.map((alliance) => stateOf(alliance, byAlliance.get(alliance.id) ?? [])) },
    });
  }
}

/** The same where units changed and took memberships along: the alliances themselves have moved on then. */
export async function announceMembers(tx: Transaction, memberships: Pick<AllianceMembership, 'allianceId'>[]) {
  const ids = [...new Set(memberships.map(({ allianceId }) => allianceId))];
  if (!ids.length) return;
  await tx.query(sql`update alliance set version = version + 1, updated_at = now() where id = any(${ids}::uuid[])`);
  await announceAlliances(tx, ids);
}

function stateOf({ id, version, code, name, kind, stage, unitId, from, to }: Alliance, members: AllianceMembership[]) {
  return {
    ...{ id, version, code, name, kind, stage, unitId, from, to },
    members: members.map((member) => ({
      id: member.id,
      unitId: member.unitId,
      role: member.role,
      from: member.from,
      to: member.to,
    })),
  };
}
