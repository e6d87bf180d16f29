import {
  activityCancelled,
  activityCompleted,
  attendanceCorrected,
  entriesRecorded,
  unitsChanged,
} from '@yanxiu/events';
import type { ActivityCompleted } from '@yanxiu/events';
import { sql, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { activity, adopt, complete, schoolRecognises, silent, startCredits } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startCredits();
});
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  expect(await verifyAudit(subgraph.db)).toEqual([]);
  await subgraph.close();
});

interface Entry {
  id: string;
  status: string;
  credits: string | null;
  hours: string;
  person: { id: string };
  school: { id: string };
}
const FIELDS = 'id status source credits hours schoolYear person { id } school { id }';
const OF_ACTIVITY = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Activity { creditEntries { nodes { ${FIELDS} } totalCount } } } }`;
const RECOGNISE =
  'mutation ($input: RecogniseEntriesInput!) { recogniseEntries(input: $input) { results { id outcome message entry { status recognisedBy } } } }';
const REVERSE =
  'mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { status reversalReason reversal { id } } reversal { source credits hours original { id } } } }';

async function entriesOf(activityId: string, viewer = viewers.admin): Promise<Entry[]> {
  const keys = [{ __typename: 'Activity', id: activityId }];
  const { _entities } = await subgraph
    .as(viewer)
    .query<{ _entities: { creditEntries: { nodes: Entry[] } }[] }>(OF_ACTIVITY, { keys });
  return _entities[0]!.creditEntries.nodes.sort((a, b) => a.person.id.localeCompare(b.person.id));
}

test('DL-30: three attendees, one in another school by a second posting, make three pending entries with rule and clause, once', async () => {
  const { alice, ann, abel } = teachers;
  const payload = activity([
    { person: alice, role: 'HOST' },
    { person: ann, hours: '3.3' },
    { person: abel, posting: 1 },
  ]);
  const event = await subgraph.deliver(activityCompleted, payload);
  const entries = await entriesOf(payload.activityId);
  expect(entries).toMatchObject([
    { status: 'PENDING', credits: '6', hours: '4', person: { id: alice.id }, school: { id: places.schoolA.id } },
    { status: 'PENDING', credits: '3.5', hours: '3.3', person: { id: ann.id }, school: { id: places.schoolA.id } },
    { status: 'PENDING', credits: '4', hours: '4', person: { id: abel.id }, school: { id: places.schoolA.id } },
  ]);
  await subgraph.redeliver(event);
  await subgraph.deliver(activityCompleted, payload, 2);
  expect(await entriesOf(payload.activityId)).toEqual(entries);
  const told = (await subgraph.published(entriesRecorded))
    .flatMap((one) => one.payload.entries)
    .filter(({ sourceId }) => sourceId === payload.activityId);
  expect(told.map(({ status }) => status)).toEqual(['PENDING', 'PENDING', 'PENDING']);

  const { ledgerEntry } = await subgraph
    .as(viewers.chen)
    .query<{ ledgerEntry: { explanation: { step: string; value: string }[] } }>(
      `query ($id: ID!) { ledgerEntry(id: $id) { ruleId packCode form { scheme code name } role { name } clause { document clause quote }
       explanation { step value proposed clause { document clause } } } }`,
      { id: entries[0]!.id },
    );
  expect(ledgerEntry).toMatchObject({
    ruleId: 'credits.hoursPerCredit',
    packCode: 'DEMO_OUHAI_2024',
    form: { name: '集体备课' },
    role: { name: '主持人' },
  });
  expect(ledgerEntry.explanation.map(({ value }) => value)).toEqual(['4', '1.5', '1', '6']);
});

/** What plans tells when an attendance of a completed activity was set right. */
function correction(
  { attendances: [first], ...held }: ActivityCompleted,
  hours: string | null,
  was: string | null = first!.hours,
) {
  const { attendanceId, personId, role, lineage, unitId } = first!;
  const { activityId, day, form, content } = held;
  return {
    ...{ attendanceId, activityId, personId, unitId, lineage, day, form, content, role },
    ...{ completed: true, reason: '签到表核对' },
    before: { present: was !== null, hours: was },
    after: { present: hours !== null, hours, days: null },
  };
}

test('DL-30: a corrected attendance is credited anew and the entry before taken back, with the reason; the latest counts', async () => {
  const payload = await complete(subgraph, [{ person: teachers.alice }, { person: teachers.ann }]);
  const lines = async () =>
    (await entriesOf(payload.activityId))
      .filter(({ person }) => person.id === teachers.alice.id)
      .map(({ status, hours }) => `${status} ${hours}`)
      .sort();
  const corrected = await subgraph.deliver(attendanceCorrected, correction(payload, '2'), 3);
  expect(await lines()).toEqual(['PENDING 2', 'REVERSED 4']);
  await subgraph.redeliver(corrected);
  await subgraph.deliver(attendanceCorrected, correction(payload, '1'), 2);
  expect(await lines()).toEqual(['PENDING 2', 'REVERSED 4']);
  await subgraph.deliver(attendanceCorrected, correction(payload, null), 4);
  expect(await lines()).toEqual(['REVERSED 2', 'REVERSED 4']);
  await subgraph.deliver(attendanceCorrected, correction(payload, '4', null), 5);
  expect(await lines()).toEqual(['PENDING 4', 'REVERSED 2', 'REVERSED 4']);
  expect(await entriesOf(payload.activityId)).toHaveLength(4);

  const early = activity([{ person: teachers.alice }]);
  await subgraph.deliver(attendanceCorrected, correction(early, '3'), 2);
  await subgraph.deliver(activityCompleted, early);
  expect(await entriesOf(early.activityId)).toMatchObject([{ status: 'PENDING', hours: '3' }]);
});

test('own entries, the county’s and no other’s: by id, list, activity and reference', async () => {
  const payload = await complete(subgraph, [{ person: teachers.alice }, { person: teachers.ann }]);
  const [alices, anns] = await entriesOf(payload.activityId);
  const ENTRY = 'query ($id: ID!) { ledgerEntry(id: $id) { id } }';
  const LIST = 'query ($personId: ID!) { ledgerEntries(filter: { personId: $personId }) { nodes { person { id } } } }';
  for (const viewer of [viewers.alice, viewers.bo, viewers.chen]) {
    expect(await subgraph.as(viewer).query(ENTRY, { id: alices!.id })).toEqual({ ledgerEntry: { id: alices!.id } });
    expect(await subgraph.as(viewer).references('LedgerEntry', [alices!.id])).toEqual([{ id: alices!.id }]);
  }
  expect(await subgraph.as(viewers.alice).query(ENTRY, { id: anns!.id })).toEqual({ ledgerEntry: null });
  expect(await subgraph.as(viewers.wei).query(ENTRY, { id: alices!.id })).toEqual({ ledgerEntry: null });
  expect(await subgraph.as(viewers.wei).references('LedgerEntry', [alices!.id])).toEqual([null]);
  expect(await subgraph.as(viewers.wei).query(LIST, { personId: teachers.alice.id })).toEqual({
    ledgerEntries: { nodes: [] },
  });
  expect(await entriesOf(payload.activityId, viewers.wei)).toEqual([]);
  expect((await entriesOf(payload.activityId, viewers.alice)).map((entry) => entry.id)).toEqual([alices!.id]);
  expect(await subgraph.as(viewers.ivy).refusal(ENTRY, { id: alices!.id })).toEqual(['FORBIDDEN']);
});

test('ZJ-16: the county recognises; the school is refused with the clause, another county finds nothing', async () => {
  const payload = await complete(subgraph, [{ person: teachers.alice }, { person: teachers.ann }]);
  const ids = (await entriesOf(payload.activityId)).map((entry) => entry.id);
  const { errors } = await subgraph.as(viewers.bo).run(RECOGNISE, { input: { ids } });
  expect(errors).toMatchObject([
    { code: 'FORBIDDEN', message: expect.stringMatching(/县级认定.*ZHEJIANG_2019 六\.3.*学分认定/) as string },
  ]);
  const foreign = await subgraph.as(viewers.wei).query(RECOGNISE, { input: { ids } });
  expect(foreign).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'NOT_FOUND', entry: null }, { outcome: 'NOT_FOUND' }] },
  });
  const first = await subgraph.as(viewers.chen).query(RECOGNISE, { input: { ids: [ids[0], id(999_999)] } });
  expect(first).toMatchObject({
    recogniseEntries: {
      results: [
        { outcome: 'RECOGNISED', entry: { status: 'RECOGNISED', recognisedBy: viewers.chen.name } },
        { outcome: 'NOT_FOUND' },
      ],
    },
  });
  const again = await subgraph.as(viewers.chen).query(RECOGNISE, { input: { ids } });
  expect(again).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'ALREADY_RECOGNISED' }, { outcome: 'RECOGNISED' }] },
  });
  expect(await subgraph.as(viewers.alice).refusal(RECOGNISE, { input: { ids } })).toEqual(['FORBIDDEN']);
});

test('DL-28: where the policy says so the school recognises, and the county is refused', async () => {
  await adopt(subgraph, places.schoolA2, schoolRecognises);
  const payload = await complete(subgraph, [{ person: teachers.abel }], {
    unitId: places.schoolA2.id,
    lineage: places.schoolA2.lineage,
  });
  const ids = (await entriesOf(payload.activityId)).map((entry) => entry.id);
  const { errors } = await subgraph.as(viewers.chen).run(RECOGNISE, { input: { ids } });
  expect(errors).toMatchObject([
    { code: 'FORBIDDEN', message: expect.stringMatching(/学校认定.*DALIAN_2018 （?\(?十一/) as string },
  ]);
  const bo2 = {
    ...viewers.bo,
    grants: [{ ...viewers.bo.grants[0]!, unitId: places.schoolA2.id, path: places.schoolA2.path }],
  };
  expect(await subgraph.as(bo2).query(RECOGNISE, { input: { ids } })).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'RECOGNISED' }] },
  });
});

test('a reversal is a row of its own, once; the reversed entry can no longer be recognised', async () => {
  const payload = await complete(subgraph, [{ person: teachers.alice }]);
  const [entry] = await entriesOf(payload.activityId);
  const input = { id: entry!.id, reason: '出勤登记有误' };
  expect(await subgraph.as(viewers.wei).refusal(REVERSE, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(REVERSE, { input })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.chen).query(REVERSE, { input })).toMatchObject({
    reverseEntry: {
      entry: { status: 'REVERSED', reversalReason: '出勤登记有误' },
      reversal: { source: 'REVERSAL', credits: '-4', hours: '-4', original: { id: entry!.id } },
    },
  });
  expect(await subgraph.as(viewers.chen).refusal(REVERSE, { input })).toEqual(['CONFLICT']);
  expect(await subgraph.as(viewers.chen).query(RECOGNISE, { input: { ids: [entry!.id] } })).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'REVERSED', message: '该记录已冲销，不能认定' }] },
  });
});

test('two reversals and a recognition at once leave one reversal and right sums', async () => {
  const payload = await complete(subgraph, [{ person: teachers.alice }]);
  const [entry] = await entriesOf(payload.activityId);
  const chen = subgraph.as(viewers.chen);
  const input = { id: entry!.id, reason: '同时冲销' };
  const answers = await Promise.all([
    chen.refusal(REVERSE, { input }),
    chen.run(RECOGNISE, { input: { ids: [entry!.id] } }),
    chen.refusal(REVERSE, { input }),
  ]);
  expect([answers[0], answers[2]].flat()).toEqual(['CONFLICT']);
  expect(await reconcile(subgraph.db)).toEqual([]);
});

test('a cancelled activity is taken back once, whether its completion is heard before or after', async () => {
  const before = await complete(subgraph, [{ person: teachers.alice }, { person: teachers.ann }]);
  const cancelled = { activityId: before.activityId, reason: '活动撤销' };
  await subgraph.deliver(activityCancelled, cancelled);
  await subgraph.deliver(activityCancelled, cancelled);
  expect((await entriesOf(before.activityId)).map(({ status }) => status)).toEqual(['REVERSED', 'REVERSED']);
  const after = activity([{ person: teachers.alice }]);
  await subgraph.deliver(activityCancelled, { activityId: after.activityId, reason: '活动撤销' });
  await subgraph.deliver(activityCompleted, after);
  expect(await entriesOf(after.activityId)).toEqual([]);
});

test('an activity of a unit that is not known yet is tried again until it is', async () => {
  const late = {
    ...places.schoolB,
    id: id(77),
    code: 'T77',
    name: '乙县第二中学',
    path: [...places.countyB.path, id(77)],
  };
  const person = { ...teachers.bei, postings: [{ ...teachers.bei.postings[0]!, unitId: late.id }] };
  const payload = activity([{ person }]);
  await expect(subgraph.deliver(activityCompleted, payload)).rejects.toThrow('not known yet');
  await subgraph.deliver(unitsChanged, { units: [late] });
  await subgraph.deliver(activityCompleted, payload);
  expect(await entriesOf(payload.activityId)).toHaveLength(1);
});

test('OH-01: with no rule from hours to credits the hours are kept, the empty slot is named, and a later figure values them', async () => {
  await adopt(subgraph, places.countyB, silent);
  const payload = await complete(subgraph, [{ person: teachers.bei, hours: '3' }]);
  const [open] = await entriesOf(payload.activityId);
  expect(open).toMatchObject({ credits: null, hours: '3', status: 'PENDING' });
  const wei = subgraph.as(viewers.wei);
  const EXPLAIN = 'query ($id: ID!) { ledgerEntry(id: $id) { explanation { step value note } } }';
  const { ledgerEntry } = await wei.query<{ ledgerEntry: { explanation: unknown[] } }>(EXPLAIN, { id: open!.id });
  expect(ledgerEntry.explanation).toContainEqual(expect.objectContaining({ step: '每学分学时', value: '未规定' }));
  expect(await wei.query(RECOGNISE, { input: { ids: [open!.id] } })).toMatchObject({
    recogniseEntries: { results: [{ outcome: 'NOT_VALUED' }] },
  });

  const filled = structuredClone(silent);
  filled.credits.hoursPerCredit = { ...filled.credits.hoursPerCredit, default: '2', silent: undefined };
  await adopt(subgraph, places.countyB, filled, id(990), '2026-09-01');
  await adopt(subgraph, places.countyB, filled, id(991), '2026-09-02');
  const VALUED =
    'query { ledgerEntries(filter: { source: VALUATION }) { nodes { id credits hours status original { id } } } }';
  const valued = async () => {
    const { ledgerEntries } = await wei.query<{ ledgerEntries: { nodes: (Entry & { original: { id: string } })[] } }>(
      VALUED,
    );
    return ledgerEntries.nodes.filter(({ original }) => original.id === open!.id);
  };
  const [valuation, ...more] = await valued();
  expect(more).toEqual([]);
  expect(valuation).toMatchObject({ credits: '1.5', hours: '0', status: 'PENDING' });
  await wei.query(RECOGNISE, { input: { ids: [valuation!.id] } });
  expect(await entriesOf(payload.activityId)).toMatchObject([{ status: 'RECOGNISED' }]);
  await wei.query(REVERSE, { input: { id: open!.id, reason: '活动未举行' } });
  expect(await valued()).toMatchObject([{ status: 'REVERSED' }]);
});

test('rows of the ledger are only added', async () => {
  for (const change of [
    sql`update ledger_entry set credits = 99`,
    sql`delete from ledger_entry`,
    sql`delete from recognition`,
    sql`update reversal set reason = ''`,
  ])
    await expect(subgraph.db.query(change)).rejects.toThrow('only added');
});

test('the worklist of a unit holds what waits there and nothing else', async () => {
  const LIST = `query ($unitId: ID!) { ledgerEntries(first: 100, filter: { status: PENDING, unitId: $unitId }) { nodes { id status school { id } } totalCount } }`;
  type List = { ledgerEntries: { nodes: Entry[]; totalCount: number } };
  const payload = await complete(subgraph, [{ person: teachers.alice }, { person: teachers.abel }], {
    day: '2026-11-11',
  });
  const [alices, abels] = await entriesOf(payload.activityId);
  const idsAt = async (unitId: string, viewer = viewers.chen) =>
    (await subgraph.as(viewer).query<List>(LIST, { unitId })).ledgerEntries.nodes.map((entry) => entry.id);
  expect(await idsAt(places.schoolA.id)).toContain(alices!.id);
  expect(await idsAt(places.schoolA.id)).not.toContain(abels!.id);
  expect(await idsAt(places.countyA.id)).toEqual(expect.arrayContaining([alices!.id, abels!.id]));
  expect(await idsAt(places.countyA.id, viewers.wei)).toEqual([]);
  expect(await idsAt(places.sectionA.id)).toEqual([]);
  await subgraph.as(viewers.chen).query(RECOGNISE, { input: { ids: [alices!.id] } });
  expect(await idsAt(places.schoolA.id)).not.toContain(alices!.id);
  await subgraph.deliver(activityCancelled, { activityId: payload.activityId, reason: '活动撤销' });
  expect(await idsAt(places.countyA.id)).not.toContain(abels!.id);
});
