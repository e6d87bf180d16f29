import { createHash } from 'node:crypto';
import { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { civilDay, insert, lineageOf, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { handlerAt } from '../plan/handlers.js';
import { at, daysAfter, idOf } from '../plan/demo-versions.js';
import { aims, checks, duties, extending, openings, outcomes, questions } from './demo-texts.js';
import { refused, results, returned, schemes, titles } from './demo-texts.js';
import { TopicAuthor, TopicRole } from './topic-author.js';
import { TopicBasis, TopicRequest, TopicRequestKind, TopicRequestStatus } from './topic-request.js';
import { handlingOf, methodsOf, monthsAfter } from './topic.rules.js';
import { Topic, TopicScale, TopicStatus } from './topic.js';

const { DRAFT, APPLIED, RETURNED, REFUSED, APPROVED, OPENED, MID_TERM, CLOSED } = TopicStatus;
const { GRANTED, PENDING } = TopicRequestStatus;

/** What becomes of every twelfth topic: most run, some wait, one was refused. */
const fates: { status: TopicStatus; pending?: TopicRequestKind; began: number }[] = [
  { status: OPENED, began: -60 },
  { status: MID_TERM, began: -230 },
  { status: APPLIED, pending: TopicRequestKind.APPLICATION, began: 20 },
  { status: OPENED, began: -75 },
  { status: CLOSED, began: -330 },
  { status: MID_TERM, pending: TopicRequestKind.CLOSING, began: -280 },
  { status: APPROVED, began: 5 },
  { status: OPENED, pending: TopicRequestKind.MID_TERM, began: -170 },
  // Past the day of its mid-term check.
  { status: OPENED, began: -215 },
  { status: RETURNED, began: 25 },
  { status: MID_TERM, pending: TopicRequestKind.EXTENSION, began: -270 },
  { status: REFUSED, began: 15 },
];

interface Teacher {
  personId: string;
  name: string;
  schoolId: string;
  subject: string;
}

interface Written {
  topic: Partial<Topic> & Pick<Topic, 'id' | 'unitId' | 'status'>;
  authors: Partial<TopicAuthor>[];
  requests: Partial<TopicRequest>[];
}

const luckOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);
const pick = <T>(list: readonly T[], luck: number): T => list[luck % list.length]!;

/** Fills the demo with topics of teachers where a policy knows any, in every stage. Again: adds nothing. */
export function seedTopics(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from topic where demo limit 1`);
    if (known) return 0;
    const units = await rows(tx, DirectoryUnit, sql`where t.active and t.level in ('SCHOOL', 'COUNTY', 'CITY')`);
    const adoptions = await rows(tx, DirectoryPolicy, sql`where t.valid_to is null or t.valid_to >= ${today}::date`);
    const written = topicsOf(await leadersOf(tx, today), units, adoptions, today);
    await number(tx, written);
    await insert(
      tx,
      Topic,
      written.map(({ topic }) => topic),
    );
    await insert(
      tx,
      TopicAuthor,
      written.flatMap(({ authors }) => authors),
    );
    await insert(
      tx,
      TopicRequest,
      written.flatMap(({ requests }) => requests),
    );
    await attach(tx);
    return written.length;
  });
}

/** Per school the leader of a topic for every thirty teachers, with two colleagues beside. */
function leadersOf(tx: Transaction, today: string): Promise<(Teacher & { colleagues: Teacher[] })[]> {
  return tx.query(sql`
    with taught as (
      select distinct on (p.person_id) p.person_id as "personId", n.name, p.school_id as "schoolId", p.subject
      from directory_posting p join directory_person n on n.id = p.person_id and n.active
      where p.main and p.subject is not null and p.school_id is not null and ${validOn('p', today)} order by p.person_id, p.id),
    placed as (select t.*, row_number() over (partition by "schoolId" order by "personId") as n from taught t)
    select a."personId", a.name, a."schoolId", a.subject, coalesce(jsonb_agg(jsonb_build_object('personId', b."personId", 'name', b.name)
      order by b.n) filter (where b.n is not null), '[]') as colleagues
    from placed a left join placed b on b."schoolId" = a."schoolId" and b.n in (a.n + 1, a.n + 2)
    where a.n % 30 = 1 group by a."personId", a.name, a."schoolId", a.subject order by a."personId"`);
}

function topicsOf(
  leaders: (Teacher & { colleagues: Teacher[] })[],
  units: DirectoryUnit[],
  adoptions: DirectoryPolicy[],
  today: string,
): Written[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return leaders.flatMap((leader, index) => {
    const unit = byId.get(leader.schoolId);
    const policy = unit?.path.flatMap((id) => adoptions.filter(({ unitId }) => unitId === id)).at(-1);
    const rules = policy?.pack.plans.topicKinds.filter(({ approval }) => approval !== false) ?? [];
    if (!unit || !policy || !rules.length) return [];
    return [written({ leader, unit, policy, rule: pick(rules, index), index, today })];
  });
}

interface Given {
  leader: Teacher & { colleagues: Teacher[] };
  unit: DirectoryUnit;
  policy: DirectoryPolicy;
  rule: Pack['plans']['topicKinds'][number];
  index: number;
  today: string;
}

function written({ leader, unit, policy, rule, index, today }: Given): Written {
  const fate = pick(fates, index);
  const luck = luckOf(leader.personId);
  const id = idOf(`topic ${leader.personId}`);
  const handling = handlingOf(policy.pack, rule);
  const startsOn = daysAfter(today, fate.began);
  const endsOn = monthsAfter(startsOn, handling.months ?? 10);
  const asked = daysAfter(startsOn, -30);
  const registered = ![DRAFT, APPLIED, RETURNED, REFUSED].includes(fate.status);
  const opened = [OPENED, MID_TERM, CLOSED].includes(fate.status);
  const { adoptionId, packCode, packVersion } = policy;
  const closedOn = fate.status === CLOSED ? daysAfter(today, -12) : null;
  const since = closedOn ?? (fate.status === MID_TERM ? daysAfter(startsOn, 190) : opened ? startsOn : asked);
  const pendingSince = fate.pending ? at(daysAfter(today, -2 - (luck % 9)), 10) : null;
  const topic = {
    ...{ id, version: 1, title: pick(titles, luck).replace('{subject}', leader.subject) },
    ...{ kind: { scheme: 'TOPIC_KIND', code: rule.code, name: rule.zh }, scale: TopicScale[rule.scale], handling },
    ...{ handlerIds: [handlerAt(handling.level, unit)], unitId: unit.id, subject: leader.subject },
    ...{ leaderId: leader.personId, leaderName: leader.name, keptBy: null, createdBy: 'demo' },
    ...{ question: pick(questions, luck), aim: pick(aims, luck), scheme: pick(schemes, luck) },
    ...{ expectedOutcome: pick(outcomes, luck), methods: methodsOf(policy.pack).slice(0, 2), methodNote: null },
    ...{ startsOn, midOn: monthsAfter(startsOn, 6), endsOn, firstEndsOn: registered ? endsOn : null },
    ...{ status: fate.status, since: at(since, 9), pending: fate.pending ?? null, pendingSince, pendingBy: null },
    ...{ registeredOn: registered ? daysAfter(startsOn, -10) : null, openedOn: opened ? startsOn : null },
    ...{ openingNote: opened ? openings : null, closedOn, extensions: 0, result: closedOn ? results : null },
    ...lineageOf(unit),
    ...{ adoptionId, packCode, packVersion, demo: true },
    ...{ createdAt: at(daysAfter(asked, -7), 9), updatedAt: at(since < today ? since : today, 9) },
  } satisfies Partial<Topic>;
  return { topic, authors: authorsFor(topic, leader, luck), requests: requestsFor(topic, fate, asked, pendingSince) };
}

function authorsFor(
  { id, startsOn }: { id: string; startsOn: string },
  leader: Given['leader'],
  luck: number,
): Partial<TopicAuthor>[] {
  return [leader, ...leader.colleagues].map(({ personId, name }, index) => ({
    ...{ id: idOf(`author ${id} ${personId}`), topicId: id, num: index + 1, personId, name },
    ...{ role: index ? TopicRole.MEMBER : TopicRole.LEADER, duty: index ? pick(duties, luck + index) : '全面负责' },
    ...{ since: daysAfter(startsOn, -10), until: null },
  }));
}

/** What was asked on the way to where the topic stands, and what waits. */
function requestsFor(
  topic: Partial<Topic> & { id: string; startsOn: string; endsOn: string },
  { status, pending }: (typeof fates)[number],
  asked: string,
  pendingSince: Date | null,
): Partial<TopicRequest>[] {
  const by = (
    kind: TopicRequestKind,
    day: string,
    answer: TopicRequestStatus,
    text: string | null,
    comment = '同意',
  ) => ({
    ...{ kind, text, status: answer, askedAt: at(day, 10), decidedAt: at(daysAfter(day, 6), 15), comment },
    ...{ decidedByName: '演示管理员', basis: TopicBasis.DECIDED },
  });
  const { APPLICATION, MID_TERM: CHECK, CLOSING, EXTENSION } = TopicRequestKind;
  const first =
    status === RETURNED
      ? [by(APPLICATION, asked, TopicRequestStatus.RETURNED, null, returned)]
      : status === REFUSED
        ? [by(APPLICATION, asked, TopicRequestStatus.REFUSED, null, refused)]
        : status === APPLIED
          ? []
          : [by(APPLICATION, asked, GRANTED, null, '同意立项')];
  const checked = [MID_TERM, CLOSED].includes(status)
    ? [by(CHECK, daysAfter(topic.startsOn, 184), GRANTED, checks)]
    : [];
  const closed = status === CLOSED ? [by(CLOSING, daysAfter(topic.startsOn, 312), GRANTED, results, '准予结题')] : [];
  const texts = { [CHECK]: checks, [CLOSING]: results, [EXTENSION]: extending } as Partial<Record<string, string>>;
  const waiting = pending
    ? [{ kind: pending, status: PENDING, askedAt: pendingSince!, text: texts[pending] ?? null }]
    : [];
  return [...first, ...checked, ...closed, ...waiting].map((request, index) => ({
    ...{ id: idOf(`request ${topic.id} ${String(index)}`), topicId: topic.id, num: index + 1 },
    ...{ askedByName: topic.leaderName!, ...request },
    until: request.kind === EXTENSION ? monthsAfter(topic.endsOn, 3) : null,
  }));
}

/** Registry numbers in the order of approval; real approvals go on where these end. */
async function number(tx: Transaction, all: Written[]): Promise<void> {
  const registered = all.filter(({ topic }) => topic.registeredOn);
  registered.sort(
    (a, b) => a.topic.registeredOn!.localeCompare(b.topic.registeredOn!) || a.topic.id.localeCompare(b.topic.id),
  );
  const scopes = new Map<string, { scope: string; year: number; last: number }>();
  const codes = await tx.query<{ id: string; code: string | null }>(
    sql`select id, code from directory_unit where level in ('COUNTY', 'CITY')`,
  );
  const codeOf = new Map(codes.map(({ id, code }) => [id, code]));
  for (const { topic } of registered) {
    const scope = topic.countyId ?? topic.cityId ?? topic.unitId;
    const year = Number(topic.registeredOn!.slice(0, 4));
    const counter = scopes.get(`${scope} ${String(year)}`) ?? { scope, year, last: 0 };
    counter.last += 1;
    scopes.set(`${scope} ${String(year)}`, counter);
    topic.number = `KT-${codeOf.get(scope) ?? scope.slice(-6)}-${String(year)}-${String(counter.last).padStart(4, '0')}`;
  }
  await tx.query(sql`
    insert into topic_number (scope, year, last)
    select scope, year, last from jsonb_to_recordset(${JSON.stringify([...scopes.values()])}::jsonb) as x(scope uuid, year int, last int)`);
}

/** What the school has in the library goes with its topics, as far as the policy asks for documents of stages reached. */
async function attach(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into topic_paper (id, topic_id, stage, num, kind, resource_id, title)
    select gen_random_uuid(), t.id, d.paper ->> 'stage', 1,
      jsonb_build_object('scheme', 'TOPIC_PAPER', 'code', d.paper ->> 'code', 'name', d.paper ->> 'zh'), r.id, r.title
    from topic t join directory_policy p on p.adoption_id = t.adoption_id
    cross join lateral (
      select k.paper, row_number() over (order by k.at) as n
      from jsonb_array_elements(p.pack -> 'plans' -> 'topicKinds') kinds(rule),
        jsonb_array_elements(kinds.rule -> 'papers') with ordinality k(paper, at)
      where kinds.rule ->> 'code' = t.kind ->> 'code' and (k.paper ->> 'mandatory')::boolean) d
    join lateral (
      select x.*, row_number() over (order by x.id) as n from published_resource x
      where x.unit_id = t.unit_id order by x.id limit 10) r on r.n = d.n
    where t.demo and (d.paper ->> 'stage' = 'OPENING' and t.status in ('OPENED', 'MID_TERM', 'CLOSED')
      or d.paper ->> 'stage' = 'MID_TERM' and (t.status in ('MID_TERM', 'CLOSED') or t.pending = 'MID_TERM')
      or d.paper ->> 'stage' = 'CLOSING' and (t.status = 'CLOSED' or t.pending = 'CLOSING'))
    on conflict do nothing`);
}
