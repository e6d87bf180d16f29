import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FakeSubgraph } from './fake-subgraph.js';
import { compose, replaceFile, startCredits, startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';

let organization: FakeSubgraph;
let credits: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organization = await startOrganization();
  credits = await startCredits();
  gateway = await startTestGateway([organization], { RATE_APP_POINTS_PER_MINUTE: '700' });
});
afterAll(async () => {
  await gateway.stop();
  await Promise.all([organization.close(), credits.close()]);
});

interface About {
  supergraph: { version: string; since: string };
  examples: { name: string; title: string }[];
}

const about = async () => (await (await fetch(`${gateway.url}/about`)).json()) as About;

test('who builds on the graph reads its limits, budgets and examples, and sees when the graph has changed', async () => {
  const first = await about();
  expect(first).toMatchObject({
    endpoint: 'http://localhost:4000/graphql',
    limits: { depth: 10, cost: 5000, nodes: 20_000, page: 100 },
    perMinute: { app: 700 },
    explorer: '/graphiql',
  });
  expect(first.examples.length).toBeGreaterThan(5);
  await replaceFile(gateway.file, compose([organization, credits]));
  await expect
    .poll(async () => (await about()).supergraph.version, { timeout: 5000 })
    .not.toBe(first.supergraph.version);
});

test('where the schema is closed no example is told', async () => {
  const closed = await startTestGateway([organization], { INTROSPECTION: 'false' });
  const told = (await (await fetch(`${closed.url}/about`)).json()) as About;
  expect(told).toMatchObject({ explorer: null, examples: [] });
  await closed.stop();
});
