import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { complete, startCredits } from './seed.js';

let subgraph: TestSubgraph;
const { alice, ann, abel } = teachers;
beforeAll(async () => {
  subgraph = await startCredits();
  await complete(subgraph, [{ person: alice }, { person: ann, hours: '2' }], { day: '2026-08-31' });
  await complete(
    subgraph,
    [
      { person: alice, hours: '3', role: 'SPEAKER' },
      { person: abel, posting: 1 },
    ],
    { day: '2026-09-01', form: 'ZJ_LECTURE' },
  );
  // 2025 belongs to the cycle before.
  await complete(subgraph, [{ person: alice }], { day: '2025-12-31' });
  await subgraph.as(viewers.bo).query(RECORD, {
    input: {
      personId: alice.id,
      title: '国培',
      level: 'NATIONAL',
      hours: '10',
      credits: '5',
      completedOn: '2026-07-10',
    },
  });
  const { ledgerEntries } = await subgraph
    .as(viewers.chen)
    .query<{ ledgerEntries: { nodes: { id: string }[] } }>(
      'query ($personId: ID!) { ledgerEntries(filter: { personId: $personId, source: ACTIVITY, schoolYear: 2026 }) { nodes { id } } }',
      { personId: alice.id },
    );
  await subgraph.as(viewers.chen).query(RECOGNISE, { input: { ids: ledgerEntries.nodes.map((entry) => entry.id) } });
});
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  await subgraph.close();
});

const RECORD =
  'mutation ($input: RecordOutsideTrainingInput!) { recordOutsideTraining(input: $input) { entry { id } } }';
const RECOGNISE =
  'mutation ($input: RecogniseEntriesInput!) { recogniseEntries(input: $input) { results { outcome } } }';
const CREDITS =
  'id credits { hours total recognised pending outside entryCount required cycle { packCode years from to total totalClause { document clause } share shareClause { clause } } }';
const PROGRESS =
  'id creditProgress(schoolYear: 2026) { schoolYear hours credits recognised pending outside entryCount people }';

test('OH-01: a person’s credits in the five-year cycle, with what is required and the clause that says so', async () => {
  const expected = {
    id: alice.id,
    // 4 of August, 3 hours x 2 / 1.5 = 4 of September, 5 of the certificate
    credits: {
      hours: '17',
      total: '13',
      recognised: '4',
      pending: '9',
      outside: '5',
      entryCount: 3,
      required: '360',
      cycle: {
        packCode: 'DEMO_OUHAI_2024',
        years: 5,
        from: '2026-01-01',
        to: '2030-12-31',
        total: '360',
        totalClause: { document: 'OUHAI_2024', clause: '二.2' },
        share: '120',
        shareClause: null,
      },
    },
  };
  for (const viewer of [viewers.alice, viewers.bo, viewers.chen])
    expect(await subgraph.as(viewer).references('Person', [alice.id], CREDITS)).toEqual([expected]);
});

test('credits of people out of reach are null, of people without entries zero', async () => {
  expect(await subgraph.as(viewers.wei).references('Person', [alice.id], CREDITS)).toEqual([
    { id: alice.id, credits: null },
  ]);
  expect(await subgraph.as(viewers.alice).references('Person', [ann.id], CREDITS)).toEqual([
    { id: ann.id, credits: null },
  ]);
  expect(await subgraph.as(viewers.wei).references('Person', [teachers.bei.id], CREDITS)).toMatchObject([
    { credits: { total: '0', cycle: null, required: null } },
  ]);
});

test('a section officer sees what was earned in the section', async () => {
  const section = {
    ...viewers.bo,
    grants: [
      { ...viewers.bo.grants[0]!, unitId: places.sectionA.id, level: 'SECTION' as const, path: places.sectionA.path },
    ],
  };
  const posting = { ...alice.postings[0]!, unitId: places.sectionA.id };
  await complete(subgraph, [{ person: { ...alice, postings: [posting] }, hours: '1' }], { day: '2024-05-05' });
  const ON =
    'query ($id: ID!) { creditStatement(personId: $id, on: "2024-06-01") { total entries { nodes { day } } } }';
  expect(await subgraph.as(section).query(ON, { id: alice.id })).toEqual({
    creditStatement: { total: '1', entries: { nodes: [{ day: '2024-05-05' }] } },
  });
});

test('a statement tells the cycle of a day by school year and by form, down to its entries', async () => {
  const STATEMENT = `query ($id: ID!, $on: Date) { creditStatement(personId: $id, on: $on) { person { id } total recognised cycle { from to }
    bySchoolYear { schoolYear hours total recognised pending } byForm { form { code name } outside credits entryCount } entries { nodes { day } totalCount } } }`;
  expect(await subgraph.as(viewers.alice).query(STATEMENT, { id: alice.id, on: '2026-11-01' })).toEqual({
    creditStatement: {
      person: { id: alice.id },
      total: '13',
      recognised: '4',
      cycle: { from: '2026-01-01', to: '2030-12-31' },
      bySchoolYear: [
        { schoolYear: 2025, hours: '14', total: '9', recognised: '0', pending: '9' },
        { schoolYear: 2026, hours: '3', total: '4', recognised: '4', pending: '0' },
      ],
      byForm: [
        { form: { code: 'NATIONAL', name: '国培' }, outside: true, credits: '5', entryCount: 1 },
        { form: { code: 'ZJ_COLLECTIVE_PREP', name: '集体备课' }, outside: false, credits: '4', entryCount: 1 },
        { form: { code: 'ZJ_LECTURE', name: '专家讲座' }, outside: false, credits: '4', entryCount: 1 },
      ],
      entries: { nodes: [{ day: '2026-09-01' }, { day: '2026-08-31' }, { day: '2026-07-10' }], totalCount: 3 },
    },
  });
  expect(await subgraph.as(viewers.alice).query(STATEMENT, { id: alice.id, on: '2025-12-31' })).toMatchObject({
    creditStatement: { cycle: { to: '2025-12-31' } },
  });
  expect(await subgraph.as(viewers.wei).query(STATEMENT, { id: alice.id })).toEqual({ creditStatement: null });
  expect(await subgraph.as(viewers.alice).query(STATEMENT, { id: "x' or 1=1" })).toEqual({ creditStatement: null });
});

test('the school year of a unit: the second posting’s credits stand in the school attended for, people count once', async () => {
  const school = {
    schoolYear: 2026,
    hours: '7',
    credits: '6.5',
    recognised: '4',
    pending: '2.5',
    outside: '0',
    entryCount: 2,
    people: 2,
  };
  const ask = (viewer: typeof viewers.chen, unit: { id: string }) =>
    subgraph.as(viewer).references('OrgUnit', [unit.id], PROGRESS);
  expect(await ask(viewers.bo, places.schoolA)).toEqual([{ id: places.schoolA.id, creditProgress: school }]);
  expect(await ask(viewers.chen, places.countyA)).toEqual([{ id: places.countyA.id, creditProgress: school }]);
  expect(await ask(viewers.du, places.province)).toEqual([{ id: places.province.id, creditProgress: school }]);
  expect(await ask(viewers.chen, places.schoolA2)).toMatchObject([{ creditProgress: { entryCount: 0, people: 0 } }]);
  for (const [viewer, unit] of [
    [viewers.bo, places.countyA],
    [viewers.bo, places.schoolA2],
    [viewers.wei, places.schoolA],
    [viewers.alice, places.schoolA],
  ] as const)
    expect(await ask(viewer, unit)).toEqual([{ id: unit.id, creditProgress: null }]);
});

test('the number of statements does not grow with the number of references', async () => {
  const chen = subgraph.as(viewers.chen);
  const ASK = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Person { ${CREDITS} } ... on OrgUnit { ${PROGRESS} }
    ... on Activity { creditEntries(first: 3) { nodes { form { name } original { id } reversal { id } outsideTraining { title } } } } } }`;
  const key = (type: string) => (one: string) => ({ __typename: type, id: one });
  const keys = (n: number) => [
    ...[alice.id, ann.id, abel.id, ...Array.from({ length: 40 }, (_, i) => id(8_000 + i))]
      .slice(0, n)
      .map(key('Person')),
    ...[places.schoolA.id, places.countyA.id, ...Array.from({ length: 40 }, (_, i) => id(9_000 + i))]
      .slice(0, n)
      .map(key('OrgUnit')),
    ...Array.from({ length: n }, (_, i) => key('Activity')(id(50_001 + i))),
  ];
  await chen.run(ASK, { keys: keys(1) });
  const one = await chen.run(ASK, { keys: keys(1) });
  const many = await chen.run(ASK, { keys: keys(40) });
  expect(many.errors).toEqual([]);
  // Persons, units and activities are answered side by side: what two of them need is asked for twice when they are not done
  // in the same moment. Forty times as many references would show by dozens.
  expect(many.statements).toBeLessThanOrEqual(one.statements + 2);
});
