import { Conflict, Invalid, NotFound, audit, civilDay, insert, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { announcePeople, changed } from '../person/person.service.js';
import { personById, postingsOf } from '../person/person.loader.js';
import type { Person } from '../person/person.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { unitToManage } from '../unit/unit.service.js';
import { OrgLevel } from '../unit/unit.js';
import type {
  AssignKeyPersonGroupInput,
  EndPersonTitleInput,
  GrantPersonTitleInput,
  PersonTitlePayload,
  RecordKeyPersonInput,
  SetPersonTierInput,
} from './title.input.js';
import { KeyPerson, PersonTitle } from './title.js';

const manage = 'organization:manage-people';
const titleLevels: (OrgLevel | null)[] = [OrgLevel.PROVINCE, OrgLevel.CITY, OrgLevel.COUNTY, OrgLevel.SCHOOL, null];

/** Grants a title of a level. @throws Conflict where the person has it from that day on */
export function grantPersonTitle(context: Context, input: GrantPersonTitleInput): Promise<PersonTitlePayload> {
  const { personId, version, title, level = null, subject = null, document = null, from, to = null } = input;
  return changing(context, 'grantPersonTitle', { personId, version, after: { title, level, from } }, async (tx) => {
    if (!titleLevels.includes(level) || (to && to < from))
      throw new Invalid({ zh: '称号的级别或起止日期不正确', en: 'The level or the days of the title are wrong' }, [
        {
          path: 'input',
          rule: 'titleTerm',
          value: to ?? level,
          expected: `PROVINCE | CITY | COUNTY | SCHOOL; >= ${from}`,
        },
      ]);
    const row = { id: uuid(), personId, title, level, subject, document, from, to };
    if (!(await registerTitles(tx, [row])).length)
      throw new Conflict({ zh: '该称号已登记', en: 'This title is on record' }, [
        { path: 'input.title', rule: 'unique', value: title },
      ]);
  });
}

/** Ends a title; that it was held stays on record. */
export function endPersonTitle(context: Context, input: EndPersonTitleInput): Promise<PersonTitlePayload> {
  const { personId, version, titleId, lastDay, reason } = input;
  const change = { personId, version, after: { titleId, lastDay }, reason };
  return changing(context, 'endPersonTitle', change, async (tx) => {
    const ended = await tx.query(sql`
      update person_title set valid_to = ${lastDay}
      where id = ${titleId} and person_id = ${personId} and valid_from <= ${lastDay} and (valid_to is null or valid_to > ${lastDay})
      returning id`);
    if (!ended.length) throw new NotFound({ zh: '现有称号', en: 'present title' }, 'input.titleId', titleId);
  });
}

/**
 * Decides a tier against titles and years, or goes back to them; the other slices hear of it.
 * @throws Invalid where the policy of the person's unit has tiers and not this one
 */
export function setPersonTier(context: Context, input: SetPersonTierInput): Promise<PersonTitlePayload> {
  const { personId, version, tier = null, reason } = input;
  return changing(context, 'setPersonTier', { personId, version, after: { tier }, reason }, async (tx, person) => {
    const [posting] = await postingsOf(context).load(personId);
    const tiers = (await rulesInForce(context, pathOf(posting), civilDay()))?.teacherTiers ?? [];
    if (tier && tiers.length && !tiers.some(({ code }) => code === tier))
      throw new Invalid({ zh: '现行政策没有这一教师层级', en: 'The policy in force has no such tier' }, [
        { path: 'input.tier', rule: 'known', value: tier, expected: tiers.map(({ code }) => code).join(' | ') },
      ]);
    await tx.query(sql`update person set tier = ${tier}, tier_reason = ${tier && reason} where id = ${personId}`);
    await announcePeople(tx, [{ ...person, tier }]);
  });
}

/** Records who was trained to lead training at home, and the group led after the return (HL-11). */
export function recordKeyPerson(context: Context, input: RecordKeyPersonInput): Promise<PersonTitlePayload> {
  const { personId, version, unitId, training, returnedOn, leadsUnitId = null } = input;
  const after = { training, returnedOn, leadsUnitId };
  return changing(context, 'recordKeyPerson', { personId, version, after }, async (tx) => {
    const { provinceId, cityId, countyId, schoolId } = await unitToManage(tx, context, unitId, 'input.unitId', manage);
    if (leadsUnitId) await unitToManage(tx, context, leadsUnitId, 'input.leadsUnitId', manage);
    const record = { id: uuid(), personId, unitId, provinceId, cityId, countyId, schoolId, ...after, to: null };
    const [written] = await insert(tx, KeyPerson, [record], sql`on conflict do nothing`);
    if (!written)
      throw new Conflict({ zh: '该培训已登记', en: 'This training is on record' }, [
        { path: 'input.training', rule: 'unique', value: training },
      ]);
  });
}

/** Names the group that a key person leads after the return. */
export function assignKeyPersonGroup(context: Context, input: AssignKeyPersonGroupInput): Promise<PersonTitlePayload> {
  const { personId, version, keyPersonId, leadsUnitId } = input;
  const change = { personId, version, after: { keyPersonId, leadsUnitId } };
  return changing(context, 'assignKeyPersonGroup', change, async (tx) => {
    await unitToManage(tx, context, leadsUnitId, 'input.leadsUnitId', manage);
    const found = await tx.query(sql`
      update key_person set leads_unit_id = ${leadsUnitId}
      where id = ${keyPersonId} and person_id = ${personId} and valid_to is null returning id`);
    if (!found.length)
      throw new NotFound({ zh: '“关键明白人”登记', en: 'record of a key person' }, 'input.keyPersonId', keyPersonId);
  });
}

interface Change {
  personId: string;
  version: number;
  after: unknown;
  reason?: string;
}

/** One change of a person in reach: the version moves on and the change is logged in the county of the main posting. */
async function changing(
  context: Context,
  verb: string,
  { personId, version, after, reason }: Change,
  change: (tx: Transaction, person: Person) => Promise<void>,
): Promise<PersonTitlePayload> {
  await context.db.transaction(async (tx) => {
    const person = await changed(tx, context, personId, version);
    await change(tx, person);
    const [main] = await tx.query<{ county: string | null }>(sql`
      select county_id as county from posting where person_id = ${personId} order by main desc, valid_from desc limit 1`);
    await audit(tx, context, {
      action: `organization.${verb}`,
      subjectType: 'Person',
      subjectId: personId,
      countyId: main?.county ?? null,
      after,
      reason,
    });
  });
  return { person: (await personById(context).load(personId))! };
}

/** Writes titles set-based; those that exist stay. @returns the new ones */
export function registerTitles(tx: Transaction, titles: Partial<PersonTitle>[]): Promise<PersonTitle[]> {
  return insert(tx, PersonTitle, titles, sql`on conflict do nothing`);
}
