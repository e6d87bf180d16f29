import { Conflict, Invalid, audit, insert, rows, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { shiftDay } from '../unit/lifecycle.rules.js';
import { announceAlliances } from './announce.service.js';
import type { AlliancePayload, ChangeAllianceCenterInput } from './alliance.input.js';
import { alreadyIn, changed, membersOf, membershipAt } from './alliance.service.js';
import { AllianceMembership, AllianceRole } from './membership.js';

/**
 * Another centre from a day on (PC-06). The former one's time as the centre ends the day before; it stays a member
 * unless it leaves. Where a merger took the centre away, this names the next one.
 */
export async function changeAllianceCenter(
  context: Context,
  input: ChangeAllianceCenterInput,
): Promise<AlliancePayload> {
  const { allianceId, version, unitId, from, formerLeaves, reason } = input;
  return context.db.transaction(async (tx) => {
    const alliance = await changed(tx, context, allianceId, version);
    const role = await headRoleOf(tx, allianceId);
    const next = await membersOf(tx, context, allianceId, [{ unitId, role }], from, 'input.unitId');
    const { former, member } = await standingAt(tx, input);
    const ending = [former, member].flatMap((one) => (one ? [one.id] : []));
    await tx.query(sql`
      update alliance_membership set valid_to = ${shiftDay(from, -1)} where id = any(${ending}::uuid[])`);
    const staying =
      former && !formerLeaves
        ? [membershipAt({ ...former, id: former.unitId }, allianceId, AllianceRole.MEMBER, from)]
        : [];
    const coming = [...next, ...staying];
    const written = await insert(tx, AllianceMembership, coming, sql`on conflict do nothing`);
    if (written.length < coming.length) throw alreadyIn('input.unitId', unitId);
    await announceAlliances(tx, [allianceId]);
    await audit(tx, context, {
      action: 'organization.changeAllianceCenter',
      subjectType: 'Alliance',
      subjectId: allianceId,
      countyId: alliance.countyId,
      before: { unitId: former?.unitId ?? null },
      after: { unitId, role, from, formerLeaves },
      reason,
    });
    return { alliance };
  });
}

/** What its head is called, a centre or a leading school: as it was called last. */
async function headRoleOf(tx: Transaction, allianceId: string): Promise<AllianceRole> {
  const [last] = await rows(
    tx,
    AllianceMembership,
    sql`where t.alliance_id = ${allianceId} and t.role <> 'MEMBER' order by t.valid_from desc, t.id limit 1`,
  );
  return last?.role ?? AllianceRole.CENTER;
}

/**
 * Who is the centre, and whether the one to be is a member.
 * @throws Conflict where it is the centre already, or the day lies in a time that was settled otherwise
 */
async function standingAt(
  tx: Transaction,
  { allianceId, unitId, from }: ChangeAllianceCenterInput,
): Promise<{ former?: AllianceMembership; member?: AllianceMembership }> {
  const running = await rows(
    tx,
    AllianceMembership,
    sql`where t.alliance_id = ${allianceId} and (t.role <> 'MEMBER' or t.unit_id = ${unitId})
        and (t.valid_to is null or t.valid_to >= ${from}::date) order by t.valid_from`,
  );
  const open = running.filter(({ to }) => to === null);
  const former = open.find(({ role }) => role !== AllianceRole.MEMBER);
  const member = open.find((one) => one.unitId === unitId && one !== former);
  if (former?.unitId === unitId)
    throw new Conflict({ zh: '该校现为中心校（盟主校），请另选', en: 'The unit is the centre already' }, [
      { path: 'input.unitId', rule: 'otherUnit', value: unitId },
    ]);
  const settled = running.filter(({ to }) => to !== null).map(({ to }) => to!);
  const begun = open.map((one) => one.from);
  const latest = [...settled, ...begun].sort().at(-1);
  if (latest && from <= latest) throw tooEarly(from, shiftDay(latest, 1));
  return { ...(former && { former }), ...(member && { member }) };
}

const tooEarly = (from: string, first: string) =>
  new Invalid(
    {
      zh: `起始日最早为 ${first}：此前已有中心校或该校在盟的记载`,
      en: `The first day can be ${first} at the earliest: what was on record before stays`,
    },
    [{ path: 'input.from', rule: 'afterLastChange', value: from, expected: `>= ${first}` }],
  );
