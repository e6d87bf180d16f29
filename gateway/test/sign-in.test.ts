import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apps, du, people, startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;
let gateway: TestGateway;
let provider: Server;

beforeAll(async () => {
  organization = await startOrganization();
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${home}/auth/callback`);
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  gateway = await startTestGateway([organization], {
    PORT: String(port),
    PUBLIC_URL: home,
    OIDC_ISSUER: issuer,
    ACCOUNTS_CACHE_MS: '100',
  });
});
afterAll(async () => {
  await gateway.stop();
  provider.closeAllConnections();
  provider.close();
  await organization.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startProvider(callback: string): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: 'gateway',
        client_secret: 'gateway-secret',
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['key'] },
    pkce: { required: () => true },
  });
  server.on('request', oidc.callback());
  return server;
}

/** A browser as far as sign-in needs one: it keeps cookies per host and follows redirects. */
class Browser {
  readonly #cookies = new Map<string, Map<string, string>>();

  async go(url: string, init: RequestInit = {}): Promise<Response & { at: string }> {
    const { host } = new URL(url);
    const jar = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, jar);
    const headers = {
      ...(init.headers as Record<string, string>),
      cookie: [...jar].map((pair) => pair.join('=')).join('; '),
    };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = response.headers.get('location');
    return location ? this.go(new URL(location, url).href) : Object.assign(response, { at: url });
  }

  /** Goes to the sign-in, fills in the provider's two forms, comes back. */
  async signIn(login: string, from: string): Promise<Response & { at: string }> {
    const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
    const first = await this.go(from);
    const consent = await this.go(first.at, { ...form, body: `prompt=login&login=${login}&password=x` });
    return this.go(consent.at, { ...form, body: 'prompt=consent' });
  }
}

test('a person signs in by code flow with PKCE, is known, asks, and signs out', async () => {
  const browser = new Browser();
  const back = await browser.signIn(
    'alice',
    `${gateway.url}/auth/login?return=${encodeURIComponent('/livez?from=sign-in')}`,
  );
  expect(back.at).toBe(`${gateway.url}/livez?from=sign-in`);
  const me = await browser.go(`${gateway.url}/auth/me`);
  expect(await me.json()).toMatchObject({
    name: '爱丽丝',
    kind: 'PERSON',
    personId: 'p-alice',
    grants: [{ role: 'TEACHER' }],
  });
  const body = JSON.stringify({ query: '{ whoami }' });
  const json = { 'content-type': 'application/json' };
  const forged = await browser.go(`${gateway.url}/graphql`, { method: 'POST', headers: json, body });
  expect(forged.status).toBe(403);
  expect(await forged.json()).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN', details: [{ rule: 'csrf' }] } }],
  });
  const asked = await browser.go(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { ...json, 'x-yanxiu-csrf': '1' },
    body,
  });
  expect(await asked.json()).toMatchObject({ data: { whoami: '爱丽丝' } });
  expect((await browser.go(`${gateway.url}/auth/logout`, { method: 'POST' })).status).toBe(403);
  const out = await browser.go(`${gateway.url}/auth/logout`, { method: 'POST', headers: { 'x-yanxiu-csrf': '1' } });
  expect(((await out.json()) as { redirect: string }).redirect).toContain('/session/end');
  expect((await browser.go(`${gateway.url}/auth/me`)).status).toBe(401);
});

test('the session cookie is out of reach of scripts and other sites, and can be neither read nor changed', async () => {
  const cookie = await gateway.cookie();
  expect((await fetch(`${gateway.url}/auth/me`, { headers: { cookie } })).status).toBe(200);
  expect(cookie).not.toContain(Buffer.from('alice').toString('base64url'));
  expect((await fetch(`${gateway.url}/auth/me`, { headers: { cookie: `${cookie.slice(0, -3)}AAA` } })).status).toBe(
    401,
  );
  const login = await fetch(`${gateway.url}/auth/login`, { redirect: 'manual' });
  expect(login.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax/);
  expect(new URL(login.headers.get('location') ?? '').searchParams.get('code_challenge_method')).toBe('S256');
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/.//evil.example',
  '/x/..//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
])('a sign-in link never leads to %s', async (wanted) => {
  const browser = new Browser();
  const back = await browser.signIn('alice', `${gateway.url}/auth/login?return=${encodeURIComponent(wanted)}`);
  expect(new URL(back.at).origin).toBe(gateway.url);
});

test('a callback that this browser did not begin, or that was tampered with, signs nobody in', async () => {
  const direct = await fetch(`${gateway.url}/auth/callback?code=x&state=y`);
  expect(direct.status).toBe(400);
  expect(direct.headers.getSetCookie().join()).not.toContain('yanxiu_session=e');
});

test('who has no account stays outside, and a closed account is out within the cache time', async () => {
  const stranger = new Browser();
  expect((await stranger.signIn('mallory', `${gateway.url}/auth/login`)).status).toBe(403);
  const browser = new Browser();
  people.set('bo', { kind: 'PERSON', id: 'acc-bo', name: '博', grants: [] });
  await browser.signIn('bo', `${gateway.url}/auth/login`);
  expect((await browser.go(`${gateway.url}/auth/me`)).status).toBe(200);
  people.delete('bo');
  await expect.poll(async () => (await browser.go(`${gateway.url}/auth/me`)).status).toBe(401);
});

const token = (init: { basic?: string; form: Record<string, string> }) =>
  fetch(`${gateway.url}/oauth/token`, {
    method: 'POST',
    headers: init.basic ? { authorization: `Basic ${Buffer.from(init.basic).toString('base64')}` } : {},
    body: new URLSearchParams({ grant_type: 'client_credentials', ...init.form }),
  });

test('an app gets a token for its secret, by header or form, and is out soon after its revocation', async () => {
  apps.set('app-du', { secret: 's3cret', viewer: du });
  const answer = await token({ basic: 'app-du:s3cret', form: {} });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const granted = (await answer.json()) as { access_token: string };
  expect(granted).toMatchObject({ token_type: 'Bearer', expires_in: 900, scope: 'plans:read' });
  expect((await token({ form: { client_id: 'app-du', client_secret: 's3cret' } })).status).toBe(200);
  const headers = { authorization: `Bearer ${granted.access_token}` };
  expect((await gateway.ask('{ whoami }', { headers })).data).toEqual({ whoami: '省平台' });
  apps.delete('app-du');
  await expect.poll(async () => (await gateway.ask('{ whoami }', { headers })).status).toBe(401);
});

test('wrong secrets, other grants and foreign tokens are refused; guessing ends after five', async () => {
  apps.set('app-guess', { secret: 's3cret', viewer: du });
  expect(await (await token({ form: { grant_type: 'password' } })).json()).toEqual({ error: 'unsupported_grant_type' });
  for (let i = 0; i < 5; i += 1) expect((await token({ basic: 'app-guess:wrong', form: {} })).status).toBe(401);
  expect((await token({ basic: 'app-guess:s3cret', form: {} })).status).toBe(429);
  const none = [
    { alg: 'none', typ: 'at+jwt' },
    { sub: 'app-guess', aud: 'yanxiu', iss: 'yanxiu-gateway/oauth', exp: 4e9 },
  ];
  const unsigned = `${none.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
  for (const foreign of [unsigned, 'x.y.z', `${await gateway.bearer('app-guess')}A`.replace('Bearer ', '')]) {
    const refused = await gateway.ask('{ whoami }', { headers: { authorization: `Bearer ${foreign}` } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toContain('invalid_token');
  }
});
