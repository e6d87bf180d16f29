import { expertsEngaged } from '@yanxiu/events';
import { TestSubgraph, id, teachers, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { complete, startCredits } from './seed.js';

let subgraph: TestSubgraph;
beforeEach(async () => {
  subgraph = await startCredits();
});
afterEach(() => subgraph.close());

const { alice, ann, abel } = teachers;
/** A county officer who is on record as a person himself. */
const chenAs = (personId: string) => subgraph.as({ ...viewers.chen, personId });
const RECOGNISE = `mutation ($ids: [ID!]!) { recogniseEntries(input: { ids: $ids }) { results { outcome message entry { status } } } }`;
const ALL = `mutation { recogniseAll(input: { filter: { status: PENDING } }) { job { id } } }`;
const JOB = `query ($id: ID!) { creditsJob(id: $id) { status done failed results(failedOnly: true) { nodes { subjectId message } } } }`;

async function entriesOf(personId: string): Promise<string[]> {
  const { ledgerEntries } = await subgraph
    .as(viewers.chen)
    .query<{ ledgerEntries: { nodes: { id: string }[] } }>(
      'query ($filter: LedgerEntryFilter) { ledgerEntries(filter: $filter) { nodes { id } } }',
      { filter: { personId } },
    );
  return ledgerEntries.nodes.map(({ id }) => id);
}

test('DL-05: nobody recognises the own credits; those of others in the same call are', async () => {
  await complete(subgraph, [{ person: alice }, { person: ann }]);
  const ids = [...(await entriesOf(alice.id)), ...(await entriesOf(ann.id))];
  expect(await chenAs(alice.id).query(RECOGNISE, { ids })).toEqual({
    recogniseEntries: {
      results: [
        {
          outcome: 'OWN_PART',
          message: expect.stringContaining('本人的学分不能由本人认定') as string,
          entry: { status: 'PENDING' },
        },
        { outcome: 'RECOGNISED', message: null, entry: { status: 'RECOGNISED' } },
      ],
    },
  });
  // Somebody else does; what is recognised already is told as such.
  expect(await subgraph.as(viewers.chen).query(RECOGNISE, { ids: [ids[0]] })).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'RECOGNISED' }] },
  });
  expect(await chenAs(alice.id).query(RECOGNISE, { ids: [ids[0]] })).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'ALREADY_RECOGNISED' }] },
  });
});

test('DL-05: an expert recognises nothing of an activity that he was engaged for, however often it is told', async () => {
  const { activityId } = await complete(subgraph, [{ person: ann }]);
  await complete(subgraph, [{ person: ann }]);
  const engaged = { engagements: [{ id: id(7001), personId: abel.id, activityId }] };
  for (const _twice of [1, 2]) await subgraph.deliver(expertsEngaged, engaged);
  const { recogniseEntries } = await chenAs(abel.id).query<{
    recogniseEntries: { results: { outcome: string; message: string | null }[] };
  }>(RECOGNISE, { ids: await entriesOf(ann.id) });
  const outcomes = recogniseEntries.results.map(({ outcome }) => outcome).sort();
  expect(outcomes).toEqual(['OWN_PART', 'RECOGNISED']);
  const refused = recogniseEntries.results.find(({ outcome }) => outcome === 'OWN_PART')!;
  expect(refused.message).toContain('您受聘为该活动的专家');
});

test('DL-05: a batch over all that is pending leaves the own entries to others and says so row by row', async () => {
  await complete(subgraph, [{ person: alice }, { person: ann }, { person: abel }]);
  const [own] = await entriesOf(alice.id);
  const chen = chenAs(alice.id);
  const { recogniseAll } = await chen.query<{ recogniseAll: { job: { id: string } } }>(ALL, {});
  await subgraph.runBatches();
  expect(await chen.query(JOB, { id: recogniseAll.job.id })).toEqual({
    creditsJob: {
      ...{ status: 'DONE', done: 3, failed: 1 },
      results: { nodes: [{ subjectId: own, message: expect.stringContaining('本人的学分') as string }] },
    },
  });
});
