import { activityCompleted, peopleChanged, rightsNarrowed } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activity, adopt, countyRecognises, startCredits } from './seed.js';

/** Two chunks and a bit. */
const people = 450;
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits();
  await adopt(subgraph, places.countyB, countyRecognises);
  const staff = Array.from({ length: people }, (_, n) => ({
    ...{ ...teachers.alice, id: id(300_000 + n), name: `教师${n}` },
    postings: teachers.alice.postings.map((posting) => ({ ...posting, id: id(400_000 + n) })),
  }));
  await subgraph.deliver(peopleChanged, { people: staff });
  await subgraph.deliver(activityCompleted, activity(staff.map((person) => ({ person }))));
  await subgraph.deliver(activityCompleted, activity([{ person: teachers.bei }]));
}, 60_000);
afterAll(() => subgraph.close());

const START = 'mutation { recogniseAll(input: { filter: { status: PENDING } }) { job { id } } }';
const JOB = 'query ($id: ID!) { creditsJob(id: $id) { status total done } }';
const CANCEL = 'mutation ($id: ID!) { cancelCreditsJob(input: { id: $id }) { job { status } } }';

test('a right that is taken away stops the batch that runs under it at its next chunk, and nobody else’s', async () => {
  const chen = subgraph.as(viewers.chen);
  const wei = subgraph.as(viewers.wei);
  const start = async (who: typeof chen) =>
    (await who.query<{ recogniseAll: { job: { id: string } } }>(START)).recogniseAll.job.id;
  const [own, others] = [await start(chen), await start(wei)];
  let chunks = 1;
  await subgraph.runBatches(() => chunks-- <= 0);
  expect(await chen.query(JOB, { id: own })).toEqual({
    creditsJob: { status: 'RUNNING', total: people, done: 200 },
  });
  await subgraph.deliver(rightsNarrowed, { accountIds: [viewers.chen.id] });
  await subgraph.runBatches();
  expect(await chen.query(JOB, { id: own })).toEqual({ creditsJob: { status: 'REVOKED', total: people, done: 200 } });
  expect(await wei.query(JOB, { id: others })).toEqual({ creditsJob: { status: 'DONE', total: 1, done: 1 } });
  expect(await chen.refusal(CANCEL, { id: own })).toEqual(['CONFLICT']);
});
