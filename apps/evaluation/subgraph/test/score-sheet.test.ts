import type { Viewer } from '@yanxiu/access';
import { sheetSigned } from '@yanxiu/events';
import { verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluation } from '../src/module.js';
import { inspectors, seed } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(evaluation);
  await seed(subgraph);
});
afterAll(() => subgraph.close());

const OPEN =
  'mutation ($input: OpenScoreSheetInput!) { openScoreSheet(input: $input) { scoreSheet { id version status total schoolYear term unit { id } kind { code name } unmarked inspectors { accountId name signedAt } } } }';
const SAVE =
  'mutation ($input: SaveScoresInput!) { saveScores(input: $input) { scoreSheet { version total problems unmarked items { number text weight score note section { name } methods { name } } } } }';
const SIGN =
  'mutation ($input: SignScoreSheetInput!) { signScoreSheet(input: $input) { scoreSheet { version status total signedAt inspectors { name signedAt } } } }';
const WITHDRAW =
  'mutation ($input: WithdrawScoreSheetInput!) { withdrawScoreSheet(input: $input) { scoreSheet { status withdrawReason } } }';
const SHEET = 'query ($id: ID!) { scoreSheet(id: $id) { id } }';

interface Opened {
  openScoreSheet: { scoreSheet: { id: string; version: number } };
}
const all = [
  { itemNumber: 1, score: '18.5' },
  { itemNumber: 2, score: '20' },
  { itemNumber: 7, score: '0' },
];
let days = 0;
/** A day of its own for each sheet, for a unit has one sheet of a kind a day. */
const nextDay = () => `2026-03-${String(++days).padStart(2, '0')}`;
const inputOf = (more: object = {}) => ({
  unitId: places.schoolA.id,
  rubricCode: 'JIA_RUBRIC',
  kind: 'TERM_CHECK',
  day: nextDay(),
  ...more,
});

async function open(by: Viewer = viewers.ivy, more: object = {}): Promise<{ id: string; version: number }> {
  const { id, version } = (await subgraph.as(by).query<Opened>(OPEN, { input: inputOf(more) })).openScoreSheet
    .scoreSheet;
  return { id, version };
}

/** A sheet with all marks given. */
async function filled(by: Viewer = viewers.ivy, more: object = {}): Promise<{ id: string; version: number }> {
  const sheet = await open(by, more);
  await subgraph.as(by).query(SAVE, { input: { ...sheet, marks: all } });
  return { ...sheet, version: sheet.version + 1 };
}

test('PC-30: a sheet is opened once for a unit, kind and day, with oneself as inspector', async () => {
  const ivy = subgraph.as(viewers.ivy);
  const input = inputOf({ day: '2026-02-28', idempotencyKey: 'sheet-one' });
  const first = await ivy.query<Opened>(OPEN, { input });
  expect(first.openScoreSheet.scoreSheet).toMatchObject({
    version: 1,
    status: 'DRAFT',
    total: '0',
    schoolYear: '2025-2026',
    term: 2,
    unit: { id: places.schoolA.id },
    kind: { code: 'TERM_CHECK', name: '学期专项检查' },
    unmarked: [1, 2, 7],
    inspectors: [{ accountId: viewers.ivy.id, name: viewers.ivy.name, signedAt: null }],
  });
  expect(await ivy.query(OPEN, { input })).toEqual(first);
  expect(await ivy.refusal(OPEN, { input: { ...input, kind: 'YEAR_END' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
  expect(await ivy.refusal(OPEN, { input: { ...input, idempotencyKey: null } })).toEqual(['CONFLICT']);
});

test('a rubric or kind that the policy does not know is refused with what it knows, both at once', async () => {
  const { errors } = await subgraph
    .as(viewers.ivy)
    .run(OPEN, { input: inputOf({ rubricCode: 'NO_SUCH', kind: 'NEVER' }) });
  expect(errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [
      { path: 'input.rubricCode', value: 'NO_SUCH', expected: 'JIA_RUBRIC' },
      { path: 'input.kind', value: 'NEVER', expected: 'TERM_CHECK | YEAR_END' },
    ],
  });
  const early = await subgraph.as(viewers.ivy).run(OPEN, { input: inputOf({ day: '2025-12-31' }) });
  expect(early.errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.day', rule: 'policyInForce' }],
  });
});

test('another county, a school officer and a teacher open nothing', async () => {
  expect(await subgraph.as(inspectors.ben).refusal(OPEN, { input: inputOf() })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(OPEN, { input: inputOf() })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.alice).refusal(OPEN, { input: inputOf() })).toEqual(['FORBIDDEN']);
});

test('PC-36: marks are saved in parts, replaced and cleared; the total follows', async () => {
  const ivy = subgraph.as(viewers.ivy);
  const { id } = await open();
  const first = await ivy.query<{ saveScores: { scoreSheet: object } }>(SAVE, {
    input: { id, version: 1, marks: [{ itemNumber: 2, score: '19.5', note: '有记录' }] },
  });
  expect(first.saveScores.scoreSheet).toMatchObject({ version: 2, total: '19.5', unmarked: [1, 7] });
  const second = await ivy.query<{ saveScores: { scoreSheet: object } }>(SAVE, {
    input: { id, version: 2, marks: all.slice(0, 1), problems: '教师座谈记录不全' },
  });
  expect(second.saveScores.scoreSheet).toMatchObject({
    total: '38',
    problems: '教师座谈记录不全',
    items: [
      {
        number: 1,
        text: '有计划',
        weight: '20',
        score: '18.5',
        note: null,
        section: { name: '计划' },
        methods: [{ name: '查看资料' }],
      },
      { number: 2, score: '19.5', note: '有记录', methods: [{ name: '查看资料' }, { name: '座谈' }] },
      { number: 7, score: null, section: { name: '效果' } },
    ],
  });
  const third = await ivy.query<{ saveScores: { scoreSheet: object } }>(SAVE, {
    input: { id, version: 3, marks: [{ itemNumber: 2, score: null }] },
  });
  expect(third.saveScores.scoreSheet).toMatchObject({ total: '18.5', problems: '教师座谈记录不全', unmarked: [2, 7] });
  expect(await ivy.refusal(SAVE, { input: { id, version: 3, marks: all } })).toEqual(['CONFLICT']);
});

test('PC-36: all faulty marks are told at once, each by its place and what fits; nothing is saved', async () => {
  const ivy = subgraph.as(viewers.ivy);
  const { id } = await open();
  const marks = [
    { itemNumber: 1, score: '20.5' },
    { itemNumber: 2, score: '-1' },
    { itemNumber: 7, score: '9.7' },
    { itemNumber: 3, score: '1' },
    { itemNumber: 7, score: '9.5' },
    { itemNumber: 4, score: null },
  ];
  const { errors } = await ivy.run(SAVE, { input: { id, version: 1, marks } });
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(errors[0]!.details).toMatchObject([
    { path: 'input.marks[0].score', rule: 'score.range', value: '20.5', expected: '0–20' },
    { path: 'input.marks[1].score', rule: 'score.range', value: '-1' },
    { path: 'input.marks[2].score', rule: 'score.step', value: '9.7' },
    { path: 'input.marks[3].itemNumber', rule: 'score.unknown', value: 3 },
    { path: 'input.marks[4].itemNumber', rule: 'unique', value: 7 },
    { path: 'input.marks[5].itemNumber', rule: 'score.unknown', value: 4 },
  ]);
  const link = { itemNumber: 1, score: '1', evidence: ['javascript:alert(1)'] };
  const bad = await ivy.run(SAVE, { input: { id, version: 1, marks: [link] } });
  expect(bad.errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.marks[0].evidence' }] });
  const good = { ...link, evidence: ['https://example.org/minutes/3'] };
  expect(await ivy.query(SAVE, { input: { id, version: 1, marks: [good] } })).toMatchObject({
    saveScores: { scoreSheet: { version: 2, total: '1' } },
  });
});

test('PC-37: a sheet is signed only when every item is marked; it is then final and told once', async () => {
  const ivy = subgraph.as(viewers.ivy);
  const { id } = await open();
  await ivy.query(SAVE, { input: { id, version: 1, marks: all.slice(1, 2) } });
  const early = await ivy.run(SIGN, { input: { id, version: 2 } });
  expect(early.errors[0]).toMatchObject({
    code: 'CONFLICT',
    message: '尚有条目未评分：1、7',
    details: [{ rule: 'allMarked', value: [1, 7] }],
  });
  await ivy.query(SAVE, { input: { id, version: 2, marks: all } });
  expect(await ivy.refusal(SIGN, { input: { id, version: 2 } })).toEqual(['CONFLICT']);
  const signed = await ivy.query<{ signScoreSheet: { scoreSheet: { signedAt: string } } }>(SIGN, {
    input: { id, version: 3 },
  });
  expect(signed).toMatchObject({ signScoreSheet: { scoreSheet: { version: 4, status: 'SIGNED', total: '38.5' } } });
  expect(await ivy.query(SIGN, { input: { id, version: 3 } })).toEqual(signed);
  const told = (await subgraph.published(sheetSigned)).filter(({ aggregateId }) => aggregateId === id);
  expect(told).toMatchObject([
    {
      aggregateVersion: 4,
      payload: {
        sheetId: id,
        unitId: places.schoolA.id,
        rubricCode: 'JIA_RUBRIC',
        total: '38.5',
        signedAt: signed.signScoreSheet.scoreSheet.signedAt,
      },
    },
  ]);
  expect(await ivy.refusal(SAVE, { input: { id, version: 4, marks: all } })).toEqual(['CONFLICT']);
  expect(await ivy.refusal(WITHDRAW, { input: { id, version: 4, reason: '想重来' } })).toEqual(['CONFLICT']);
});

test('PC-37: two inspectors sign; the first signature locks the marks, the second makes the sheet final', async () => {
  const { ivy, chen } = viewers;
  const { id, version } = await filled(ivy, { inspectorAccountIds: [ivy.id, chen.id] });
  const first = await subgraph.as(chen).query(SIGN, { input: { id, version } });
  expect(first).toMatchObject({
    signScoreSheet: {
      scoreSheet: { status: 'DRAFT', signedAt: null, inspectors: [{ signedAt: null }, { name: chen.name }] },
    },
  });
  expect(await subgraph.as(ivy).refusal(SAVE, { input: { id, version: version + 1, marks: all } })).toEqual([
    'CONFLICT',
  ]);
  expect((await subgraph.published(sheetSigned)).some(({ aggregateId }) => aggregateId === id)).toBe(false);
  const second = await subgraph.as(ivy).query(SIGN, { input: { id, version: version + 1 } });
  expect(second).toMatchObject({
    signScoreSheet: { scoreSheet: { status: 'SIGNED', inspectors: [{ name: ivy.name }, { name: chen.name }] } },
  });
});

test('only those named score and sign, and an app never signs', async () => {
  const { id, version } = await filled();
  expect(await subgraph.as(viewers.chen).refusal(SAVE, { input: { id, version, marks: all } })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.chen).refusal(SIGN, { input: { id, version } })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(inspectors.ben).refusal(SIGN, { input: { id, version } })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as({ ...viewers.ivy, kind: 'APP' }).refusal(SIGN, { input: { id, version } })).toEqual([
    'FORBIDDEN',
  ]);
  expect(await subgraph.as(viewers.ivy).query(SIGN, { input: { id, version } })).toMatchObject({
    signScoreSheet: { scoreSheet: { status: 'SIGNED' } },
  });
});

test('an inspector never gets a former school of hers, opened by herself or for her', async () => {
  const ina = subgraph.as(inspectors.ina);
  expect(await ina.refusal(OPEN, { input: inputOf() })).toEqual(['FORBIDDEN']);
  expect(await ina.refusal(OPEN, { input: inputOf({ unitId: places.sectionA.id }) })).toEqual(['FORBIDDEN']);
  expect((await open(inspectors.ina, { unitId: places.schoolA2.id })).version).toBe(1);
  const { id, version } = await filled(viewers.ivy, { inspectorAccountIds: [viewers.ivy.id, inspectors.ina.id] });
  const refused = await ina.run(SIGN, { input: { id, version } });
  expect(refused.errors[0]).toMatchObject({ code: 'FORBIDDEN', details: [{ rule: 'ownSchool' }] });
  expect(await ina.refusal(SAVE, { input: { id, version, marks: all } })).toEqual(['FORBIDDEN']);
});

test('a withdrawn sheet makes room for another on the same day and keeps its reason', async () => {
  const day = nextDay();
  const { id, version } = await open(viewers.ivy, { day });
  expect(await subgraph.as(inspectors.ben).refusal(WITHDRAW, { input: { id, version, reason: '不是我县' } })).toEqual([
    'NOT_FOUND',
  ]);
  const gone = await subgraph.as(viewers.chen).query(WITHDRAW, { input: { id, version, reason: '检查人生病' } });
  expect(gone).toEqual({ withdrawScoreSheet: { scoreSheet: { status: 'WITHDRAWN', withdrawReason: '检查人生病' } } });
  expect(await subgraph.as(viewers.ivy).refusal(SIGN, { input: { id, version: version + 1 } })).toEqual(['CONFLICT']);
  expect((await open(viewers.ivy, { day })).id).not.toBe(id);
});

test('a draft is seen by scorers alone; signed, by the school and the levels above, and never by another county', async () => {
  const { id, version } = await filled();
  const see = async (viewer: Viewer) =>
    (await subgraph.as(viewer).query<{ scoreSheet: object | null }>(SHEET, { id })).scoreSheet !== null;
  expect(await Promise.all([viewers.ivy, viewers.chen, viewers.bo, viewers.du, viewers.wei].map(see))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(await subgraph.as(viewers.bo).references('ScoreSheet', [id])).toEqual([null]);
  await subgraph.as(viewers.ivy).query(SIGN, { input: { id, version } });
  expect(await Promise.all([viewers.ivy, viewers.chen, viewers.bo, viewers.du, viewers.wei].map(see))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(await subgraph.as(viewers.bo).references('ScoreSheet', [id])).toEqual([{ id }]);
  expect(await subgraph.as(viewers.wei).references('ScoreSheet', [id])).toEqual([null]);
  expect(await subgraph.as(viewers.alice).refusal(SHEET, { id })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.alice).references('ScoreSheet', [id])).toEqual([null]);
});

test('two saves at a time: one wins, the other is told, and the audit chain holds', async () => {
  const { id, version } = await open();
  const save = (score: string) =>
    subgraph.as(viewers.ivy).refusal(SAVE, { input: { id, version, marks: [{ itemNumber: 1, score }] } });
  const outcomes = await Promise.all([save('1'), save('2'), save('3')]);
  expect(outcomes.filter((codes) => !codes.length)).toHaveLength(1);
  expect(outcomes.flat()).toEqual(['CONFLICT', 'CONFLICT']);
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});
