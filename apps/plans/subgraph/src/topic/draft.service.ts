import { DirectoryPerson, packOf, policyInForce, unitOf } from '@yanxiu/directory';
import type { DirectoryUnit, PolicyInForce } from '@yanxiu/directory';
import { Invalid, NotFound, audit, civilDay, insert, jsonb, lineageOf, once, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { handlerAt } from '../plan/handlers.js';
import { standingOf, writes } from '../plan/standing.js';
import { schoolOf } from '../plan/template.loader.js';
import { checkedAuthors, replaceAuthors } from './authors.service.js';
import { TopicRole } from './topic-author.js';
import type { CreateTopicInput, SaveTopicDraftInput, SeenTopicInput } from './topic-draft.input.js';
import { topicById } from './topic.loader.js';
import type { DiscardTopicPayload, TopicPayload } from './topic.payload.js';
import { demandStatus, faultsOfDays, handlingOf, methodsOf, writtenStatuses } from './topic.rules.js';
import type { TopicKindRule } from './topic.rules.js';
import { step, topicToWrite } from './topic.service.js';
import { Topic, TopicScale, TopicStatus } from './topic.js';

/** Begins a topic of oneself, or, as the school's officer, for a teacher who is to lead it. */
export async function createTopic(context: Context, input: CreateTopicInput): Promise<TopicPayload> {
  const id = await once(context, 'createTopic', input, async (tx) => {
    const { leader, unit } = await leaderFor(tx, context, input);
    const policy = await policyInForce(tx, unit.path, civilDay());
    const rule = policy?.pack.plans.topicKinds.find(({ code }) => code === input.kind);
    if (!policy || !rule) throw unknownKind(input.kind, policy);
    const topic = await begun(tx, context, { leader, unit, policy, rule, title: input.title });
    await insert(tx, Topic, [topic]);
    const author = { personId: leader.id, name: leader.name, role: TopicRole.LEADER, duty: null };
    await replaceAuthors(tx, [{ topicId: topic.id, authors: [author] }]);
    await audit(tx, context, step(topic, 'createTopic', { after: { title: topic.title } }));
    return topic.id;
  });
  return { topic: (await topicById(context).load(id))! };
}

interface Leading {
  leader: DirectoryPerson;
  unit: DirectoryUnit;
}

async function leaderFor(tx: Transaction, context: Context, { leaderId }: CreateTopicInput): Promise<Leading> {
  const own = context.viewer.personId ?? null;
  const id = leaderId ?? own;
  const leader = id ? await row(tx, DirectoryPerson, sql`where t.id = ${id} and t.active`) : undefined;
  const unit = leader && (await workplaceOf(tx, leader.id));
  const may =
    leader?.id === own || (unit && writes(await standingOf(context), { ...unit, unitId: unit.id, personId: null }));
  if (!leader || !unit || !may) throw new NotFound({ zh: '课题负责人', en: 'leader' }, 'input.leaderId', id);
  return { leader, unit };
}

/** The school where a person stands today; whoever is posted at no school, the unit of the main posting. */
async function workplaceOf(tx: Transaction, personId: string): Promise<DirectoryUnit | undefined> {
  const school = await schoolOf(tx, personId);
  if (school) return school;
  const day = civilDay();
  const [posting] = await tx.query<{ unitId: string }>(sql`
    select unit_id as "unitId" from directory_posting where person_id = ${personId}
      and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by main desc, valid_from, id limit 1`);
  return posting && unitOf(tx, posting.unitId);
}

function unknownKind(kind: string, policy: PolicyInForce | undefined): Invalid {
  const expected = policy?.pack.plans.topicKinds.map(({ code }) => code).join(' | ') ?? '';
  return new Invalid({ zh: '适用的政策中没有此类课题', en: 'The policy in force knows no such kind of topic' }, [
    { path: 'input.kind', rule: 'codeOfPolicy', value: kind, expected },
  ]);
}

interface Begun extends Leading {
  policy: PolicyInForce;
  rule: TopicKindRule;
  title: string;
}

async function begun(
  tx: Transaction,
  { viewer }: Context,
  { leader, unit, policy, rule, title }: Begun,
): Promise<Partial<Topic> & Pick<Topic, 'id' | 'countyId' | 'title'>> {
  const handling = handlingOf(policy.pack, rule);
  const at = handlerAt(handling.level, unit);
  const bodies = rule.by
    ? await tx.query<{ id: string }>(
        sql`select id from directory_unit where parent_id = ${at} and kind = ${rule.by} and active order by id`,
      )
    : [];
  const { adoptionId, packCode, packVersion } = policy;
  return {
    ...{ id: uuid(), title, kind: { scheme: 'TOPIC_KIND', code: rule.code, name: rule.zh } },
    ...{ scale: TopicScale[rule.scale], handling, handlerIds: [at, ...bodies.map(({ id }) => id)] },
    ...{ unitId: unit.id, leaderId: leader.id, leaderName: leader.name },
    ...{ keptBy: leader.id === viewer.personId ? null : viewer.id, createdBy: viewer.id },
    ...{ ...lineageOf(unit), adoptionId, packCode, packVersion },
  };
}

/** Saves the application as a whole, over the version that was seen; it may still be incomplete. */
export async function saveTopicDraft(context: Context, input: SaveTopicDraftInput): Promise<TopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandStatus(topic, writtenStatuses, '修改申报内容');
    const { startsOn = null, midOn = null, endsOn = null } = input;
    const { methods, faults } = methodsGiven(methodsOf(await packOf(tx, topic)), input.methods);
    faults.push(...faultsOfDays({ startsOn, midOn, endsOn, handling: topic.handling }, 'input'));
    if (faults.length) throw new Invalid({ zh: '日期或研究方法不符合要求', en: 'Days or methods do not hold' }, faults);
    const authors = await checkedAuthors(tx, topic, input.authors);
    await update(
      tx,
      Topic,
      input,
      sql`title = ${input.title}, subject = ${text(input.subject)}, question = ${text(input.question)}, aim = ${text(input.aim)},
        scheme = ${text(input.scheme)}, expected_outcome = ${text(input.expectedOutcome)}, methods = ${jsonb(methods)},
        method_note = ${text(input.methodNote)}, starts_on = ${startsOn}::date, mid_on = ${midOn}::date, ends_on = ${endsOn}::date,
        updated_at = now()`,
    );
    await replaceAuthors(tx, [{ topicId: topic.id, authors }]);
    // Who was written down and taken out again before anybody saw it is no history.
    await tx.query(sql`delete from topic_author where topic_id = ${topic.id} and until is not null`);
  });
  return { topic: (await topicById(context).load(input.id))! };
}

const text = (value: string | null | undefined) => value?.trim() || null;

function methodsGiven(known: ReturnType<typeof methodsOf>, codes: readonly string[]) {
  const faults: Fault[] = [];
  const methods = codes.flatMap((code, index) => {
    const found = known.find((method) => method.code === code);
    const expected = known.map((method) => method.code).join(' | ');
    if (!found) faults.push({ path: `input.methods[${index}]`, rule: 'codeOfPolicy', value: code, expected });
    return found ? [found] : [];
  });
  return { methods, faults };
}

/** Deletes a draft that was never handed in. */
export async function discardTopic(context: Context, input: SeenTopicInput): Promise<DiscardTopicPayload> {
  await context.db.transaction(async (tx) => {
    const topic = await topicToWrite(tx, context, input);
    demandStatus(topic, [TopicStatus.DRAFT], '删去');
    await tx.query(sql`delete from topic where id = ${topic.id}`);
    await audit(tx, context, step(topic, 'discardTopic', { before: { title: topic.title } }));
  });
  return { id: input.id };
}
