import { readFile, readdir } from 'node:fs/promises';
import type { Viewer } from '@yanxiu/access';
import { audit, verifyAudit } from '@yanxiu/subgraph';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
  const { chen, wei, admin } = viewers;
  await rename(chen, places.schoolA.id, '甲县第一初级中学', '县教体局〔2026〕3号');
  await rename(chen, places.schoolA2.id, '甲县第二初级中学', '县教体局〔2026〕3号');
  await rename(wei, places.schoolB.id, '乙县第一初级中学', '乙县教体局〔2026〕8号');
  await rename(chen, places.schoolA.id, '甲县实验中学', '县教体局〔2026〕9号', 2);
  await subgraph.as(admin).query('mutation ($input: CreateAppInput!) { createApp(input: $input) { clientId } }', {
    input: { name: '省级数据平台', unitId: places.province.id, scopes: ['organization:read'] },
  });
});
afterAll(() => subgraph.close());

const RENAME = 'mutation ($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { orgUnit { id } } }';
const rename = (who: Viewer, id: string, name: string, reason: string, version = 1) =>
  subgraph.as(who).query(RENAME, { input: { id, version, name, reason } });

const TIMELINE = `query ($id: ID!, $first: Int, $after: String) { orgUnit(id: $id) { timeline(first: $first, after: $after) {
  totalCount nodes { action actionName actorName reason before after subjectTypeName } pageInfo { hasNextPage endCursor } } } }`;
interface Line {
  action: string;
  actionName: string;
  actorName: string;
  subjectName: string | null;
  subjectId: string;
  reason: string | null;
  before: string | null;
  after: string | null;
}
interface Lines {
  totalCount: number;
  nodes: Line[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}
const timelineOf = async (who: Viewer, id: string, args: object = {}) =>
  (await subgraph.as(who).query<{ orgUnit: { timeline: Lines } }>(TIMELINE, { id, ...args })).orgUnit.timeline;

const SEARCH = `query ($filter: AuditFilter, $first: Int, $after: String) { organizationAudit(filter: $filter, first: $first, after: $after) {
  totalCount nodes { id action actionName actorName reason subjectId subjectName before after } pageInfo { hasNextPage endCursor } } }`;
const search = async (who: Viewer, filter: object = {}, args: object = {}) =>
  (await subgraph.as(who).query<{ organizationAudit: Lines }>(SEARCH, { filter, ...args })).organizationAudit;

test('a unit tells who changed what and why, latest first, page by page', async () => {
  const all = await timelineOf(viewers.chen, places.schoolA.id);
  expect(all.totalCount).toBe(2);
  expect(all.nodes).toMatchObject([
    { actionName: '机构更名', actorName: viewers.chen.name, reason: '县教体局〔2026〕9号', subjectTypeName: '机构' },
    { actionName: '机构更名', reason: '县教体局〔2026〕3号' },
  ]);
  expect(JSON.parse(all.nodes[0]!.before!)).toEqual({ name: '甲县第一初级中学' });
  const first = await timelineOf(viewers.chen, places.schoolA.id, { first: 1 });
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await timelineOf(viewers.chen, places.schoolA.id, { first: 1, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ nodes: [{ reason: '县教体局〔2026〕3号' }], pageInfo: { hasNextPage: false } });
  expect(await subgraph.as(viewers.chen, 'en').query(TIMELINE, { id: places.schoolA.id, first: 1 })).toMatchObject({
    orgUnit: { timeline: { nodes: [{ actionName: 'Unit renamed', subjectTypeName: 'Unit' }] } },
  });
});

test('a school’s officer reads the own school’s timeline, a teacher sees none of it, the neighbour not even the school', async () => {
  expect((await timelineOf(viewers.bo, places.schoolA.id)).nodes).toHaveLength(2);
  expect((await timelineOf(viewers.alice, places.schoolA.id)).nodes).toEqual([]);
  expect(await subgraph.as(viewers.wei).query(TIMELINE, { id: places.schoolA.id })).toEqual({ orgUnit: null });
  expect((await timelineOf(viewers.wei, places.schoolB.id)).nodes).toHaveLength(1);
  // The province reads the school but supervises no logs there.
  expect((await timelineOf(viewers.du, places.schoolA.id)).nodes).toEqual([]);
});

test('timelines of many units cost as many statements as that of one', async () => {
  const text =
    'query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on OrgUnit { timeline(first: 2) { nodes { action } } } } }';
  const cost = async (...ids: string[]) =>
    (await subgraph.as(viewers.chen).run(text, { ids: ids.map((id) => ({ __typename: 'OrgUnit', id })) })).statements;
  const { schoolA, schoolA2, countyA, sectionA } = places;
  expect(await cost(schoolA.id, schoolA2.id, countyA.id, sectionA.id)).toBe(await cost(schoolA.id));
});

test('the search gives a county’s log to its officer, filtered, and nobody else’s', async () => {
  const { chen, wei, admin, bo } = viewers;
  const own = await search(chen);
  expect(own.nodes.map(({ subjectName }) => subjectName)).toEqual(['甲县实验中学', '甲县第二初级中学', '甲县实验中学']);
  expect((await search(wei)).nodes).toMatchObject([{ subjectId: places.schoolB.id }]);
  expect((await search(wei, { unitId: places.countyA.id })).nodes).toEqual([]);
  expect((await search(wei, { subjectId: places.schoolA.id })).nodes).toEqual([]);
  expect(await subgraph.as(bo).refusal(SEARCH)).toEqual(['FORBIDDEN']);
  expect((await search(chen, { unitId: places.schoolA.id })).totalCount).toBe(2);
  expect((await search(chen, { actor: '陈', action: 'organization.renameUnit' })).totalCount).toBe(3);
  expect((await search(chen, { actor: '魏' })).totalCount).toBe(0);
  expect((await search(chen, { to: '2020-01-01' })).totalCount).toBe(0);
  expect((await search(chen, { from: '2020-01-01', subjectType: 'OrgUnit' })).totalCount).toBe(3);
  // What is done for more than a county stands in the platform's own chain.
  expect((await search(admin, { unitId: places.city.id })).totalCount).toBe(4);
  expect((await search(admin, { action: 'organization.createApp' })).nodes).toMatchObject([
    { subjectName: '省级数据平台' },
  ]);
  expect((await search(chen, { action: 'organization.createApp' })).nodes).toEqual([]);
});

test('X04: a province app with the audit scope reads the counties of its province', async () => {
  const { province } = places;
  const grant = { role: 'APP', permissions: ['organization:audit'], unitId: province.id, level: 'PROVINCE' as const };
  const app: Viewer = { kind: 'APP', id: 'app', name: '监管应用', grants: [{ ...grant, path: province.path }] };
  expect((await search(app)).totalCount).toBe(4);
  const school: Viewer = {
    ...app,
    grants: [{ ...grant, unitId: places.schoolA.id, level: 'SCHOOL', path: places.schoolA.path }],
  };
  expect((await search(school)).totalCount).toBe(0);
});

test('pages of the search neither skip nor repeat while lines are added, and its cost is constant', async () => {
  const first = await search(viewers.chen, {}, { first: 2 });
  await rename(viewers.chen, places.schoolA2.id, '甲县第二中学校', '更正', 2);
  const second = await search(viewers.chen, {}, { first: 2, after: first.pageInfo.endCursor });
  expect(second.nodes).toHaveLength(1);
  const count = async (size: number) => (await subgraph.as(viewers.chen).run(SEARCH, { first: size })).statements;
  expect(await count(4)).toBe(await count(1));
});

test('personal data in the log is masked for whoever reads it', async () => {
  await subgraph.db.transaction((tx) => log(tx));
  const [line] = (await search(viewers.chen, { subjectId: teachers.alice.id })).nodes;
  expect(JSON.parse(line!.after!)).toEqual({
    name: '艾丽丝',
    staffNumber: '6••••••••7',
    phone: '1••••••••1',
    备注: '无',
  });
  const own = await subgraph
    .as(viewers.alice)
    .query(`query ($id: ID!) { person(id: $id) { timeline { nodes { actionName } } } }`, { id: teachers.alice.id });
  expect(own).toEqual({ person: { timeline: { nodes: [{ actionName: '登记人员' }] } } });
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});

async function log(tx: Parameters<Parameters<TestSubgraph['db']['transaction']>[0]>[0]): Promise<void> {
  await audit(tx, subgraph.context(viewers.chen), {
    action: 'organization.createPerson',
    subjectType: 'Person',
    subjectId: teachers.alice.id,
    countyId: places.countyA.id,
    after: { name: '艾丽丝', staffNumber: '6101260007', phone: '13900000001', 备注: '无' },
  });
}

/** The verbs that the services write to the log, in the few forms in which they say them. */
async function verbsInServices(): Promise<string[]> {
  const root = new URL('../src/', import.meta.url);
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.service.ts'));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, root), 'utf8')));
  const forms = [
    /action: 'organization\.(\w+)'/g,
    /(?:logged|changing)\(\s*(?:tx,\s*)?context,\s*'(\w+)'/g,
    /logged\(\s*tx,\s*context,\s*\['\w+', '(\w+)'\]/g,
    /stepOn\(\w+!?, '(\w+)'\)/g,
  ];
  return texts.flatMap((text) => forms.flatMap((form) => [...text.matchAll(form)].map(([, verb]) => verb!)));
}

test('every action that the services log has a name', async () => {
  const { organizationAuditActions: known } = await subgraph
    .as(viewers.chen)
    .query<{ organizationAuditActions: { action: string; name: string }[] }>(
      '{ organizationAuditActions { action name } }',
    );
  const verbs = await verbsInServices();
  const named = new Set(known.map(({ action }) => action));
  expect(verbs.length).toBeGreaterThan(60);
  expect(verbs.filter((verb) => !named.has(`organization.${verb}`))).toEqual([]);
});
