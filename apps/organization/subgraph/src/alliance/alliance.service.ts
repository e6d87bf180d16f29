import { Conflict, NotFound, audit, insert, once, row, rows, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { unitToManage } from '../unit/unit.service.js';
import { OrgUnit } from '../unit/unit.js';
import type {
  AddAllianceMemberInput,
  AllianceMemberInput,
  AlliancePayload,
  CreateAllianceInput,
  EndAllianceMembershipInput,
} from './alliance.input.js';
import { allianceById } from './alliance.loader.js';
import { Alliance } from './alliance.js';
import { announceAlliances } from './announce.service.js';
import { AllianceMembership, AllianceRole } from './membership.js';

const manage = 'organization:manage';

/** Founds an alliance with its head and members; an alliance without members is allowed (X10: 永丰初中 stands alone). */
export async function createAlliance(context: Context, input: CreateAllianceInput): Promise<AlliancePayload> {
  const id = await once(context, 'createAlliance', input, async (tx) => {
    const owner = await unitToManage(tx, context, input.unitId, 'input.unitId');
    const { provinceId, cityId, countyId, schoolId } = owner;
    const { kind, name, code = null, stage = null, from, to = null } = input;
    const alliance = {
      id: uuid(),
      unitId: owner.id,
      provinceId,
      cityId,
      countyId,
      schoolId,
      kind,
      name,
      code,
      stage,
      from,
      to,
    };
    const members = await membersOf(tx, context, alliance.id, input.members, from, 'input.members');
    if (!(await registerAlliances(tx, [alliance], members)).length) throw taken(code);
    await audit(tx, context, {
      action: 'organization.createAlliance',
      subjectType: 'Alliance',
      subjectId: alliance.id,
      countyId,
      after: { name, kind },
    });
    return alliance.id;
  });
  return { alliance: (await allianceById(context).load(id))! };
}

const taken = (code: string | null) =>
  new Conflict({ zh: '联盟编码已被使用', en: 'The alliance code is taken' }, [
    { path: 'input.code', rule: 'unique', value: code },
  ]);

/** A unit joins; a second head, or a unit that is already in, is refused. */
export async function addAllianceMember(
  context: Context,
  { allianceId, version, member, from }: AddAllianceMemberInput,
): Promise<AlliancePayload> {
  return context.db.transaction(async (tx) => {
    const alliance = await changed(tx, context, allianceId, version);
    const joining = await membersOf(tx, context, allianceId, [member], from, 'input.member');
    const [joined] = await insert(tx, AllianceMembership, joining, sql`on conflict do nothing`);
    if (!joined) throw alreadyIn('input.member', member.unitId);
    await announceAlliances(tx, [allianceId]);
    await audit(tx, context, {
      action: 'organization.addAllianceMember',
      subjectType: 'Alliance',
      subjectId: allianceId,
      countyId: alliance.countyId,
      after: member,
    });
    return { alliance };
  });
}

export const alreadyIn = (path: string, value: unknown) =>
  new Conflict(
    { zh: '该校已在联盟中，或联盟已有中心校（盟主校）', en: 'The unit is in already, or the alliance has its head' },
    [{ path, rule: 'unique', value }],
  );

/** A unit leaves; what it did with the alliance until then stays the alliance's (DL-06). */
export async function endAllianceMembership(
  context: Context,
  { allianceId, version, membershipId, lastDay }: EndAllianceMembershipInput,
): Promise<AlliancePayload> {
  return context.db.transaction(async (tx) => {
    const alliance = await changed(tx, context, allianceId, version);
    const [ended] = await tx.query<{ unitId: string }>(sql`
      update alliance_membership set valid_to = ${lastDay}
      where id = ${membershipId} and alliance_id = ${allianceId} and valid_to is null and valid_from <= ${lastDay}
      returning unit_id as "unitId"`);
    if (!ended) throw new NotFound({ zh: '在盟成员', en: 'present membership' }, 'input.membershipId', membershipId);
    await announceAlliances(tx, [allianceId]);
    await audit(tx, context, {
      action: 'organization.endAllianceMembership',
      subjectType: 'Alliance',
      subjectId: allianceId,
      countyId: alliance.countyId,
      after: { unitId: ended.unitId, lastDay },
    });
    return { alliance };
  });
}

/** The alliance within reach, with its version moved on. */
export async function changed(tx: Transaction, context: Context, id: string, version: number): Promise<Alliance> {
  const alliance = await row(tx, Alliance, sql`where t.id = ${id} and ${within(context.viewer, manage)}`);
  if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', id);
  return update(tx, Alliance, { id, version }, sql`updated_at = now()`);
}

/** Memberships to be, each unit within the reach of the one who asks; one statement for all. */
export async function membersOf(
  tx: Transaction,
  { viewer }: Context,
  allianceId: string,
  members: AllianceMemberInput[],
  from: string,
  path: string,
): Promise<Partial<AllianceMembership>[]> {
  const ids = members.map(({ unitId }) => unitId);
  const units = await rows(
    tx,
    OrgUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.level in ('SCHOOL', 'SECTION') and ${within(viewer, manage, { unit: 'id' })}`,
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const missing = ids.find((id) => !byId.has(id));
  if (missing) throw new NotFound({ zh: '学校或学部', en: 'school or section' }, path, missing);
  const heads = members.filter(({ role }) => role !== AllianceRole.MEMBER);
  if (new Set(ids).size < ids.length || heads.length > 1) throw alreadyIn(path, heads.length > 1 ? 'head' : 'repeated');
  return members.map(({ unitId, role }) => membershipAt(byId.get(unitId)!, allianceId, role, from));
}

/** A membership in its place: it carries the unit's lineage. */
export function membershipAt(
  unit: Pick<OrgUnit, 'id' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>,
  allianceId: string,
  role: AllianceRole,
  from: string,
  to: string | null = null,
): Partial<AllianceMembership> {
  const { id: unitId, provinceId, cityId, countyId, schoolId } = unit;
  return { id: uuid(), allianceId, unitId, provinceId, cityId, countyId, schoolId, role, from, to };
}

/** Writes alliances and memberships set-based; those that exist stay. @returns the new alliances */
export async function registerAlliances(
  tx: Transaction,
  alliances: Partial<Alliance>[],
  members: Partial<AllianceMembership>[],
): Promise<Alliance[]> {
  const written = await insert(tx, Alliance, alliances, sql`on conflict do nothing`);
  const ids = new Set(written.map(({ id }) => id));
  await insert(
    tx,
    AllianceMembership,
    members.filter(({ allianceId }) => ids.has(allianceId!)),
    sql`on conflict do nothing`,
  );
  await announceAlliances(tx, [...ids]);
  return written;
}
