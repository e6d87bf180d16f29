import { Conflict, Invalid, NotFound, civilDay, insert, once, row, rows, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { dayAfter } from '../body/body.rules.js';
import { peopleToManage } from '../person/person.service.js';
import { OrgLevel } from '../unit/unit.js';
import { assertTerm, logged, placeAt } from '../unit/placed-row.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  AppointLeaderInput,
  AppointmentPayload,
  EndAppointmentInput,
  RenewAppointmentInput,
} from './appointment.input.js';
import { appointmentById } from './appointment.loader.js';
import { Appointment } from './appointment.js';
import { appointedBySchool, eligible } from './appointment.rules.js';
import type { AppointmentRule } from './appointment.rules.js';
import { ledBy, standingOf } from './led.js';
import type { Place, Ruled } from './led.js';

const appoint = 'organization:appoint';
const manage = 'organization:manage';
const text = { zh: '任命', en: 'appointment' };

/**
 * Appoints somebody to lead a group or an alliance's work. @throws Invalid for who is not eligible without a reason,
 * Conflict where somebody else is in office in that term
 */
export async function appointLeader(context: Context, input: AppointLeaderInput): Promise<AppointmentPayload> {
  const id = await once(context, 'appointLeader', input, async (tx) => {
    const { personId, from, to = null, subject = null, document = null } = input;
    assertTerm(from, to, 'input.to');
    const { place, rule, roles } = await placeOf(tx, context, input);
    await peopleToManage(tx, context, [personId], 'input.personId', 'organization:read-people');
    const role = input.role ?? roles[0];
    if (!role || (roles.length > 0 && !roles.includes(role))) throw wrongRole(role, roles);
    const judged = await judge(tx, { rule, personId, day: from, reason: input.eligibilityReason });
    await tx.query(sql`select id from org_unit where id = ${place.unitId} for update`);
    await assertVacant(tx, place, role, { from, to });
    const appointment = { id: uuid(), ...place, role, personId, subject, document, ...judged, from, to };
    const [written] = await insert(tx, Appointment, [appointment]);
    const after = { role, personId, from, to };
    await logged(tx, context, ['Appointment', 'appointLeader'], written!, { after, reason: document });
    return written!.id;
  });
  return { appointment: (await appointmentById(context).load(id))! };
}

const wrongRole = (role: string | undefined, roles: string[]) =>
  new Invalid({ zh: '请选择任命的职务', en: 'Name the role' }, [
    { path: 'input.role', rule: 'known', value: role ?? null, expected: roles.join(' | ') || 'a role code' },
  ]);

/** The group or the alliance, in reach of who may appoint there: a school appoints its own, the county the rest. */
async function placeOf(
  tx: Transaction,
  context: Context,
  { unitId, allianceId, role }: Pick<AppointLeaderInput, 'unitId' | 'allianceId' | 'role'>,
): Promise<Ruled & { place: Place }> {
  if (Boolean(unitId) === Boolean(allianceId))
    throw new Invalid({ zh: '请选择所带的组或联盟之一', en: 'Name either a group or an alliance' }, [
      { path: 'input.unitId', rule: 'oneSubject', expected: 'unitId | allianceId' },
    ]);
  if (allianceId) {
    const alliance = await row(tx, Alliance, sql`where t.id = ${allianceId} and ${within(context.viewer, manage)}`);
    if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', allianceId);
    const { provinceId, cityId, countyId, schoolId } = alliance;
    const place = { unitId: alliance.unitId, allianceId, provinceId, cityId, countyId, schoolId };
    return { place, ...(await ledBy(context, { alliance }, role)) };
  }
  const unit = await unitToManage(tx, context, unitId!, 'input.unitId', appoint);
  if (unit.level !== OrgLevel.GROUP)
    throw new Invalid({ zh: '请选择一个教研组', en: 'Name a group' }, [
      { path: 'input.unitId', rule: 'level', value: unit.level, expected: OrgLevel.GROUP },
    ]);
  const ruled = await ledBy(context, { unit }, role);
  if (!appointedBySchool(ruled.rule)) await unitToManage(tx, context, unitId!, 'input.unitId', manage);
  return { place: { ...placeAt(unit), allianceId: null }, ...ruled };
}

interface Judged {
  rule: AppointmentRule | undefined;
  personId: string;
  day: string;
  reason?: string | null;
}

/** OH-27: who is not eligible is appointed only with a reason, and the record says so. */
async function judge(
  tx: Transaction,
  { rule, personId, day, reason = null }: Judged,
): Promise<Pick<Appointment, 'eligible' | 'eligibilityReason'>> {
  const fits = eligible(rule, await standingOf(tx, personId, day));
  if (fits === false && !reason)
    throw new Invalid(
      {
        zh: `不符合任职条件：${rule!.eligible ?? '须有规定的称号'}`,
        en: 'Not eligible; give a reason to appoint still',
      },
      [{ path: 'input.personId', rule: 'eligible', value: personId, expected: rule!.titles?.join(' | ') }],
    );
  return { eligible: fits, eligibilityReason: fits === false ? reason : null };
}

/** @throws Conflict where somebody is in office in that term */
async function assertVacant(
  tx: Transaction,
  { unitId, allianceId }: Place,
  role: string,
  { from, to, except = null }: { from: string; to: string | null; except?: string | null },
): Promise<void> {
  const [taken] = await rows(
    tx,
    Appointment,
    sql`where t.unit_id = ${unitId} and t.alliance_id is not distinct from ${allianceId}::uuid and t.role = ${role}
        and t.id is distinct from ${except}::uuid and (t.valid_to is null or t.valid_to >= ${from}::date)
        and t.valid_from <= coalesce(${to}::date, 'infinity') limit 1`,
  );
  if (taken)
    throw new Conflict({ zh: '该任期内已有在任者，请先免去原任命', en: 'Somebody is in office in that term' }, [
      { path: 'input.from', rule: 'vacant', value: from, expected: taken.to ? `> ${taken.to}` : 'end it first' },
    ]);
}

async function toChange(tx: Transaction, context: Context, id: string): Promise<Appointment> {
  const missing = new NotFound(text, 'input.id', id);
  const found = await row(
    tx,
    Appointment,
    sql`where t.id = ${id} and ${within(context.viewer, appoint, { unit: 'unit_id' })}`,
  );
  if (!found) throw missing;
  const { role, allianceId, unitId } = found;
  await placeOf(tx, context, allianceId ? { allianceId, role } : { unitId, role }).catch((error: unknown) => {
    throw error instanceof NotFound ? missing : error;
  });
  return found;
}

/** A further term from the day after the present one; both stay on record, the later one names the earlier. */
export async function renewAppointment(context: Context, input: RenewAppointmentInput): Promise<AppointmentPayload> {
  const id = await context.db.transaction(async (tx) => {
    const before = await toChange(tx, context, input.id);
    if (!before.to || before.endReason)
      throw new Conflict({ zh: '任期未定或已免去，不能续任', en: 'An open or ended term is not renewed' }, [
        { path: 'input.id', rule: 'endingTerm', value: before.to },
      ]);
    const { place, rule } = await placeOf(
      tx,
      context,
      before.allianceId
        ? { allianceId: before.allianceId, role: before.role }
        : { unitId: before.unitId, role: before.role },
    );
    const [from, to] = [dayAfter(before.to), input.to ?? null];
    assertTerm(from, to, 'input.to');
    const { personId, role, subject } = before;
    const day = from > civilDay() ? civilDay() : from;
    const judged = await judge(tx, { rule, personId, day, reason: input.eligibilityReason });
    await update(tx, Appointment, input, sql`updated_at = now()`);
    await assertVacant(tx, place, role, { from, to, except: before.id });
    const term = { document: input.document ?? null, ...judged, renewsId: before.id, from, to };
    const [written] = await insert(tx, Appointment, [{ id: uuid(), ...place, role, personId, subject, ...term }]);
    await logged(tx, context, ['Appointment', 'renewAppointment'], written!, { after: { from, to } });
    return written!.id;
  });
  return { appointment: (await appointmentById(context).load(id))! };
}

/** Ends a term before its time; that it was held stays on record. */
export async function endAppointment(context: Context, input: EndAppointmentInput): Promise<AppointmentPayload> {
  const { id, lastDay, reason } = input;
  await context.db.transaction(async (tx) => {
    const before = await toChange(tx, context, id);
    assertTerm(before.from, lastDay, 'input.lastDay');
    if (before.to && before.to < lastDay)
      throw new Conflict({ zh: '任期在该日之前已届满', en: 'The term ends before that day' }, [
        { path: 'input.lastDay', rule: 'withinTerm', value: lastDay, expected: `<= ${before.to}` },
      ]);
    const set = sql`valid_to = ${lastDay}, end_reason = ${reason}, updated_at = now()`;
    const ended = await update(tx, Appointment, input, set);
    await logged(tx, context, ['Appointment', 'endAppointment'], ended, {
      ...{ before: { to: before.to }, after: { to: lastDay }, reason },
    });
  });
  return { appointment: (await appointmentById(context).load(id))! };
}

/** Writes appointments set-based; those that exist stay. */
export async function registerAppointments(tx: Transaction, appointments: Partial<Appointment>[]): Promise<void> {
  await insert(tx, Appointment, appointments, sql`on conflict do nothing`);
}
