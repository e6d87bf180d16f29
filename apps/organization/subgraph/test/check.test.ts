import type { Viewer } from '@yanxiu/access';
import { places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import {
  BODY,
  CHECKS,
  END,
  EXCEPTION,
  FIELDS,
  FINDINGS,
  alliance,
  at,
  checksOf,
  findings,
  post,
  rule,
  under,
} from './checks.js';
import type { Check, Place } from './checks.js';

test('PC-10, PC-01: what a county lacks, each with rule, clause, found and expected; mended, it is gone', async () => {
  const subgraph = await under('PUCHENG_2014');
  const { nodes } = await findings(subgraph, places.countyA.id);
  expect(at(nodes, '甲县')).toEqual(['bodyKinds.EXPERT_TEAM 0', 'bodyKinds.LEADING_GROUP 0', 'bodyKinds.OFFICE 0']);
  expect(at(nodes, '甲县第二中学')).toEqual(['bodyKinds.SCHOOL_WORK_GROUP 0', 'staffing.PC_LEADER_IN_CHARGE 0']);
  expect(nodes.find(({ rule }) => rule === 'staffing.PC_LEADER_IN_CHARGE')).toMatchObject({
    ...{ kind: 'STAFFING', ok: false, found: 0, expected: '= 1', message: '校级领导应为 1 人，现有 0 人' },
    ...{ position: { code: 'SCHOOL_LEADER_IN_CHARGE', name: '校级领导' }, proposed: false },
    clause: { document: 'PUCHENG_2014', quote: '学校要确定1名校级领导具体负责' },
  });
  await post(subgraph, teachers.ann, places.schoolA, 'SCHOOL_LEADER_IN_CHARGE');
  expect(await rule(subgraph, places.schoolA, 'staffing.PC_LEADER_IN_CHARGE')).toMatchObject({ ok: true, found: 1 });
  await post(subgraph, teachers.alice, places.sectionA, 'SCHOOL_LEADER_IN_CHARGE');
  expect(await rule(subgraph, places.schoolA, 'staffing.PC_LEADER_IN_CHARGE')).toMatchObject({ ok: false, found: 2 });
  const en = await subgraph.as(viewers.chen, 'en').query<{ orgUnit: { checks: Check[] } }>(CHECKS, {
    id: places.schoolA.id,
  });
  expect(en.orgUnit.checks.map(({ message }) => message)).toContain('SCHOOL_LEADER_IN_CHARGE: expected = 1, found 2');
});

test('DL-07: a school’s leading group may be its own or its alliance’s; DL-08: titles of members are a hint', async () => {
  const subgraph = await under('DALIAN_2018');
  const present = async (unit: Place) => (await rule(subgraph, unit, 'bodyKinds.SCHOOL_WORK_GROUP'))!;
  const allianceId = await alliance(subgraph, 'INTER_SCHOOL_ALLIANCE', places.sectionA);
  expect(await present(places.schoolA)).toMatchObject({
    ok: false,
    message: '本单位（或所在联盟）尚未成立校本研修工作领导小组',
  });
  const group = { kind: 'SCHOOL_WORK_GROUP', name: '领导小组', from: '2024-01-01' };
  const chen = subgraph.as(viewers.chen);
  await chen.query(BODY, { input: { ...group, allianceId } });
  expect(await present(places.schoolA)).toMatchObject({ ok: true, found: 1 });
  expect(await present(places.schoolA2)).toMatchObject({ ok: false, found: 0 });
  await chen.query(BODY, { input: { ...group, unitId: places.schoolA2.id } });
  expect(await present(places.schoolA2)).toMatchObject({ ok: true, found: 1 });

  const seats = [{ position: 'EXPERT', role: 'MEMBER', holder: { personId: teachers.ann.id } }];
  const guidance = {
    kind: 'GUIDANCE_GROUP',
    name: '专业指导小组',
    from: '2024-01-01',
    unitId: places.countyA.id,
    seats,
  };
  await chen.query(BODY, { input: guidance });
  const hint = { kinds: ['BODY_ELIGIBILITY'] };
  expect((await findings(subgraph, places.countyA.id, hint)).nodes).toEqual([]);
  const [shown] = (await findings(subgraph, places.countyA.id, { ...hint, withHints: true })).nodes;
  expect(shown).toMatchObject({ hint: true, found: 1, subjectName: '甲县 · 专业指导小组' });
  const GRANT = 'mutation ($input: GrantPersonTitleInput!) { grantPersonTitle(input: $input) { person { version } } }';
  const grant = { personId: teachers.ann.id, version: 1, title: 'SUBJECT_LEADER', from: '2024-01-01' };
  await chen.query(GRANT, { input: grant });
  expect((await findings(subgraph, places.countyA.id, { ...hint, withHints: true })).nodes).toEqual([]);
});

test('OH-21: the district leading group by positions', async () => {
  const subgraph = await under('OUHAI_2024');
  const seats = [
    { position: 'BUREAU_DIRECTOR', role: 'HEAD', holder: { outsideName: '某局长', outsideOrganisation: '教育局' } },
  ];
  const input = { unitId: places.countyA.id, kind: 'LEADING_GROUP', name: '领导小组', from: '2024-01-01', seats };
  await subgraph.as(viewers.chen).query(BODY, { input });
  const made = (await checksOf(subgraph, places.countyA)).filter(
    ({ subjectName }) => subjectName === '甲县 · 领导小组',
  );
  expect(made.map(({ rule, ok, found }) => [rule, ok, found])).toEqual([
    ['compositions.OH_LEADING_GROUP.BUREAU_DIRECTOR', true, 1],
    ['compositions.OH_LEADING_GROUP.DEPUTY_DIRECTOR', false, 0],
    ['bodyKinds.LEADING_GROUP.head', true, 1],
  ]);
});

test('PC-07, PC-11, X10: a cluster of one school fails, an exception with its reason excuses it, and ends', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  const clusterId = await alliance(subgraph, 'CLUSTER', places.sectionA);
  const kinds = { kinds: ['ALLIANCE_SIZE', 'STAFFING'] };
  const ofCluster = async (filter: object = kinds) =>
    at((await findings(subgraph, places.countyA.id, filter)).nodes, 'CLUSTER 一');
  expect(await ofCluster()).toEqual(['clusterSize 1', 'staffing.PC_CLUSTER_OFFICER 0']);
  // The officer of a section that is a centre may be on the school's register.
  await post(subgraph, teachers.ann, places.schoolA, 'CLUSTER_OFFICER');
  expect(await ofCluster()).toEqual(['clusterSize 1']);
  const input = { rule: 'clusterSize', allianceId: clusterId, reason: '原表联片研修校一栏为空', from: '2024-01-01' };
  const made = await chen.query<{ recordRuleException: { ruleException: { id: string } } }>(EXCEPTION, { input });
  expect(made.recordRuleException.ruleException).toMatchObject({ version: 1, recordedBy: viewers.chen.name });
  expect(await chen.refusal(EXCEPTION, { input })).toEqual(['CONFLICT']);
  expect(await chen.refusal(EXCEPTION, { input: { ...input, rule: 'anything' } })).toEqual(['BAD_USER_INPUT']);
  expect(await ofCluster()).toEqual([]);
  expect(await ofCluster({ ...kinds, withExceptions: true })).toEqual(['clusterSize 1']);
  const OWN = `query ($id: ID!) { alliance(id: $id) { checks { ${FIELDS} } ruleExceptions { reason } } }`;
  const own = await chen.query<{ alliance: { checks: Check[] } }>(OWN, { id: clusterId });
  expect(own.alliance).toMatchObject({ ruleExceptions: [{ reason: '原表联片研修校一栏为空' }] });
  expect(own.alliance.checks.find(({ rule }) => rule === 'clusterSize')).toMatchObject({
    ...{
      ok: false,
      exception: '原表联片研修校一栏为空',
      expected: '2–4',
      message: '学校数（含中心校）应为 2–4 所，现有 1 所',
    },
    clause: { clause: '联片办法.2' },
  });
  const end = {
    id: made.recordRuleException.ruleException.id,
    version: 1,
    lastDay: '2025-12-31',
    reason: '已补充成员校',
  };
  expect(await subgraph.as(viewers.wei).refusal(END, { input: end })).toEqual(['NOT_FOUND']);
  await chen.query(END, { input: end });
  expect(await ofCluster()).toEqual(['clusterSize 1']);
});

test('PC-07: a unit’s own exceptions are listed by page, within reach, without those of its alliances, and can be ended', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  const clusterId = await alliance(subgraph, 'CLUSTER', places.sectionA);
  const input = { rule: 'mentoring', unitId: places.schoolA.id, reason: '学校教师不足', from: '2024-01-01' };
  const rule = 'ruleFamilies';
  await chen.query(EXCEPTION, { input });
  await chen.query(EXCEPTION, { input: { ...input, rule, from: '2025-01-01' } });
  await chen.query(EXCEPTION, { input: { ...input, unitId: places.countyA.id } });
  await chen.query(EXCEPTION, { input: { ...input, rule: 'clusterSize', unitId: null, allianceId: clusterId } });
  const LISTED = `query ($id: ID!, $after: String) { orgUnit(id: $id) { ruleExceptions(first: 1, after: $after) {
    totalCount nodes { id version rule to } pageInfo { endCursor } } } }`;
  interface Listed {
    totalCount: number;
    nodes: { id: string; version: number; rule: string; to: string | null }[];
    pageInfo: { endCursor: string };
  }
  const listed = async (who: Viewer, id: string, after?: string) =>
    (await subgraph.as(who).query<{ orgUnit: { ruleExceptions: Listed } }>(LISTED, { id, after })).orgUnit
      .ruleExceptions;
  const first = await listed(viewers.chen, places.schoolA.id);
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ rule }] });
  const second = await listed(viewers.chen, places.schoolA.id, first.pageInfo.endCursor);
  expect(second.nodes).toMatchObject([{ rule: 'mentoring', to: null }]);
  const { id, version } = second.nodes[0]!;
  await chen.query(END, { input: { id, version, lastDay: '2025-12-31', reason: '已补足教师' } });
  const ended = await listed(viewers.bo, places.schoolA.id, first.pageInfo.endCursor);
  expect(ended.nodes).toMatchObject([{ rule: 'mentoring', to: '2025-12-31' }]);
  // The school knows its county by name; what the county was excused from is not its business.
  expect(await listed(viewers.bo, places.countyA.id)).toMatchObject({ totalCount: 0 });
  expect(await listed(viewers.chen, places.countyA.id)).toMatchObject({ totalCount: 1 });
});

test('findings are paged by a cursor, seen within reach only, and a unit above shows no checks', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  const unitId = places.countyA.id;
  const all = await findings(subgraph, unitId);
  expect(all.totalCount).toBe(all.nodes.length);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: { ruleFindings: { nodes: Check[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
      await chen.query(FINDINGS, { unitId, first: 3, after });
    seen.push(...page.ruleFindings.nodes.map(({ subjectName, rule }) => `${subjectName} ${rule}`));
    after = page.ruleFindings.pageInfo.hasNextPage ? page.ruleFindings.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(all.nodes.map(({ subjectName, rule }) => `${subjectName} ${rule}`));
  expect(new Set(seen).size).toBe(all.totalCount);
  expect(await subgraph.as(viewers.wei).query(FINDINGS, { unitId, first: 5 })).toEqual({ ruleFindings: null });
  expect(await subgraph.as(viewers.bo).query(FINDINGS, { unitId, first: 5 })).toEqual({ ruleFindings: null });
  const above = await subgraph.as(viewers.bo).query(CHECKS, { id: unitId });
  expect(above).toEqual({ orgUnit: { checks: [] } });
  const input = { rule: 'clusterSize', unitId: places.schoolA.id, reason: '没有权限', from: '2026-01-01' };
  expect(await subgraph.as(viewers.wei).refusal(EXCEPTION, { input })).toEqual(['NOT_FOUND']);
});

test('the number of statements does not grow with the number of units', async () => {
  const subgraph = await under('PUCHENG_2014');
  const chen = subgraph.as(viewers.chen);
  const one = await chen.run(FINDINGS, { unitId: places.schoolA2.id, first: 100 });
  const all = await chen.run(FINDINGS, { unitId: places.countyA.id, first: 100 });
  expect(all.statements).toBeLessThanOrEqual(one.statements + 1);
  const LIST = `query ($stage: String) { orgUnits(filter: { stage: $stage }) { nodes { checks { ${FIELDS} } reportingUnit { text } } } }`;
  const few = await chen.run(LIST, { stage: 'JUNIOR_HIGH' });
  // Two batches of one look-up may fall together or not.
  expect((await chen.run(LIST, {})).statements).toBeLessThanOrEqual(few.statements + 2);
});
