import type { Viewer } from '@yanxiu/access';
import { civilDay, sql, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheet } from '@yanxiu/subgraph/sheet';
import { organization } from '../src/module.js';
import { importDesk } from './import-desk.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
const { overHttp, closeDesk } = importDesk(() => subgraph);
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await rename(viewers.chen, places.schoolA.id, '甲县第一初级中学', '=HYPERLINK(A1)');
  await rename(viewers.chen, places.schoolA2.id, '甲县第二初级中学', '县教体局〔2026〕3号');
  await rename(viewers.wei, places.schoolB.id, '乙县第一初级中学', '乙县教体局〔2026〕8号');
});
afterAll(async () => {
  await closeDesk();
  await subgraph.close();
});

const RENAME = 'mutation ($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { orgUnit { id } } }';
const rename = (who: Viewer, id: string, name: string, reason: string) =>
  subgraph.as(who).query(RENAME, { input: { id, version: 1, name, reason } });

const EXPORT = 'mutation ($input: RequestAuditExportInput!) { requestAuditExport(input: $input) { path expiresAt } }';
const asked = (more: object = {}) => ({
  input: { unitId: places.countyA.id, from: civilDay(), format: 'CSV', reason: '年度督导检查', ...more },
});
async function pathFor(who: Viewer, more: object = {}): Promise<string> {
  const made = await subgraph.as(who).query<{ requestAuditExport: { path: string } }>(EXPORT, asked(more));
  return made.requestAuditExport.path;
}
const linesOf = (body: string) => body.trimEnd().split('\r\n').slice(1);

test('ZJ-04: a county’s log as a file: its own lines only, safe to open, for the asker only; the export is logged first', async () => {
  const path = await pathFor(viewers.chen);
  const file = await (await overHttp('chen')).get(path);
  const lines = linesOf(file.body);
  expect(file.body).toMatch(/^\uFEFF?时间,操作者,操作,对象类型,对象,理由,此前,此后,请求编号,校验值/);
  expect(lines.map((line) => line.split(',').slice(1, 6))).toEqual([
    [viewers.chen.name, '导出操作日志', '机构', '甲县', '年度督导检查'],
    [viewers.chen.name, '机构更名', '机构', '甲县第二初级中学', '县教体局〔2026〕3号'],
    [viewers.chen.name, '机构更名', '机构', '甲县第一初级中学', `'=HYPERLINK(A1)`],
  ]);
  expect(lines[0]).toMatch(new RegExp(`^${civilDay()} \\d\\d:\\d\\d:\\d\\d,`));
  expect((await (await overHttp('wei')).get(path)).status).toBe(404);
  const [logged] = await subgraph.db.query(sql`
    select after, reason, chain from audit_log where action = 'organization.exportAudit' limit 1`);
  expect(logged).toEqual({
    after: { from: civilDay(), to: civilDay(), format: 'CSV', lines: 2 },
    reason: '年度督导检查',
    chain: places.countyA.id,
  });
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});

test('the file follows unit and days, and a workbook holds the same', async () => {
  const chen = await overHttp('chen');
  const ofSchool = await chen.get(await pathFor(viewers.chen, { unitId: places.schoolA2.id }));
  const subjects = linesOf(ofSchool.body).map((line) => line.split(',').slice(2, 5).join(' '));
  expect(subjects).toEqual(['导出操作日志 机构 甲县第二初级中学', '机构更名 机构 甲县第二初级中学']);
  const past = await chen.get(await pathFor(viewers.chen, { from: '2020-01-01', to: '2020-12-31' }));
  expect(linesOf(past.body)).toEqual([]);
  const book = await readSheet((await chen.get(await pathFor(viewers.chen, { format: 'XLSX' }))).bytes);
  expect(book.rows.map(({ cells }) => cells[5]?.text)).toContain('=HYPERLINK(A1)');
});

test('ZJ-04: only who audits there may take it out, with a reason, and the days in order', async () => {
  expect(await subgraph.as(viewers.bo).refusal(EXPORT, asked({ unitId: places.schoolA.id }))).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.wei).refusal(EXPORT, asked())).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.chen).refusal(EXPORT, asked({ reason: '看' }))).toEqual(['BAD_USER_INPUT']);
  expect(await subgraph.as(viewers.chen).refusal(EXPORT, asked({ to: '2020-01-01' }))).toEqual(['BAD_USER_INPUT']);
});

test('more lines than a file takes are refused before anything is made', async () => {
  await subgraph.db.query(sql`
    insert into audit_log (chain, number, at, actor_id, actor_name, request_id, action, subject_type, subject_id, hash)
    select ${places.countyB.id}, 1000 + n, '2021-03-01', 'x', '批量', 'r', 'organization.import', 'OrgUnit', 'x', n::text
    from generate_series(1, 20001) n`);
  const input = { unitId: places.countyB.id, from: '2021-01-01', to: '2021-12-31' };
  const { errors } = await subgraph.as(viewers.wei).run(EXPORT, asked(input));
  expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ path: 'input.from', rule: 'mostLines' }] });
});
