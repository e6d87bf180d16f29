import type { Viewer } from '@yanxiu/access';
import { civilDay, sql } from '@yanxiu/subgraph';
import { TestSubgraph, places, viewers } from '@yanxiu/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { organization } from '../src/module.js';
import { seedPlaces } from './seed.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await TestSubgraph.start(organization);
  await seedPlaces(subgraph);
});
afterAll(() => subgraph.close());

const gateway: Viewer = {
  kind: 'SYSTEM',
  id: 'gateway',
  name: 'gateway',
  grants: [{ role: 'GATEWAY', unitId: '', level: 'PLATFORM', path: [] }],
};
const dayFromNow = (days: number) => civilDay(new Date(Date.now() + days * 86_400_000));
const { chen, wei, bo } = viewers;

const CREATE = 'mutation ($input: CreateAppInput!) { createApp(input: $input) { account { id } clientId secret } }';
const ROTATE =
  'mutation ($input: RotateAppSecretInput!) { rotateAppSecret(input: $input) { clientId secret account { version } } }';
const REVOKE =
  'mutation ($input: RevokeAppSecretInput!) { revokeAppSecret(input: $input) { account { secrets { live } } } }';
const SCOPES =
  'mutation ($input: ChangeAppScopesInput!) { changeAppScopes(input: $input) { account { version grants { permissions } } } }';
const EXPIRY =
  'mutation ($input: ChangeAppExpiryInput!) { changeAppExpiry(input: $input) { account { grants { to current } } } }';
const SECRETS = 'query ($id: ID!) { account(id: $id) { version lastUsedAt secrets { id live expiresAt lastUsedAt } } }';

interface App {
  id: string;
  clientId: string;
  secret: string;
}
interface Secrets {
  version: number;
  lastUsedAt: string | null;
  secrets: { id: string; live: boolean; expiresAt: string | null; lastUsedAt: string | null }[];
}
async function createApp(name: string, scopes = ['organization:read']): Promise<App> {
  const { createApp: made } = await subgraph
    .as(chen)
    .query<{ createApp: { account: { id: string }; clientId: string; secret: string } }>(CREATE, {
      input: { name, unitId: places.countyA.id, scopes },
    });
  return { id: made.account.id, clientId: made.clientId, secret: made.secret };
}
async function signsIn(clientId: string, secret: string): Promise<string[][] | null> {
  const { appForToken } = await subgraph.as(gateway).query<{
    appForToken: { grants: { permissions: string[] }[] } | null;
  }>('query ($clientId: ID!, $secret: String) { appForToken(clientId: $clientId, secret: $secret) { grants { permissions } } }', { clientId, secret });
  return appForToken && appForToken.grants.map(({ permissions }) => permissions);
}
const secretsOf = async (id: string) => (await subgraph.as(chen).query<{ account: Secrets }>(SECRETS, { id })).account;
const rotate = async (id: string, version: number, oldUntil: string | null) =>
  (
    await subgraph.as(chen).query<{ rotateAppSecret: { secret: string } }>(ROTATE, {
      input: { id, version, oldUntil, reason: '定期更换' },
    })
  ).rotateAppSecret.secret;

test('a secret is changed with overlap: both work until the day, then the new one alone; use is seen', async () => {
  const app = await createApp('数据平台');
  expect((await secretsOf(app.id)).secrets).toMatchObject([{ live: true, expiresAt: null, lastUsedAt: null }]);
  const next = await rotate(app.id, 1, dayFromNow(7));
  expect(await signsIn(app.clientId, app.secret)).toEqual([['organization:read']]);
  expect(await signsIn(app.clientId, next)).toEqual([['organization:read']]);
  const shown = await secretsOf(app.id);
  expect(shown.lastUsedAt).not.toBeNull();
  expect(shown.secrets.map(({ live, lastUsedAt }) => [live, lastUsedAt !== null])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(shown.secrets[1]!.expiresAt).toBe(`${dayFromNow(7)}T16:00:00.000Z`);
  // A third one has to wait until one of the two is gone.
  expect(
    await subgraph.as(chen).refusal(ROTATE, { input: { id: app.id, version: shown.version, reason: '再次更换' } }),
  ).toEqual(['CONFLICT']);
  await subgraph.db.query(sql`update app_secret set expires_at = now() where id = ${shown.secrets[1]!.id}`);
  expect(await signsIn(app.clientId, app.secret)).toBeNull();
  expect(await signsIn(app.clientId, next)).not.toBeNull();
});

test('without overlap the old secret ends at once, and a leaked one is revoked now', async () => {
  const app = await createApp('教研网');
  const next = await rotate(app.id, 1, null);
  expect(await signsIn(app.clientId, app.secret)).toBeNull();
  const [present] = (await secretsOf(app.id)).secrets;
  expect(await subgraph.as(wei).refusal(REVOKE, { input: { id: present!.id, reason: '试探' } })).toEqual(['NOT_FOUND']);
  await subgraph.as(chen).query(REVOKE, { input: { id: present!.id, reason: '密钥泄露' } });
  expect(await signsIn(app.clientId, next)).toBeNull();
  expect(await subgraph.as(chen).refusal(REVOKE, { input: { id: present!.id, reason: '再次' } })).toEqual(['CONFLICT']);
  const again = await rotate(app.id, 2, null);
  expect(await signsIn(app.clientId, again)).not.toBeNull();
});

test('scopes and expiry are changed with a reason, within what the changer holds there', async () => {
  const app = await createApp('学分接口', ['organization:read', 'credits:read']);
  const change = (who: Viewer, version: number, scopes: string[]) =>
    subgraph.as(who).run(SCOPES, { input: { id: app.id, version, scopes, reason: '对接范围调整' } });
  expect((await change(chen, 1, ['credits:read', 'plans:read'])).data).toMatchObject({
    changeAppScopes: { account: { version: 2, grants: [{ permissions: ['credits:read', 'plans:read'] }] } },
  });
  expect(await signsIn(app.clientId, app.secret)).toEqual([['credits:read', 'plans:read']]);
  expect((await change(chen, 1, ['credits:read'])).errors).toMatchObject([{ code: 'CONFLICT' }]);
  expect((await change(chen, 2, ['organization:sign-in'])).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await change(wei, 2, ['credits:read'])).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await change(bo, 2, ['credits:read'])).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const until = (to: string | null) =>
    subgraph.as(chen).run(EXPIRY, { input: { id: app.id, version: 2, to, reason: '项目结束' } });
  expect((await until(dayFromNow(-1))).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect((await until(dayFromNow(30))).data).toMatchObject({
    changeAppExpiry: { account: { grants: [{ to: dayFromNow(30), current: true }] } },
  });
  const { account } = await subgraph
    .as(chen)
    .query<{ account: { timeline: { nodes: { actionName: string; reason: string }[] } } }>(
      'query ($id: ID!) { account(id: $id) { timeline { nodes { actionName reason } } } }',
      { id: app.id },
    );
  expect(account.timeline.nodes.map(({ actionName }) => actionName)).toEqual([
    '改定应用期限',
    '改定应用权限',
    '登记应用',
  ]);
});

test('an app gets scopes of a place only from who holds them at that place, and no role', async () => {
  const both: Viewer = {
    ...chen,
    grants: [
      {
        role: 'APP',
        permissions: ['organization:manage-accounts'],
        unitId: places.countyB.id,
        level: 'COUNTY',
        path: [],
      },
      ...chen.grants,
    ],
  };
  const input = { name: '乙县应用', unitId: places.countyB.id, scopes: ['credits:read'] };
  expect(await subgraph.as(both).refusal(CREATE, { input })).toEqual(['FORBIDDEN']);
  const app = await createApp('甲县应用');
  expect(
    await subgraph
      .as(chen)
      .refusal('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { grant { id } } }', {
        input: { accountId: app.id, role: 'COUNTY_OFFICER', unitId: places.countyA.id, from: dayFromNow(0) },
      }),
  ).toEqual(['BAD_USER_INPUT']);
});
