import { expertsEngaged } from '@yanxiu/events';
import { Conflict, Forbidden, NotFound, insert, publish, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { checkHolder } from '../body/body.rules.js';
import { peopleToManage } from '../person/person.service.js';
import { assertTerm, logged, placeAt, rowToManage } from '../unit/placed-row.js';
import { unitToManage } from '../unit/unit.service.js';
import { announceExperts } from './announce.js';
import type {
  AddExpertInput,
  EngageExpertInput,
  ExpertEngagementPayload,
  ExpertPayload,
  RateEngagementInput,
  RemoveExpertInput,
  ReviseExpertInput,
} from './expert.input.js';
import { engagementToRate, expertsInReach } from './expert.loader.js';
import { Expert, ExpertEngagement } from './expert.js';

const manage = 'organization:manage';
const text = { zh: '专家', en: 'expert' };

/** Puts an expert on a register: a person in reach, or somebody from outside with the organisation. */
export function addExpert(context: Context, input: AddExpertInput): Promise<ExpertPayload> {
  const { personId = null, outsideName = null, outsideOrganisation = null } = input;
  checkHolder({ personId, outsideName, outsideOrganisation }, 'input');
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId');
    await peopleToManage(tx, context, personId ? [personId] : [], 'input.personId', 'organization:read-people');
    const { title = null, subjects, stages, field = null, availability = null, from } = input;
    const who = { personId, outsideName, outsideOrganisation, title };
    const added = { id: uuid(), ...placeAt(unit), ...who, subjects, stages, field, availability, from, to: null };
    const [expert] = await insert(tx, Expert, [added], sql`on conflict do nothing`);
    if (!expert)
      throw new Conflict({ zh: '此人已在专家库中', en: 'The person is on the register' }, [
        { path: 'input.personId', rule: 'unique', value: personId },
      ]);
    await announceExperts(tx, [expert]);
    await logged(tx, context, ['Expert', 'addExpert'], expert, { after: { personId, outsideName, subjects } });
    return { expert };
  });
}

/** Changes subjects, field or availability. */
export function reviseExpert(context: Context, input: ReviseExpertInput): Promise<ExpertPayload> {
  return context.db.transaction(async (tx) => {
    const before = await rowToManage(tx, context, Expert, { id: input.id, path: 'input.id', permission: manage, text });
    const { subjects = before.subjects, field = before.field, availability = before.availability } = input;
    const set = sql`subjects = ${subjects ?? before.subjects}, field = ${field}, availability = ${availability}, updated_at = now()`;
    const expert = await update(tx, Expert, input, set);
    const shown = ({ subjects, field, availability }: Expert) => ({ subjects, field, availability });
    const change = { before: shown(before), after: shown(expert) };
    await announceExperts(tx, [expert]);
    await logged(tx, context, ['Expert', 'reviseExpert'], expert, change);
    return { expert };
  });
}

/** Takes an expert off the register; engagements stay. */
export function removeExpert(context: Context, input: RemoveExpertInput): Promise<ExpertPayload> {
  return context.db.transaction(async (tx) => {
    const before = await rowToManage(tx, context, Expert, { id: input.id, path: 'input.id', permission: manage, text });
    assertTerm(before.from, input.lastDay, 'input.lastDay');
    const expert = await update(tx, Expert, input, sql`valid_to = ${input.lastDay}, updated_at = now()`);
    const change = { after: { to: input.lastDay }, reason: input.reason };
    await announceExperts(tx, [expert]);
    await logged(tx, context, ['Expert', 'removeExpert'], expert, change);
    return { expert };
  });
}

/** A unit engages an expert of its own register or of one above it. */
export function engageExpert(context: Context, input: EngageExpertInput): Promise<ExpertEngagementPayload> {
  return context.db.transaction(async (tx) => {
    const { expertId, activityId = null, topic, part, day } = input;
    const expert = await row(
      tx,
      Expert,
      sql`where t.id = ${expertId} and t.valid_to is null and ${expertsInReach(context)}`,
    );
    if (!expert) throw new NotFound(text, 'input.expertId', expertId);
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', 'organization:file');
    const engaged = { id: uuid(), expertId, ...placeAt(unit), activityId, topic, part, day };
    const [engagement] = await insert(tx, ExpertEngagement, [engaged], sql`on conflict do nothing`);
    if (!engagement)
      throw new Conflict({ zh: '该聘请已登记', en: 'This engagement is on record' }, [
        { path: 'input.topic', rule: 'unique', value: topic },
      ]);
    await announceEngagements(tx, [expert], [engagement]);
    await logged(tx, context, ['ExpertEngagement', 'engageExpert'], engagement, { after: { expertId, topic, day } });
    return { engagement };
  });
}

/** Tells the other slices who takes part in which activity; what has no activity, or no person here, concerns none. */
async function announceEngagements(tx: Transaction, experts: Expert[], written: ExpertEngagement[]): Promise<void> {
  const persons = new Map(experts.map(({ id, personId }) => [id, personId]));
  const engagements = written.flatMap(({ id, expertId, activityId }) => {
    const personId = persons.get(expertId);
    return personId && activityId ? [{ id, personId, activityId }] : [];
  });
  const [first] = engagements;
  if (first)
    await publish(tx, expertsEngaged, { aggregateId: first.id, aggregateVersion: 1, payload: { engagements } });
}

/** Rates an engagement: by who engaged, never by the expert himself. */
export async function rateEngagement(context: Context, input: RateEngagementInput): Promise<ExpertEngagementPayload> {
  const { id, score, comment = null } = input;
  const before = await engagementToRate(context, id);
  if (!before) throw new NotFound({ zh: '聘请记录', en: 'engagement' }, 'input.id', id);
  const expert = await row(context.db, Expert, sql`where t.id = ${before.expertId}`);
  if (expert?.personId && expert.personId === context.viewer.personId) throw new Forbidden('organization:file');
  return context.db.transaction(async (tx) => {
    await tx.query(sql`
      update expert_engagement set score = ${score}, comment = ${comment}, rated_by = ${context.viewer.name} where id = ${id}`);
    await logged(tx, context, ['ExpertEngagement', 'rateEngagement'], before, { after: { score } });
    return { engagement: { ...before, score, comment, ratedBy: context.viewer.name } };
  });
}

/** Writes experts and engagements set-based; those that exist stay. */
export async function registerExperts(
  tx: Transaction,
  experts: Partial<Expert>[],
  engagements: Partial<ExpertEngagement>[],
): Promise<void> {
  await announceExperts(tx, await insert(tx, Expert, experts, sql`on conflict do nothing`));
  const written = await insert(tx, ExpertEngagement, engagements, sql`on conflict do nothing`);
  const ids = written.map(({ expertId }) => expertId);
  await announceEngagements(tx, await rows(tx, Expert, sql`where t.id = any(${ids}::uuid[])`), written);
}
