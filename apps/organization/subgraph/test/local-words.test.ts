import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import { findings, under } from './checks.js';

const { countyA, schoolA } = places;
const UNIT = `mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) {
  orgUnit { id level kind { code name } } } }`;
const POSTING = 'mutation ($input: AddPostingInput!) { addPosting(input: $input) { person { version } } }';
const BODY = `mutation ($input: CreateBodyInput!) { createBody(input: $input) { body {
  id kind { code name } parent { kind { name } }
  seats { holder { name outsideOrganisation person { id } } } } } }`;

interface Made {
  createOrgUnit: { orgUnit: { id: string; level: string; kind: { code: string; name: string } } };
}
interface Founded {
  createBody: { body: { id: string } };
}

const groupOf = async (subgraph: TestSubgraph, kind: string, name: string) => {
  const input = { parentId: schoolA.id, level: 'GROUP', kind, name };
  return (await subgraph.as(viewers.chen).query<Made>(UNIT, { input })).createOrgUnit.orgUnit;
};
const bodyOf = async (subgraph: TestSubgraph, input: object) => {
  const whole = { unitId: countyA.id, from: '2024-06-01', ...input };
  return (await subgraph.as(viewers.chen).query<Founded>(BODY, { input: whole })).createBody.body;
};

test('DL-34: a small school has one group across subjects; one teacher is in several groups at once', async () => {
  const subgraph = await under('DALIAN_2018');
  const chen = subgraph.as(viewers.chen);
  const mixed = await groupOf(subgraph, 'SUBJECT_GROUP', '综合教研组');
  const lessons = await groupOf(subgraph, 'LESSON_PREP_GROUP', '七年级备课组');
  expect([mixed.kind.name, lessons.kind.name]).toEqual(['教研组', '备课组']);
  const from = '2026-09-01';
  const join = (person: { id: string }, version: number, posting: object) =>
    chen.query(POSTING, { input: { personId: person.id, version, posting: { position: 'MEMBER', from, ...posting } } });
  await join(teachers.ann, 1, { unitId: mixed.id, subject: '语文', position: 'GROUP_LEADER' });
  await join(teachers.ann, 2, { unitId: lessons.id, subject: '语文' });
  await join(teachers.alice, 1, { unitId: mixed.id, subject: '音乐' });
  const PEOPLE = `query ($id: ID!) { orgUnit(id: $id) { people { nodes { name postings { unit { name } subject to } } } } }`;
  const { orgUnit } = await chen.query<{
    orgUnit: { people: { nodes: { name: string; postings: { unit: { name: string }; subject: string }[] }[] } };
  }>(PEOPLE, { id: mixed.id });
  const subjects = orgUnit.people.nodes.map(({ postings }) => postings.find(({ unit }) => unit.name === '综合教研组')!);
  expect(subjects.map(({ subject }) => subject).toSorted()).toEqual(['语文', '音乐'].toSorted());
  const ann = orgUnit.people.nodes.find(({ name }) => name === '安安')!;
  expect(ann.postings.map(({ unit }) => unit.name).toSorted()).toEqual(
    ['七年级备课组', '甲县第一中学', '综合教研组'].toSorted(),
  );
});

test('HL-01: the levels of Helan are codes: its 区 is the province, and 片区 stands between county and school', async () => {
  const subgraph = await under('HELAN_2024');
  const levelAt = (index: number) => `level${index}: parameter(path: "organization.levels[${index}]") { value }`;
  const LEVELS = `query ($id: ID!) { orgUnit(id: $id) { level policyInForce { policyPack {
    ${[0, 1, 2, 3].map(levelAt).join(' ')} } } } }`;
  const { orgUnit } = await subgraph.as(viewers.bo).query<{
    orgUnit: { level: string; policyInForce: { policyPack: Record<string, { value: string }> } };
  }>(LEVELS, { id: schoolA.id });
  const levels = Object.values(orgUnit.policyInForce.policyPack).map(
    ({ value }) => JSON.parse(value) as { code: string; zh: string; level: string },
  );
  expect(levels.map(({ code, zh, level }) => [code, zh, level])).toEqual([
    ['LEVEL_PROVINCE', '区', 'PROVINCE'],
    ['LEVEL_COUNTY', '县级', 'COUNTY'],
    ['LEVEL_AREA', '片区', 'AREA'],
    ['LEVEL_SCHOOL', '学校', 'SCHOOL'],
  ]);
  expect(orgUnit.level).toBe('SCHOOL');
});

test('HL-02: the teams in a school of Helan go by its own words, and a group is founded by each', async () => {
  const subgraph = await under('HELAN_2024');
  const KINDS = 'query ($id: ID!) { orgUnit(id: $id) { codes(scheme: GROUP_KIND) { code name clause { clause } } } }';
  const { orgUnit } = await subgraph
    .as(viewers.bo)
    .query<{ orgUnit: { codes: { code: string; name: string }[] } }>(KINDS, { id: schoolA.id });
  const own = [
    ['MANAGEMENT_TEAM', '学校管理团队'],
    ['STUDY_GROUP', '研修组团队'],
    ['GRADE_GROUP', '级组团队'],
    ['SUBJECT_GROUP', '教研组'],
  ] as const;
  expect(orgUnit.codes).toEqual(
    expect.arrayContaining(own.map(([code, name]) => expect.objectContaining({ code, name }) as unknown)),
  );
  for (const [code, name] of own)
    expect(await groupOf(subgraph, code, name)).toMatchObject({ level: 'GROUP', kind: { code, name } });
});

test('HL-07: leading group, work group below it and expert committee: three bodies, none missing afterwards', async () => {
  const subgraph = await under('HELAN_2024');
  const missing = async () =>
    (await findings(subgraph, countyA.id, { kinds: ['BODY_MISSING'] })).nodes.map(({ rule }) => rule).toSorted();
  const three = ['bodyKinds.EXPERT_COMMITTEE', 'bodyKinds.LEADING_GROUP', 'bodyKinds.WORK_GROUP'];
  expect(await missing()).toEqual(three);
  const leading = await bodyOf(subgraph, { kind: 'LEADING_GROUP', name: '整体推进校本研修领导小组' });
  const work = await bodyOf(subgraph, { kind: 'WORK_GROUP', name: '工作小组', parentId: leading.id });
  expect(work).toMatchObject({ kind: { name: '工作小组' }, parent: { kind: { name: '领导小组' } } });
  await bodyOf(subgraph, { kind: 'EXPERT_COMMITTEE', name: '专家委员会', parentId: leading.id });
  expect(await missing()).toEqual([]);
  const BELOW = 'query ($id: ID!) { body(id: $id) { children { nodes { kind { code } } } } }';
  expect(await subgraph.as(viewers.bo).query(BELOW, { id: leading.id })).toEqual({
    body: { children: { nodes: [{ kind: { code: 'WORK_GROUP' } }, { kind: { code: 'EXPERT_COMMITTEE' } }] } },
  });
});

test('HL-08: experts from outside the county sit on the committee by name and organisation, beside its own', async () => {
  const subgraph = await under('HELAN_2024');
  const outside = { outsideName: '某特级教师', outsideOrganisation: '某大学教育学院' };
  const seats = [outside, { personId: teachers.ann.id }].map((holder) => ({
    ...{ position: 'EXPERT', role: 'MEMBER', holder },
  }));
  expect(await bodyOf(subgraph, { kind: 'EXPERT_COMMITTEE', name: '专家委员会', seats })).toMatchObject({
    seats: [
      { holder: { name: '某特级教师', outsideOrganisation: '某大学教育学院', person: null } },
      { holder: { name: '安安', outsideOrganisation: null, person: { id: teachers.ann.id } } },
    ],
  });
});

test('PC-03: the programme 2014–2016 is a clock of its own: neither school years nor years of a budget', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  const CREATE = 'mutation ($input: CreatePeriodInput!) { createPeriod(input: $input) { period { kind from to } } }';
  const programme = { unitId: countyA.id, kind: 'PROGRAMME', name: '校本研修三年规划' };
  const year = { unitId: countyA.id, kind: 'SCHOOL_YEAR', name: '2014—2015学年', from: '2014-09-01', to: '2015-08-31' };
  expect(await chen.query(CREATE, { input: { ...programme, from: '2014-01-01', to: '2016-12-31' } })).toEqual({
    createPeriod: { period: { kind: 'PROGRAMME', from: '2014-01-01', to: '2016-12-31' } },
  });
  await chen.query(CREATE, { input: { ...year, terms: [] } });
  const ON = `query ($id: ID!, $day: Date) { orgUnit(id: $id) {
    programme: periodOn(kind: PROGRAMME, day: $day) { name } year: periodOn(kind: SCHOOL_YEAR, day: $day) { name } } }`;
  const on = async (day: string) =>
    (await subgraph.as(viewers.bo).query<{ orgUnit: object }>(ON, { id: schoolA.id, day })).orgUnit;
  expect(await on('2014-03-01')).toEqual({ programme: { name: '校本研修三年规划' }, year: null });
  expect(await on('2014-10-01')).toEqual({ programme: { name: '校本研修三年规划' }, year: { name: '2014—2015学年' } });
  expect(await on('2017-01-01')).toEqual({ programme: null, year: null });
});
