import { writeSheet } from '@yanxiu/subgraph/sheet';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { intakes } from '../src/intake/kinds.js';
import { uploadIntake } from '../src/intake/intake.service.js';
import { plans } from '../src/module.js';
import { seedActivityWorld } from './activity-seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(plans);
  await seedActivityWorld(subgraph);
});
afterAll(() => subgraph.close());

const { bo } = viewers;
const school = places.schoolA;
const as = (viewer: typeof bo) => subgraph.as(viewer);
const JOB = `query ($id: ID!) { sheetIntake(id: $id) { version kind state totalRows createCount changeCount sameCount faultCount refusal validFrom
  unit { name } faultKinds { column rule rows } faultyRows(first: 50) { nodes { number faults { column rule reason expected } } } } }`;
const APPLY = `mutation ($input: ApplySheetIntakeInput!) { applySheetIntake(input: $input) { intake { state } } }`;

interface Job {
  version: number;
  faultyRows: { nodes: { number: number; faults: { column: string; rule: string }[] }[] };
}
const jobOf = async (jobId: string) => (await as(bo).query<{ sheetIntake: Job }>(JOB, { id: jobId })).sheetIntake;
const apply = async (jobId: string) => {
  const { version } = await jobOf(jobId);
  return as(bo).run(APPLY, { input: { id: jobId, version } });
};
const faultsIn = ({ faultyRows }: Job) =>
  faultyRows.nodes.map(({ number, faults }) => [number, ...faults.map(({ column, rule }) => `${column} ${rule}`)]);

test('DL-35: a list of rooms and equipment is taken in the same way; a name that is there already is set right', async () => {
  const titles = ['名称', '类别', '位置', '座位数', '可供使用', '开放时间', '开放日', '说明'];
  const send = (lines: string[][]) =>
    uploadIntake(subgraph.context(bo), {
      intake: intakes.find(({ path }) => path === 'facilities')!,
      ...{ unitId: school.id, span: null, fileName: '场地.xlsx', content: writeSheet('XLSX', [titles, ...lines]) },
    });
  const good = [
    ['录播教室', '场地', '三层', '60', '共同体', '08:00-18:00', '一、二、三', ''],
    ['移动录播设备', '设备', '', '', '', '', '', ''],
  ];
  const job = await jobOf(
    await send([
      ...good,
      ['录播教室', '场地', '', '0', '全县', '', '', ''],
      ['投影仪', '设备', '', '3', '', '', '', ''],
      ['书法室', '教室', '', '', '', '18:00-08:00', '一、八', ''],
    ]),
  );
  expect(faultsIn(job)).toEqual([
    [4, '可供使用 choice', '座位数 count', '名称 twice'],
    [5, '座位数 roomOnly'],
    [6, '类别 choice', '开放时间 time', '开放日 weekday'],
  ]);
  expect((await apply(await send(good))).errors).toEqual([]);
  const again = await send([good[0]!, ['移动录播设备', '设备', '电教中心', '', '', '', '', '']]);
  expect(await jobOf(again)).toMatchObject({ createCount: 0, changeCount: 1, sameCount: 1 });
  expect((await apply(again)).errors).toEqual([]);
  const LIST =
    'query ($unitId: ID) { facilities(filter: { unitId: $unitId }) { nodes { name kind seats place circle openFrom openDays version } } }';
  expect(await as(bo).query(LIST, { unitId: school.id })).toEqual({
    facilities: {
      nodes: [
        {
          name: '录播教室',
          kind: 'ROOM',
          seats: 60,
          place: '三层',
          circle: 'ALLIANCE',
          openFrom: '08:00',
          openDays: [1, 2, 3],
          version: 1,
        },
        {
          name: '移动录播设备',
          kind: 'EQUIPMENT',
          seats: null,
          place: '电教中心',
          circle: 'UNIT',
          openFrom: null,
          openDays: [],
          version: 2,
        },
      ],
    },
  });
});
