import { randomUUID } from 'node:crypto';
import { sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { registerAdoption, registerPacks } from '../src/policy/policy.service.js';
import { shippedRows } from '../src/policy/shipped.js';
import type { OrgUnit } from '../src/unit/unit.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterAll(() => subgraph.close());

const FILE =
  'mutation ($input: FileGroupsInput!) { fileGroups(input: $input) { groupFiling { receipt number schoolYear groups { name members { name position } } changes { group change detail } } } }';
const CREATE =
  'mutation ($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { orgUnit { id kind { name } } } }';
const ADD = 'mutation ($input: AddPostingInput!) { addPosting(input: $input) { posting { id } } }';
const REGISTER =
  'mutation ($input: RegisterDocumentInput!) { registerDocument(input: $input) { document { id edition family { name } replaces { to } } } }';
const MISSING =
  'query ($id: ID!) { orgUnit(id: $id) { missingDocumentFamilies { name } documents { nodes { title } } } }';
const { schoolA, schoolA2, schoolB, countyA } = places;

test('OH-12, DL-34: a school files its groups for a receipt; the next filing names what changed; none changes it afterwards', async () => {
  const chen = subgraph.as(viewers.chen);
  const bo = subgraph.as(viewers.bo);
  const input = { unitId: schoolA.id };
  expect(await bo.refusal(FILE, { input })).toEqual(['CONFLICT']);
  const group = { parentId: schoolA.id, level: 'GROUP', kind: 'LESSON_GROUP', name: '七年级备课组' };
  const { createOrgUnit } = await chen.query<{ createOrgUnit: { orgUnit: { id: string; kind: { name: string } } } }>(
    CREATE,
    { input: group },
  );
  expect(createOrgUnit.orgUnit.kind.name).toBe('备课组');
  const first = await bo.query<{ fileGroups: { groupFiling: { receipt: string } } }>(FILE, { input });
  expect(first.fileGroups.groupFiling).toMatchObject({
    receipt: expect.stringMatching(/^BB-T5-\d{4}-01$/),
    groups: [{ name: '七年级备课组', members: [] }],
    changes: [{ change: 'ADDED' }],
  });
  expect(await bo.refusal(FILE, { input })).toEqual(['CONFLICT']);
  const posting = { unitId: createOrgUnit.orgUnit.id, position: 'GROUP_LEADER', from: '2026-02-01' };
  await chen.query(ADD, { input: { personId: teachers.alice.id, version: 1, posting } });
  expect(await bo.query(FILE, { input })).toMatchObject({
    fileGroups: {
      groupFiling: {
        number: 2,
        groups: [{ members: [{ name: '艾丽丝', position: 'GROUP_LEADER' }] }],
        changes: [{ group: '七年级备课组', change: 'JOINED', detail: '艾丽丝' }],
      },
    },
  });
  const list = 'query { groupFilings { totalCount } }';
  expect(await chen.query(list)).toEqual({ groupFilings: { totalCount: 2 } });
  expect(await subgraph.as(viewers.wei).query(list)).toEqual({ groupFilings: { totalCount: 0 } });
  expect(await bo.refusal(FILE, { input: { unitId: schoolB.id } })).toEqual(['NOT_FOUND']);
  expect(await subgraph.as(viewers.alice).refusal(FILE, { input })).toEqual(['FORBIDDEN']);
  await expect(subgraph.db.query(sql`update group_filing set school_year = 'x'`)).rejects.toThrow('only added');
});

test('DL-31: the four families of rules, a new edition in the place of the old, an alliance’s rules for its schools', async () => {
  const chen = subgraph.as(viewers.chen);
  const bo = subgraph.as(viewers.bo);
  const packs = await subgraph.db.transaction((tx) => registerPacks(tx, shippedRows()));
  const { lineage, ...county } = countyA;
  await subgraph.db.transaction((tx) =>
    registerAdoption(
      tx,
      { ...county, ...lineage } as unknown as OrgUnit,
      packs.find(({ code }) => code === 'DALIAN_2018')!,
      { id: randomUUID(), from: '2018-01-19', to: null, reason: '采用' },
    ),
  );
  const missing = async (id: string) =>
    (
      await chen.query<{ orgUnit: { missingDocumentFamilies: { name: string }[] } }>(MISSING, { id })
    ).orgUnit.missingDocumentFamilies.map(({ name }) => name);
  expect(await missing(schoolA.id)).toEqual(['过程管理制度', '教研活动制度', '学习研究制度', '教师评价制度']);
  const own = { unitId: schoolA.id, family: 'PROCESS', title: '校本研修管理办法', from: '2024-09-01' };
  const { registerDocument } = await bo.query<{ registerDocument: { document: { id: string } } }>(REGISTER, {
    input: own,
  });
  const next = {
    ...own,
    from: '2026-03-01',
    replacesId: registerDocument.document.id,
    documentNumber: '甲一中〔2026〕3号',
  };
  expect(await bo.query(REGISTER, { input: next })).toMatchObject({
    registerDocument: { document: { edition: 2, family: { name: '过程管理制度' }, replaces: { to: '2026-02-28' } } },
  });
  expect(await bo.refusal(REGISTER, { input: { ...next, family: 'STUDY' } })).toEqual(['BAD_USER_INPUT']);
  expect(await bo.refusal(REGISTER, { input: { ...own, family: 'NO_SUCH' } })).toEqual(['BAD_USER_INPUT']);
  expect(await bo.refusal(REGISTER, { input: { ...own, unitId: schoolB.id } })).toEqual(['NOT_FOUND']);
  const { createAlliance } = await chen.query<{ createAlliance: { alliance: { id: string } } }>(
    'mutation ($input: CreateAllianceInput!) { createAlliance(input: $input) { alliance { id } } }',
    {
      input: {
        unitId: countyA.id,
        kind: 'CLUSTER',
        name: '一片区',
        from: '2024-09-01',
        members: [
          { unitId: schoolA.id, role: 'CENTER' },
          { unitId: schoolA2.id, role: 'MEMBER' },
        ],
      },
    },
  );
  await chen.query(REGISTER, {
    input: {
      unitId: countyA.id,
      allianceId: createAlliance.alliance.id,
      family: 'ACTIVITY',
      title: '片区教研活动制度',
      from: '2024-09-01',
    },
  });
  expect(await missing(schoolA.id)).toEqual(['学习研究制度', '教师评价制度']);
  expect(await missing(schoolA2.id)).toEqual(['过程管理制度', '学习研究制度', '教师评价制度']);
  expect(await bo.query(MISSING, { id: schoolA.id })).toMatchObject({
    orgUnit: { documents: { nodes: [{ title: '片区教研活动制度' }, { title: '校本研修管理办法' }] } },
  });
});
