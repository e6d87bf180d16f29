import { places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import { alliance, findings, post, under } from './checks.js';

const MENDS = `query ($unitId: ID!, $filter: RuleFindingFilter) { ruleFindings(unitId: $unitId, filter: $filter, first: 100) {
  nodes { id rule subjectName mends { kind label mutation input missing ready } } } }`;
const APPLY = `mutation ($input: ApplyMendsInput!) { applyMends(input: $input) {
  applied results { checkId applied message } } }`;
const COUNTS = 'query ($unitId: ID!) { ruleFindingCounts(unitId: $unitId) { kind findings mendable excused } }';

interface Shown {
  ruleFindings: {
    nodes: {
      id: string;
      rule: string;
      subjectName: string;
      mends: { kind: string; label: string; mutation: string; input: string; missing: string[]; ready: boolean }[];
    }[];
  };
}
interface Applied {
  applyMends: { applied: number; results: { applied: boolean; message: string }[] };
}

test('PC-01, ZJ-06: a school without its group gets it with the principal as head by one click, once; the whole county in one go', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  const unitId = places.countyA.id;
  const filter = { kinds: ['BODY_MISSING'] };
  const { ruleFindings } = await chen.query<Shown>(MENDS, { unitId, filter });
  const school = ruleFindings.nodes.find(({ subjectName }) => subjectName === '甲县第一中学')!;
  const [create, excuse] = school.mends;
  expect(create).toMatchObject({
    kind: 'CREATE_BODY',
    label: '成立校本研修工作领导小组',
    mutation: 'createBody',
    ready: true,
  });
  expect(JSON.parse(create!.input)).toMatchObject({
    ...{ unitId: places.schoolA.id, kind: 'SCHOOL_WORK_GROUP', name: '甲县第一中学校本研修工作领导小组' },
    seats: [{ position: 'PRINCIPAL', role: 'HEAD', holder: { personId: teachers.ann.id } }],
  });
  expect(excuse).toMatchObject({ kind: 'RECORD_EXCEPTION', missing: ['reason'], ready: false });
  // Experts are to be chosen: none are founded by a click.
  const experts = ruleFindings.nodes.find(({ rule }) => rule === 'bodyKinds.EXPERT_TEAM')!;
  expect(experts.mends[0]).toMatchObject({ kind: 'CREATE_BODY', missing: ['seats'], ready: false });
  // Nobody is principal of the second school: that one asks for somebody first.
  const second = ruleFindings.nodes.find(({ subjectName }) => subjectName === '甲县第二中学')!;
  expect(second.mends[0]).toMatchObject({ kind: 'CREATE_BODY', missing: ['seats[0].holder'], ready: false });
  expect(await chen.query(COUNTS, { unitId })).toMatchObject({
    ruleFindingCounts: [{ kind: 'STAFFING' }, { kind: 'BODY_MISSING', findings: 5, mendable: 1, excused: 0 }],
  });

  const input = { unitId, kinds: ['CREATE_BODY'] };
  const dry = await chen.query<Applied>(APPLY, { input: { ...input, validateOnly: true } });
  expect(dry.applyMends).toMatchObject({
    applied: 0,
    results: [{ applied: false, message: '可成立校本研修工作领导小组' }],
  });
  const done = await chen.query<Applied>(APPLY, { input });
  expect(done.applyMends.applied).toBe(1);
  const again = await chen.query<Applied>(APPLY, { input: { ...input, checkIds: [school.id, 'no such check'] } });
  expect(again.applyMends.results).toMatchObject([
    { applied: false, message: '已符合规定，无需整改' },
    { applied: false, message: '没有这项检查，请刷新后重试' },
  ]);
  const BODIES = 'query ($id: ID!) { orgUnit(id: $id) { bodies { nodes { name seats { holder { name } } } } } }';
  expect(await chen.query(BODIES, { id: places.schoolA.id })).toEqual({
    orgUnit: {
      bodies: { nodes: [{ name: '甲县第一中学校本研修工作领导小组', seats: [{ holder: { name: '安安' } }] }] },
    },
  });
});

test('OH-22: the seat of a principal who left is filled with who is principal now; two seats of a body in one batch', async () => {
  const subgraph = await under('OUHAI_2024');
  const chen = subgraph.as(viewers.chen);
  await post(subgraph, teachers.ann, places.countyA, 'BUREAU_DIRECTOR');
  await post(subgraph, teachers.abel, places.countyA, 'DEPUTY_DIRECTOR');
  const CREATE = 'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }';
  const body = { unitId: places.countyA.id, kind: 'LEADING_GROUP', name: '领导小组', from: '2024-01-01' };
  const seats = [
    { position: 'BUREAU_DIRECTOR', role: 'HEAD', holder: { personId: teachers.alice.id } },
    { position: 'DEPUTY_DIRECTOR', role: 'DEPUTY' },
  ];
  await chen.query(CREATE, { input: { ...body, seats } });
  const kinds = { kinds: ['BODY_HEAD', 'BODY_COMPOSITION'] };
  expect((await findings(subgraph, places.countyA.id, kinds)).nodes.map(({ message }) => message)).toEqual([
    '组长席位的任职者不是现任局长',
    '分管副局长应至少有 1 人，现有 0 人',
  ]);
  const done = await chen.query<Applied>(APPLY, { input: { unitId: places.countyA.id, kinds: ['FILL_SEAT'] } });
  expect(done.applyMends.results).toMatchObject([{ applied: true }, { applied: true }]);
  expect((await findings(subgraph, places.countyA.id, kinds)).nodes).toEqual([]);
});

test('what one click cannot mend names what is missing; OH-29: one person in guidance and supervision is a hint', async () => {
  const subgraph = await under('OUHAI_2024');
  const chen = subgraph.as(viewers.chen);
  const unitId = places.schoolA.id;
  const { ruleFindings } = await chen.query<Shown>(MENDS, { unitId, filter: { kinds: ['STAFFING'] } });
  const officer = ruleFindings.nodes.find(({ rule }) => rule === 'staffing.ZJ_TRAINING_OFFICER')!;
  expect(officer.mends[0]).toMatchObject({ kind: 'NAME_OFFICER', label: '确定专人', missing: ['personId', 'version'] });
  expect(JSON.parse(officer.mends[0]!.input)).toMatchObject({ posting: { unitId, position: 'TRAINING_OFFICER' } });
  const CREATE = 'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }';
  const holder = { personId: teachers.ann.id };
  for (const [kind, position] of [
    ['ADVISORY_GROUP', 'EXPERT'],
    ['SUPERVISION_GROUP', 'PROFESSIONAL'],
  ]) {
    const seats = [{ position, role: 'MEMBER', holder }];
    await chen.query(CREATE, { input: { unitId: places.countyA.id, kind, name: kind, from: '2024-01-01', seats } });
  }
  const kinds = { kinds: ['BODY_INDEPENDENCE'], withHints: true };
  const hints = (await findings(subgraph, places.countyA.id, kinds)).nodes;
  expect(hints.map(({ message }) => message)).toEqual(['有 1 人同时在校本研修顾问团任职，指导与督查宜分开']);
  // OH-24: the supervision team lacks the administrative side.
  const made = (await findings(subgraph, places.countyA.id, { kinds: ['BODY_COMPOSITION'] })).nodes;
  expect(made.map(({ message }) => message)).toEqual(['行政应至少有 1 人，现有 0 人']);
});

test('PC-07: a cluster that is too small asks for a school; nobody mends another county, and a school officer mends nothing', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  await alliance(subgraph, 'CLUSTER', places.schoolA);
  const unitId = places.countyA.id;
  const { ruleFindings } = await chen.query<Shown>(MENDS, { unitId, filter: { kinds: ['ALLIANCE_SIZE'] } });
  expect(ruleFindings.nodes[0]!.mends[0]).toMatchObject({ kind: 'ADD_ALLIANCE_MEMBER', missing: ['member.unitId'] });
  const input = { unitId, kinds: ['CREATE_BODY'] };
  expect(await subgraph.as(viewers.wei).refusal(APPLY, { input })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.bo).refusal(APPLY, { input })).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.wei).query(COUNTS, { unitId })).toEqual({ ruleFindingCounts: null });
});
