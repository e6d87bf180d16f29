import { Conflict, Invalid, NotFound, civilDay, insert, row, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { unitToManage } from '../unit/unit.service.js';
import type {
  AssignKeyPersonGroupInput,
  EndKeyPersonInput,
  PersonTitlePayload,
  RecordKeyPersonInput,
} from './title.input.js';
import { changing, endsEarly } from './title.service.js';
import { KeyPerson } from './title.js';

const manage = 'organization:manage-people';
const recordText = { zh: '“关键明白人”登记', en: 'record of a key person' };

/**
 * Records who was trained to lead training at home, and the group led after the return (HL-11).
 * @throws Invalid where the return is still to come
 */
export function recordKeyPerson(context: Context, input: RecordKeyPersonInput): Promise<PersonTitlePayload> {
  const { personId, version, unitId, training, returnedOn, leadsUnitId = null } = input;
  const after = { training, returnedOn, leadsUnitId };
  return changing(context, 'recordKeyPerson', { personId, version, after: { unitId, ...after } }, async (tx) => {
    if (returnedOn > civilDay())
      throw new Invalid({ zh: '返岗日不能晚于今天，请返岗后登记', en: 'The return is still to come' }, [
        { path: 'input.returnedOn', rule: 'notAfter', value: returnedOn, expected: `<= ${civilDay()}` },
      ]);
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
    if (!found.length) throw new NotFound(recordText, 'input.keyPersonId', keyPersonId);
  });
}

/** Somebody is no key person any more, or was recorded by mistake; the record stays with its last day (HL-11). */
export function endKeyPerson(context: Context, input: EndKeyPersonInput): Promise<PersonTitlePayload> {
  const { personId, version, keyPersonId, lastDay, reason } = input;
  const change = { personId, version, after: { keyPersonId, lastDay }, reason };
  return changing(context, 'endKeyPerson', change, async (tx) => {
    const record = await row(
      tx,
      KeyPerson,
      sql`where t.id = ${keyPersonId} and t.person_id = ${personId} and t.valid_to is null`,
    );
    if (!record) throw new NotFound(recordText, 'input.keyPersonId', keyPersonId);
    if (lastDay < record.returnedOn) throw endsEarly('input.lastDay', lastDay, record.returnedOn);
    await tx.query(sql`update key_person set valid_to = ${lastDay} where id = ${keyPersonId}`);
  });
}
