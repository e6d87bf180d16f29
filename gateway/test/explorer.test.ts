import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../src/web/examples.js';
import { startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organization = await startOrganization();
  gateway = await startTestGateway([organization]);
});
afterAll(async () => {
  await gateway.stop();
  await organization.close();
});

test('GraphiQL comes from our own origin, under a policy that lets nothing else in', async () => {
  const home = await fetch(`${gateway.url}/`, { redirect: 'manual' });
  expect(home.headers.get('location')).toBe('/graphiql');
  const typed = await fetch(`${gateway.url}/graphql`, {
    redirect: 'manual',
    headers: { accept: 'text/html,*/*;q=0.8' },
  });
  expect(typed.headers.get('location')).toBe('/graphiql');
  const page = await fetch(`${gateway.url}/graphiql`);
  const html = await page.text();
  expect(html).not.toMatch(/(src|href|from)\s*=?\s*["'](https?:)?\/\//);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self' 'sha256-/);
  const [script = ''] = /\/graphiql-static\/ruru\.js/.exec(html) ?? [];
  const answer = await fetch(gateway.url + script);
  expect(answer.headers.get('content-type')).toContain('javascript');
  expect((await fetch(`${gateway.url}/graphiql-static/ruru.css`)).status).toBe(200);
});

test('without introspection there is no explorer and no schema to be had', async () => {
  const closed = await startTestGateway([organization], { INTROSPECTION: 'false' });
  expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
  expect((await closed.ask('{ __schema { types { name } } }')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect((await closed.ask('{ whoamy }')).text).not.toContain('whoami');
  await closed.stop();
});

test('a console folder is served with its entry page, a policy for it alone, and compressed files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  const page = '<meta nonce="{{nonce}}"><title>研修</title><script type="importmap">{}</script><b>{{viewer}}</b>';
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'shell-abcdef12.js.br'), brotliCompressSync('export {}'));
  await writeFile(join(folder, 'shell-abcdef12.js'), 'export {}');
  await mkdir(join(folder, 'credits'));
  const served = await startTestGateway([organization], { CONSOLE_DIR: folder });
  const html = { headers: { accept: 'text/html' } };
  expect(await (await fetch(`${served.url}/`, html)).text()).toContain('研修');
  expect(await (await fetch(`${served.url}/plans/2026`, html)).text()).toContain('研修');
  expect((await fetch(`${served.url}/shell-abcdef12.js`)).headers.get('cache-control')).toContain('immutable');
  expect(await (await fetch(`${served.url}/credits`, { ...html, redirect: 'error' })).text()).toContain('研修');
  const compressed = await fetch(`${served.url}/shell-abcdef12.js`, { headers: { 'accept-encoding': 'gzip, br' } });
  expect(compressed.headers.get('content-encoding')).toBe('br');
  expect(compressed.headers.get('content-type')).toContain('javascript');
  expect(await compressed.text()).toBe('export {}');
  const plain = await fetch(`${served.url}/shell-abcdef12.js`, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(plain.headers.get('vary')).toContain('accept-encoding');
  expect((await fetch(`${served.url}/missing.js`)).status).toBe(404);

  const [first, second] = await Promise.all([1, 2].map(() => fetch(`${served.url}/`, html)));
  const policy = first!.headers.get('content-security-policy') ?? '';
  const nonce = /nonce="([^"]+)"/.exec(await first!.text())?.[1];
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(policy).toContain(`script-src 'self' 'sha256-${createHash('sha256').update('{}').digest('base64')}'`);
  expect(await second!.text()).not.toContain(nonce);
  expect(await (await fetch(`${served.url}/`, html)).text()).toContain('<b>null</b>');
  await served.stop();
});

test('examples carry a title and variables', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'examples-'));
  await writeFile(
    join(folder, 'one.graphql'),
    '# 一所学校 / One school\n# variables: {"id": "1"}\nquery ($id: ID!) { school(id: $id) { name } }\n',
  );
  expect(await readExamples(folder)).toMatchObject([
    { name: 'one', title: '一所学校 / One school', variables: { id: '1' } },
  ]);
});
