import { peopleChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plans } from '../src/module.js';
import { faultySheet, sheetFile } from '../src/signin/sheet-file.js';
import { uploadSheet } from '../src/signin/sign-in.service.js';
import { ENROL_MYSELF, QUOTA, accountOf, openActivity, running } from './check-in-seed.js';
import { ENROL, seedDirectory } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedDirectory(subgraph);
});
afterAll(() => subgraph.close());

const { alice, ann, abel } = teachers;
const bo = () => subgraph.as(viewers.bo);
const SHEET = `query ($id: ID!) { signInSheet(id: $id) { version state totalRows createCount changeCount sameCount faultCount refusal
  faultKinds { column rule rows } faultyRows { nodes { number faults { column value rule reason } } } } }`;
const APPLY = `mutation ($input: ApplySignInSheetInput!) { applySignInSheet(input: $input) { signInSheet { state version } } }`;

interface Sheet {
  signInSheet: {
    version: number;
    state: string;
    faultyRows: {
      nodes: { number: number; faults: { column: string; value: string; rule: string; reason: string }[] }[];
    };
  } | null;
}
const head = ['序号', '姓名', '所在机构', '签到', '签到时间', '备注'];
const send = (sessionId: string, lines: string[][], who = viewers.bo) =>
  uploadSheet(subgraph.context(who), {
    sessionId,
    fileName: '签到表.xlsx',
    content: writeSheet('XLSX', [head, ...lines]),
  });
const sheetOf = async (sheetId: string, who = viewers.bo) =>
  (await subgraph.as(who).query<Sheet>(SHEET, { id: sheetId })).signInSheet;
const present = async (sessionId: string) =>
  subgraph.db.query<{ personId: string; method: string; clock: string }>(sql`
    select person_id as "personId", method, to_char(at at time zone 'Asia/Shanghai', 'HH24:MI') as clock from check_in where session_id = ${sessionId} order by person_id`);
const clock = (minutes: number) => new Date(Date.now() + minutes * 60_000 + 8 * 3_600_000).toISOString().slice(11, 16);

test('the sheet comes with everybody on it, goes back marked, is checked, and then written at once', async () => {
  const { id: activityId, sessionId } = await openActivity(subgraph, [alice.id, ann.id]);
  const given = await readSheet(await sheetFile(subgraph.context(viewers.bo), sessionId, 'XLSX'));
  const lines = given.rows.slice(1).map(({ cells }) => cells.map(({ text }) => text));
  expect(lines.map((line) => line.slice(0, 3))).toEqual([
    ['1', '艾丽丝', '甲县第一中学'],
    ['2', '安安', '甲县第一中学'],
  ]);
  const sheetId = await send(sessionId, [
    ['1', '艾丽丝', '甲县第一中学', '√', clock(-5)],
    ['2', '安安', '甲县第一中学', ''],
    ['3', '阿贝', '甲县第一中学', '到'],
  ]);
  const checked = (await sheetOf(sheetId))!;
  expect(checked).toMatchObject({
    state: 'CHECKED',
    totalRows: 3,
    createCount: 1,
    changeCount: 1,
    sameCount: 1,
    faultCount: 0,
  });
  expect(await present(sessionId)).toEqual([]);
  const input = { id: sheetId, version: checked.version };
  expect(await bo().query(APPLY, { input })).toEqual({
    applySignInSheet: { signInSheet: { state: 'APPLIED', version: 2 } },
  });
  const [ofAlice, ofAbel] = await present(sessionId);
  expect(ofAlice).toEqual({ personId: alice.id, method: 'SHEET', clock: clock(-5) });
  expect(ofAbel).toMatchObject({ personId: abel.id, method: 'SHEET' });
  const enrolment = await bo().query(
    'query ($id: ID!) { activity(id: $id) { enrolment { taken } attendances { nodes { enrolledBy } } timeline { nodes { actionName } } } }',
    { id: activityId },
  );
  expect(enrolment).toMatchObject({
    activity: {
      enrolment: { taken: 3 },
      attendances: { nodes: [{}, {}, { enrolledBy: 'ON_THE_SPOT' }] },
      timeline: { nodes: [{ actionName: '导入签到表' }, {}, {}, {}] },
    },
  });
  expect((await bo().run(APPLY, { input })).errors).toMatchObject([{ code: 'CONFLICT', details: [{ rule: 'state' }] }]);
  const again = await send(sessionId, [['1', '艾丽丝', '', '√']]);
  expect(await sheetOf(again)).toMatchObject({ sameCount: 1, changeCount: 0 });
});

test('every faulty row is told by column and rule; nothing is written until they are mended or left out', async () => {
  const namesake = { ...ann, id: id(160), postings: [{ ...ann.postings[0]!, id: id(1600) }] };
  await subgraph.deliver(peopleChanged, { people: [namesake] });
  const { sessionId } = await openActivity(subgraph, [alice.id, ann.id, namesake.id]);
  const sheetId = await send(sessionId, [
    ['1', '艾丽丝', '', '√'],
    ['2', '安安', '', '√'],
    ['3', '查无此人', '', '√'],
    ['4', '查无此人', '甲县第一中学', '√'],
    ['5', '贝贝', '乙县第一中学', '√'],
    ['6', '艾丽丝', '', '√'],
    ['7', '艾丽丝', '', '大概'],
    ['8', '', '', '√'],
    ['9', '阿贝', '甲县第一中学', '√', '25:99'],
    ['10', '阿贝', '甲县第一中学', '√', clock(-600)],
    ['11', '=1+1', '', '√'],
  ]);
  const sheet = (await sheetOf(sheetId))!;
  expect(
    sheet.faultyRows.nodes.map(
      ({ number, faults }) => `${number} ${faults.map(({ column, rule }) => `${column} ${rule}`).join()}`,
    ),
  ).toEqual([
    '3 姓名 ambiguous',
    '4 姓名 exists',
    '5 姓名 exists',
    '6 姓名 exists',
    '7 姓名 twice',
    '8 签到 choice',
    '9 姓名 required',
    '10 签到时间 time',
    '11 签到时间 window',
    '12 姓名 exists',
  ]);
  expect(sheet).toMatchObject({
    state: 'CHECKED',
    changeCount: 1,
    faultCount: 10,
    faultKinds: [{ column: '姓名', rule: 'exists', rows: 4 }, {}, {}, {}, {}, {}, {}],
  });
  const input = { id: sheetId, version: sheet.version };
  expect((await bo().run(APPLY, { input })).errors).toMatchObject([
    { code: 'CONFLICT', details: [{ path: 'input.skipFaulty', rule: 'noFaults' }] },
  ]);
  expect(await present(sessionId)).toEqual([]);
  const faults = await readSheet(await faultySheet(subgraph.context(viewers.bo), sheetId, 'XLSX'));
  expect(faults.rows).toHaveLength(11);
  expect(faults.rows[1]!.cells.at(-1)!.text).toContain('3: 姓名 有 2 位同名人员');
  await bo().query(APPLY, { input: { ...input, skipFaulty: true } });
  expect((await present(sessionId)).map(({ personId }) => personId)).toEqual([alice.id]);
});

test('seats go to the upper rows; a list that moved on since the check writes nothing', async () => {
  const yun = { ...ann, id: id(161), name: '云岫', postings: [{ ...ann.postings[0]!, id: id(1610) }] };
  await subgraph.deliver(peopleChanged, { people: [yun] });
  const { id: activityId, version, sessionId } = await openActivity(subgraph, [alice.id]);
  await bo().query(QUOTA, { input: { id: activityId, version, capacity: 2 } });
  const lines = [
    ['1', '云岫', '甲县第一中学', '√'],
    ['2', '阿贝', '甲县第一中学', '√'],
    ['3', '艾丽丝', '', '√'],
  ];
  const first = await send(sessionId, lines.slice(1));
  expect(await sheetOf(first)).toMatchObject({ createCount: 1, changeCount: 1, faultCount: 0 });
  const both = (await sheetOf(
    await send(sessionId, [['1', '云岫', '甲县第一中学', '√', clock(-1)], ...lines.slice(1)]),
  ))!;
  expect(
    both.faultyRows.nodes.flatMap(({ number, faults }) => faults.map(({ rule }) => `${number} ${rule}`)),
  ).toContain('3 capacity');
  await bo().query(ENROL, { input: { activityId, attendees: [{ personId: yun.id }] } });
  const late = await bo().run(APPLY, { input: { id: first, version: 1 } });
  expect(late.errors).toMatchObject([{ code: 'CONFLICT', details: [{ path: 'rows[2]', rule: 'capacity' }] }]);
  expect(late.errors[0]!.message).toBe('检查之后参加人员已有变化，第 2 行不再适用：未报名，且名额已满；请重新上传');
  expect(await present(sessionId)).toEqual([]);
});

test('ten thousand pasted names, a picture, a sheet of another kind: one clear answer each, and nothing changes', async () => {
  const { id: activityId, sessionId } = await openActivity(subgraph, [alice.id]);
  const many = await send(
    sessionId,
    Array.from({ length: 10_000 }, (_, n) => [String(n), '艾丽丝', '', '√']),
  );
  expect(await sheetOf(many)).toMatchObject({
    state: 'REFUSED',
    refusal: '签到表有 10000 行，一次最多导入 2000 行；请分成几个文件',
  });
  const raw = (content: Buffer) =>
    uploadSheet(subgraph.context(viewers.bo), { sessionId, fileName: 'a.xlsx', content });
  const answers: [string, Buffer][] = [
    ['既不是 xlsx 也不是 csv 文件；旧版 xls 请另存为 xlsx', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0])],
    [
      '第一行缺少列：“姓名”、“签到”；请使用模板',
      writeSheet('CSV', [
        ['编码', '名称'],
        ['1', '2'],
      ]),
    ],
    [
      '第一行有无法识别或重复的列：“身份证号”；不需要的列请删除',
      writeSheet('CSV', [
        ['姓名', '签到', '身份证号'],
        ['a', '√', '1'],
      ]),
    ],
    ['文件中没有数据行', writeSheet('CSV', [['姓名', '签到']])],
  ];
  for (const [refusal, content] of answers)
    expect(await sheetOf(await raw(content))).toMatchObject({ state: 'REFUSED', refusal });
  const pasted = { activityId, attendees: Array.from({ length: 10_000 }, (_, n) => ({ personId: id(n) })) };
  expect((await bo().run(ENROL, { input: pasted })).errors).toMatchObject([
    { code: 'BAD_USER_INPUT', details: [{ path: 'input.attendees', rule: 'arrayMaxSize' }] },
  ]);
  expect(await present(sessionId)).toEqual([]);
});

test('a sheet is its uploader’s; the meeting must have begun and be within reach', async () => {
  const { sessionId } = await openActivity(subgraph, [alice.id]);
  const sheetId = await send(sessionId, [['1', '艾丽丝', '', '√']]);
  expect(await sheetOf(sheetId, viewers.chen)).toBeNull();
  expect(await subgraph.as(viewers.chen).refusal(APPLY, { input: { id: sheetId, version: 1 } })).toEqual(['NOT_FOUND']);
  await expect(send(sessionId, [['1', '艾丽丝', '', '√']], viewers.wei)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(send('nonsense', [['1', '艾丽丝', '', '√']])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(sheetFile(subgraph.context(viewers.wei), sessionId, 'CSV')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const later = await openActivity(subgraph, [alice.id], { sessions: [running(-300)] });
  await expect(send(later.sessionId, [['1', '艾丽丝', '', '√']])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await subgraph.as(accountOf(ann.id, 1)).refusal(SHEET, { id: sheetId })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(accountOf(ann.id, 1)).refusal(ENROL_MYSELF, { activityId: later.id })).toEqual([]);
});
