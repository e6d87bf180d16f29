import { civilDay, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { registerAccounts, registerGrants } from './account/registration.js';
import type { Account } from './account/account.js';
import type { RoleGrant } from './account/role-grant.js';
import { registerAlliances } from './alliance/alliance.service.js';
import type { Alliance } from './alliance/alliance.js';
import type { AllianceMembership } from './alliance/membership.js';
import { logDemo } from './demo-log.js';
import { registerBodyAssignments } from './body/assignment.service.js';
import type { BodyAssignment } from './body/assignment.js';
import { registerBodies } from './body/body.service.js';
import type { Body } from './body/body.js';
import type { BodySeat, SeatHolding } from './body/seat.js';
import { registerMentorPairs } from './mentor/mentor-pair.service.js';
import { noSteering, seedSteering } from './demo-steering.js';
import type { DemoSteering } from './demo-steering.js';
import type { MentorPair } from './mentor/mentor-pair.js';
import { registerPeriods } from './period/period.service.js';
import type { Period } from './period/period.js';
import { registerPeople } from './person/person.service.js';
import type { Person } from './person/person.js';
import type { Posting } from './person/posting.js';
import { PolicyPack } from './policy/policy-pack.js';
import { registerAdoption, registerPacks } from './policy/policy.service.js';
import { shippedRows } from './policy/shipped.js';
import { registerStudios } from './studio/studio.service.js';
import type { Studio, StudioResidency } from './studio/studio.js';
import { registerTitles } from './title/title.service.js';
import type { PersonTitle } from './title/title.js';
import { childOf } from './unit/unit.rules.js';
import { registerUnits } from './unit/unit.service.js';
import { OrgUnit } from './unit/unit.js';

export { noSteering };
export { AllianceRole } from './alliance/membership.js';
export { hashOf } from './account/sign-in.service.js';
export { AccountKind } from './account/account.js';
export { SeatRole } from './body/seat.js';
export { PeriodKind } from './period/period.js';
export { StudioMode } from './studio/studio.js';
export { OrgLevel, Ownership } from './unit/unit.js';

export interface DemoUnit {
  id: string;
  parentId: string | null;
  level: OrgUnit['level'];
  kind: string;
  name: string;
  code: string | null;
  stages: string[];
  ownership: OrgUnit['ownership'];
  demo: boolean;
}

export interface DemoOrganization extends DemoSteering {
  /** Parents before children. */
  units: DemoUnit[];
  people: Partial<Person>[];
  postings: (Pick<Posting, 'id' | 'personId' | 'unitId' | 'position' | 'subject' | 'stage' | 'main' | 'from' | 'to'> & {
    acting?: boolean;
  })[];
  alliances: Pick<Alliance, 'id' | 'unitId' | 'kind' | 'name' | 'code' | 'stage' | 'from' | 'to' | 'demo'>[];
  memberships: Pick<AllianceMembership, 'id' | 'allianceId' | 'unitId' | 'role' | 'from' | 'to'>[];
  bodies: Pick<Body, 'id' | 'unitId' | 'kind' | 'name' | 'parentId' | 'duties' | 'from' | 'demo'>[];
  seats: Partial<BodySeat>[];
  holdings: Partial<SeatHolding>[];
  /** Schools that bodies guide. */
  bodyAssignments: Pick<BodyAssignment, 'id' | 'bodyId' | 'unitId' | 'reason' | 'from' | 'to'>[];
  studios: Pick<Studio, 'id' | 'unitId' | 'kind' | 'name' | 'mode' | 'leaderId' | 'subject' | 'from' | 'demo'>[];
  residencies: Pick<StudioResidency, 'id' | 'studioId' | 'unitId' | 'goals' | 'from'>[];
  mentorPairs: Pick<MentorPair, 'id' | 'menteeId' | 'mentorId' | 'unitId' | 'subject' | 'from' | 'to'>[];
  titles: Partial<PersonTitle>[];
  /** School years before their terms. */
  periods: Pick<Period, 'id' | 'unitId' | 'kind' | 'name' | 'parentId' | 'from' | 'to'>[];
  adoptions: { id: string; unitId: string; packCode: string; from: string; reason: string }[];
  accounts: (Pick<Account, 'id' | 'kind' | 'name' | 'subject' | 'personId'> & {
    unitId: string | null;
    /** Of an app. */
    secretHash: string | null;
  })[];
  grants: Pick<RoleGrant, 'id' | 'accountId' | 'role' | 'permissions' | 'unitId' | 'from' | 'to'>[];
}

/** Writes the demo's organisations, set-based; what exists stays as it is. */
export function seedOrganization(database: Database, demo: DemoOrganization): Promise<void> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await seedUnits(tx, demo.units);
    const units = new Map((await rows(tx, OrgUnit, sql`where true`)).map((unit) => [unit.id, unit]));
    const lineageOf = (unitId: string | null) => {
      const { provinceId = null, cityId = null, countyId = null, schoolId = null } = units.get(unitId ?? '') ?? {};
      return { provinceId, cityId, countyId, schoolId };
    };
    const placed = <T extends { unitId: string | null }>(list: T[]) =>
      list.map((item) => ({ ...item, ...lineageOf(item.unitId) }));
    await registerPeople(tx, demo.people, placed(demo.postings.map((posting) => ({ acting: false, ...posting }))));
    await registerAlliances(tx, placed(demo.alliances), placed(demo.memberships));
    await registerBodies(tx, placed(demo.bodies), demo.seats, demo.holdings);
    await registerBodyAssignments(tx, placed(demo.bodyAssignments));
    await registerStudios(tx, placed(demo.studios), placed(demo.residencies));
    await registerMentorPairs(tx, placed(demo.mentorPairs));
    await registerTitles(tx, demo.titles);
    await registerPeriods(tx, placed(demo.periods));
    await seedSteering(tx, demo, placed);
    await seedPolicies(tx, demo.adoptions, units);
    // An account of the platform has no lineage: only the platform's administrators manage it.
    await registerAccounts(tx, placed(demo.accounts));
    await registerGrants(tx, demo.grants);
    await logDemo(tx, demo, units);
  });
}

async function seedUnits(tx: Transaction, units: DemoUnit[]): Promise<void> {
  const known = new Map<string, OrgUnit>();
  for (const unit of units) {
    const parent = unit.parentId ? known.get(unit.parentId) : null;
    if (parent === undefined) throw new Error(`demo unit ${unit.name}: its parent comes after it`);
    known.set(unit.id, childOf(parent, { ...unit, active: true }) as OrgUnit);
  }
  await registerUnits(tx, [...known.values()]);
}

async function seedPolicies(
  tx: Transaction,
  adoptions: DemoOrganization['adoptions'],
  units: Map<string, OrgUnit>,
): Promise<void> {
  await registerPacks(tx, shippedRows());
  const known = await rows(tx, PolicyPack, sql`where t.unit_id is null order by t.pack_version`);
  const newest = new Map(known.map((pack) => [pack.code, pack]));
  for (const { packCode, unitId, ...adoption } of adoptions) {
    const [unit, pack] = [units.get(unitId)!, newest.get(packCode)!];
    await registerAdoption(tx, unit, pack, { ...adoption, to: null });
    if (!(await followsOlder(tx, unitId, pack))) continue;
    // What began under the older version keeps it: from today on the newer one holds.
    const reason = `演示：平台升级，自今日起执行第 ${pack.packVersion} 版`;
    await registerAdoption(tx, unit, pack, { id: uuid(), from: civilDay(), to: null, reason });
  }
}

/** Whether the unit's last adoption is of an earlier version of this pack. */
async function followsOlder(tx: Transaction, unitId: string, pack: PolicyPack): Promise<boolean> {
  const [last] = await tx.query<{ code: string; version: number }>(sql`
    select p.code, p.pack_version as version from policy_adoption a join policy_pack p on p.id = a.pack_id
    where a.unit_id = ${unitId} and a.withdrawn_at is null order by a.valid_from desc, a.adopted_at desc limit 1`);
  return last?.code === pack.code && last.version < pack.packVersion;
}
