import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose, creditsSdl, replaceFile, startCredits, startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;
let credits: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organization = await startOrganization();
  credits = await startCredits();
  gateway = await startTestGateway([organization]);
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organization.close(), credits.close()]);
});

const withCredits = async () => (await gateway.ask('{ creditsTotal }')).data?.['creditsTotal'];
const refusals = () => gateway.logs.filter((line) => line.includes('supergraph refused')).length;

test('a bad supergraph is refused and the old one keeps serving; a good one is taken without a restart', async () => {
  const good = compose([organization, credits]);
  const dead = compose([organization, { name: 'credits', sdl: creditsSdl, url: 'http://127.0.0.1:1/graphql' }]);
  const bad = { empty: '', broken: good.slice(0, good.length / 2), foreign: 'type Query { a: Int }', unhealthy: dead };
  for (const [i, text] of Object.values(bad).entries()) {
    await replaceFile(gateway.file, text);
    await expect.poll(refusals, { timeout: 5000 }).toBe(i + 1);
    expect((await gateway.ask('{ whoami }')).data).toEqual({ whoami: '爱丽丝' });
    expect(await withCredits()).toBeUndefined();
  }
  await replaceFile(gateway.file, good);
  await expect.poll(withCredits, { timeout: 5000 }).toBe('42.50');
});

test('the start waits for a good file: alive at once, not ready', async () => {
  const { startGateway } = await import('../src/gateway.js');
  const { readSettings } = await import('../src/settings.js');
  const { keys } = await import('./kit.js');
  const { createLog } = await import('../src/observe/log.js');
  const file = `${gateway.file}.later`;
  const port = 20_000 + (process.pid % 10_000);
  const starting = startGateway(
    readSettings({
      PORT: String(port),
      PUBLIC_URL: 'http://localhost:4000',
      SUPERGRAPH_FILE: file,
      SUPERGRAPH_POLL_MS: '50',
      SESSION_SECRET: 'x'.repeat(32),
      VIEWER_PRIVATE_KEY: JSON.stringify(keys.privateKey.export({ format: 'jwk' })),
      OIDC_ISSUER: 'http://127.0.0.1:1',
      OIDC_CLIENT_ID: 'g',
      OIDC_CLIENT_SECRET: 's',
      DRAIN_DELAY_MS: '0',
    }),
    createLog('silent'),
  );
  const status = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
  await expect.poll(() => status('/livez').catch(() => 0)).toBe(200);
  expect(await status('/readyz')).toBe(503);
  await writeFile(file, 'half a fi');
  await writeFile(file, compose([organization]));
  const late = await starting;
  await expect.poll(() => status('/readyz')).toBe(200);
  await late.stop();
});
