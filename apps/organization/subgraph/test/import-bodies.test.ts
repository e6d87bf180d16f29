import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { sql, verifyAudit } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportKind } from '../src/import/import-job.js';
import { organization } from '../src/module.js';
import { readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import { importDesk } from './import-desk.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
const { checked, applied, overHttp, closeDesk } = importDesk(() => subgraph);
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'PUCHENG_2014');
});
afterAll(async () => {
  expect(await verifyAudit(subgraph.db)).toEqual([]);
  await closeDesk();
  await subgraph.close();
});

const { countyA, countyB, schoolA, schoolB } = places;
const EXPORT = 'mutation ($input: RequestExportInput!) { requestExport(input: $input) { path } }';
const BODIES = `{ bodies(filter: { under: "${countyA.id}" }) { nodes { name version unit { name }
  seats { place role position { name } holder { name from } history { name to } } } } }`;
const head = [
  ...['所属机构或联盟编码', '工作机构名称', '类别', '成立日', '成立文件', '席位序号', '席位职务', '席位地位'],
  ...['任职者教师编号', '外聘任职者姓名', '外聘任职者单位', '任职起始日'],
];
const leading = ['县校本研修工作领导小组', 'LEADING_GROUP', '2024-01-01', '县教体局〔2024〕1号'];
const sheet = (...rows: string[][]) => writeSheet('XLSX', [head, ...rows]);
const staff = (teacher: { id: string }) =>
  subgraph.db
    .query<{ n: string }>(sql`select staff_number as n from person where id = ${teacher.id}`)
    .then(([one]) => one!.n);

test('PC-01: bodies with seats and holders come from a sheet; the same sheet again changes nothing', async () => {
  const [alice, ann] = [await staff(teachers.alice), await staff(teachers.ann)];
  const rows = [
    [countyA.code!, ...leading, '1', 'BUREAU_DIRECTOR', '组长', '', '某局长', '甲县教育局', ''],
    [countyA.code!, ...leading, '2', 'DEPUTY_DIRECTOR', '副组长', alice, '', '', ''],
    [countyA.code!, ...leading, '3', 'PRINCIPAL', '成员', '', '', '', ''],
    [
      schoolA.code!,
      '校本研修工作小组',
      'SCHOOL_WORK_GROUP',
      '2024-09-01',
      '',
      '1',
      'PRINCIPAL',
      '组长',
      ann,
      '',
      '',
      '2025-02-01',
    ],
  ];
  const { id, job } = await checked(ImportKind.BODIES, sheet(...rows));
  expect(job).toMatchObject({ state: 'CHECKED', createCount: 4, faultCount: 0 });
  expect(await applied(id, job)).toMatchObject({ state: 'APPLIED' });
  const { bodies } = await subgraph
    .as(viewers.chen)
    .query<{ bodies: { nodes: { name: string; seats: unknown[] }[] } }>(BODIES);
  expect(bodies.nodes.find(({ name }) => name === leading[0])).toMatchObject({
    unit: { name: '甲县' },
    seats: [
      { place: 1, role: 'HEAD', holder: { name: '某局长', from: '2024-01-01' } },
      { place: 2, role: 'DEPUTY', holder: { name: '艾丽丝' } },
      { place: 3, role: 'MEMBER', position: { name: '校长' }, holder: null },
    ],
  });
  expect(bodies.nodes.find(({ name }) => name === '校本研修工作小组')).toMatchObject({
    unit: { name: '甲县第一中学' },
    seats: [{ holder: { name: '安安', from: '2025-02-01' } }],
  });
  const again = await checked(ImportKind.BODIES, sheet(...rows));
  expect(again.job).toMatchObject({ createCount: 0, changeCount: 0, sameCount: 4, faultCount: 0 });
});

test('PC-01: another holder takes the seat from a day on, and who sat there stays in the history', async () => {
  const ann = await staff(teachers.ann);
  const row = (since: string) => [countyA.code!, ...leading, '2', 'DEPUTY_DIRECTOR', '副组长', ann, '', '', since];
  const early = await checked(ImportKind.BODIES, sheet(row('')));
  expect(early.job.faultyRows.nodes[0]!.faults[0]).toMatchObject({ column: '任职起始日', rule: 'afterLastHolder' });
  const { id, job } = await checked(ImportKind.BODIES, sheet(row('2026-03-01')));
  expect(job).toMatchObject({ changeCount: 1 });
  await applied(id, job);
  const { bodies } = await subgraph.as(viewers.chen).query<{ bodies: { nodes: { name: string }[] } }>(BODIES);
  expect(bodies.nodes.find(({ name }) => name === leading[0])).toMatchObject({
    version: 2,
    seats: [
      {},
      { holder: { name: '安安', from: '2026-03-01' }, history: [{ to: null }, { name: '艾丽丝', to: '2026-02-28' }] },
      {},
    ],
  });
});

test('each fault of a sheet of bodies has its own answer', async () => {
  const bei = await staff(teachers.bei);
  const other = ['专家委员会', 'LEADING_GROUP', '2026-01-01', ''];
  const rows = [
    ['NO-SUCH', ...other, '1', 'PRINCIPAL', '组长', '', '', '', ''],
    [schoolB.code!, ...other, '1', 'PRINCIPAL', '组长', '', '', '', ''],
    [countyA.code!, ...other, '1', 'PRINCIPAL', '组长', '', '', '', ''],
    [countyA.code!, ...other, '1', 'PRINCIPAL', '成员', '', '', '', ''],
    [countyA.code!, ...other, '2', 'PRINCIPAL', '主任', '', '', '', ''],
    [countyA.code!, other[0]!, 'LEADING_GROUP', '2026-02-01', '', '3', 'PRINCIPAL', '成员', '', '', '', ''],
    [countyA.code!, ...other, '4', 'PRINCIPAL', '成员', bei, '', '', ''],
    [countyA.code!, ...other, '5', 'PRINCIPAL', '成员', '', '某教授', '', ''],
    [countyA.code!, ...other, '6', 'PRINCIPAL', '成员', bei, '某教授', '某大学', ''],
    [countyA.code!, ...other, '7', 'ASTRONAUT', '成员', '', '', '', ''],
    [countyA.code!, ...other, '八', 'PRINCIPAL', '成员', '', '', '', '2026-02-30'],
    [countyA.code!, ...leading, '3', 'VICE_PRINCIPAL', '成员', '', '', '', ''],
    [countyA.code!, ...leading, '9', 'PRINCIPAL', '组长', '', '', '', ''],
  ];
  const { job } = await checked(ImportKind.BODIES, sheet(...rows));
  expect(
    job.faultyRows.nodes.flatMap(({ number, faults }) => faults.map(({ column, rule }) => [number, column, rule])),
  ).toEqual([
    [2, '所属机构或联盟编码', 'knownHost'],
    [3, '所属机构或联盟编码', 'knownHost'],
    [5, '席位序号', 'repeatedSeat'],
    [6, '席位地位', 'oneHead'],
    [7, '成立日', 'sameBody'],
    [8, '任职者教师编号', 'knownPerson'],
    [9, '外聘任职者单位', 'outsideBoth'],
    [10, '外聘任职者姓名', 'oneHolder'],
    [11, '席位职务', 'knownWord'],
    [12, '席位序号', 'pattern'],
    [12, '任职起始日', 'day'],
    [13, '席位职务', 'samePosition'],
    [14, '席位地位', 'oneHead'],
  ]);
  expect(job).toMatchObject({ createCount: 1 });
});

test('DL-07: a body of an alliance; the export gives the template’s columns and is read in again unchanged', async () => {
  const CREATE = 'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }';
  const input = { unitId: countyA.id, kind: 'TRAINING_CLUSTER', name: '城关片区', code: 'PC-01', from: '2024-09-01' };
  await subgraph
    .as(viewers.chen)
    .query(CREATE, { input: { ...input, members: [{ unitId: schoolA.id, role: 'CENTER' }] } });
  const row = ['PC-01', '片区工作组', 'SCHOOL_WORK_GROUP', '2024-09-01', '', '1', 'PRINCIPAL', '统筹', '', '', '', ''];
  const { id, job } = await checked(ImportKind.BODIES, writeSheet('CSV', [head, row]));
  expect(job).toMatchObject({ createCount: 1, faultCount: 0 });
  await applied(id, job);
  const request = { kind: 'BODIES', unitId: countyA.id, format: 'CSV', reason: '核对席位名册' };
  expect(await subgraph.as(viewers.wei).refusal(EXPORT, { input: request })).toEqual(['NOT_FOUND']);
  const { requestExport } = await subgraph
    .as(viewers.chen)
    .query<{ requestExport: { path: string } }>(EXPORT, { input: request });
  const chen = await overHttp('chen');
  const exported = await chen.get(requestExport.path);
  expect(exported.body).toContain('PC-01,片区工作组');
  const again = await checked(ImportKind.BODIES, exported.bytes);
  expect(again.job).toMatchObject({ totalRows: 5, sameCount: 5, createCount: 0, changeCount: 0, faultCount: 0 });
  const template = await readSheet((await chen.get('/imports/templates/bodies.xlsx')).bytes);
  expect(template.rows[0]!.cells.map(({ text }) => text.replace('*', ''))).toEqual(head);
  const foreign = await checked(ImportKind.BODIES, exported.bytes, 'wei', countyB.id);
  expect(foreign.job).toMatchObject({ faultCount: 5 });
});

test('2,000 seats in one run; the same again changes nothing', async () => {
  const rows = Array.from({ length: 2_000 }, (_, n) => [
    ...[schoolA.code!, `工作组${Math.floor(n / 10)}`, 'SCHOOL_WORK_GROUP', '2024-09-01', '', String((n % 10) + 1)],
    ...['PRINCIPAL', n % 10 ? '成员' : '组长', '', '', '', ''],
  ]);
  const { id, job } = await checked(ImportKind.BODIES, sheet(...rows));
  expect(job).toMatchObject({ createCount: 2_000 });
  expect(await applied(id, job)).toMatchObject({ state: 'APPLIED' });
  expect((await checked(ImportKind.BODIES, sheet(...rows))).job).toMatchObject({ sameCount: 2_000 });
});
