import { randomUUID } from 'node:crypto';
import { peopleChanged } from '@yanxiu/events';
import { sql, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createImport } from '../src/import/import.service.js';
import { ImportKind } from '../src/import/import-job.js';
import { organization } from '../src/module.js';
import { registerAdoption, registerPacks } from '../src/policy/policy.service.js';
import { shippedRows } from '../src/policy/shipped.js';
import type { OrgUnit } from '../src/unit/unit.js';
import { readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import { APPLY, JOB, importDesk } from './import-desk.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
const { settled, checked, applied, overHttp, closeDesk } = importDesk(() => subgraph);
beforeEach(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterEach(async () => {
  await closeDesk();
  await subgraph.close();
});

const EXPORT = 'mutation ($input: RequestExportInput!) { requestExport(input: $input) { path } }';

const people = (...rows: string[][]) =>
  writeSheet('XLSX', [['教师编号', '姓名', '学校编码', '职务', '学科', '任职起始日', '主要任职'], ...rows]);
const { schoolA, schoolA2, schoolB, countyA } = places;

test('people: dry run, go-ahead, and the same file again changes nothing', async () => {
  const file = people(
    ['N-0001', '马·钤铒', schoolA.code!, '教师', '数学', '2026年9月1日', ''],
    ['N-0001', '马·钤铒', schoolA2.code!, '教师', '数学', '2026/9/1', '否'],
    ['T-0001', '艾丽丝', schoolA.code!, '教师', '英语', '2020-09-01', ''],
  );
  const { id, job } = await checked(ImportKind.PEOPLE, file);
  expect(job).toMatchObject({ state: 'CHECKED', totalRows: 3, createCount: 2, changeCount: 1, faultCount: 0 });
  expect(await subgraph.db.query(sql`select 1 from person where staff_number = 'N-0001'`)).toEqual([]);
  expect(await applied(id, job)).toMatchObject({ state: 'APPLIED' });
  const list = await subgraph
    .as(viewers.chen)
    .query(
      'query { people(filter: { nameContains: "马" }) { nodes { name staffNumber postings { main subject from unit { name } } } } }',
    );
  expect(list).toEqual({
    people: {
      nodes: [
        {
          name: '马·钤铒',
          staffNumber: 'N-0001',
          postings: [
            { main: true, subject: '数学', from: '2026-09-01', unit: { name: '甲县第一中学' } },
            { main: false, subject: '数学', from: '2026-09-01', unit: { name: '甲县第二中学' } },
          ],
        },
      ],
    },
  });
  const told = (await subgraph.published(peopleChanged)).at(-1)!.payload.people;
  expect(told.find(({ id }) => id === teachers.alice.id)).toMatchObject({
    version: 2,
    postings: [{ subject: '英语' }],
  });
  const again = await checked(ImportKind.PEOPLE, file);
  expect(again.job).toMatchObject({ createCount: 0, changeCount: 0, sameCount: 3, faultCount: 0 });
  const before = (await subgraph.published(peopleChanged)).length;
  await applied(again.id, again.job);
  expect((await subgraph.published(peopleChanged)).length).toBe(before);
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});

test('a wrong school code, a repeated number, a bad date, a formula, a foreign number and an empty cell: each its own answer', async () => {
  const rows = [
    ['教师编号', '姓名', '学校编码', '职务', '学科', '任职起始日', '主要任职'],
    ['N-0001', '甲老师', 'NO-SUCH', '教师', '', '2026-09-01', ''],
    ['N-0002', '乙老师', schoolA.code!, '教师', '', '2026-09-01', ''],
    ['N-0002', '丙老师', schoolA.code!, '教师', '', '2026-09-01', ''],
    ['N-0003', '丁老师', schoolA.code!, '教师', '', '2026-02-30', ''],
    ['N-0004', '=A1', schoolA.code!, '教师', '', '2026-09-01', ''],
    ['T-3001', '贝贝', schoolA.code!, '教师', '', '2026-09-01', ''],
    ['', '戊老师', schoolA.code!, '教师', '', '2026-09-01', ''],
    ['N-0005', '己老师', schoolB.code!, '御厨', '', '2026-09-01', ''],
  ];
  const csv = Buffer.from(rows.map((row) => row.join(',')).join('\n'));
  const { id, job } = await checked(ImportKind.PEOPLE, csv);
  const faults = job.faultyRows.nodes.map(({ number, faults }) =>
    faults.map(({ column, value, rule }) => [number, column, value, rule]),
  );
  expect(faults.flat()).toEqual([
    [2, '学校编码', 'NO-SUCH', 'knownUnit'],
    [4, '教师编号', 'N-0002', 'repeatedNumber'],
    [5, '任职起始日', '2026-02-30', 'day'],
    [6, '姓名', '=A1', 'formula'],
    [7, '教师编号', 'T-3001', 'numberTaken'],
    [8, '教师编号', '', 'required'],
    [9, '职务', '御厨', 'knownWord'],
  ]);
  expect(await subgraph.as(viewers.chen).refusal(APPLY, { input: { id, version: job.version } })).toEqual(['CONFLICT']);
  expect(await applied(id, job, 'PER_ROW')).toMatchObject({ state: 'APPLIED', faultCount: 7 });
  const added = await subgraph.db.query<{ name: string }>(sql`select name from person where staff_number like 'N-%'`);
  expect(added).toEqual([{ name: '乙老师' }]);
});

test('faults are counted by kind and looked through by column or kind', async () => {
  const rows = [
    ['教师编号', '姓名', '学校编码', '职务', '任职起始日'],
    ['K-0001', '甲老师', 'NO-SUCH', '教师', '2026-02-30'],
    ['K-0002', '乙老师', schoolA.code!, '教师', '2026-02-31'],
    ['K-0003', '丙老师', schoolA.code!, '御厨', '2026-09-01'],
  ];
  const { id } = await checked(ImportKind.PEOPLE, Buffer.from(rows.map((row) => row.join(',')).join('\n')));
  const LOOK = `query ($id: ID!, $column: String, $rule: String) { importJob(id: $id) {
    faultKinds { column rule rows reason } faultyRows(column: $column, rule: $rule) { totalCount nodes { number } } } }`;
  const chen = subgraph.as(viewers.chen);
  interface Looked {
    importJob: { faultKinds: object[]; faultyRows: { totalCount: number; nodes: { number: number }[] } };
  }
  const { importJob } = await chen.query<Looked>(LOOK, { id, column: '任职起始日' });
  expect(importJob.faultKinds).toMatchObject([
    { column: '任职起始日', rule: 'day', rows: 2, reason: '不是有效的日期' },
    { column: '职务', rule: 'knownWord', rows: 1 },
  ]);
  expect(importJob.faultyRows).toMatchObject({ totalCount: 2, nodes: [{ number: 2 }, { number: 3 }] });
  const words = await chen.query<Looked>(LOOK, { id, rule: 'knownWord' });
  expect(words.importJob.faultyRows.nodes).toEqual([{ number: 4 }]);
});

test('another county imports nobody into this one, and sees nothing of the file', async () => {
  const file = people(['N-0001', '甲老师', schoolA.code!, '教师', '', '2026-09-01', '']);
  const wei = subgraph.context(viewers.wei);
  const upload = { kind: ImportKind.PEOPLE, unitId: countyA.id, fileName: 'a.csv', content: file };
  await expect(createImport(wei, upload)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(createImport(subgraph.context(viewers.alice), upload)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const own = await checked(ImportKind.PEOPLE, file, 'wei', places.countyB.id);
  expect(own.job.faultyRows.nodes[0]!.faults[0]).toMatchObject({ rule: 'knownUnit' });
  const { id } = await checked(ImportKind.PEOPLE, file);
  expect(await subgraph.as(viewers.wei).query(JOB, { id })).toEqual({ importJob: null });
  expect(await subgraph.as(viewers.wei).refusal(APPLY, { input: { id, version: 2 } })).toEqual(['NOT_FOUND']);
});

test('a file that cannot be read is refused with its reason; so is one with a missing or unknown column', async () => {
  const refused = async (content: Buffer) => (await checked(ImportKind.PEOPLE, content)).job.refusalRule;
  expect(await refused(people().subarray(0, 200))).toBe('brokenZip');
  expect(await refused(people())).toBe('empty');
  expect(await refused(Buffer.from('教师编号,姓名\nA,B'))).toBe('missingColumn');
  expect(
    await refused(
      writeSheet('CSV', [
        ['教师编号*', '姓名', '学校编码', '职务', '任职起始日', '身份证号'],
        ['1', '2', '3', '4', '5', '6'],
      ]),
    ),
  ).toBe('unknownColumn');
});

test('units: parents may stand further down in the file, a new name is kept in time, a new parent is refused', async () => {
  const head = ['编码', '名称', '层级', '上级编码', '学段', '办学性质'];
  const file = writeSheet('XLSX', [
    head,
    ['S9-A', '小学部', '学部', 'S9', '小学', ''],
    ['S9', '甲县九年制学校', '学校', countyA.code!, '小学、初中', '民办'],
    [schoolA2.code!, '甲县实验中学', '学校', countyA.code!, '', ''],
    [schoolA.code!, '甲县第一中学', '学校', 'S9', '', ''],
    ['S10', '甲县第一中学', '学校', countyA.code!, '', ''],
    [schoolB.code!, '乙县第一中学', '学校', countyA.code!, '', ''],
  ]);
  const { id, job } = await checked(ImportKind.UNITS, file);
  expect(job.faultyRows.nodes.map(({ number, faults }) => [number, faults[0]!.rule])).toEqual([
    [5, 'fitsParent'],
    [6, 'siblingName'],
    [7, 'codeTaken'],
  ]);
  expect(await applied(id, job, 'PER_ROW')).toMatchObject({ state: 'APPLIED', createCount: 2, changeCount: 1 });
  const units = await subgraph
    .as(viewers.chen)
    .query(
      'query ($id: ID!) { orgUnitByCode(code: "S9-A") { name parent { name stages ownership } } orgUnit(id: $id) { name nameOn(day: "2026-01-01") } }',
      { id: schoolA2.id },
    );
  expect(units).toEqual({
    orgUnitByCode: {
      name: '小学部',
      parent: { name: '甲县九年制学校', stages: ['JUNIOR_HIGH', 'PRIMARY'], ownership: 'PRIVATE' },
    },
    orgUnit: { name: '甲县实验中学', nameOn: '甲县第二中学' },
  });
  expect((await checked(ImportKind.UNITS, file)).job).toMatchObject({ createCount: 0, changeCount: 0, sameCount: 3 });
});

test('PC-05: alliances, one row for each school; a second centre and a repeated member are named', async () => {
  const packs = await subgraph.db.transaction((tx) => registerPacks(tx, shippedRows()));
  const pack = packs.find(({ code }) => code === 'PUCHENG_2014')!;
  const { lineage, ...unit } = countyA;
  const county = { ...unit, ...lineage } as unknown as OrgUnit;
  await subgraph.db.transaction((tx) =>
    registerAdoption(tx, county, pack, { id: randomUUID(), from: '2014-09-01', to: null, reason: '采用' }),
  );
  const rows = [
    ['联盟编码', '联盟名称', '类别', '学校编码', '地位', '加入日'],
    ['C-01', '城关片区', '联片研修区', schoolA.code!, '中心校', '2026-09-01'],
    ['C-01', '城关片区', '联片研修区', schoolA2.code!, '成员校', '2026-09-01'],
    ['C-01', '城关片区', '联片研修区', schoolA2.code!, '成员校', '2026-09-01'],
    ['C-01', '城关片区', '联片研修区', 'T8', '中心校', '2026-09-01'],
    ['C-01', '城关片区', '集团校', 'T8', '成员校', '2026-09-01'],
  ];
  const { id, job } = await checked(ImportKind.ALLIANCES, writeSheet('CSV', rows));
  expect(job.faultyRows.nodes.map(({ number, faults }) => [number, faults[0]!.column, faults[0]!.rule])).toEqual([
    [4, '学校编码', 'repeatedMember'],
    [5, '地位', 'repeatedMember'],
    [6, '类别', 'knownWord'],
  ]);
  expect(await applied(id, job, 'PER_ROW')).toMatchObject({ state: 'APPLIED', createCount: 2 });
  expect(
    await subgraph
      .as(viewers.chen)
      .query('query { alliances { nodes { name kind { name } center { unitName } members { unitName } } } }'),
  ).toEqual({
    alliances: {
      nodes: [
        {
          name: '城关片区',
          kind: { name: '联片研修区' },
          center: { unitName: '甲县第一中学' },
          members: [{ unitName: '甲县第二中学' }],
        },
      ],
    },
  });
  const again = await checked(ImportKind.ALLIANCES, writeSheet('CSV', rows.slice(0, 3)));
  expect(again.job).toMatchObject({ sameCount: 2, createCount: 0 });
  const input = { kind: 'ALLIANCES', unitId: countyA.id, format: 'CSV', reason: '核对联盟名册' };
  expect(await subgraph.as(viewers.wei).refusal(EXPORT, { input })).toEqual(['NOT_FOUND']);
  const { requestExport } = await subgraph
    .as(viewers.chen)
    .query<{ requestExport: { path: string } }>(EXPORT, { input });
  const exported = await (await overHttp('chen')).get(requestExport.path);
  expect(exported.body.trimEnd().split('\r\n').slice(1)).toEqual([
    'C-01,城关片区,联片研修区,,T5,中心校,2026-09-01',
    'C-01,城关片区,联片研修区,,T6,成员校,2026-09-01',
  ]);
  const reread = await checked(ImportKind.ALLIANCES, Buffer.from(exported.body));
  expect(reread.job).toMatchObject({ sameCount: 2, createCount: 0 });
});

test('an export is asked for with a reason, fetched by the asker only, safe to open, and can be read in again', async () => {
  await subgraph.db.query(sql`update person set name = '=HYPERLINK(A1)' where id = ${teachers.ann.id}`);
  const input = { kind: 'PEOPLE', unitId: countyA.id, format: 'CSV', reason: '核对花名册' };
  expect(await subgraph.as(viewers.wei).refusal(EXPORT, { input })).toEqual(['NOT_FOUND']);
  const { requestExport } = await subgraph
    .as(viewers.chen)
    .query<{ requestExport: { path: string } }>(EXPORT, { input });
  const web = await overHttp('chen');
  const file = await web.get(requestExport.path);
  expect(file.body).toContain(`T-1001,'=HYPERLINK(A1),T5,教师`);
  expect((await (await overHttp('wei')).get(requestExport.path)).status).toBe(404);
  await subgraph.db.query(sql`update person set name = '安安' where id = ${teachers.ann.id}`);
  const clean = await web.get(
    (await subgraph.as(viewers.chen).query<{ requestExport: { path: string } }>(EXPORT, { input })).requestExport.path,
  );
  expect((await checked(ImportKind.PEOPLE, Buffer.from(clean.body))).job).toMatchObject({ totalRows: 4, sameCount: 4 });
  const [logged] = await subgraph.db.query(
    sql`select reason, actor_name, chain from audit_log where action = 'organization.export'`,
  );
  expect(logged).toEqual({ reason: '核对花名册', actor_name: viewers.chen.name, chain: countyA.id });
});

test('by HTTP: upload, template, and the faulty rows in the form of the template', async () => {
  const chen = await overHttp('chen');
  const file = people(['N-0001', '甲老师', 'NO-SUCH', '教师', '', '2026-09-01', '']);
  const { status, body } = await chen.put(
    `/imports/people?unit=${countyA.id}&name=${encodeURIComponent('名单.xlsx')}`,
    file,
  );
  expect(status).toBe(201);
  const { id } = JSON.parse(body) as { id: string };
  await settled(id);
  expect((await chen.get(`/imports/${id}/faults.csv`)).body).toMatch(
    /备注\r\nN-0001,甲老师,NO-SUCH.*2: 学校编码 没有这个编码/s,
  );
  const template = await chen.get('/imports/templates/units.xlsx');
  const [head] = (await readSheet(template.bytes)).rows;
  expect(head!.cells.slice(0, 2).map(({ text }) => text)).toEqual(['编码*', '名称*']);
  expect((await chen.get('/imports/templates/nothing.xlsx')).status).toBe(404);
  expect((await (await overHttp('wei')).get(`/imports/${id}/faults.csv`)).status).toBe(404);
  expect((await (await overHttp('alice')).put(`/imports/people?unit=${countyA.id}`, file)).status).toBe(403);
});

test('20,000 teachers in one run, set-based; the same file again changes nothing; what a stopped process left goes on', async () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => [
    `B-${String(n).padStart(6, '0')}`,
    '测试教师',
    n % 2 ? schoolA.code! : schoolA2.code!,
    '教师',
    '语文',
    '2026-09-01',
    '',
  ]);
  const file = people(...rows);
  const { id, job } = await checked(ImportKind.PEOPLE, file);
  expect(job).toMatchObject({ createCount: 20_000, faultCount: 0 });
  // A process died after the go-ahead: the job waits with a lease that ran out, until its owner looks.
  await subgraph.db.query(sql`
    update import_job set state = 'APPLYING', mode = 'PER_ROW', attempts = 1, lease_until = now() - interval '1 second' where id = ${id}`);
  expect(await settled(id)).toMatchObject({ state: 'APPLIED', doneRows: 20_000 });
  expect(await subgraph.db.query(sql`select count(*)::int as n from posting where position = 'TEACHER'`)).toEqual([
    { n: 20_005 },
  ]);
  expect((await checked(ImportKind.PEOPLE, file)).job).toMatchObject({ sameCount: 20_000 });
}, 60_000);
