import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningIdentityProvider } from '../src/index.js';
import { hashPassword, passwordMatches, startIdentityProvider } from '../src/index.js';
import { readSettings } from '../src/settings.js';
import { Browser } from './browser.js';

const secret = 's'.repeat(43);
const callback = 'http://localhost:4000/auth/callback';
let folder: string;
let issuer: string;
let provider: RunningIdentityProvider;
let config: client.Configuration;

const start = () =>
  startIdentityProvider({
    port: Number(new URL(issuer).port),
    issuer,
    clients: [
      {
        client_id: 'gateway',
        client_secret: secret,
        redirect_uris: [callback],
        post_logout_redirect_uris: ['http://localhost:4000/'],
      },
    ],
    accountsFile: join(folder, 'accounts.json'),
    keysFile: join(folder, 'keys.json'),
    hint: '口令都是 demo',
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yanxiu-identity-'));
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => probe.once('listening', done));
  issuer = `http://127.0.0.1:${(probe.address() as { port: number }).port}`;
  await new Promise((done) => probe.close(done));
  provider = await start();
  // Written after the start, as the demo data are.
  const accounts = [
    {
      subject: 'account-alice',
      username: 'alice',
      name: '爱丽丝',
      role: '教师 <初中>',
      password: await hashPassword('demo'),
    },
    { subject: 'account-bo', username: 'bo', name: '博', role: '教研员', password: await hashPassword('demo') },
  ];
  writeFileSync(join(folder, 'accounts.json'), JSON.stringify(accounts));
  config = await client.discovery(new URL(issuer), 'gateway', secret, undefined, {
    execute: [client.allowInsecureRequests],
  });
});

afterAll(async () => {
  await provider?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function begin(parameters: Record<string, string> = {}) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: callback,
    scope: 'openid profile',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...parameters,
  });
  return { url, verifier, state, nonce };
}

/** Signs in as a browser does and gives the URL that the gateway would be called with. */
async function signIn(browser: Browser, url: URL, username: string, password: string) {
  const form = await browser.get(url.href);
  return browser.post(form.url, { username, password });
}

describe('signing in', () => {
  test('gives the gateway an ID token by code flow with PKCE, and signs out', async () => {
    const browser = new Browser('http://localhost:4000');
    const { url, verifier, state, nonce } = await begin();
    const answer = await signIn(browser, url, 'alice', 'demo');
    expect(answer.url).toMatch(/^http:\/\/localhost:4000\/auth\/callback\?code=/);
    const tokens = await client.authorizationCodeGrant(config, new URL(answer.url), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    });
    expect(tokens.claims()).toMatchObject({
      sub: 'account-alice',
      name: '爱丽丝',
      preferred_username: 'alice',
      aud: 'gateway',
    });

    const again = await begin();
    expect((await browser.get(again.url.href)).url).toContain('/auth/callback?code='); // still signed in

    const end = client.buildEndSessionUrl(config, {
      id_token_hint: tokens.id_token as string,
      post_logout_redirect_uri: 'http://localhost:4000/',
    });
    const question = await browser.get(end.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(question.text)?.[1] as string;
    const done = await browser.post(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(done.url).toBe('http://localhost:4000/');
    expect((await browser.get((await begin()).url.href)).text).toContain('登录研修平台');
  });

  test('shows the demo accounts, escaped, under a policy that allows no script', async () => {
    const page = await new Browser('http://localhost:4000').get((await begin()).url.href);
    expect(page.text).toContain('爱丽丝 · 教师 &#60;初中&#62;');
    expect(page.text).toContain('口令都是 demo');
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self' http:\/\/localhost:4000;/,
    );
  });

  test('fails with one message for a wrong password and an unknown name, and locks after five failures', async () => {
    const browser = new Browser('http://localhost:4000');
    const form = await browser.get((await begin()).url.href);
    const attempt = (username: string, password: string) => browser.post(form.url, { username, password });
    expect((await attempt('nobody', 'demo')).text).toContain('账号或口令不正确');
    for (let count = 0; count < 5; count++) expect((await attempt('bo', 'wrong')).status).toBe(401);
    expect((await attempt('bo', 'demo')).status).toBe(429);
    expect((await attempt('alice', 'demo')).url).toContain('/auth/callback?code='); // others are not locked
  });

  test('works for a page opened before a restart only by starting over, with a clear page', async () => {
    const browser = new Browser('http://localhost:4000');
    const form = await browser.get((await begin()).url.href);
    await provider.close();
    provider = await start();
    const page = await browser.get(form.url);
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('登录页面已过期')]);
  });
});

describe('the provider refuses', () => {
  test.each([
    ['no PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['the plain method', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['the implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('%s', async (_name, parameters, error) => {
    const answer = await new Browser('http://localhost:4000').get((await begin(parameters)).url.href);
    expect(`${answer.url} ${answer.text}`).toContain(error);
  });

  test('a redirect to a stranger', async () => {
    const { url } = await begin({ redirect_uri: 'http://evil.example/' });
    const answer = await new Browser('http://localhost:4000').get(url.href);
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('invalid_redirect_uri')]);
  });

  test('a wrong client secret', async () => {
    const response = await fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('gateway:wrong')}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'x', redirect_uri: callback }),
    });
    expect(response.status).toBe(401);
  });
});

test('keys are kept, readable by the owner alone', async () => {
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  const keys = async () =>
    (await (await fetch(`${issuer}/jwks`, { headers: { connection: 'close' } })).json()) as unknown;
  const before = await keys();
  await provider.close();
  provider = await start();
  expect(await keys()).toEqual(before);
});

test('a password matches its own hash only', async () => {
  const hash = await hashPassword('口令');
  expect([
    await passwordMatches('口令', hash),
    await passwordMatches('口', hash),
    await passwordMatches('口令', 'plain'),
  ]).toEqual([true, false, false]);
});

test('wrong settings are named', () => {
  expect(() => readSettings({ PORT: '0', CLIENTS: '{' })).toThrow(/PORT[\s\S]*ISSUER/);
  expect(() => readSettings({ PORT: '1', CLIENTS: '{', ISSUER: issuer, ACCOUNTS_FILE: 'a', DATA_DIR: 'b' })).toThrow(
    /CLIENTS/,
  );
});
