import { readFileSync } from 'node:fs';
import { policyAdopted } from '@yanxiu/events';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { registerPacks } from '../src/policy/policy.service.js';
import { shippedRows } from '../src/policy/shipped.js';
import { seedPlaces } from './seed.js';

/** A region of none of the documents: the example that teaches how to write a pack. */
const readme = readFileSync(new URL('../../../../libs/policy/README.md', import.meta.url), 'utf8');
const text = /```yaml\n([\s\S]*?)```/u.exec(readme)![1]!;

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await subgraph.db.transaction((tx) => registerPacks(tx, shippedRows()));
});
afterAll(() => subgraph.close());

const UPLOAD = `mutation ($input: UploadPolicyPackInput!) { uploadPolicyPack(input: $input) {
  policyPack { id code packVersion status parameter(path: "credits.cycle") { value clause { clause quote } } } changes { path kind } } }`;
const ADOPT =
  'mutation ($input: AdoptPolicyPackInput!) { adoptPolicyPack(input: $input) { policyAdoption { from policyPack { code } } } }';
const IN_FORCE = 'query ($id: ID!, $on: Date) { orgUnit(id: $id) { policyInForce(on: $on) { policyPack { code } } } }';
const input = { unitId: places.countyA.id, fileName: 'shili.yaml', text };

interface Uploaded {
  uploadPolicyPack: {
    policyPack: { id: string; parameter: { value: string; clause: { quote: string } } } | null;
    changes: unknown[];
  };
}

test('DL-36: a sixth region is uploaded and adopted with no change of code, and told whole to the other slices', async () => {
  const chen = subgraph.as(viewers.chen);
  const dry = await chen.query<Uploaded>(UPLOAD, { input: { ...input, validateOnly: true } });
  expect(dry.uploadPolicyPack.policyPack).toBeNull();
  const { uploadPolicyPack } = await chen.query<Uploaded>(UPLOAD, { input });
  const { id, parameter } = uploadPolicyPack.policyPack!;
  expect(JSON.parse(parameter.value)).toMatchObject({ total: '120' });
  expect(parameter.clause.quote).not.toBe('');
  expect(await chen.refusal(UPLOAD, { input })).toEqual(['CONFLICT']);
  expect(await chen.refusal(UPLOAD, { input: { ...input, validateOnly: true } })).toEqual(['CONFLICT']);

  await chen.query(ADOPT, {
    input: { unitId: places.countyA.id, packId: id, from: '2026-01-01', reason: '甲教发〔2026〕1号' },
  });
  const school = places.schoolA.id;
  expect(await chen.query(IN_FORCE, { id: school })).toMatchObject({
    orgUnit: { policyInForce: { policyPack: { code: 'SHILI_2025' } } },
  });
  expect(await chen.query(IN_FORCE, { id: school, on: '2025-12-31' })).toEqual({ orgUnit: { policyInForce: null } });
  const [told] = await subgraph.published(policyAdopted);
  expect(told!.payload).toMatchObject({
    unitId: places.countyA.id,
    from: '2026-01-01',
    to: null,
    pack: { credits: { cycle: { total: '120' } } },
  });
});

test('a wrong sum of weights, an unknown code and a repeated clause are all named, and nothing is saved', async () => {
  const faulty = text
    .replace(/weight: 12\.5/u, 'weight: 13')
    .replace(/SL_PREP: 2/u, 'SL_NOWHERE: 2')
    .replace(/(\n {4}- \{ id: [^\n]+\})/u, '$1$1')
    .replace(/code: SHILI_2025/u, 'code: SHILI_2030');
  const { errors } = await subgraph.as(viewers.chen).run(UPLOAD, { input: { ...input, text: faulty } });
  expect(errors[0]!.code).toBe('BAD_USER_INPUT');
  expect(errors[0]!.details!.map(({ rule, path }) => `${rule} ${path}`)).toMatchSnapshot();
  expect(errors[0]!.details!.length).toBeGreaterThanOrEqual(3);
  expect(
    await subgraph.as(viewers.chen).query('query { policyPacks(first: 100) { nodes { code } } }'),
  ).not.toMatchObject({
    policyPacks: { nodes: expect.arrayContaining([{ code: 'SHILI_2030' }]) },
  });
});

test('another county neither uploads for this one nor sees its pack; the packs of the documents are for all', async () => {
  const wei = subgraph.as(viewers.wei);
  expect(await wei.refusal(UPLOAD, { input: { ...input, text: text.replace('SHILI_2025', 'SHILI_2026') } })).toEqual([
    'NOT_FOUND',
  ]);
  const { policyPacks } = await wei.query<{ policyPacks: { nodes: { code: string }[] } }>(
    'query { policyPacks(first: 100) { nodes { code } } }',
  );
  expect(policyPacks.nodes.map(({ code }) => code)).toContain('OUHAI_2024');
  expect(policyPacks.nodes.map(({ code }) => code)).not.toContain('SHILI_2025');
});

test('a pack made for another level is not adopted', async () => {
  const chen = subgraph.as(viewers.chen);
  const { policyPacks } = await chen.query<{ policyPacks: { nodes: { id: string; code: string }[] } }>(
    'query { policyPacks(first: 100) { nodes { id code } } }',
  );
  const packId = policyPacks.nodes.find(({ code }) => code === 'ZHEJIANG_2019')!.id;
  expect(
    await chen.refusal(ADOPT, {
      input: { unitId: places.countyA.id, packId, from: '2026-01-01', reason: '错误的层级' },
    }),
  ).toEqual(['BAD_USER_INPUT']);
});

const DIFF = `query ($unit: ID!, $pack: ID!, $other: ID!) {
  policyPack(id: $pack) { adoptions { totalCount nodes { from reason unit { name } } }
    changesFrom(packId: $other) { before { code } after { code } words { code name }
      changes { path name kind fields before after clauseBefore { clause quote } clauseAfter { clause quote } } } }
  orgUnit(id: $unit) { policyAdoptions { nodes { policyPack { code } } }
    policyPreview(packId: $pack) { before { code } after { code } changes { path kind before after } } } }`;

interface Diffed {
  policyPack: {
    adoptions: { totalCount: number; nodes: { from: string }[] };
    changesFrom: {
      words: { code: string; name: string }[];
      changes: { path: string; kind: string; before: string; after: string; clauseAfter: { quote: string } }[];
    };
  };
  orgUnit: { policyAdoptions: { nodes: object[] }; policyPreview: { before: object; changes: { path: string }[] } };
}

/** The next version of the pack, with one figure and one entry changed. */
const revised = text.replace('code: SHILI_2025', 'code: SHILI_2025\n  version: 2').replace('total: 120', 'total: 150');

test('DL-36: two versions are compared parameter by parameter, old and new value beside their clauses', async () => {
  const chen = subgraph.as(viewers.chen);
  const { policyPacks } = await chen.query<{ policyPacks: { nodes: { id: string; code: string }[] } }>(
    'query { policyPacks(first: 100) { nodes { id code } } }',
  );
  const other = policyPacks.nodes.find(({ code }) => code === 'SHILI_2025')!.id;
  const { uploadPolicyPack } = await chen.query<Uploaded>(UPLOAD, { input: { ...input, text: revised } });
  expect(uploadPolicyPack.changes).toEqual([{ path: 'credits.cycle', kind: 'CHANGED' }]);
  const pack = uploadPolicyPack.policyPack!.id;
  const { policyPack, orgUnit } = await chen.query<Diffed>(DIFF, { unit: places.countyA.id, pack, other });
  const [change] = policyPack.changesFrom.changes;
  expect(policyPack.changesFrom.changes).toHaveLength(1);
  expect(change).toMatchObject({ path: 'credits.cycle', kind: 'CHANGED' });
  expect([JSON.parse(change!.before), JSON.parse(change!.after)]).toMatchObject([{ total: '120' }, { total: '150' }]);
  expect(change!.clauseAfter.quote).not.toBe('');
  // Nobody has adopted the new version yet; the county's own history knows the old one.
  expect(policyPack.adoptions).toEqual({ totalCount: 0, nodes: [] });
  expect(orgUnit.policyAdoptions.nodes).toEqual([{ policyPack: { code: 'SHILI_2025' } }]);
  expect(orgUnit.policyPreview).toMatchObject({ before: { code: 'SHILI_2025' }, changes: [{ path: 'credits.cycle' }] });
});

test('ZJ-02: what the whole differs by is told in words, and another county learns neither pack nor adoption', async () => {
  const wei = subgraph.as(viewers.wei);
  const { policyPacks } = await wei.query<{ policyPacks: { nodes: { id: string; code: string }[] } }>(
    'query { policyPacks(first: 100) { nodes { id code } } }',
  );
  const idOf = (code: string) => policyPacks.nodes.find((pack) => pack.code === code)!.id;
  const variables = { unit: places.countyB.id, pack: idOf('OUHAI_2024'), other: idOf('ZHEJIANG_2019') };
  const { policyPack } = await wei.query<Diffed>(DIFF, variables);
  const kinds = new Set(policyPack.changesFrom.changes.map(({ kind }) => kind));
  expect(kinds).toContain('ADDED');
  for (const { name } of policyPack.changesFrom.words) expect(name).toMatch(/\p{Script=Han}/u);

  const chens = await subgraph
    .as(viewers.chen)
    .query<{ orgUnit: { policyAdoptions: { nodes: { policyPack: { id: string } }[] } } }>(
      'query ($id: ID!) { orgUnit(id: $id) { policyAdoptions { nodes { policyPack { id } } } } }',
      { id: places.countyA.id },
    );
  const hidden = chens.orgUnit.policyAdoptions.nodes[0]!.policyPack.id;
  const seen = await wei.query<{ policyPack: { changesFrom: unknown } }>(DIFF, { ...variables, other: hidden });
  expect(seen.policyPack.changesFrom).toBeNull();
});

test('DL-38: forms offer the codes of the policy in force, each with its clause, and the platform’s plain words', async () => {
  const { orgUnit } = await subgraph.as(viewers.chen).query<{
    orgUnit: { codes: { code: string; name: string; clause: { quote: string } | null }[] };
  }>('query ($id: ID!) { orgUnit(id: $id) { codes(scheme: POSITION) { code name clause { quote } } } }', {
    id: places.schoolA.id,
  });
  expect(orgUnit.codes[0]).toMatchObject({ code: 'PRINCIPAL', name: '校长', clause: { quote: expect.any(String) } });
  expect(orgUnit.codes.filter(({ code }) => code === 'PRINCIPAL')).toHaveLength(1);
  expect(orgUnit.codes).toContainEqual({ code: 'TEACHER', name: '教师', clause: null });
});

test('an adoption that does not hold yet is taken back, and the record stays; one that holds is not', async () => {
  const chen = subgraph.as(viewers.chen);
  const { policyPacks } = await chen.query<{ policyPacks: { nodes: { id: string; code: string }[] } }>(
    'query { policyPacks(first: 100) { nodes { id code } } }',
  );
  const packId = policyPacks.nodes.find(({ code }) => code === 'PUCHENG_2014')!.id;
  const { id: unitId } = places.countyA;
  const ADOPT_ID = `mutation ($input: AdoptPolicyPackInput!) { adoptPolicyPack(input: $input) { policyAdoption { id version } } }`;
  const WITHDRAW = `mutation ($input: WithdrawPolicyAdoptionInput!) { withdrawPolicyAdoption(input: $input) {
    policyAdoption { version withdrawnBy withdrawalReason } } }`;
  const adopt = async (from: string) => {
    const adoption = { unitId, packId, from, reason: '甲教发〔2026〕9号' };
    const { adoptPolicyPack } = await chen.query<{
      adoptPolicyPack: { policyAdoption: { id: string; version: number } };
    }>(ADOPT_ID, { input: adoption });
    return adoptPolicyPack.policyAdoption;
  };
  const later = await adopt('2999-09-01');
  expect(await chen.query(IN_FORCE, { id: unitId, on: '2999-10-01' })).toMatchObject({
    orgUnit: { policyInForce: { policyPack: { code: 'PUCHENG_2014' } } },
  });
  const input = { ...later, reason: '文件暂缓施行' };
  expect(await subgraph.as(viewers.wei).refusal(WITHDRAW, { input })).toEqual(['NOT_FOUND']);
  expect(await chen.query(WITHDRAW, { input })).toEqual({
    withdrawPolicyAdoption: {
      policyAdoption: { version: 2, withdrawnBy: viewers.chen.name, withdrawalReason: '文件暂缓施行' },
    },
  });
  expect(await chen.query(IN_FORCE, { id: unitId, on: '2999-10-01' })).toMatchObject({
    orgUnit: { policyInForce: { policyPack: { code: 'SHILI_2025' } } },
  });
  // The other slices are told of an adoption that covers no day.
  const told = (await subgraph.published(policyAdopted)).at(-1)!;
  expect(told).toMatchObject({
    aggregateVersion: 2,
    payload: { adoptionId: later.id, from: '2999-09-01', to: '2999-08-31' },
  });
  expect(await chen.refusal(WITHDRAW, { input: { ...input, version: 2 } })).toEqual(['CONFLICT']);
  const HISTORY = 'query ($id: ID!) { orgUnit(id: $id) { policyAdoptions(first: 1) { nodes { id withdrawnAt } } } }';
  expect(await chen.query(HISTORY, { id: unitId })).toMatchObject({
    orgUnit: { policyAdoptions: { nodes: [{ id: later.id, withdrawnAt: expect.any(String) as string }] } },
  });
  const COUNT = `query ($id: ID!, $with: Boolean!) { policyPack(id: $id) { adoptions(includeWithdrawn: $with) { totalCount } } }`;
  for (const withdrawn of [true, false])
    expect(await chen.query(COUNT, { id: packId, with: withdrawn })).toEqual({
      policyPack: { adoptions: { totalCount: withdrawn ? 1 : 0 } },
    });
  const past = await adopt('2024-01-01');
  const { errors } = await chen.run(WITHDRAW, { input: { ...past, reason: '采用有误' } });
  expect(errors).toMatchObject([
    { code: 'CONFLICT', message: expect.stringContaining('自2024年1月1日起已经施行') as string },
  ]);
});
