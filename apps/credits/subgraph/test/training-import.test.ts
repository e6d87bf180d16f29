import { peopleChanged } from '@yanxiu/events';
import { sql } from '@yanxiu/subgraph';
import { readSheet, writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reconcile } from '../src/ledger/reconcile.js';
import { columns } from '../src/training-import/columns.js';
import { createTrainingImport, rowsFile, templateFile } from '../src/training-import/training-import.service.js';
import { workOffImport } from '../src/training-import/training-import.worker.js';
import { startCredits } from './seed.js';

let subgraph: TestSubgraph;
const { countyA, schoolA, schoolA2, schoolB } = places;
const dotted = {
  ...teachers.abel,
  id: id(140),
  name: '阿依古丽·买买提',
  postings: [{ ...teachers.alice.postings[0]!, id: id(141) }],
};
const twin = {
  ...teachers.alice,
  id: id(142),
  name: '安安',
  postings: [{ ...teachers.alice.postings[0]!, id: id(143), subject: '数学' }],
};

beforeAll(async () => {
  subgraph = await startCredits();
  await subgraph.deliver(peopleChanged, { people: [dotted] });
});
afterAll(async () => {
  expect(await reconcile(subgraph.db)).toEqual([]);
  await subgraph.close();
});

const head = columns.map(({ title }) => title);
type Line = [string, string, string, string, string, string, string, string, string];
const row = (
  given: Partial<
    Record<'school' | 'name' | 'subject' | 'title' | 'level' | 'hours' | 'credits' | 'day' | 'no', string>
  > = {},
): Line =>
  [
    ...[
      given.school ?? schoolA.code!,
      given.name ?? '艾丽丝',
      given.subject ?? '',
      given.title ?? '国培计划骨干教师研修',
      given.level ?? '国培',
    ],
    ...[given.hours ?? '40', given.credits ?? '40', given.day ?? '2026-08-20', given.no ?? ''],
  ] as Line;
const file = (...lines: string[][]) => writeSheet('XLSX', [head, ...lines]);

const JOB = `query ($id: ID!) { trainingImport(id: $id) { id version state totalRows createCount sameCount faultCount refusal unit { id }
  faultKinds { column rule rows reason } faultyRows(first: 50) { nodes { number faults { column rule reason expected } } } } }`;
const APPLY = `mutation ($input: ApplyTrainingImportInput!) { applyTrainingImport(input: $input) { trainingImport { state } } }`;
interface Job {
  version: number;
  state: string;
  totalRows: number;
  createCount: number;
  sameCount: number;
  faultCount: number;
  refusal: string | null;
  faultKinds: { column: string; rule: string; rows: number }[];
  faultyRows: { nodes: { number: number; faults: { column: string; rule: string; expected: string | null }[] }[] };
}
const jobOf = async (viewer: (typeof viewers)['bo'], jobId: string) =>
  (await subgraph.as(viewer).query<{ trainingImport: Job | null }>(JOB, { id: jobId })).trainingImport!;
async function checked(
  viewer: (typeof viewers)['bo'],
  content: Buffer,
  unitId = schoolA.id,
): Promise<Job & { id: string }> {
  const jobId = await createTrainingImport(subgraph.context(viewer), { unitId, fileName: '国培.xlsx', content });
  while (await workOffImport(subgraph.db));
  return { ...(await jobOf(viewer, jobId)), id: jobId };
}
async function applied(
  viewer: (typeof viewers)['bo'],
  { id: jobId, version }: Job & { id: string },
  skipFaulty = false,
): Promise<Job> {
  await subgraph.as(viewer).query(APPLY, { input: { id: jobId, version, skipFaulty } });
  while (await workOffImport(subgraph.db));
  return jobOf(viewer, jobId);
}
const onRecord = async () =>
  (
    await subgraph.db.query<{ n: number }>(
      sql`select count(*)::int as n from outside_training where withdrawn_at is null`,
    )
  )[0]!.n;

test('HL-09, PC-38: a file is checked, then recorded; nothing before the go-ahead, and the same training once across files and single records', async () => {
  const job = await checked(
    viewers.bo,
    file(
      row(),
      row({ name: '安安', title: '省培项目', level: '省培', no: 'S-1' }),
      row({ name: '阿依古丽•买买提' }),
      row(),
    ),
  );
  expect(job).toMatchObject({ state: 'CHECKED', totalRows: 4, createCount: 3, sameCount: 1, faultCount: 0 });
  expect(await onRecord()).toBe(0);
  expect(await applied(viewers.bo, job)).toMatchObject({ state: 'APPLIED', createCount: 3, sameCount: 1 });
  expect(await onRecord()).toBe(3);
  // The same file again, the same training by another file under its certificate, and a single record of it.
  expect(
    await checked(
      viewers.bo,
      file(row(), row({ name: '安安', title: '别的写法', level: '省培', no: 'S-1', day: '2026-08-21' })),
    ),
  ).toMatchObject({
    ...{ createCount: 0, sameCount: 2, faultCount: 0 },
  });
  const RECORD = `mutation ($input: RecordOutsideTrainingInput!) { recordOutsideTraining(input: $input) { entry { source } } }`;
  const input = {
    personId: teachers.alice.id,
    title: '国培计划骨干教师研修',
    level: 'NATIONAL',
    hours: '40',
    completedOn: '2026-08-20',
  };
  await subgraph.as(viewers.bo).query(RECORD, { input });
  expect(await onRecord()).toBe(3);
  const [entry] = await subgraph.db.query<{ credits: string; outside: boolean; status: string }>(
    sql`select credits::text, outside, status from ledger_line where person_id = ${teachers.alice.id}`,
  );
  expect(entry).toEqual({ credits: '40', outside: true, status: 'PENDING' });
  const [logged] = await subgraph.db.query<{ after: object }>(
    sql`select after from audit_log where action = 'credits.importTrainings'`,
  );
  expect(logged!.after).toMatchObject({ file: '国培.xlsx', created: 3, same: 1, faulty: 0 });
});

test('HL-09: every fault of every row is named by row, column and rule; with faults nothing is written unless they are left out', async () => {
  await subgraph.deliver(peopleChanged, { people: [twin] });
  const before = await onRecord();
  const job = await checked(
    viewers.bo,
    file(
      row({ title: '新培训', level: '县培', hours: '8' }),
      row({ school: 'NOWHERE' }),
      row({ school: schoolB.code!, name: '贝贝' }),
      row({ name: '没有此人' }),
      row({ name: '安安' }),
      row({ level: '宇宙培', hours: '0', day: '2026-02-31' }),
      row({ level: '宇宙培' }),
      row({ day: '2099-01-01' }),
      row({ day: '2019-01-01' }),
      row({ hours: '80' }),
      row({ level: '校本研修' }),
      row({ title: '新培训', level: '县培', hours: '9' }),
    ),
  );
  expect(job).toMatchObject({ state: 'CHECKED', totalRows: 12, createCount: 1, faultCount: 11 });
  const faults = job.faultyRows.nodes.map(({ number, faults: those }) => [
    number,
    ...those.map(({ column, rule }) => `${column} ${rule}`),
  ]);
  expect(faults).toEqual([
    [3, '学校编码 knownSchool'],
    [4, '学校编码 knownSchool'],
    [5, '姓名 knownPerson'],
    [6, '任教学科 onePerson'],
    [7, '学时 range', '结业日期 day'],
    [8, '培训层次 inPolicy'],
    [9, '结业日期 notInFuture'],
    [10, '结业日期 posted'],
    [11, '学时 asRecorded'],
    [12, '培训层次 inPolicy'],
    [13, '学时 asRecorded'],
  ]);
  expect(job.faultKinds).toContainEqual(expect.objectContaining({ column: '学校编码', rule: 'knownSchool', rows: 2 }));
  expect(await subgraph.as(viewers.bo).refusal(APPLY, { input: { id: job.id, version: job.version } })).toEqual([
    'CONFLICT',
  ]);
  expect(await onRecord()).toBe(before);
  // The faulty rows come back in the form of the template, with the reason beside them.
  const { rows } = await readSheet(
    await rowsFile(subgraph.context(viewers.bo), job.id, { only: 'FAULTY', format: 'CSV' }),
  );
  expect(rows[0]!.cells.map(({ text }) => text)).toEqual([...head, '备注']);
  expect(rows).toHaveLength(12);
  expect(await applied(viewers.bo, job, true)).toMatchObject({ state: 'APPLIED', createCount: 1, faultCount: 11 });
  expect(await onRecord()).toBe(before + 1);
  expect(
    await subgraph.as(viewers.bo).refusal(APPLY, { input: { id: job.id, version: job.version, skipFaulty: true } }),
  ).toEqual(['CONFLICT']);
});

test('files that cannot be read are refused as a whole, and nobody else sees or applies an import', async () => {
  const refusal = async (content: Buffer) => (await checked(viewers.bo, content)).refusal;
  expect(await refusal(Buffer.from('PK rubbish'))).toBeTruthy();
  expect(
    await refusal(
      writeSheet('CSV', [
        ['学校编码', '姓名'],
        ['1', '2'],
      ]),
    ),
  ).toMatch(/缺少列/);
  expect(
    await refusal(
      writeSheet('CSV', [
        [...head, '身份证号'],
        [...row(), '1'],
      ]),
    ),
  ).toMatch(/无法识别/);
  expect(await refusal(writeSheet('CSV', [head]))).toMatch(/没有数据行/);
  const job = await checked(viewers.bo, file(row({ title: '别人看不到' })));
  expect(await jobOf(viewers.chen, job.id)).toBeNull();
  expect(await subgraph.as(viewers.chen).refusal(APPLY, { input: { id: job.id, version: job.version } })).toEqual([
    'NOT_FOUND',
  ]);
  await expect(
    createTrainingImport(subgraph.context(viewers.bo), { unitId: schoolA2.id, fileName: 'x', content: file(row()) }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await subgraph.as(viewers.alice).refusal(APPLY, { input: { id: job.id, version: job.version } })).toEqual([
    'FORBIDDEN',
  ]);
  const [template] = (await readSheet(templateFile('XLSX'))).rows;
  expect(template!.cells.map(({ text }) => text.replace('*', ''))).toEqual(head);
});

test('a reversed record may be imported again; what another recorded between check and go-ahead is not recorded twice', async () => {
  const line = row({ title: '冲销后重来', level: '市培', no: 'R-1' });
  await applied(viewers.chen, await checked(viewers.chen, file(line), countyA.id));
  const LIST = `query ($filter: OutsideTrainingFilter) { outsideTrainings(filter: $filter) { totalCount nodes { title level { code name } entry { id status } person { id } unit { id } } } }`;
  interface List {
    outsideTrainings: { totalCount: number; nodes: { level: { name: string }; entry: { id: string } }[] };
  }
  const listed = async (filter: object, viewer = viewers.chen) =>
    (await subgraph.as(viewer).query<List>(LIST, { filter })).outsideTrainings;
  const [found] = (await listed({ text: '冲销后' })).nodes;
  expect(found!.level.name).toBe('市培');
  const REVERSE = 'mutation ($input: ReverseEntryInput!) { reverseEntry(input: $input) { entry { status } } }';
  await subgraph.as(viewers.chen).query(REVERSE, { input: { id: found!.entry.id, reason: '学时登记有误' } });
  expect((await listed({ text: '冲销后' })).nodes).toEqual([]);
  const again = await checked(viewers.chen, file(line), countyA.id);
  expect(again).toMatchObject({ createCount: 1 });
  const RECORD = `mutation ($input: RecordOutsideTrainingInput!) { recordOutsideTraining(input: $input) { entry { source } } }`;
  const input = {
    personId: teachers.alice.id,
    title: '另一种写法',
    level: 'CITY',
    hours: '40',
    completedOn: '2026-08-20',
    certificateNo: 'R-1',
  };
  await subgraph.as(viewers.bo).query(RECORD, { input });
  expect(await applied(viewers.chen, again)).toMatchObject({ state: 'APPLIED', createCount: 0, sameCount: 1 });
  expect((await listed({ level: 'CITY', personId: teachers.alice.id })).totalCount).toBe(1);
  // A teacher sees the own; another county sees none of it.
  expect((await listed({}, viewers.alice)).nodes.length).toBeGreaterThan(0);
  expect((await listed({ unitId: countyA.id }, viewers.wei)).nodes).toEqual([]);
});

test('PC-38: many rows take a number of statements that does not grow with them', async () => {
  const spent = async (count: number) => {
    const lines = Array.from({ length: count }, (_, n) => row({ title: `批量培训 ${count}-${n}`, day: '2026-07-01' }));
    const job = await checked(viewers.bo, file(...lines));
    await subgraph.as(viewers.bo).query(APPLY, { input: { id: job.id, version: job.version } });
    const db = subgraph.database.session('count');
    while (await workOffImport(db));
    expect(await jobOf(viewers.bo, job.id)).toMatchObject({ state: 'APPLIED', createCount: count });
    return db.statements;
  };
  expect(await spent(300)).toBe(await spent(3));
});
