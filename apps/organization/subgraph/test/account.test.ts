import type { Viewer } from '@yanxiu/access';
import { rightsNarrowed } from '@yanxiu/events';
import { TestSubgraph, places, teachers, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstAdministrator } from '../src/account/first-administrator.service.js';
import { organization } from '../src/module.js';
import { seedPlaces, seedTeachers } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
  await seedTeachers(subgraph);
});
afterAll(() => subgraph.close());

const gateway: Viewer = {
  kind: 'SYSTEM',
  id: 'gateway',
  name: 'gateway',
  grants: [{ role: 'GATEWAY', unitId: '', level: 'PLATFORM', path: [] }],
};
const CREATE =
  'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id subject person { name } grants { role } } } }';
const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id role unit { name } } } }';
const SIGN_IN =
  'query ($subject: String!) { accountForSignIn(subject: $subject) { kind name personId grants { role level unitId path } } }';
const APP =
  'query ($clientId: ID!, $secret: String) { appForToken(clientId: $clientId, secret: $secret) { kind grants { permissions unitId level } } }';

const open = async (subject: string) => {
  const input = { subject, name: '艾丽丝', unitId: places.schoolA.id, personId: teachers.alice.id };
  return (await subgraph.as(viewers.chen).query<{ createAccount: { account: { id: string } } }>(CREATE, { input }))
    .createAccount.account;
};

test('an account is opened, granted a role in reach, and signs in with unit and path', async () => {
  const chen = subgraph.as(viewers.chen);
  const account = await open('alice');
  const input = { accountId: account.id, role: 'TEACHER', unitId: places.schoolA.id, from: '2026-09-01' };
  expect(await chen.query(GRANT, { input })).toMatchObject({
    grantRole: { grant: { role: 'TEACHER', unit: { name: '甲县第一中学' } } },
  });
  expect(await chen.refusal(GRANT, { input })).toEqual(['CONFLICT']);
  expect(await chen.refusal(GRANT, { input: { ...input, from: '2026-10-01', to: '2999-12-31' } })).toEqual([
    'CONFLICT',
  ]);
  expect(await subgraph.as(gateway).query(SIGN_IN, { subject: 'alice' })).toEqual({
    accountForSignIn: {
      kind: 'PERSON',
      name: '艾丽丝',
      personId: teachers.alice.id,
      grants: [{ role: 'TEACHER', level: 'SCHOOL', unitId: places.schoolA.id, path: places.schoolA.path }],
    },
  });
  expect(await subgraph.as(gateway).query(SIGN_IN, { subject: 'stranger' })).toEqual({ accountForSignIn: null });
});

test('only the gateway asks who signs in', async () => {
  expect(await subgraph.as(viewers.admin).refusal(SIGN_IN, { subject: 'alice' })).toEqual(['FORBIDDEN']);
});

test('nobody grants more than he holds, nor beyond his reach', async () => {
  const chen = subgraph.as(viewers.chen);
  const { id: accountId } = await open('bea');
  const input = { accountId, unitId: places.schoolA.id, from: '2026-09-01' };
  expect(await chen.refusal(GRANT, { input: { ...input, role: 'GATEWAY' } })).toEqual(['BAD_USER_INPUT']);
  expect(await chen.refusal(GRANT, { input: { ...input, role: 'COUNTY_OFFICER', unitId: places.countyB.id } })).toEqual(
    ['NOT_FOUND'],
  );
  expect(await chen.refusal(GRANT, { input: { ...input, role: 'COUNTY_OFFICER', unitId: places.city.id } })).toEqual([
    'NOT_FOUND',
  ]);
  const tutor: Viewer = {
    ...viewers.chen,
    grants: [
      {
        role: 'APP',
        permissions: ['organization:manage-accounts'],
        unitId: places.countyA.id,
        level: 'COUNTY',
        path: places.countyA.path,
      },
    ],
  };
  expect(
    await subgraph.as(tutor).refusal(GRANT, { input: { ...input, role: 'COUNTY_OFFICER', unitId: places.countyA.id } }),
  ).toEqual(['FORBIDDEN']);
  expect(await subgraph.as(viewers.wei).refusal(GRANT, { input: { ...input, role: 'TEACHER' } })).toEqual([
    'NOT_FOUND',
  ]);
});

test('a revoked grant and a closed account no longer sign in', async () => {
  const chen = subgraph.as(viewers.chen);
  const { id: accountId } = await open('carl');
  const { grantRole } = await chen.query<{ grantRole: { grant: { id: string } } }>(GRANT, {
    input: { accountId, role: 'TEACHER', unitId: places.schoolA.id, from: '2026-09-01' },
  });
  await chen.query('mutation ($input: RevokeGrantInput!) { revokeGrant(input: $input) { grant { to } } }', {
    input: { id: grantRole.grant.id, reason: '调离' },
  });
  // What still runs in that name in any slice stops.
  expect((await subgraph.published(rightsNarrowed)).at(-1)!.payload).toEqual({ accountIds: [accountId] });
  expect(await subgraph.as(gateway).query(SIGN_IN, { subject: 'carl' })).toMatchObject({
    accountForSignIn: { grants: [] },
  });
  await chen.query(
    'mutation ($input: DeactivateAccountInput!) { deactivateAccount(input: $input) { account { active } } }',
    { input: { id: accountId, version: 1, reason: '离职' } },
  );
  expect(await subgraph.as(gateway).query(SIGN_IN, { subject: 'carl' })).toEqual({ accountForSignIn: null });
});

test('an app has scopes on a subtree; its secret is shown once and checked', async () => {
  const CREATE_APP = 'mutation ($input: CreateAppInput!) { createApp(input: $input) { clientId secret } }';
  const input = { name: '省级数据平台', unitId: places.countyA.id, scopes: ['organization:read', 'credits:read'] };
  const { createApp } = await subgraph
    .as(viewers.chen)
    .query<{ createApp: { clientId: string; secret: string } }>(CREATE_APP, { input });
  const app = { kind: 'APP', grants: [{ permissions: input.scopes, unitId: places.countyA.id, level: 'COUNTY' }] };
  expect(await subgraph.as(gateway).query(APP, createApp)).toEqual({ appForToken: app });
  expect(await subgraph.as(gateway).query(APP, { ...createApp, secret: 'wrong' })).toEqual({ appForToken: null });
  expect(await subgraph.as(gateway).query(APP, { clientId: createApp.clientId })).toEqual({ appForToken: app });
  expect(
    await subgraph.as(viewers.chen).refusal(CREATE_APP, { input: { ...input, scopes: ['organization:fly'] } }),
  ).toEqual(['BAD_USER_INPUT']);
});

test('an empty platform gets one first administrator and the packs of the documents, and no second that way', async () => {
  const empty = await TestSubgraph.start(organization);
  await firstAdministrator(empty.database, { subject: 'root-of-bureau', name: '平台管理员' });
  expect(await empty.as(gateway).query(SIGN_IN, { subject: 'root-of-bureau' })).toMatchObject({
    accountForSignIn: { grants: [{ role: 'PLATFORM_ADMIN', level: 'PLATFORM', path: [] }] },
  });
  const { policyPacks } = await empty
    .as(viewers.admin)
    .query<{ policyPacks: { totalCount: number } }>('{ policyPacks { totalCount } }');
  expect(policyPacks.totalCount).toBe(10);
  await expect(firstAdministrator(empty.database, { subject: 'another', name: '另一人' })).rejects.toThrow(
    '已有平台管理员',
  );
  await empty.close();
});
