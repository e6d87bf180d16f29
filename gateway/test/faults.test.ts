import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { creditsSdl, forkCredits, startCredits, startOrganization, startTestGateway } from './kit.js';
import type { Answer } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

const page = '{ school(id: "7") { name credits } }';
const quick = { BREAKER_PROBE_MS: '100', SUBGRAPH_TIMEOUT_MS: '700' };
let organization: FakeSubgraph;

beforeAll(async () => void (organization = await startOrganization()));
afterAll(() => organization.close());
beforeEach(() => void (organization.intercept = undefined));

const withoutCredits = (answer: Answer, code: string) => {
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ school: { name: '第7中学', credits: null } });
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({
    path: ['school', 'credits'],
    extensions: { code, service: 'credits', retryable: true },
  });
  expect(answer.text).not.toMatch(/127\.0\.0\.1|ECONN|stack/);
};

test('a killed subgraph costs its own fields only, and they come back by themselves', async () => {
  const credits = await forkCredits();
  const gateway = await startTestGateway([organization, { name: 'credits', sdl: creditsSdl, url: credits.url }], quick);
  expect((await gateway.ask(page)).errors).toBeUndefined();
  credits.child.kill('SIGKILL');
  await new Promise((resolve) => credits.child.once('exit', resolve));
  for (let i = 0; i < 5; i += 1) withoutCredits(await gateway.ask(page), 'SUBGRAPH_UNAVAILABLE');
  expect(await (await fetch(`${gateway.url}/metrics`)).text()).toMatch(
    /gateway_breaker_state\{subgraph="credits"\} [12]/,
  );
  const back = await forkCredits(credits.port);
  await expect.poll(async () => (await gateway.ask(page)).errors, { timeout: 5000 }).toBeUndefined();
  back.child.kill();
  await gateway.stop();
});

test('a hung subgraph costs one time limit, then nothing while the breaker is open, then it recovers', async () => {
  const credits = await forkCredits();
  const gateway = await startTestGateway([organization, { name: 'credits', sdl: creditsSdl, url: credits.url }], quick);
  expect((await gateway.ask(page)).errors).toBeUndefined();
  credits.child.kill('SIGSTOP');
  const started = performance.now();
  const answers = await Promise.all([1, 2, 3].map(() => gateway.ask(page)));
  for (const answer of answers) withoutCredits(answer, 'TIMEOUT');
  expect(performance.now() - started).toBeLessThan(1500);
  const open = performance.now();
  withoutCredits(await gateway.ask(page), 'SUBGRAPH_UNAVAILABLE');
  expect(performance.now() - open).toBeLessThan(200);
  credits.child.kill('SIGCONT');
  await expect.poll(async () => (await gateway.ask(page)).errors, { timeout: 5000 }).toBeUndefined();
  credits.child.kill('SIGKILL');
  await gateway.stop();
});

test('with default settings a hung subgraph is answered within three seconds', async () => {
  const credits = await startCredits();
  const gateway = await startTestGateway([organization, credits]);
  credits.intercept = () => true;
  const started = performance.now();
  withoutCredits(await gateway.ask(page), 'TIMEOUT');
  expect(performance.now() - started).toBeLessThan(3000);
  await gateway.stop();
  await credits.close();
});

test('a query is sent again once when the connection breaks; a mutation never', async () => {
  const gateway = await startTestGateway([organization], quick);
  await gateway.ask('{ whoami }');
  let broken = 0;
  const breakFirst = (times: number) => {
    broken = 0;
    organization.intercept = (req) => {
      if (broken >= times) return false;
      broken += 1;
      req.socket.destroy();
      return true;
    };
  };
  breakFirst(1);
  expect((await gateway.ask('{ whoami }')).errors).toBeUndefined();
  expect(broken).toBe(1);
  breakFirst(5);
  expect((await gateway.ask('{ whoami }')).errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(broken).toBe(2);
  breakFirst(5);
  const renamed = await gateway.ask('mutation { renameSchool(id: "1", name: "n") { id } }');
  expect(renamed.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(broken).toBe(1);
  await gateway.stop();
});

test('an answer that is not GraphQL is an unavailable service', async () => {
  const gateway = await startTestGateway([organization], quick);
  await gateway.ask('{ whoami }');
  organization.intercept = (_req, res) =>
    Boolean(res.writeHead(502, { 'content-type': 'text/html' }).end('<html>nginx at 10.1.2.3</html>'));
  const { errors, text } = await gateway.ask('{ whoami }');
  expect(errors?.[0]).toMatchObject({ path: ['whoami'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  expect(text).not.toContain('nginx');
  await gateway.stop();
});

test('known people go on when the accounts subgraph is dead', async () => {
  const credits = await startCredits();
  const gateway = await startTestGateway([organization, credits], { ...quick, ACCOUNTS_CACHE_MS: '0' });
  await gateway.ask('{ whoami }');
  organization.intercept = (req) => Boolean(req.socket.destroy());
  for (let i = 0; i < 4; i += 1)
    expect((await gateway.ask('{ creditsTotal }')).data).toEqual({ creditsTotal: '42.50' });
  organization.intercept = undefined;
  await gateway.stop();
  await credits.close();
});

test('ready once every subgraph has answered; alive before, and ready still when one dies later', async () => {
  const first = await forkCredits();
  const gone = () => new Promise((resolve) => first.child.once('exit', resolve));
  first.child.kill('SIGKILL');
  await gone();
  const gateway = await startTestGateway([organization, { name: 'credits', sdl: creditsSdl, url: first.url }], quick);
  const status = async (path: string) => (await fetch(`${gateway.url}${path}`)).status;
  await expect
    .poll(async () => (await fetch(`${gateway.url}/readyz`)).json())
    .toMatchObject({ status: 'waiting', subgraphs: { organization: 'reached', credits: 'waiting' } });
  expect(await status('/readyz')).toBe(503);
  expect(await status('/livez')).toBe(200);
  const late = await forkCredits(first.port);
  await expect.poll(() => status('/readyz'), { timeout: 5000 }).toBe(200);
  late.child.kill('SIGKILL');
  await new Promise((resolve) => late.child.once('exit', resolve));
  expect(await status('/readyz')).toBe(200);
  await gateway.stop();
});
