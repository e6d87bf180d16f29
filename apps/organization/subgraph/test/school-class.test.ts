import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedPolicy, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  await seedPolicy(subgraph, places.countyA.id, 'HELAN_2024');
});
afterAll(() => subgraph.close());

const CLASSIFY = `mutation ($input: ClassifySchoolsInput!) { classifySchools(input: $input) {
  schoolClasses { year version reason class { code name } measures { name finding } strategy { strategy clause { clause } }
    unit { name } } } }`;
const LIST = `query ($filter: SchoolClassFilter) { schoolClasses(filter: $filter) {
  totalCount nodes { year unit { name } class { name } previous { year class { code } } } } }`;
const UNIT = `query ($id: ID!) { orgUnit(id: $id) { classHistory { year class { code } } weakSchool { reason }
  classScheme { classes { class { code } strategy } measures { name } } } }`;
const MARK = 'mutation ($input: MarkWeakSchoolInput!) { markWeakSchool(input: $input) { weakSchool { id version } } }';

const first = {
  ...{ unitId: places.schoolA.id, class: 'CLASS_1' },
  measures: [{ code: 'SCHOOL_SIZE', finding: '36 个教学班' }],
};
const year = { year: 2025, reason: '年度学校分类认定' };

test('HL-03: schools are classed by year with the measures of the policy, each with its strategy; a later year may change it', async () => {
  const chen = subgraph.as(viewers.chen);
  const second = { unitId: places.schoolA2.id, class: 'CLASS_3' };
  const input = { ...year, schools: [first, second] };
  expect(await chen.query(CLASSIFY, { input })).toMatchObject({
    classifySchools: {
      schoolClasses: [
        {
          ...{ year: 2025, version: 1, unit: { name: '甲县第一中学' }, class: { code: 'CLASS_1', name: '第一类学校' } },
          measures: [{ name: '学校规模', finding: '36 个教学班' }],
          strategy: {
            strategy: '重在推进校本研修生态重建，全校基于大主题引领系统设计与实施校本研修',
            clause: { clause: '四.（二）' },
          },
        },
        { unit: { name: '甲县第二中学' }, class: { code: 'CLASS_3' } },
      ],
    },
  });
  // The same again changes nothing.
  expect(await chen.query(CLASSIFY, { input })).toEqual({ classifySchools: { schoolClasses: [] } });
  await chen.query(CLASSIFY, { input: { ...year, year: 2026, schools: [{ ...second, class: 'CLASS_2' }] } });
  const filter = { under: places.countyA.id, year: 2026 };
  expect(await chen.query(LIST, { filter })).toEqual({
    schoolClasses: {
      totalCount: 1,
      nodes: [
        {
          ...{ year: 2026, unit: { name: '甲县第二中学' }, class: { name: '第二类学校' } },
          previous: { year: 2025, class: { code: 'CLASS_3' } },
        },
      ],
    },
  });
  expect(await chen.query(UNIT, { id: places.schoolA2.id })).toMatchObject({
    orgUnit: {
      classHistory: [
        { year: 2026, class: { code: 'CLASS_2' } },
        { year: 2025, class: { code: 'CLASS_3' } },
      ],
      classScheme: { measures: [{ name: '学校规模' }, { name: '学术基础' }] },
    },
  });
});

test('HL-03: a class or measure that the policy does not know, and a school named twice, are refused', async () => {
  const chen = subgraph.as(viewers.chen);
  const refused = (schools: object[]) => chen.refusal(CLASSIFY, { input: { ...year, schools } });
  expect(await refused([{ ...first, class: 'CLASS_9' }])).toEqual(['BAD_USER_INPUT']);
  expect(await refused([{ ...first, measures: [{ code: 'WEALTH', finding: '高' }] }])).toEqual(['BAD_USER_INPUT']);
  expect(await refused([first, first])).toEqual(['BAD_USER_INPUT']);
  expect(await refused([{ ...first, unitId: places.schoolB.id }])).toEqual(['NOT_FOUND']);
});

test('HL-03, OH-14: classes and weak schools are sensitive: the school itself, the province and another county see none', async () => {
  const chen = subgraph.as(viewers.chen);
  const input = { unitId: places.schoolA2.id, reason: '师资结构性缺编', from: '2025-09-01' };
  const made = await chen.query<{ markWeakSchool: { weakSchool: { id: string } } }>(MARK, { input });
  expect(await chen.refusal(MARK, { input })).toEqual(['CONFLICT']);
  const WEAK = 'query ($on: Date) { weakSchools(on: $on) { nodes { reason unit { name } } } }';
  expect(await chen.query(WEAK)).toEqual({
    weakSchools: { nodes: [{ reason: '师资结构性缺编', unit: { name: '甲县第二中学' } }] },
  });
  const seen = async (viewer: (typeof viewers)[keyof typeof viewers], id: string) =>
    (await subgraph.as(viewer).query<{ orgUnit: { classHistory: []; weakSchool: null } }>(UNIT, { id })).orgUnit;
  expect(await seen(viewers.bo, places.schoolA.id)).toMatchObject({ classHistory: [], weakSchool: null });
  expect(await seen(viewers.du, places.schoolA2.id)).toMatchObject({ classHistory: [], weakSchool: null });
  expect(await subgraph.as(viewers.bo).refusal(LIST, {})).toEqual(['FORBIDDEN']);
  const wei = subgraph.as(viewers.wei);
  expect(await wei.query(LIST, {})).toEqual({ schoolClasses: { totalCount: 0, nodes: [] } });
  expect(await wei.query(WEAK)).toEqual({ weakSchools: { nodes: [] } });
  const END = 'mutation ($input: EndWeakSchoolInput!) { endWeakSchool(input: $input) { weakSchool { to } } }';
  const end = { id: made.markWeakSchool.weakSchool.id, version: 1, lastDay: '2026-06-30', reason: '帮扶见成效' };
  expect(await wei.refusal(END, { input: end })).toEqual(['NOT_FOUND']);
  expect(await chen.query(END, { input: end })).toEqual({ endWeakSchool: { weakSchool: { to: '2026-06-30' } } });
  expect(await chen.query(WEAK, { on: '2026-07-01' })).toEqual({ weakSchools: { nodes: [] } });
  expect(await chen.query(WEAK, { on: '2026-06-30' })).toMatchObject({ weakSchools: { nodes: [{}] } });
});

test('PC-13: a school asks for a subject; the county assigns a master of elsewhere, and the demand is met', async () => {
  const bo = subgraph.as(viewers.bo);
  const chen = subgraph.as(viewers.chen);
  const ASK = `mutation ($input: RecordSubjectDemandInput!) { recordSubjectDemand(input: $input) {
    demand { id version subject studio { name } } } }`;
  const MEET = `mutation ($input: MeetSubjectDemandInput!) { meetSubjectDemand(input: $input) {
    demand { version studio { name mode leaderName } } studio { subject } } }`;
  const OPEN = `query ($filter: SubjectDemandFilter) { subjectDemands(filter: $filter) {
    totalCount nodes { subject need unit { name } } } }`;
  const input = {
    unitId: places.schoolA.id,
    subject: '物理',
    need: '两名教师均为转岗教师',
    teachers: 2,
    from: '2026-09-01',
  };
  const asked = await bo.query<{ recordSubjectDemand: { demand: { id: string } } }>(ASK, { input });
  expect(await bo.refusal(ASK, { input })).toEqual(['CONFLICT']);
  expect(await bo.refusal(ASK, { input: { ...input, unitId: places.schoolA2.id } })).toEqual(['NOT_FOUND']);
  const filter = { under: places.countyA.id, open: true };
  expect(await chen.query(OPEN, { filter })).toEqual({
    subjectDemands: {
      totalCount: 1,
      nodes: [{ subject: '物理', need: '两名教师均为转岗教师', unit: { name: '甲县第一中学' } }],
    },
  });
  const wei = subgraph.as(viewers.wei);
  expect(await wei.query(OPEN, {})).toEqual({ subjectDemands: { totalCount: 0, nodes: [] } });
  const { id } = asked.recordSubjectDemand.demand;
  const meet = { id, version: 1, kind: 'MASTER_STUDIO', name: '物理能手工作室', from: '2026-10-01' };
  expect(await wei.refusal(MEET, { input: { ...meet, leaderId: teachers.bei.id } })).toEqual(['NOT_FOUND']);
  expect(await bo.refusal(MEET, { input: { ...meet, leaderId: teachers.ann.id } })).toEqual(['FORBIDDEN']);
  // A teacher of the school itself would be no assignment.
  expect(await chen.refusal(MEET, { input: { ...meet, leaderId: teachers.ann.id } })).toEqual(['BAD_USER_INPUT']);
  const POST = 'mutation ($input: EndPostingInput!) { endPosting(input: $input) { person { version } } }';
  const second = teachers.abel.postings[1]!.id;
  await chen.query(POST, { input: { id: second, version: 1, lastDay: '2026-08-31' } });
  expect(await chen.query(MEET, { input: { ...meet, leaderId: teachers.abel.id } })).toMatchObject({
    meetSubjectDemand: {
      demand: { version: 2, studio: { name: '物理能手工作室', mode: 'ASSIGNED', leaderName: '阿贝' } },
      studio: { subject: '物理' },
    },
  });
  expect(await chen.refusal(MEET, { input: { ...meet, version: 2, leaderId: teachers.abel.id } })).toEqual([
    'CONFLICT',
  ]);
  expect(await chen.query(OPEN, { filter })).toMatchObject({ subjectDemands: { totalCount: 0 } });
  const CLOSE =
    'mutation ($input: CloseSubjectDemandInput!) { closeSubjectDemand(input: $input) { demand { to closedReason } } }';
  expect(await bo.query(CLOSE, { input: { id, version: 2, lastDay: '2027-06-30', reason: '学科教师已补足' } })).toEqual(
    {
      closeSubjectDemand: { demand: { to: '2027-06-30', closedReason: '学科教师已补足' } },
    },
  );
});
