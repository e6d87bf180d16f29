import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { unsignedBody, viewerVerifier } from '@yanxiu/access/token';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keys, startOrganization, startTestGateway } from './kit.js';
import { startFake } from './fake-subgraph.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

const sdl = 'type Query { resourcesCount: Int }';
const stored = randomBytes(300_000);
const verify = viewerVerifier({ publicKey: keys.publicKey, audience: 'resources' });
let organization: FakeSubgraph;
let resources: FakeSubgraph;
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  organization = await startOrganization();
  resources = await startFake('resources', sdl, { Query: { resourcesCount: () => 1 } }, keys.publicKey);
  resources.intercept = keepFiles;
  gateway = await startTestGateway([organization, resources], { FILES_MAX_BYTES: '500000' });
  cookie = await gateway.cookie();
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organization.close(), resources.close()]);
});

/** Files as the resources subgraph serves them: the signed viewer, ranges, a digest of what was uploaded. */
function keepFiles(req: IncomingMessage, res: ServerResponse): boolean {
  if (!req.url?.startsWith('/files')) return false;
  const { viewer } = verify(req.headers.authorization?.replace('Bearer ', '') ?? '', unsignedBody);
  if (req.method === 'GET') {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(req.headers.range ?? '') ?? [];
    const part = from ? stored.subarray(Number(from), Number(to) + 1) : stored;
    res.writeHead(from ? 206 : 200, {
      'content-type': 'text/html',
      'content-length': part.length,
      etag: '"e1"',
      'x-internal': 'host-7',
      'x-viewer': viewer.id,
    });
    res.end(part);
    return true;
  }
  const digest = createHash('sha256');
  req.on('data', (chunk: Buffer) => digest.update(chunk));
  req.on('end', () =>
    res
      .writeHead(201, { 'content-type': 'application/json' })
      .end(JSON.stringify({ sha256: digest.digest('hex'), by: viewer.id, path: req.url })),
  );
  return true;
}

const get = (headers: Record<string, string> = {}) => fetch(`${gateway.url}/files/f1?x=1`, { headers });
const put = (body: Buffer | ReadableStream, headers: Record<string, string>) =>
  fetch(`${gateway.url}/files/f1?x=1`, {
    method: 'PUT',
    body,
    headers: { cookie, ...headers },
    duplex: 'half',
  } as unknown as RequestInit);

test('a file comes whole or by range, to a signed-in viewer, without powers in our origin', async () => {
  const whole = await get({ cookie });
  expect(Buffer.from(await whole.arrayBuffer()).equals(stored)).toBe(true);
  expect(whole.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(whole.headers.get('x-internal')).toBeNull();
  const part = await get({ cookie, range: 'bytes=100-199' });
  expect(part.status).toBe(206);
  expect(Buffer.from(await part.arrayBuffer()).equals(stored.subarray(100, 200))).toBe(true);
  expect((await get()).status).toBe(401);
});

test('an upload streams through; forged and too large ones are refused', async () => {
  const body = randomBytes(400_000);
  const done = await put(body, { 'x-yanxiu-csrf': '1' });
  expect(await done.json()).toEqual({
    sha256: createHash('sha256').update(body).digest('hex'),
    by: 'acc-alice',
    path: '/files/f1?x=1',
  });
  expect((await put(body, {})).status).toBe(403);
  const large = await put(randomBytes(600_000), { 'x-yanxiu-csrf': '1' });
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({
    errors: [{ extensions: { code: 'COST_LIMIT', details: [{ rule: 'fileBytes' }] } }],
  });
  const unannounced = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 6; i += 1) controller.enqueue(randomBytes(100_000));
      controller.close();
    },
  });
  const streamed = await put(unannounced, { 'x-yanxiu-csrf': '1' }).then(
    ({ status }) => status,
    () => 413,
  );
  expect(streamed).toBe(413);
});

test('spreadsheets go to the subgraph that keeps the register, as the signed viewer', async () => {
  organization.intercept = (req, res) => {
    if (!req.url?.startsWith('/imports') && !req.url?.startsWith('/exports')) return false;
    const viewing = viewerVerifier({ publicKey: keys.publicKey, audience: 'organization' });
    const { viewer } = viewing(req.headers.authorization?.replace('Bearer ', '') ?? '', unsignedBody);
    req.resume().on('end', () => res.writeHead(200).end(`${viewer.id} ${req.method} ${req.url}`));
    return true;
  };
  const upload = { method: 'PUT', body: 'a,b', headers: { cookie, 'x-yanxiu-csrf': '1' } };
  const sent = await fetch(`${gateway.url}/imports/people?unit=u1`, upload);
  expect(await sent.text()).toBe('acc-alice PUT /imports/people?unit=u1');
  expect((await fetch(`${gateway.url}/imports/people`, { ...upload, headers: { cookie } })).status).toBe(403);
  const got = await fetch(`${gateway.url}/exports/e1`, { headers: { cookie } });
  expect(await got.text()).toBe('acc-alice GET /exports/e1');
  expect((await fetch(`${gateway.url}/exports/e1`)).status).toBe(401);
});

test('a calendar and a scanned code are passed on without signing in, as nobody, read only, and within the budget of the address', async () => {
  const feeds = await startFake(
    'plans',
    'type Query { plansCount: Int }',
    { Query: { plansCount: () => 1 } },
    keys.publicKey,
  );
  const viewing = viewerVerifier({ publicKey: keys.publicKey, audience: 'plans' });
  feeds.intercept = (req, res) => {
    if (!/^\/(feeds|check-in)\//.test(req.url ?? '')) return false;
    const { viewer } = viewing(req.headers.authorization?.replace('Bearer ', '') ?? '', unsignedBody);
    res
      .writeHead(200, { 'content-type': 'text/calendar', etag: '"e"' })
      .end(`${viewer.id} ${viewer.grants.length} ${req.url}`);
    return true;
  };
  const other = await startTestGateway([organization, feeds], { RATE_ANONYMOUS_PER_MINUTE: '3' });
  const read = (method = 'GET') => fetch(`${other.url}/feeds/f.s.ics`, { method });
  const answer = await read();
  expect(await answer.text()).toBe('anybody 0 /feeds/f.s.ics');
  expect(answer.headers.get('etag')).toBe('"e"');
  expect((await read('HEAD')).status).toBe(200);
  expect((await read('PUT')).status).toBe(404);
  expect([(await read()).status, (await read()).status]).toEqual([200, 429]);
  // A hall of teachers scans from behind one address.
  const scans = await Promise.all(Array.from({ length: 9 }, () => fetch(`${other.url}/check-in/code`)));
  expect(scans.map(({ status }) => status)).toEqual(Array<number>(9).fill(200));
  await other.stop();
  await feeds.close();
});

test('a dead file service is told as such', async () => {
  const alone = await startTestGateway([organization]);
  const answer = await fetch(`${alone.url}/files/f1`, { headers: { cookie } });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  await alone.stop();
});
