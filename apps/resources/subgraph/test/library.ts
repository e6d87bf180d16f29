import { peopleChanged, policyAdopted, unitsChanged } from '@yanxiu/events';
import { TestSubgraph, id, places, teachers, viewers } from '@yanxiu/testing';
import type { Viewer } from '@yanxiu/access';
import { addFile } from '../src/file/file.service.js';
import { resources } from '../src/module.js';

/** The slice with the small province of the tests known to it. */
export async function startLibrary(module = resources): Promise<TestSubgraph> {
  const subgraph = await TestSubgraph.start(module);
  await subgraph.deliver(unitsChanged, { units: Object.values(places) });
  await subgraph.deliver(peopleChanged, { people: Object.values(teachers) });
  return subgraph;
}

/** A policy in force on county A that names a kind of its own and a content scheme. */
export function adoptPolicy(subgraph: TestSubgraph): Promise<unknown> {
  const pack = {
    resources: {
      kinds: [
        { code: 'LIANPIAN_REPORT', zh: '联片研修简报' },
        { code: 'CASE', zh: '典型案例' },
      ],
    },
    plans: {
      schemes: [
        { code: 'T_CONTENT', zh: '研修内容', dimension: 'CONTENT', items: [{ code: 'ETHICS', zh: '师德修养' }] },
        { code: 'T_FORM', zh: '研修形式', dimension: 'FORM', items: [{ code: 'LECTURE', zh: '讲座' }] },
      ],
      localAdditions: [],
    },
  };
  return subgraph.deliver(policyAdopted, {
    adoptionId: id(900),
    unitId: places.countyA.id,
    packCode: 'T',
    packVersion: 1,
    from: '2020-01-01',
    to: null,
    pack,
  });
}

export const CREATE =
  'mutation ($input: CreateResourceInput!) { createResource(input: $input) { resource { id version } } }';
export const PUBLISH =
  'mutation ($input: PublishResourceInput!) { publishResource(input: $input) { resource { id version status } } }';
export const WITHDRAW =
  'mutation ($input: WithdrawResourceInput!) { withdrawResource(input: $input) { resource { id version status withdrawal } } }';
export const UPDATE =
  'mutation ($input: UpdateResourceInput!) { updateResource(input: $input) { resource { id version title } } }';
export const RESOURCE = 'query ($id: ID!) { resource(id: $id) { id title } }';

export const draft = { unitId: places.schoolA.id, title: '古诗教学设计', kind: 'LESSON_PLAN', consent: true };

interface Stamp {
  id: string;
  version: number;
}

export async function create(subgraph: TestSubgraph, input: object = {}, as: Viewer = viewers.alice): Promise<Stamp> {
  const { createResource } = await subgraph
    .as(as)
    .query<{ createResource: { resource: Stamp } }>(CREATE, { input: { ...draft, ...input } });
  return createResource.resource;
}

/** A row for a file, without the bytes: what the graph shows needs none. */
export async function attach(
  subgraph: TestSubgraph,
  resourceId: string,
  n: number,
  as: Viewer = viewers.alice,
): Promise<Stamp> {
  const file = {
    id: id(n),
    resourceId,
    name: `教案${n}.txt`,
    mediaType: 'text/plain',
    size: 3,
    sha256: `sha-${n}`,
    storageKey: `k/${n}`,
  };
  const { version } = await addFile(subgraph.context(as), file);
  return { id: resourceId, version };
}

let fileNumber = 5_000;

/** Drafted by alice at school A, with a file, published by her school's officer. */
export async function publishNew(
  subgraph: TestSubgraph,
  input: object = {},
  as = viewers.alice,
  by = viewers.bo,
): Promise<Stamp> {
  const resource = await create(subgraph, input, as);
  const stamp = await attach(subgraph, resource.id, (fileNumber += 1), as);
  const { publishResource } = await subgraph
    .as(by)
    .query<{ publishResource: { resource: Stamp } }>(PUBLISH, { input: stamp });
  return { id: publishResource.resource.id, version: publishResource.resource.version };
}
