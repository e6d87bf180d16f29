import { activityCompleted, peopleChanged } from '@yanxiu/events';
import type { PersonState } from '@yanxiu/events';
import { sql, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { activity, adopt, countyRecognises, startCredits } from './seed.js';

const people = 300;
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits();
  await adopt(subgraph, places.countyB, countyRecognises);
  // Ten activities of 300 teachers in county A, one of 20 in county B.
  const staff = Array.from({ length: people }, (_, n) => copyOf(teachers.alice, n));
  const others = Array.from({ length: 20 }, (_, n) => copyOf(teachers.bei, people + n));
  await subgraph.deliver(peopleChanged, { people: [...staff, ...others] });
  for (let n = 0; n < 10; n += 1)
    await subgraph.deliver(activityCompleted, activity(staff.map((person) => ({ person }))));
  await subgraph.deliver(activityCompleted, activity(others.map((person) => ({ person }))));
}, 120_000);
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  expect(await verifyAudit(subgraph.db)).toEqual([]);
  await subgraph.close();
});

function copyOf(person: PersonState, n: number): PersonState {
  const postings = person.postings.map((posting) => ({ ...posting, id: id(400_000 + n) }));
  return { ...person, id: id(300_000 + n), name: `教师${n}`, postings };
}

const START = `mutation ($input: RecogniseAllInput!) { recogniseAll(input: $input) { job { id kindName status total done } } }`;
const JOB = `query ($id: ID!, $first: Int, $failedOnly: Boolean, $after: String) { creditsJob(id: $id) { status total done failed endedAt
  results(first: $first, failedOnly: $failedOnly, after: $after) { nodes { subjectId label outcome message } pageInfo { hasNextPage endCursor } } } }`;
const CANCEL = 'mutation ($id: ID!) { cancelCreditsJob(input: { id: $id }) { job { status done } } }';
interface Job {
  status: string;
  total: number;
  done: number;
  failed: number;
  endedAt: string | null;
  results: { nodes: { subjectId: string; label: string; outcome: string; message: string | null }[] };
}
const pending = { filter: { status: 'PENDING' } };
const start = async (who = viewers.chen, input: object = {}) =>
  (
    await subgraph
      .as(who)
      .query<{ recogniseAll: { job: { id: string; total: number } } }>(START, { input: { ...pending, ...input } })
  ).recogniseAll.job;
const read = async (jobId: string, args: object = {}, who = viewers.chen) =>
  (await subgraph.as(who).query<{ creditsJob: Job }>(JOB, { id: jobId, ...args })).creditsJob;
const recognitions = async () =>
  (await subgraph.db.query<{ n: number }>(sql`select count(*)::int as n from recognition`))[0]!.n;
const pendingOf = async (countyId: string) =>
  (
    await subgraph.db.query<{ n: number }>(
      sql`select count(*)::int as n from pending_entry where county_id = ${countyId}`,
    )
  )[0]!.n;
/** Lets the worker do so many chunks and then stops it, as a process that is replaced. */
const chunks = (n: number) => subgraph.runBatches(() => n-- <= 0);

test('ZJ-16: where the policy has the county recognise, a school is refused with the clause, and nothing starts', async () => {
  const { errors } = await subgraph.as(viewers.bo).run(START, { input: { filter: { schoolYear: 2026 } } });
  expect(errors).toMatchObject([{ code: 'FORBIDDEN', message: expect.stringContaining('县级') as string }]);
  expect(await subgraph.db.query(sql`select 1 from job`)).toEqual([]);
});

test('3,000 entries: what is cancelled midway keeps what was done and does no more', async () => {
  const job = await start(viewers.chen, { reason: '第一学期末集中认定' });
  expect(job).toMatchObject({ kindName: '批量认定学分', status: 'WAITING', total: 3000, done: 0 });
  await chunks(3);
  expect(await read(job.id)).toMatchObject({ status: 'RUNNING', done: 600, failed: 0, endedAt: null });
  await subgraph.as(viewers.chen).query(CANCEL, { id: job.id });
  await subgraph.runBatches();
  expect(await read(job.id)).toMatchObject({ status: 'CANCELLED', done: 600 });
  expect(await recognitions()).toBe(600);
  expect(await subgraph.as(viewers.chen).query(CANCEL, { id: job.id })).toMatchObject({
    cancelCreditsJob: { job: { status: 'CANCELLED' } },
  });
});

test('a job whose process was killed goes on where it stood, each entry once, no other county’s', async () => {
  const job = await start(viewers.chen, { idempotencyKey: 'end-of-term-2026', reason: '补办' });
  expect(await start(viewers.chen, { idempotencyKey: 'end-of-term-2026', reason: '补办' })).toMatchObject({
    id: job.id,
  });
  expect(job.total).toBe(2400);
  await chunks(2);
  // A killed process leaves its lease behind; only when it has run out may another take over.
  await subgraph.db.query(sql`update job set lease_until = now() + interval '1 minute' where id = ${job.id}`);
  await subgraph.runBatches();
  expect(await read(job.id)).toMatchObject({ status: 'RUNNING', done: 400 });
  await subgraph.db.query(sql`update job set lease_until = now() - interval '1 second' where id = ${job.id}`);
  // Two processes wake up at once: each chunk is done by one of them.
  await Promise.all([subgraph.runBatches(), subgraph.runBatches()]);
  expect(await read(job.id, { failedOnly: true })).toMatchObject({
    status: 'DONE',
    total: 2400,
    done: 2400,
    failed: 0,
    results: { nodes: [] },
  });
  expect(await recognitions()).toBe(3000);
  expect(await pendingOf(places.countyA.id)).toBe(0);
  expect(await pendingOf(places.countyB.id)).toBe(20);
  // Nothing is left to recognise; and no condition at all is no wish.
  for (const filter of [pending.filter, {}])
    expect(await subgraph.as(viewers.chen).refusal(START, { input: { filter } })).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.chen).refusal(CANCEL, { id: job.id })).toEqual(['CONFLICT']);
}, 60_000);

test('an entry tells on its timeline who recognised it in the batch, and why', async () => {
  const [entry] = await subgraph.db.query<{ id: string; person: string }>(
    sql`select id, person_id as person from ledger_entry where county_id = ${places.countyA.id} limit 1`,
  );
  const text = 'query ($id: ID!) { ledgerEntry(id: $id) { timeline { nodes { actionName actorName reason } } } }';
  const own = { ...viewers.alice, personId: entry!.person };
  for (const who of [viewers.chen, own])
    expect(await subgraph.as(who).query(text, { id: entry!.id })).toMatchObject({
      ledgerEntry: { timeline: { nodes: [{ actionName: '认定学分', actorName: viewers.chen.name }] } },
    });
  expect(await subgraph.as(viewers.wei).query(text, { id: entry!.id })).toEqual({ ledgerEntry: null });
});

test('a batch is its owner’s: nobody else reads or stops it', async () => {
  const job = await start(viewers.wei);
  expect(job.total).toBe(20);
  expect(await read(job.id)).toBeNull();
  expect(await subgraph.as(viewers.chen).refusal(CANCEL, { id: job.id })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(START, { input: pending })).toEqual(['FORBIDDEN']);
  const { creditsJobs } = await subgraph
    .as(viewers.wei)
    .query<{ creditsJobs: { nodes: { id: string }[] } }>('{ creditsJobs { nodes { id kindName } } }');
  expect(creditsJobs.nodes).toMatchObject([{ id: job.id, kindName: '批量认定学分' }]);
});

test('what changed between the start and the work is seen at work: a reversed entry is told, not recognised', async () => {
  const [entry] = await subgraph.db.query<{ id: string }>(
    sql`select entry_id as id from pending_entry where county_id = ${places.countyB.id} limit 1`,
  );
  await subgraph
    .as(viewers.wei)
    .query('mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { id } } }', {
      input: { id: entry!.id, reason: '重复登记' },
    });
  await subgraph.runBatches();
  const [job] = await subgraph.db.query<{ id: string }>(sql`select id from job where actor_id = ${viewers.wei.id}`);
  expect(await read(job!.id, { failedOnly: true }, viewers.wei)).toMatchObject({
    status: 'DONE',
    done: 20,
    failed: 1,
    results: { nodes: [{ subjectId: entry!.id, outcome: 'FAILED', message: '该记录已冲销，不能认定' }] },
  });
});
