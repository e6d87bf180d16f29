import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings, settings } from './settings.js';

const least = {
  PUBLIC_URL: 'https://yanxiu.example',
  SUPERGRAPH_FILE: 'supergraph.graphql',
  VIEWER_PRIVATE_KEY: '{}',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'gateway',
  OIDC_CLIENT_SECRET: 'secret',
  SESSION_SECRET: 'x'.repeat(32),
};

test('the rest has defaults, and an empty variable counts as unset', () => {
  expect(readSettings({ ...least, PORT: '', INTROSPECTION: 'true' })).toMatchObject({
    PORT: 4000,
    INTROSPECTION: true,
    SUBGRAPH_TIMEOUT_MS: 2800,
  });
});

test('every fault is named at once, and no value is told', () => {
  const faulty = () => readSettings({ ...least, PUBLIC_URL: 'nowhere', SESSION_SECRET: 'short-secret', PORT: '99999' });
  expect(faulty).toThrow(/PORT[\s\S]*PUBLIC_URL[\s\S]*SESSION_SECRET/);
  expect(faulty).not.toThrow(/short-secret|nowhere/);
});

test('a subgraph’s address may come from the environment', () => {
  const { subgraphUrl } = readSettings({ ...least, DATA_FEED_URL: 'http://feed/graphql' });
  expect(subgraphUrl('data-feed')).toBe('http://feed/graphql');
  expect(subgraphUrl('plans')).toBeUndefined();
});

test('every setting is described in Chinese and English', () => {
  for (const [name, setting] of Object.entries(settings.shape))
    expect(setting.description, name).toMatch(/^.*\p{Script=Han}.*\n[\x20-\x7e’]+$/u);
});

test('a reference can be made of the schema', () => {
  const reference = z.toJSONSchema(settings, { io: 'input' });
  expect(reference.properties?.['INTROSPECTION']).toMatchObject({ default: 'false', enum: ['true', 'false'] });
});
