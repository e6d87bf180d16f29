import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ports } from './nginx-server.js';
import {
  call,
  freePorts,
  hasBrotli,
  makeCertificate,
  nginxArguments,
  publish,
  remove,
  stage,
  startFakeGateway,
  startNginx,
  logOf,
} from './nginx-server.js';
import { hasProgram } from './program.js';

const runs = process.platform !== 'win32' && hasProgram('nginx', '-v');
if (!runs) console.warn('infra/nginx was checked as text only: there is no nginx on this machine');
else if (!hasBrotli) console.warn('infra/nginx was run without brotli: its module is not on this machine');

describe.skipIf(!runs)('nginx before a gateway', () => {
  let folder: string;
  let ports: Ports;
  let gateway: Awaited<ReturnType<typeof startFakeGateway>>;
  let stop: (() => Promise<void>) | undefined;
  const get = (path: string, headers: Record<string, string> = {}) => call(ports.http, path, { headers });
  const json = async (path: string, headers: Record<string, string> = {}) =>
    JSON.parse((await get(path, headers)).body.toString()) as Record<string, Record<string, string>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yanxiu-nginx-'));
    // Started as root, nginx serves as `nobody`, who must get in.
    chmodSync(folder, 0o755);
    gateway = await startFakeGateway();
    ports = { ...(await freePorts()), gateway: gateway.port };
    stage(folder, ports);
    stop = await startNginx(folder, 'nginx.conf', ports.http);
  });
  afterAll(async () => {
    await stop?.();
    await gateway.close();
    remove(folder);
  });

  test('leads to the gateway while no console is published', async () => {
    expect(await json('/')).toMatchObject({ url: '/' });
    publish(folder);
  });

  test.each(['/', '/plans/activities/1'])('%s is the entry page with a policy and a nonce of its own', async (path) => {
    const [one, two] = [await get(path), await get(path)];
    const nonce = /'nonce-(\w{32})'/.exec(String(one.headers['content-security-policy']))?.[1];
    expect(one.body.toString()).toBe(
      `<script type="importmap" nonce="${nonce}">{}</script><style nonce="${nonce}"></style>`,
    );
    expect(two.body.toString()).not.toBe(one.body.toString());
    expect(one.headers).toMatchObject({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    expect(one.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(one.headers['content-security-policy']).not.toContain('unsafe');
    expect([one.headers.etag, one.headers['last-modified']]).toEqual([undefined, undefined]);
  });

  test('hashed files are kept for a year, as small as the browser takes them', async () => {
    const path = '/shell-Bq3x9Kd2.js';
    const plain = await get(path);
    expect(plain.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
    expect(plain.headers['content-type']).toMatch(/javascript/);
    const zipped = await get(path, { 'accept-encoding': 'gzip' });
    expect([zipped.headers['content-encoding'], gunzipSync(zipped.body)]).toEqual(['gzip', plain.body]);
    if (hasBrotli) {
      const smallest = await get(path, { 'accept-encoding': 'gzip, br' });
      expect([smallest.headers['content-encoding'], brotliDecompressSync(smallest.body)]).toEqual(['br', plain.body]);
    }
  });

  test('manifests are asked for again, what is missing is not kept', async () => {
    expect((await get('/import-map.json')).headers['cache-control']).toBe('no-cache');
    const missing = await get('/shell-AAAAAAAA.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined]);
    expect((await get('/../nginx.conf')).status).toBeGreaterThanOrEqual(400);
  });

  test.each([
    '/graphql?query=%7Ba%7D',
    '/auth/login?return=/x',
    '/oauth/token',
    '/files/1?name=%E7%A0%94.pdf',
    '/graphiql',
    '/graphiql-static/ruru.js',
    '/livez',
    '/readyz',
  ])('%s goes to the gateway as it is, with who asked', async (path) => {
    const answer = await json(path, { 'x-forwarded-for': '10.9.9.9', forwarded: 'for=10.9.9.9', host: 'a.example.cn' });
    expect(answer).toMatchObject({ url: path });
    expect(answer.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      host: 'a.example.cn',
    });
    expect(answer.headers).not.toHaveProperty('forwarded');
    expect(answer.headers?.['x-request-id']).toMatch(/^\w{32}$/);
  });

  test('a sane request id of the caller is kept', async () => {
    const answer = await json('/livez', { 'x-request-id': 'caller-0001' });
    expect(answer.headers?.['x-request-id']).toBe('caller-0001');
    expect((await json('/livez', { 'x-request-id': '"; drop' })).headers?.['x-request-id']).toMatch(/^\w{32}$/);
  });

  test('figures are not for the world, and no version is told', async () => {
    const answer = await get('/metrics');
    expect(answer.status).toBe(404);
    expect(answer.headers.server).toBe('nginx');
  });

  test('the log has a line of JSON for each request, without what was asked after the question mark', async () => {
    await get('/auth/callback?code=one-time', { 'x-request-id': 'logged-0001' });
    const line = readFileSync(logOf(folder), 'utf8')
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ requestId }) => requestId === 'logged-0001');
    expect(line).toMatchObject({ method: 'GET', path: '/auth/callback', status: 200, address: '127.0.0.1' });
    expect(readFileSync(logOf(folder), 'utf8')).not.toContain('one-time');
  });

  test('answers of the graph are compressed', async () => {
    expect((await get('/graphql', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
  });

  test('an upload may be large where files go, not elsewhere; the refusal has the form of the graph’s', async () => {
    const body = Buffer.alloc(3 * 1024 * 1024);
    const stored = await call(ports.http, '/files/1', { method: 'PUT', body });
    expect(JSON.parse(stored.body.toString())).toMatchObject({ method: 'PUT', bytes: body.length });
    const refused = await call(ports.http, '/graphql', { method: 'POST', body }).catch((error: unknown) => error);
    // nginx closes while the body is still being sent: the caller sees the answer or the closed connection.
    if (!(refused instanceof Error)) expect(refused).toMatchObject({ status: 413 });
    const announced = await call(ports.http, '/files/1', { method: 'PUT', headers: { 'content-length': '209715201' } });
    expect(announced.status).toBe(413);
    const { errors } = JSON.parse(announced.body.toString()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ code: 'COST_LIMIT', retryable: false });
  });

  test.skipIf(!hasProgram('openssl', 'version'))(
    'TLS: the same site, with HSTS; plain HTTP only leads there',
    async () => {
      makeCertificate(folder);
      const { status, stderr } = spawnSync('nginx', ['-t', ...nginxArguments(folder, 'nginx.tls.conf')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      expect(stderr.toString()).toMatch(/test is successful/);
      expect(status).toBe(0);
      await stop?.();
      stop = undefined;
      stop = await startNginx(folder, 'nginx.tls.conf', ports.http);
      const plain = await get('/x?y=1', { host: 'a.example.cn' });
      expect([plain.status, plain.headers.location]).toEqual([308, 'https://a.example.cn/x?y=1']);
      const secure = await call(ports.https, '/', { tls: true });
      expect(secure.status).toBe(200);
      expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
    },
  );

  test('a gateway that is gone is told in the form of the graph’s errors, to be tried again', async () => {
    await stop?.();
    stop = await startNginx(folder, 'nginx.conf', ports.http);
    await gateway.close();
    const answer = await get('/graphql');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    const { errors } = JSON.parse(answer.body.toString()) as { errors: { message: string; extensions: object }[] };
    expect(errors[0]).toMatchObject({
      message: '服务暂时不可用，请稍后再试',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', retryable: true },
    });
    gateway = await startFakeGateway();
  });
});
