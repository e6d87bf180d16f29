import { CodeItem } from '@yanxiu/directory';
import { civilDay, sql, validOn } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { allianceById } from '../alliance/alliance.loader.js';
import type { Alliance } from '../alliance/alliance.js';
import { personById } from '../person/person.loader.js';
import type { CodeChoice } from '../policy/code-choice.js';
import { labelled, wordOf } from '../policy/labels.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import type { OrgUnit } from '../unit/unit.js';
import type { AppointmentEligibility, EligibilityArgs } from './appointment.input.js';
import type { Appointment } from './appointment.js';
import { eligible, rolesOf, ruleFor } from './appointment.rules.js';
import type { AppointmentRule, Standing } from './appointment.rules.js';

/** Where an appointment belongs: a group, or an alliance and with it the unit that owns it. */
export type Place = Pick<Appointment, 'unitId' | 'allianceId' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

type Led = { unit: OrgUnit; alliance?: undefined } | { alliance: Alliance; unit?: undefined };

/** What the policy in force says of an appointment: the rule, where there is one for the role, and the roles it names. */
export interface Ruled {
  rule: AppointmentRule | undefined;
  roles: string[];
}

const rulesOf = (context: Context, { unit, alliance }: Led) =>
  rulesInForce(context, unit ? unit.path : pathOf(alliance), civilDay());
const kindOf = ({ unit, alliance }: Led) => (unit ? { groupKind: unit.kind } : { allianceKind: alliance.kind });

/** The rule of appointment in force for a group or an alliance; for the first role that it names, where none is given. */
export async function ledBy(context: Context, led: Led, role?: string | null): Promise<Ruled> {
  const rules = await rulesOf(context, led);
  return { rule: ruleFor(rules, kindOf(led), role), roles: rolesOf(rules, kindOf(led)).map((one) => one.role) };
}

/** The roles that somebody can be appointed to there, by the policy in force; empty where it names none. */
export async function appointableRoles(context: Context, led: Led): Promise<CodeChoice[]> {
  const rules = await rulesOf(context, led);
  return rolesOf(rules, kindOf(led)).map(({ role, cite }) => ({
    ...{ code: role, name: wordOf(rules, 'roles', role), levels: [], clause: cite ?? null },
  }));
}

/** Titles and decided tier of somebody on a day. */
export async function standingOf(reader: Reader, personId: string, day: string): Promise<Standing> {
  const [found] = await reader.query<Standing>(sql`
    select p.tier, array(select h.title from person_title h where h.person_id = p.id
      and ${validOn('h', day)}) as titles
    from person p where p.id = ${personId}`);
  return found ?? { titles: [], tier: null };
}

/** Whether somebody may be appointed; null where the person, the group or the alliance is out of reach. */
export async function eligibility(
  context: Context,
  { personId, unitId, allianceId, role }: EligibilityArgs,
): Promise<AppointmentEligibility | null> {
  const [person, unit, alliance] = await Promise.all([
    personById(context).load(personId),
    unitId ? unitById(context).load(unitId) : null,
    allianceId ? allianceById(context).load(allianceId) : null,
  ]);
  if (!person || (!unit && !alliance)) return null;
  const path = unit ? unit.path : pathOf(alliance);
  const { rule } = await ledBy(context, unit ? { unit } : { alliance: alliance! }, role);
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
