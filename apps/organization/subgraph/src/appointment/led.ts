import { CodeItem } from '@yanxiu/directory';
import { civilDay, sql } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { allianceById } from '../alliance/alliance.loader.js';
import type { Alliance } from '../alliance/alliance.js';
import { personById } from '../person/person.loader.js';
import { labelled } from '../policy/labels.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import type { OrgUnit } from '../unit/unit.js';
import type { AppointmentEligibility, EligibilityArgs } from './appointment.input.js';
import type { Appointment } from './appointment.js';
import { eligible, ruleFor } from './appointment.rules.js';
import type { AppointmentRule, Standing } from './appointment.rules.js';

/** Where an appointment belongs: a group, or an alliance and with it the unit that owns it. */
export type Place = Pick<Appointment, 'unitId' | 'allianceId' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

type Led = { unit: OrgUnit; alliance?: undefined } | { alliance: Alliance; unit?: undefined };

/** The rule of appointment in force for a group or an alliance. */
export async function ledBy(context: Context, { unit, alliance }: Led): Promise<AppointmentRule | undefined> {
  const rules = await rulesInForce(context, unit ? unit.path : pathOf(alliance), civilDay());
  return ruleFor(rules, unit ? { groupKind: unit.kind } : { allianceKind: alliance.kind });
}

/** Titles and decided tier of somebody on a day. */
export async function standingOf(reader: Reader, personId: string, day: string): Promise<Standing> {
  const [found] = await reader.query<Standing>(sql`
    select p.tier, array(select h.title from person_title h where h.person_id = p.id
      and h.valid_from <= ${day}::date and (h.valid_to is null or h.valid_to >= ${day}::date)) as titles
    from person p where p.id = ${personId}`);
  return found ?? { titles: [], tier: null };
}

/** Whether somebody may be appointed; null where the person, the group or the alliance is out of reach. */
export async function eligibility(
  context: Context,
  { personId, unitId, allianceId }: EligibilityArgs,
): Promise<AppointmentEligibility | null> {
  const [person, unit, alliance] = await Promise.all([
    personById(context).load(personId),
    unitId ? unitById(context).load(unitId) : null,
    allianceId ? allianceById(context).load(allianceId) : null,
  ]);
  if (!person || (!unit && !alliance)) return null;
  const path = unit ? unit.path : pathOf(alliance);
  const rule = await ledBy(context, unit ? { unit } : { alliance: alliance! });
  const standing = await standingOf(context.db, personId, civilDay());
  const named = (codes: readonly string[]): Promise<CodeItem[]> =>
    Promise.all(codes.map((code) => labelled(context, 'titles', code, path)));
  return {
    eligible: eligible(rule, standing),
    role: rule ? await labelled(context, 'roles', rule.role, path) : null,
    condition: rule?.eligible ?? null,
    wanted: await named(rule?.titles ?? []),
    held: await named(standing.titles),
    clause: rule?.cite ?? null,
  };
}
