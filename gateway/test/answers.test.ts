import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { alice, startCredits, startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;
let credits: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organization = await startOrganization();
  credits = await startCredits();
  gateway = await startTestGateway([organization, credits]);
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organization.close(), credits.close()]);
});
beforeEach(() => {
  organization.received.length = 0;
  credits.received.length = 0;
});

test('one query, one answer out of two subgraphs, each called as the signed viewer with the request id', async () => {
  const answer = await gateway.ask('{ school(id: "7") { name credits } }', {
    headers: { 'x-request-id': 'request-0001', 'accept-language': 'en' },
  });
  expect(answer.data).toEqual({ school: { name: '第7中学', credits: '7.00' } });
  expect(answer.errors).toBeUndefined();
  expect(credits.received[0]?.claims).toMatchObject({ viewer: alice, requestId: 'request-0001', locale: 'en' });
  expect(credits.received[0]?.headers['x-request-id']).toBe('request-0001');
  expect(answer.headers.get('x-request-id')).toBe('request-0001');
});

test('equal entities are asked once and laid out again', async () => {
  const { data } = await gateway.ask('{ schools(first: 30) { nodes { id credits } } }');
  const { nodes } = (data as unknown as { schools: { nodes: { id: string; credits: string }[] } }).schools;
  expect(nodes).toHaveLength(30);
  expect(nodes.every(({ id, credits: total }) => total === `${id}.00`)).toBe(true);
  expect(credits.received).toHaveLength(1);
  expect(credits.received[0]?.variables['representations']).toHaveLength(3);
});

test('a bug in a subgraph is masked under the request id and told in the log only', async () => {
  const answer = await gateway.ask('{ whoami fails(with: "bug") }');
  expect(answer.data).toEqual({ whoami: '爱丽丝', fails: null });
  expect(answer.errors).toHaveLength(1);
  const [error] = answer.errors ?? [];
  expect(error).toMatchObject({
    path: ['fails'],
    extensions: { code: 'INTERNAL', service: 'organization', retryable: false },
  });
  expect(error?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.text).not.toMatch(/secret_table|10\.0\.0\.7|127\.0\.0\.1|stack/);
  expect(
    gateway.logs.some((line) => line.includes(error?.extensions.requestId ?? '') && line.includes('secret_table')),
  ).toBe(true);
});

test('a refusal by a subgraph keeps its code, message and faults, without its stack', async () => {
  const { errors, text } = await gateway.ask('{ fails(with: "conflict") }');
  expect(errors?.[0]).toMatchObject({
    message: '版本已过期',
    extensions: { code: 'CONFLICT', service: 'organization', details: [{ rule: 'version', value: 1, expected: 2 }] },
  });
  expect(text).not.toContain('stacktrace');
});

test('what is inaccessible is not in the graph', async () => {
  const { errors } = await gateway.ask('{ accountForSignIn(subject: "alice") { id } }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  expect(organization.received).toHaveLength(0);
});

test('anonymous callers may ask for the schema, not for data', async () => {
  expect((await gateway.ask('{ __typename }', { anonymous: true })).data).toEqual({ __typename: 'Query' });
  const refused = await gateway.ask('{ whoami }', { anonymous: true, headers: { 'accept-language': 'en' } });
  expect(refused.status).toBe(401);
  expect(refused.errors?.[0]).toMatchObject({ message: 'Sign in first', extensions: { code: 'UNAUTHENTICATED' } });
  expect(organization.received).toHaveLength(0);
});

test('faults in variables are told, with status 400 for those who ask for the graph’s media type', async () => {
  const query = 'query ($id: ID!) { school(id: $id) { id } }';
  expect(await gateway.ask(query)).toMatchObject({ status: 200, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  expect(await gateway.ask(query, { headers: { accept: 'application/graphql-response+json' } })).toMatchObject({
    status: 400,
  });
});

test('logs name the operation, the viewer only as a hash, and never variables', async () => {
  await gateway.ask('query Named($id: ID!) { school(id: $id) { name } }', { variables: { id: '3301021990' } });
  const line = gateway.logs.find((candidate) => candidate.includes('"Named"')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ operation: 'Named', status: 200, cost: 1 });
  expect(gateway.logs.join('')).not.toMatch(/3301021990|acc-alice|爱丽丝/);
});

test('health and metrics', async () => {
  await expect.poll(async () => (await fetch(`${gateway.url}/readyz`)).status).toBe(200);
  expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(metrics).toMatch(/gateway_subgraph_fetch_seconds_count\{subgraph="credits",outcome="OK"\} [1-9]/);
  expect(metrics).toContain('gateway_breaker_state{subgraph="credits"} 0');
});

test('errors outside the graph are JSON of the same form', async () => {
  const response = await fetch(`${gateway.url}/nothing-here`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', service: 'gateway' } }] });
});

test('the environment’s address of a subgraph goes before the supergraph’s', async () => {
  const elsewhere = { ...organization, url: 'http://127.0.0.1:1/graphql' };
  const moved = await startTestGateway([elsewhere], { ORGANIZATION_URL: organization.url });
  expect((await moved.ask('{ whoami }')).data).toEqual({ whoami: '爱丽丝' });
  await moved.stop();
});

test('a request has one budget over all its fetches', async () => {
  const hasty = await startTestGateway([organization, credits], { REQUEST_BUDGET_MS: '150' });
  await hasty.ask('{ whoami }');
  credits.delay = 400;
  const started = performance.now();
  expect((await hasty.ask('{ school(id: "7") { name credits } }')).errors?.[0]?.extensions.code).toBe('TIMEOUT');
  expect(performance.now() - started).toBeLessThan(350);
  credits.delay = 0;
  await hasty.stop();
});
