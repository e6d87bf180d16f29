import { Conflict, Invalid, NotFound, audit, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { unitToManage } from '../unit/unit.service.js';
import type { EndRuleExceptionInput, RecordRuleExceptionInput, RuleExceptionPayload } from './check.input.js';
import { RuleException } from './rule-exception.js';

/** Who manages does not excuse himself: that is for who supervises (ZJ-04). */
const supervise = 'organization:supervise';

/** Records that a rule need not hold for a unit or an alliance, and why (PC-07). */
export async function recordRuleException(
  context: Context,
  input: RecordRuleExceptionInput,
): Promise<RuleExceptionPayload> {
  const id = await once(context, 'recordRuleException', input, async (tx) => {
    const place = await placeOf(tx, context, input);
    const { rule, reason, document = null, from, to = null } = input;
    if (to && to < from) throw wrongTerm('input.to', to, from);
    const recordedBy = context.viewer.name;
    const exception = { id: uuid(), ...place, rule, reason, document, recordedBy, from, to };
    const [written] = await insert(tx, RuleException, [exception], sql`on conflict do nothing`);
    if (!written)
      throw new Conflict({ zh: '该例外已登记', en: 'This exception is on record' }, [
        { path: 'input.rule', rule: 'unique', value: rule },
      ]);
    await audit(tx, context, {
      action: 'organization.recordRuleException',
      subjectType: 'RuleException',
      subjectId: exception.id,
      countyId: place.countyId,
      after: { rule, unitId: place.unitId, allianceId: place.allianceId, from, to },
      reason,
    });
    return exception.id;
  });
  return { ruleException: (await row(context.db, RuleException, sql`where t.id = ${id}`))! };
}

type Place = Pick<RuleException, 'unitId' | 'allianceId' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

async function placeOf(
  tx: Transaction,
  context: Context,
  { unitId, allianceId }: RecordRuleExceptionInput,
): Promise<Place> {
  if (Boolean(unitId) === Boolean(allianceId))
    throw new Invalid({ zh: '请选择机构或联盟之一', en: 'Name either a unit or an alliance' }, [
      { path: 'input.unitId', rule: 'oneSubject', expected: 'unitId | allianceId' },
    ]);
  if (unitId) {
    const { provinceId, cityId, countyId, schoolId } = await unitToManage(
      tx,
      context,
      unitId,
      'input.unitId',
      supervise,
    );
    return { unitId, allianceId: null, provinceId, cityId, countyId, schoolId };
  }
  const alliance = await row(tx, Alliance, sql`where t.id = ${allianceId} and ${within(context.viewer, supervise)}`);
  if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', allianceId);
  const { id, unitId: owner, provinceId, cityId, countyId, schoolId } = alliance;
  return { unitId: owner, allianceId: id, provinceId, cityId, countyId, schoolId };
}

const wrongTerm = (path: string, day: string, first: string) =>
  new Invalid({ zh: '最后一天早于起始日', en: 'The last day is before the first' }, [
    { path, rule: 'notBefore', value: day, expected: `>= ${first}` },
  ]);

/** Ends an exception: from the next day on the rule is held against it again. */
export async function endRuleException(
  context: Context,
  { id, version, lastDay, reason }: EndRuleExceptionInput,
): Promise<RuleExceptionPayload> {
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, supervise, { unit: 'unit_id' });
    const before = await row(tx, RuleException, sql`where t.id = ${id} and ${reach}`);
    if (!before) throw new NotFound({ zh: '规则例外', en: 'exception' }, 'input.id', id);
    if (lastDay < before.from) throw wrongTerm('input.lastDay', lastDay, before.from);
    const ruleException = await update(tx, RuleException, { id, version }, sql`valid_to = ${lastDay}`);
    await audit(tx, context, {
      action: 'organization.endRuleException',
      subjectType: 'RuleException',
      subjectId: id,
      countyId: before.countyId,
      before: { to: before.to },
      after: { to: lastDay },
      reason,
    });
    return { ruleException };
  });
}
