import { resourcePublished } from '@yanxiu/events';
import type { TestSubgraph } from '@yanxiu/testing';
import { id, places, teachers, viewers } from '@yanxiu/testing';
import { verifyAudit } from '@yanxiu/subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CREATE,
  PUBLISH,
  RESOURCE,
  UPDATE,
  WITHDRAW,
  adoptPolicy,
  attach,
  create,
  draft,
  publishNew,
  startLibrary,
} from './library.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startLibrary();
  await adoptPolicy(subgraph);
});
afterAll(() => subgraph.close());

const as = (name: keyof typeof viewers) => subgraph.as(viewers[name]);
const annAt = { ...viewers.alice, id: id(301), personId: teachers.ann.id };

test('HL-27: a teacher drafts, the school reviews and publishes, and the library tells of it once', async () => {
  const resource = await create(subgraph, {
    summary: '七年级',
    subject: '语文',
    content: 'ETHICS',
    activityId: id(77),
  });
  expect(await as('alice').refusal(PUBLISH, { input: resource })).toEqual(['FORBIDDEN']);
  const stamp = await attach(subgraph, resource.id, 1);
  expect(stamp.version).toBe(resource.version + 1);
  const { publishResource } = await as('bo').query<{ publishResource: unknown }>(PUBLISH, { input: stamp });
  expect(publishResource).toEqual({ resource: { id: resource.id, version: 3, status: 'PUBLISHED' } });
  expect(await as('bo').refusal(PUBLISH, { input: { id: resource.id, version: 3 } })).toEqual(['CONFLICT']);
  const told = (await subgraph.published(resourcePublished)).filter(
    ({ payload }) => payload.resourceId === resource.id,
  );
  expect(told.map(({ payload, aggregateVersion }) => ({ ...payload, aggregateVersion }))).toEqual([
    {
      resourceId: resource.id,
      title: '古诗教学设计',
      unitId: places.schoolA.id,
      authorId: teachers.alice.id,
      mediaTypes: ['text/plain'],
      pupilData: null,
      activityId: id(77),
      aggregateVersion: 3,
    },
  ]);
  const shown = await as('alice').query(
    `query ($id: ID!) { resource(id: $id) { kind { scheme code name } content { scheme code name } author { id } unit { id } sharedWith { id } activity { id }
       files { nodes { name size path } totalCount } } }`,
    { id: resource.id },
  );
  expect(shown).toEqual({
    resource: {
      kind: { scheme: 'RESOURCE_KIND', code: 'LESSON_PLAN', name: '教学设计' },
      content: { scheme: 'T_CONTENT', code: 'ETHICS', name: '师德修养' },
      author: { id: teachers.alice.id },
      unit: { id: places.schoolA.id },
      sharedWith: { id: places.schoolA.id },
      activity: { id: id(77) },
      files: { nodes: [{ name: '教案1.txt', size: 3, path: `/files/${id(1)}` }], totalCount: 1 },
    },
  });
});

test('ZJ-22: nothing is published without a file and the author’s consent', async () => {
  const resource = await create(subgraph, { consent: false });
  const bare = await as('bo').run(PUBLISH, { input: resource });
  expect(bare.errors[0]).toMatchObject({ code: 'BAD_USER_INPUT', details: [{ rule: 'hasFile' }, { rule: 'consent' }] });
  const stamp = await attach(subgraph, resource.id, 2);
  expect((await as('bo').run(PUBLISH, { input: stamp })).errors[0]!.details).toMatchObject([{ rule: 'consent' }]);
  const { unitId: _, ...body } = draft;
  const { updateResource } = await as('alice').query<{ updateResource: { resource: { version: number } } }>(UPDATE, {
    input: { ...body, ...stamp },
  });
  expect(await as('bo').refusal(PUBLISH, { input: stamp })).toEqual(['CONFLICT']);
  expect(await as('bo').refusal(PUBLISH, { input: { ...stamp, version: updateResource.resource.version } })).toEqual(
    [],
  );
});

test('OH-03: its author withdraws a published resource, changes it and it is published again', async () => {
  const published = await publishNew(subgraph);
  const { unitId: _, ...body } = draft;
  expect(await as('alice').refusal(UPDATE, { input: { ...body, ...published, title: '改' } })).toEqual([
    'BAD_USER_INPUT',
  ]);
  expect(await as('alice').refusal(UPDATE, { input: { ...body, ...published, title: '新题' } })).toEqual(['CONFLICT']);
  expect(await subgraph.as(annAt).refusal(WITHDRAW, { input: { ...published, reason: '不是本人' } })).toEqual([
    'NOT_FOUND',
  ]);
  const { withdrawResource } = await as('alice').query<{ withdrawResource: { resource: { version: number } } }>(
    WITHDRAW,
    { input: { ...published, reason: '补充材料' } },
  );
  expect(withdrawResource.resource).toMatchObject({ status: 'WITHDRAWN', withdrawal: '补充材料' });
  expect(await subgraph.as(annAt).query(RESOURCE, { id: published.id })).toEqual({ resource: null });
  const version = withdrawResource.resource.version;
  expect(await as('alice').refusal(WITHDRAW, { input: { ...published, version, reason: '再次' } })).toEqual([
    'CONFLICT',
  ]);
  await as('alice').query(UPDATE, { input: { ...body, id: published.id, version, title: '新题' } });
  await as('bo').query(PUBLISH, { input: { id: published.id, version: version + 1 } });
  expect(await subgraph.as(annAt).query(RESOURCE, { id: published.id })).toEqual({
    resource: { id: published.id, title: '新题' },
  });
});

test('a draft is seen by its author and the staff above, not by colleagues or another county', async () => {
  const { id } = await create(subgraph, { sharedWithId: places.city.id });
  const seen = { resource: { id, title: '古诗教学设计' } };
  for (const name of ['alice', 'bo', 'chen', 'admin'] as const)
    expect(await as(name).query(RESOURCE, { id })).toEqual(seen);
  for (const name of ['wei', 'ivy', 'du'] as const)
    expect(await as(name).query(RESOURCE, { id })).toEqual({ resource: null });
  expect(await subgraph.as(annAt).query(RESOURCE, { id })).toEqual({ resource: null });
  expect(await as('nobody').refusal(RESOURCE, { id })).toEqual(['FORBIDDEN']);
});

test('OH-03: sharing reaches exactly the people of the chosen unit, by id, list, reference and nested', async () => {
  const own = await publishNew(subgraph, { title: '本校共享' });
  const city = await publishNew(subgraph, { title: '全市共享', sharedWithId: places.city.id });
  const wei = as('wei');
  expect(await wei.query(RESOURCE, { id: own.id })).toEqual({ resource: null });
  expect(await wei.query(RESOURCE, { id: city.id })).toEqual({ resource: { id: city.id, title: '全市共享' } });
  expect(await as('ivy').query(RESOURCE, { id: own.id })).toEqual({ resource: { id: own.id, title: '本校共享' } });
  expect(await wei.references('Resource', [own.id, city.id])).toEqual([null, { id: city.id }]);
  expect(await wei.query('query { resources { nodes { title } totalCount } }')).toEqual({
    resources: { nodes: [{ title: '全市共享' }], totalCount: 1 },
  });
  const [school] = await wei.references<{ resources: object }>(
    'OrgUnit',
    [places.schoolA.id],
    'resources { nodes { title } }',
  );
  expect(school).toEqual({ resources: { nodes: [{ title: '全市共享' }] } });
  const [author] = await as('chen').references<{ resources: { nodes: { title: string }[] } }>(
    'Person',
    [teachers.alice.id],
    'resources(first: 50) { nodes { title } }',
  );
  expect(author!.resources.nodes.map(({ title }) => title)).toContain('本校共享');
});

test('a draft takes the audience from its own path only', async () => {
  const input = { ...draft, sharedWithId: places.countyB.id };
  const { errors } = await as('alice').run(CREATE, { input });
  expect(errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.sharedWithId', rule: 'inOwnPath' }],
  });
});

test('a teacher contributes own work where he or she teaches; staff for people within reach', async () => {
  const foreign = { ...draft, unitId: places.schoolB.id };
  expect(await as('alice').refusal(CREATE, { input: foreign })).toEqual(['NOT_FOUND']);
  expect(await as('alice').refusal(CREATE, { input: { ...draft, authorId: teachers.ann.id } })).toEqual(['NOT_FOUND']);
  expect(await as('chen').refusal(CREATE, { input: foreign })).toEqual(['NOT_FOUND']);
  expect(await as('wei').refusal(CREATE, { input: { ...foreign, authorId: teachers.alice.id } })).toEqual([
    'NOT_FOUND',
  ]);
  expect(await as('wei').refusal(CREATE, { input: { ...foreign, authorId: teachers.bei.id } })).toEqual([]);
  expect(await as('bo').refusal(CREATE, { input: { ...draft, authorId: teachers.ann.id } })).toEqual([]);
  // A second posting is a place of work like the first.
  const abel = { ...viewers.alice, id: id(302), personId: teachers.abel.id };
  expect(await subgraph.as(abel).refusal(CREATE, { input: draft })).toEqual([]);
});

test('foreign staff changes, publishes and withdraws nothing', async () => {
  const drafted = await attach(subgraph, (await create(subgraph)).id, 3);
  const published = await publishNew(subgraph, { sharedWithId: places.city.id });
  const { unitId: _, ...body } = draft;
  expect(await as('wei').refusal(UPDATE, { input: { ...body, ...drafted } })).toEqual(['NOT_FOUND']);
  expect(await as('wei').refusal(PUBLISH, { input: drafted })).toEqual(['NOT_FOUND']);
  expect(await as('wei').refusal(WITHDRAW, { input: { ...published, reason: '外县' } })).toEqual(['NOT_FOUND']);
  expect(await as('chen').refusal(PUBLISH, { input: drafted })).toEqual([]);
  expect(await as('chen').refusal(WITHDRAW, { input: { ...published, reason: '复查' } })).toEqual([]);
});

test('kinds and contents follow the policy in force; the platform’s stand where it is silent', async () => {
  const KIND =
    'mutation ($input: CreateResourceInput!) { createResource(input: $input) { resource { kind { code name } } } }';
  const kind = async (name: 'bo' | 'wei', unitId: string, code: string) =>
    await as(name).run<{ createResource: { resource: { kind: object } } }>(KIND, {
      input: { ...draft, unitId, kind: code },
    });
  expect((await kind('bo', places.schoolA.id, 'LIANPIAN_REPORT')).data.createResource.resource.kind).toEqual({
    code: 'LIANPIAN_REPORT',
    name: '联片研修简报',
  });
  expect((await kind('bo', places.schoolA.id, 'CASE')).data.createResource.resource.kind).toEqual({
    code: 'CASE',
    name: '典型案例',
  });
  expect((await kind('wei', places.schoolB.id, 'CASE')).data.createResource.resource.kind).toEqual({
    code: 'CASE',
    name: '案例',
  });
  expect((await kind('wei', places.schoolB.id, 'LIANPIAN_REPORT')).errors[0]).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: [{ path: 'input.kind' }],
  });
  expect((await as('bo').run(CREATE, { input: { ...draft, content: 'LECTURE' } })).errors[0]).toMatchObject({
    details: [{ path: 'input.content', rule: 'knownCode' }],
  });
});

test('a draft sent twice is one, and a file leaves only what is not in the library', async () => {
  const input = { ...draft, idempotencyKey: 'draft-0001' };
  expect(await as('alice').query(CREATE, { input })).toEqual(await as('alice').query(CREATE, { input }));
  expect(await as('alice').refusal(CREATE, { input: { ...input, title: '别的' } })).toEqual(['IDEMPOTENCY_MISMATCH']);
  const REMOVE =
    'mutation ($input: RemoveResourceFileInput!) { removeResourceFile(input: $input) { resource { version files { totalCount } } } }';
  const { id: resourceId } = await create(subgraph);
  const { version } = await attach(subgraph, resourceId, 4);
  expect(await as('wei').refusal(REMOVE, { input: { id: id(4), version } })).toEqual(['NOT_FOUND']);
  expect(await as('alice').refusal(REMOVE, { input: { id: id(4), version: 1 } })).toEqual(['CONFLICT']);
  expect(await as('alice').query(REMOVE, { input: { id: id(4), version } })).toEqual({
    removeResourceFile: { resource: { version: version + 1, files: { totalCount: 0 } } },
  });
  await attach(subgraph, resourceId, 4);
  await as('bo').query(PUBLISH, { input: { id: resourceId, version: version + 2 } });
  expect(await as('alice').refusal(REMOVE, { input: { id: id(4), version: version + 3 } })).toEqual(['CONFLICT']);
});

test('filters, orders and keyset pages', async () => {
  const list = `query ($filter: ResourceFilter, $order: ResourceOrder!, $after: String) {
    resources(filter: $filter, order: $order, first: 2, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } }`;
  for (const title of ['丙 排序', '甲 排序', '乙 排序']) await publishNew(subgraph, { title, subject: '排序' });
  const ask = (variables: object) =>
    as('bo').query<{
      resources: { nodes: { title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    }>(list, { filter: { subject: '排序', unitId: places.countyA.id, status: 'PUBLISHED' }, ...variables });
  const first = await ask({ order: 'TITLE' });
  const second = await ask({ order: 'TITLE', after: first.resources.pageInfo.endCursor });
  expect([...first.resources.nodes, ...second.resources.nodes].map(({ title }) => title)).toEqual([
    '丙 排序',
    '甲 排序',
    '乙 排序',
  ]);
  expect((await ask({ order: 'LATEST' })).resources.nodes[0]).toEqual({ title: '乙 排序' });
  expect((await ask({ order: 'UPDATED_AT' })).resources.nodes[0]).toEqual({ title: '丙 排序' });
  expect(
    (await ask({ order: 'DOWNLOADS', filter: { unitId: places.countyB.id, subject: '排序' } })).resources.nodes,
  ).toEqual([]);
});

test('statements stay constant for any number of parents, and each step left its mark in the audit log', async () => {
  await publishNew(subgraph, { activityId: id(78) });
  const fields = 'resources(first: 3) { nodes { title files { nodes { name } } author { id } } }';
  const context = (ids: string[], type: string) =>
    as('chen').run(`query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${fields} } } }`, {
      keys: ids.map((key) => ({ __typename: type, id: key })),
    });
  const one = await context([places.schoolA.id], 'OrgUnit');
  const many = await context(
    Object.values(places).map((place) => place.id),
    'OrgUnit',
  );
  expect(many.statements).toBe(one.statements);
  expect((await context([id(78)], 'Activity')).data).toMatchObject({
    _entities: [{ resources: { nodes: [{ title: '古诗教学设计' }] } }],
  });
  expect(await verifyAudit(subgraph.db)).toEqual([]);
});
