import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { adopt, complete, countyRecognises, silent, startCredits } from './seed.js';

let subgraph: TestSubgraph;
const { alice } = teachers;
const capped = structuredClone(countyRecognises);
capped.credits.caps = [
  { origin: 'X', code: 'LECTURES_A_YEAR', applies: { form: 'ZJ_EXPERT' }, per: 'ACADEMIC_YEAR', max: '5' },
  { origin: 'X', code: 'A_DAY', applies: {}, per: 'DAY', max: '6' },
  { origin: 'X', code: 'A_CYCLE', applies: {}, per: 'CREDIT_CYCLE', max: '20' },
];
beforeAll(async () => {
  subgraph = await startCredits(capped);
});
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  await subgraph.close();
});

const LIST = 'query ($personId: ID!) { ledgerEntries(filter: { personId: $personId }) { nodes { id credits } } }';
async function creditsOf(personId: string): Promise<string[]> {
  const { ledgerEntries } = await subgraph
    .as(viewers.admin)
    .query<{ ledgerEntries: { nodes: { credits: string }[] } }>(LIST, { personId });
  return ledgerEntries.nodes.map(({ credits }) => credits);
}

test('caps over a day, a school year and a cycle count what the person already holds', async () => {
  const attend = (day: string, form: string, hours: string) =>
    complete(subgraph, [{ person: alice, hours }], { day, form });
  await attend('2026-09-01', 'ZJ_LECTURE', '6'); // 4 of the 5 a year
  await attend('2026-09-02', 'ZJ_MENTORING', '6'); // 1 is left in the year
  await attend('2026-08-31', 'ZJ_LECTURE', '6'); // another school year
  await attend('2026-09-01', 'ZJ_COLLECTIVE_PREP', '6'); // 2 are left on the day
  await attend('2026-10-10', 'ZJ_COLLECTIVE_PREP', '6');
  await attend('2026-10-11', 'ZJ_COLLECTIVE_PREP', '6'); // 3 are left in the cycle
  await attend('2025-12-31', 'ZJ_COLLECTIVE_PREP', '6'); // the cycle before
  expect((await creditsOf(alice.id)).map(Number).sort()).toEqual([1, 2, 3, 4, 4, 6, 6]);
});

test('two activities at once share what is left under a cap', async () => {
  const both = ['ZJ_COLLECTIVE_PREP', 'ZJ_SEMINAR'].map((form) =>
    complete(subgraph, [{ person: teachers.ann, hours: '5' }], { day: '2026-11-02', form }),
  );
  await Promise.all(both);
  expect((await creditsOf(teachers.ann.id)).map(Number).sort()).toEqual([1, 5]);
});

test('entries that are valued together later share it as well', async () => {
  await adopt(subgraph, places.countyB, silent);
  await complete(subgraph, [{ person: teachers.bei, hours: '5' }], { day: '2026-11-02' });
  await complete(subgraph, [{ person: teachers.bei, hours: '5' }], { day: '2026-11-02' });
  await adopt(subgraph, places.countyB, capped, id(995), '2026-01-01');
  expect((await creditsOf(teachers.bei.id)).filter(Boolean).map(Number).sort()).toEqual([1, 5]);
});
