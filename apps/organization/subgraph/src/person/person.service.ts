import { peopleChanged, staffNumbered } from '@yanxiu/events';
import { Conflict, Invalid, NotFound, audit, insert, once, publish, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { unitToManage } from '../unit/unit.service.js';
import type { OrgUnit } from '../unit/unit.js';
import type {
  AddPostingInput,
  CreatePersonInput,
  CreatePersonPayload,
  EndPostingInput,
  PostingInput,
  PostingPayload,
} from './person.input.js';
import { peopleInReach, personById } from './person.loader.js';
import { Person } from './person.js';
import { Posting } from './posting.js';
import { assertNotPosted, assertPostingDays } from './posting.rules.js';

const manage = 'organization:manage-people';
/** Small enough for one event on a queue. */
const peoplePerEvent = 500;

/** Registers a person with the main posting at a unit in reach. @throws Conflict where the staff number is taken */
export async function createPerson(context: Context, input: CreatePersonInput): Promise<CreatePersonPayload> {
  assertPostingDays(input.posting);
  const id = await once(context, 'createPerson', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.posting.unitId, 'input.posting.unitId', manage);
    const { staffNumber, name, tier = null } = input;
    const person = { id: uuid(), version: 1, staffNumber, name, tier };
    const [written] = await registerPeople(tx, [person], [postingAt(unit, input.posting, person.id, true)]);
    if (!written)
      throw new Conflict({ zh: '教师编号已被使用', en: 'The staff number is taken' }, [
        { path: 'input.staffNumber', rule: 'unique', value: staffNumber },
      ]);
    await audit(tx, context, {
      action: 'organization.createPerson',
      subjectType: 'Person',
      subjectId: person.id,
      countyId: unit.countyId,
      after: { staffNumber, unitId: unit.id, position: input.posting.position, from: input.posting.from },
    });
    return person.id;
  });
  return { person: (await personById(context).load(id))! };
}

/**
 * Adds a posting in time: at a second school, on exchange, after a transfer.
 * @throws Invalid where it ends before it begins, Conflict where the person serves there in this position already
 */
export async function addPosting(context: Context, input: AddPostingInput): Promise<PostingPayload> {
  assertPostingDays(input.posting);
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.posting.unitId, 'input.posting.unitId', manage);
    const person = await changed(tx, context, input.personId, input.version);
    await assertNotPosted(tx, person.id, input.posting);
    if (input.main) await tx.query(sql`update posting set main = false where person_id = ${person.id} and main`);
    const [posting] = await insert(
      tx,
      Posting,
      [postingAt(unit, input.posting, person.id, input.main)],
      sql`on conflict do nothing`,
    );
    if (!posting)
      throw new Conflict({ zh: '该任职已登记', en: 'This posting is already on the register' }, [
        { path: 'input.posting.from', rule: 'unique', value: input.posting.from },
      ]);
    await announcePeople(tx, [person]);
    await audit(tx, context, {
      action: 'organization.addPosting',
      subjectType: 'Person',
      subjectId: person.id,
      countyId: unit.countyId,
      after: shownPosting(posting),
    });
    return { person, posting };
  });
}

/**
 * Ends a posting; the row stays, for what happened in its time belongs to it.
 * @throws Invalid where it would end before it began, Conflict where it ends by then anyway
 */
export async function endPosting(context: Context, { id, version, lastDay }: EndPostingInput): Promise<PostingPayload> {
  return context.db.transaction(async (tx) => {
    const posting = await row(tx, Posting, sql`where t.id = ${id}`);
    if (!posting) throw new NotFound({ zh: '任职', en: 'posting' }, 'input.id', id);
    await unitToManage(tx, context, posting.unitId, 'input.id', manage);
    if (lastDay < posting.from)
      throw new Invalid({ zh: '最后一天早于起始日', en: 'The last day is before the first' }, [
        { path: 'input.lastDay', rule: 'notBefore', value: lastDay, expected: `>= ${posting.from}` },
      ]);
    if (posting.to && posting.to <= lastDay)
      throw new Conflict({ zh: `该任职已于 ${posting.to} 终止`, en: `The posting ends on ${posting.to} already` }, [
        { path: 'input.lastDay', rule: 'lasting', value: lastDay, expected: `< ${posting.to}` },
      ]);
    const person = await changed(tx, context, posting.personId, version);
    await tx.query(sql`update posting set valid_to = ${lastDay} where id = ${id}`);
    await announcePeople(tx, [person]);
    await audit(tx, context, {
      action: 'organization.endPosting',
      subjectType: 'Person',
      subjectId: person.id,
      countyId: posting.countyId,
      before: { to: posting.to },
      after: { unitId: posting.unitId, position: posting.position, to: lastDay },
    });
    return { person, posting: { ...posting, to: lastDay } };
  });
}

/** The people, all within the permission's reach. @throws NotFound for the first that is not; one statement for any number */
export async function peopleToManage(
  tx: Transaction,
  context: Context,
  ids: readonly string[],
  path: string,
  permission = manage,
): Promise<void> {
  if (!ids.length) return;
  const found = await rows(
    tx,
    Person,
    sql`where t.id = any(${[...ids]}::uuid[]) and ${peopleInReach(context, permission)}`,
  );
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing) throw new NotFound({ zh: '人员', en: 'person' }, path, missing);
}

/** Moves the version of a person in reach; postings, titles and tier change only along with it. */
export async function changed(tx: Transaction, context: Context, id: string, version: number): Promise<Person> {
  const person = await row(tx, Person, sql`where t.id = ${id} and ${peopleInReach(context, manage)}`);
  if (!person) throw new NotFound({ zh: '人员', en: 'person' }, 'input.personId', id);
  return update(tx, Person, { id, version }, sql`updated_at = now()`);
}

/** A posting as the log tells it. */
const shownPosting = ({ unitId, position, subject, stage, main, from, to }: Posting) => ({
  ...{ unitId, position, subject, stage, main, from, to },
});

/** A posting in its place: it carries the unit's lineage as of now. */
export function postingAt(
  unit: OrgUnit,
  { position, subject = null, stage = null, acting = false, from, to = null }: PostingInput,
  personId: string,
  main: boolean,
): Posting {
  const { provinceId, cityId, countyId, schoolId } = unit;
  return {
    id: uuid(),
    personId,
    unitId: unit.id,
    provinceId,
    cityId,
    countyId,
    schoolId,
    position,
    subject,
    stage,
    main,
    acting,
    from,
    to,
  };
}

/** Writes any number of people and their postings in two statements; those that exist stay. @returns the new people */
export async function registerPeople(
  tx: Transaction,
  people: Partial<Person>[],
  postings: Partial<Posting>[],
): Promise<Person[]> {
  const written = await insert(tx, Person, people, sql`on conflict do nothing`);
  const ids = new Set(written.map(({ id }) => id));
  await insert(
    tx,
    Posting,
    postings.filter(({ personId }) => ids.has(personId!)),
    sql`on conflict do nothing`,
  );
  await announcePeople(tx, written);
  await announceStaffNumbers(tx, written);
  return written;
}

/** Tells the numbers of new people, once: a staff number never changes. */
async function announceStaffNumbers(tx: Transaction, people: Person[]): Promise<void> {
  for (let start = 0; start < people.length; start += peoplePerEvent) {
    const batch = people.slice(start, start + peoplePerEvent);
    await publish(tx, staffNumbered, {
      aggregateId: batch[0]!.id,
      aggregateVersion: batch[0]!.version,
      payload: { people: batch.map(({ id, version, staffNumber }) => ({ id, version, staffNumber })) },
    });
  }
}

/** Tells the other slices of people with all their postings. */
export async function announcePeople(tx: Transaction, people: Person[]): Promise<void> {
  for (let start = 0; start < people.length; start += peoplePerEvent) {
    const batch = people.slice(start, start + peoplePerEvent);
    const ids = batch.map(({ id }) => id);
    const postings = Map.groupBy(
      await rows(tx, Posting, sql`where t.person_id = any(${ids}::uuid[])`),
      ({ personId }) => personId,
    );
    const states = batch.map(({ id, version, name, tier, active }) => ({
      ...{ id, version, name, tier, active },
      postings: (postings.get(id) ?? []).map(({ personId: _, provinceId, cityId, countyId, schoolId, ...posting }) => ({
        ...posting,
        lineage: { provinceId, cityId, countyId, schoolId },
      })),
    }));
    await publish(tx, peopleChanged, {
      aggregateId: batch[0]!.id,
      aggregateVersion: batch[0]!.version,
      payload: { people: states },
    });
  }
}
