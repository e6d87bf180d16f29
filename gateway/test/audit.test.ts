import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('GraphQL over HTTP: every audit passes, none with a warning', async () => {
  const results = await auditServer({ url: `${gateway.url}/graphql`, fetchFn: fetch });
  const faults = results
    .filter(({ status }) => status !== 'ok')
    .map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
  expect(faults).toEqual([]);
  expect(results.length).toBeGreaterThanOrEqual(61);
});
