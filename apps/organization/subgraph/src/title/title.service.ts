import { Conflict, Invalid, NotFound, audit, civilDay, insert, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { announcePeople, changed } from '../person/person.service.js';
import { personById, postingsOf } from '../person/person.loader.js';
import type { Person } from '../person/person.js';
import { pathOf, rulesInForce } from '../policy/rules-in-force.js';
import { OrgLevel } from '../unit/unit.js';
import type {
  EndPersonTitleInput,
  GrantPersonTitleInput,
  PersonTitlePayload,
  SetPersonTierInput,
} from './title.input.js';
import { PersonTitle } from './title.js';

const titleLevels: (OrgLevel | null)[] = [OrgLevel.PROVINCE, OrgLevel.CITY, OrgLevel.COUNTY, OrgLevel.SCHOOL, null];

/**
 * Grants a title of a level.
 * @throws Invalid where it ends before it begins, Conflict where the person holds it on a day of that time already
 */
export function grantPersonTitle(context: Context, input: GrantPersonTitleInput): Promise<PersonTitlePayload> {
  const { personId, version, title, level = null, subject = null, document = null, from, to = null } = input;
  return changing(context, 'grantPersonTitle', { personId, version, after: { title, level, from } }, async (tx) => {
    if (!titleLevels.includes(level))
      throw new Invalid({ zh: '称号没有这一级别', en: 'A title has no such level' }, [
        { path: 'input.level', rule: 'titleLevel', value: level, expected: 'PROVINCE | CITY | COUNTY | SCHOOL' },
      ]);
    if (to && to < from) throw endsEarly('input.to', to, from);
    await assertNotHeld(tx, input);
    const written = await registerTitles(tx, [{ id: uuid(), personId, title, level, subject, document, from, to }]);
    if (!written.length)
      throw new Conflict({ zh: '该称号已登记', en: 'This title is on record' }, [
        { path: 'input.title', rule: 'unique', value: title },
      ]);
  });
}

async function assertNotHeld(
  tx: Transaction,
  { personId, title, level = null, from, to = null }: GrantPersonTitleInput,
): Promise<void> {
  const held = await row(
    tx,
    PersonTitle,
    sql`where t.person_id = ${personId} and t.title = ${title} and t.level is not distinct from ${level}
        and (${to}::date is null or t.valid_from <= ${to}::date) and (t.valid_to is null or t.valid_to >= ${from}::date)
        limit 1`,
  );
  if (!held) return;
  const since = { zh: `该人员自 ${held.from} 起已有此级别的这一称号`, en: `Holds it at this level since ${held.from}` };
  throw new Conflict(since, [{ path: 'input.title', rule: 'unique', value: title, expected: held.from }]);
}

/** A last day before the first. */
export const endsEarly = (path: string, day: string, first: string) =>
  new Invalid({ zh: '最后一天早于起始日', en: 'The last day is before the first' }, [
    { path, rule: 'notBefore', value: day, expected: `>= ${first}` },
  ]);

/** Ends a title; that it was held stays on record. */
export function endPersonTitle(context: Context, input: EndPersonTitleInput): Promise<PersonTitlePayload> {
  const { personId, version, titleId, lastDay, reason } = input;
  const change = { personId, version, after: { titleId, lastDay }, reason };
  return changing(context, 'endPersonTitle', change, async (tx) => {
    const held = await row(tx, PersonTitle, sql`where t.id = ${titleId} and t.person_id = ${personId}`);
    if (!held || (held.to && held.to <= lastDay))
      throw new NotFound({ zh: '现有称号', en: 'present title' }, 'input.titleId', titleId);
    if (lastDay < held.from) throw endsEarly('input.lastDay', lastDay, held.from);
    await tx.query(sql`update person_title set valid_to = ${lastDay} where id = ${titleId}`);
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

interface Change {
  personId: string;
  version: number;
  after: unknown;
  reason?: string;
}

/** One change of a person in reach: the version moves on and the change is logged in the county of the main posting. */
export async function changing(
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
