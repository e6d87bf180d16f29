import { auditEach, sql } from '@yanxiu/subgraph';
import type { AuditEntry, Transaction } from '@yanxiu/subgraph';
import type { OrgUnit } from './unit/unit.js';

/** Who made the demo's register: nobody's account, and told as what it is. */
const generator = { viewer: { kind: 'SYSTEM' as const, id: 'demo', name: '演示数据', grants: [] }, requestId: 'demo' };
const reason = '生成演示数据';

interface At {
  id: string;
  unitId: string | null;
}

/** What of the demo is worth a line. */
interface LoggedDemo {
  alliances: (At & { name: string; kind: string })[];
  bodies: (At & { name: string; kind: string })[];
  adoptions: (At & { packCode: string; from: string })[];
  accounts: At[];
  grants: (At & { accountId: string; role: string; from: string })[];
}

/** Gives the demo's register the log it would have, had people made it: once, however often the demo is written. */
export async function logDemo(
  tx: Transaction,
  { alliances, bodies, adoptions, accounts, grants }: LoggedDemo,
  units: Map<string, OrgUnit>,
): Promise<void> {
  const [logged] = await tx.query(sql`select 1 from audit_log where request_id = ${generator.requestId} limit 1`);
  if (logged) return;
  const countyOf = (unitId: string | null) => units.get(unitId ?? '')?.countyId ?? null;
  const line = (verb: string, subjectType: string, id: string, unitId: string | null, after: unknown): AuditEntry => ({
    ...{ action: `organization.${verb}`, subjectType, subjectId: id, countyId: countyOf(unitId) },
    ...{ after, reason },
  });
  const shown = [...units.values()].filter(({ level }) => level === 'COUNTY' || level === 'SCHOOL');
  const homes = new Map(accounts.map(({ id, unitId }) => [id, unitId]));
  await auditEach(tx, generator, [
    ...shown.map(({ id, name, code, level }) => line('createUnit', 'OrgUnit', id, id, { name, code, level })),
    ...adoptions.map(({ id, unitId, packCode, from }) =>
      line('adoptPolicyPack', 'PolicyAdoption', id, unitId, { code: packCode, from }),
    ),
    ...alliances.map(({ id, unitId, name, kind }) => line('createAlliance', 'Alliance', id, unitId, { name, kind })),
    ...bodies.map(({ id, unitId, name, kind }) => line('createBody', 'Body', id, unitId, { name, kind })),
    ...grants.map(({ accountId, role, unitId, from }) =>
      line('grantRole', 'Account', accountId, unitId ?? homes.get(accountId) ?? null, { role, unitId, from }),
    ),
  ]);
}
