import { sql } from '@yanxiu/subgraph';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import { expect, test } from 'vitest';
import { registerUnits } from '../src/unit/unit.service.js';
import type { OrgLevel } from '../src/unit/unit.js';
import { EXCEPTION, findings, post, under } from './checks.js';

interface Group {
  rule: string;
  kind: string;
  total: number;
  failing: number;
  mendable: number;
  mendKinds: string[];
  position: { name: string } | null;
  clause: { quote: string } | null;
}
const GROUPS = `query ($unitId: ID!, $filter: RuleFindingFilter) { ruleFindingGroups(unitId: $unitId, filter: $filter) {
  rule kind total failing mendable mendKinds position { name } clause { quote } } }`;
const APPLY = `mutation ($input: ApplyMendsInput!) { applyMends(input: $input) { applied next results { applied } } }`;
const unitId = places.countyA.id;

type Subgraph = Awaited<ReturnType<typeof under>>;
const groupsOf = async (subgraph: Subgraph, filter: object = {}, who = viewers.chen) =>
  (await subgraph.as(who).query<{ ruleFindingGroups: Group[] | null }>(GROUPS, { unitId, filter })).ruleFindingGroups;

test('PC-07: what fails is counted rule by rule, with clause and ways to mend; its rows are those of the rule', async () => {
  const subgraph = await under('PUCHENG_2014');
  await post(subgraph, teachers.ann, places.schoolA, 'PRINCIPAL');
  const groups = (await groupsOf(subgraph))!;
  expect(groups.map(({ rule, total }) => `${rule} ${total}`)).toEqual([
    ...['bodyKinds.EXPERT_TEAM 1', 'bodyKinds.LEADING_GROUP 1', 'bodyKinds.OFFICE 1'],
    ...['bodyKinds.SCHOOL_WORK_GROUP 2', 'staffing.PC_LEADER_IN_CHARGE 2'],
  ]);
  expect(groups[3]).toMatchObject({ kind: 'BODY_MISSING', failing: 2, mendable: 1, mendKinds: ['CREATE_BODY'] });
  expect(groups[4]).toMatchObject({
    ...{ position: { name: '校级领导' }, mendable: 0, mendKinds: [] },
    clause: { quote: '学校要确定1名校级领导具体负责' },
  });
  const rows = await findings(subgraph, unitId, { rules: ['staffing.PC_LEADER_IN_CHARGE'] });
  expect(rows.nodes.map(({ subjectName }) => subjectName)).toEqual(['甲县第二中学', '甲县第一中学']);
  expect((await groupsOf(subgraph, { subjects: ['UNIT'] }))!.map(({ total }) => total)).toEqual([1, 1, 1]);
  expect(await groupsOf(subgraph, { subjects: ['ALLIANCE', 'BODY'] })).toEqual([]);
  // An exception leaves the count, and comes back where it is asked for.
  const excused = { rule: 'staffing.PC_LEADER_IN_CHARGE', unitId: places.schoolA2.id, from: '2024-01-01' };
  const inspector = { ...viewers.chen, grants: [...viewers.chen.grants, ...viewers.ivy.grants] };
  await subgraph.as(inspector).query(EXCEPTION, { input: { ...excused, reason: '教学点，不设专职校级领导' } });
  expect((await groupsOf(subgraph))!.at(-1)).toMatchObject({ total: 1, failing: 1 });
  expect((await groupsOf(subgraph, { withExceptions: true }))!.at(-1)).toMatchObject({ total: 2, failing: 1 });
  expect(await groupsOf(subgraph, {}, viewers.wei)).toBeNull();
});

/** So many schools, all lacking so many posts. */
const schools = 200;
const posts = 50;

async function largeCounty(): Promise<Subgraph> {
  const subgraph = await under('PUCHENG_2014');
  const { countyA } = places;
  const units = Array.from({ length: schools }, (_, n) => ({
    ...{
      id: id(810_000 + n),
      code: null,
      name: `第${n + 1}小学`,
      kind: 'SCHOOL',
      parentId: countyA.id,
      ...countyA.lineage,
    },
    ...{ schoolId: id(810_000 + n), level: 'SCHOOL' as OrgLevel, stages: ['PRIMARY'], active: true },
    path: [...countyA.path, id(810_000 + n)],
  }));
  await subgraph.db.transaction(async (tx) => {
    await registerUnits(tx, units);
    const [pack] = await tx.query<{ merged: { organization: { staffing: { code: string }[] } } }>(
      sql`select merged from policy_pack where code = 'PUCHENG_2014'`,
    );
    const [one] = pack!.merged.organization.staffing;
    const staffing = Array.from({ length: posts }, (_, n) => ({ ...one, code: `POST_${n}` }));
    await tx.query(sql`
      update policy_pack set merged = jsonb_set(merged, '{organization,staffing}', ${JSON.stringify(staffing)}::jsonb)
      where code = 'PUCHENG_2014'`);
  });
  return subgraph;
}

test('200 schools and 10,000 findings: counted in one answer, read page by page, none lost and none twice', async () => {
  const subgraph = await largeCounty();
  const groups = (await groupsOf(subgraph, { kinds: ['STAFFING'] }))!;
  expect(groups).toHaveLength(posts);
  expect(groups.map(({ total }) => total)).toEqual(Array<number>(posts).fill(schools + 2));
  const PAGE = `query ($unitId: ID!, $filter: RuleFindingFilter, $after: String) {
    ruleFindings(unitId: $unitId, filter: $filter, first: 100, after: $after) {
      totalCount nodes { id subjectName } pageInfo { hasNextPage endCursor } } }`;
  interface Rows {
    totalCount: number;
    nodes: { id: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  }
  const filter = { rules: ['staffing.POST_7'] };
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { ruleFindings }: { ruleFindings: Rows } = await subgraph
      .as(viewers.chen)
      .query(PAGE, { unitId, filter, after });
    expect(ruleFindings.totalCount).toBe(schools + 2);
    ids.push(...ruleFindings.nodes.map((node) => node.id));
    ({ hasNextPage: more, endCursor: after } = ruleFindings.pageInfo);
  }
  expect(new Set(ids).size).toBe(schools + 2);
}, 60_000);

test('one click over 202 schools goes on chunk by chunk, and does no school twice', async () => {
  const subgraph = await largeCounty();
  const chen = subgraph.as(viewers.chen);
  await subgraph.db.query(sql`
    insert into posting (id, person_id, unit_id, province_id, city_id, county_id, school_id, position, main, valid_from)
    select gen_random_uuid(), ${teachers.ann.id}, id, province_id, city_id, county_id, school_id, 'PRINCIPAL', false, '2024-01-01'
    from org_unit where level = 'SCHOOL' and county_id = ${unitId}`);
  const filter = { kinds: ['BODY_MISSING'], subjects: ['SCHOOL'] };
  expect(await groupsOf(subgraph, filter)).toMatchObject([{ total: schools + 2, mendable: schools + 2 }]);
  const applied: number[] = [];
  let after: string | null = null;
  do {
    const input = { unitId, filter, kinds: ['CREATE_BODY'], after };
    const answer: { applyMends: { applied: number; next: string | null } } = await chen.query(APPLY, { input });
    applied.push(answer.applyMends.applied);
    after = answer.applyMends.next;
  } while (after);
  expect(applied).toEqual([50, 50, 50, 50, 2]);
  expect(await groupsOf(subgraph, filter)).toEqual([]);
}, 60_000);
