import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { recogniseForDemo, seedOutsideTraining } from '../src/demo.js';
import { startCredits } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits();
});
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  await subgraph.close();
});

const RECORD = `mutation ($input: RecordOutsideTrainingInput!) { recordOutsideTraining(input: $input) {
  entry { id status credits hours outside source level { name } outsideTraining { title certificateNo } clause { clause } explanation { step value } } } }`;
const input = {
  personId: teachers.alice.id,
  title: '国培计划：农村骨干教师研修',
  level: 'NATIONAL',
  hours: '40',
  credits: '40',
  completedOn: '2026-08-20',
  certificateNo: 'GP-2026-0117',
};
type Recorded = { recordOutsideTraining: { entry: { id: string; credits: string } } };

test('PC-38: a national course is recorded once, by certificate or by title and day', async () => {
  const bo = subgraph.as(viewers.bo);
  const first = await bo.query<Recorded>(RECORD, { input });
  expect(first).toMatchObject({
    recordOutsideTraining: {
      entry: {
        status: 'PENDING',
        credits: '40',
        outside: true,
        source: 'OUTSIDE',
        level: { name: '国培' },
        outsideTraining: { certificateNo: 'GP-2026-0117' },
      },
    },
  });
  expect(await bo.query(RECORD, { input: { ...input, title: '国培计划（同一证书）' } })).toEqual(first);
  expect(await bo.query(RECORD, { input: { ...input, certificateNo: null } })).toEqual(first);
  const other = await bo.query<Recorded>(RECORD, {
    input: { ...input, certificateNo: 'GP-2026-0118', title: '另一门课程' },
  });
  expect(other.recordOutsideTraining.entry.id).not.toBe(first.recordOutsideTraining.entry.id);
});

test('the same key answers alike, another input under it is refused', async () => {
  const bo = subgraph.as(viewers.bo);
  const keyed = { ...input, title: '省培', level: 'PROVINCE', certificateNo: null, idempotencyKey: 'import-1-row-7' };
  const first = await bo.query(RECORD, { input: keyed });
  expect(await bo.query(RECORD, { input: keyed })).toEqual(first);
  expect(await bo.refusal(RECORD, { input: { ...keyed, hours: '41' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
});

test('without stated credits the policy values the hours', async () => {
  const { recordOutsideTraining } = await subgraph.as(viewers.bo).query<Recorded>(RECORD, {
    input: { ...input, title: '县级培训', level: 'COUNTY', hours: '6', credits: null, certificateNo: null },
  });
  expect(recordOutsideTraining.entry.credits).toBe('6');
});

test('what is wrong is told all at once; foreign people and people without a posting on the day are not found', async () => {
  const { errors } = await subgraph
    .as(viewers.bo)
    .run(RECORD, { input: { ...input, level: 'GALACTIC', hours: '0', completedOn: '2099-01-01' } });
  expect(errors[0]!.details!.map(({ path }) => path).sort()).toEqual([
    'input.completedOn',
    'input.hours',
    'input.level',
  ]);
  expect(await subgraph.as(viewers.bo).refusal(RECORD, { input: { ...input, personId: teachers.bei.id } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.bo).refusal(RECORD, { input: { ...input, completedOn: '2019-01-01' } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await subgraph.as(viewers.alice).refusal(RECORD, { input })).toEqual(['FORBIDDEN']);
});

test('a wrong record is reversed and may then be entered rightly', async () => {
  const chen = subgraph.as(viewers.chen);
  const wrong = {
    ...input,
    personId: teachers.ann.id,
    title: '市培',
    level: 'CITY',
    certificateNo: 'SP-1',
    credits: '80',
  };
  const first = await chen.query<Recorded>(RECORD, { input: wrong });
  const REVERSE = 'mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { status } } }';
  await chen.query(REVERSE, { input: { id: first.recordOutsideTraining.entry.id, reason: '学分登记有误' } });
  const right = await chen.query<Recorded>(RECORD, { input: { ...wrong, credits: '8' } });
  expect(right.recordOutsideTraining.entry).toMatchObject({ credits: '8' });
});

test('demo records are set-based, idempotent and recognised up to a day', async () => {
  const records = Array.from({ length: 30 }, (_, n) => ({
    id: id(70_000 + n),
    personId: n % 2 ? teachers.alice.id : teachers.abel.id,
    title: `演示培训 ${n}`,
    level: 'NATIONAL',
    hours: '8',
    credits: n % 3 ? '8' : null,
    completedOn: n < 20 ? '2025-03-01' : '2026-11-01',
    certificateNo: null,
  }));
  expect(await seedOutsideTraining(subgraph.database, { records })).toBe(30);
  expect(await seedOutsideTraining(subgraph.database, { records })).toBe(0);
  expect(await recogniseForDemo(subgraph.database, { until: '2025-12-31' })).toBe(20);
  expect(await recogniseForDemo(subgraph.database, { until: '2025-12-31' })).toBe(0);
  const COUNT =
    'query ($unitId: ID!) { ledgerEntries(filter: { status: RECOGNISED, unitId: $unitId }) { totalCount } }';
  expect(await subgraph.as(viewers.chen).query(COUNT, { unitId: places.schoolA.id })).toEqual({
    ledgerEntries: { totalCount: 10 },
  });
});
