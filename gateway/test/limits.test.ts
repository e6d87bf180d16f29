import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { apps, du, startOrganization, startTestGateway } from './kit.js';
import type { TestGateway } from './kit.js';
import type { FakeSubgraph } from './fake-subgraph.js';

let organization: FakeSubgraph;
let gateway: TestGateway;

beforeAll(async () => {
  organization = await startOrganization();
  gateway = await startTestGateway([organization], { RATE_APP_POINTS_PER_MINUTE: '50' });
  await gateway.ask('{ whoami }');
});
afterAll(async () => {
  await gateway.stop();
  await organization.close();
});
beforeEach(() => void (organization.received.length = 0));

const repeat = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (levels: number): string =>
  '{ school(id: "1") ' + '{ parent '.repeat(levels - 2) + '{ name }' + '}'.repeat(levels - 2) + ' }';
const directives = (count: number): string => '@include(if: true) '.repeat(count);

// Each row: the limit, the largest request that passes, the smallest that doesn't, the code.
const rows: [rule: string, passes: string, refused: string, code: string][] = [
  ['textBytes', `{ whoami } #${' '.repeat(16_300)}`, `{ whoami } #${' '.repeat(16_384)}`, 'COST_LIMIT'],
  ['tokens', `{ ${'whoami '.repeat(900)} }`, `{ ${'whoami '.repeat(1500)} }`, 'COST_LIMIT'],
  ['depth', nested(10), nested(11), 'DEPTH_LIMIT'],
  [
    'aliases',
    `{ school(id: "1") { ${repeat(30, (i) => `a${i}: name`)} } }`,
    `{ school(id: "1") { ${repeat(31, (i) => `a${i}: name`)} } }`,
    'COST_LIMIT',
  ],
  [
    'directivesOnOneNode',
    `{ school(id: "1") ${directives(1)} { name } }`,
    `{ school(id: "1") ${directives(6)} { name } }`,
    'COST_LIMIT',
  ],
  [
    'directives',
    `{ ${repeat(20, () => `whoami ${directives(1)}`)} }`,
    `{ school(id: "1") { ${repeat(26, () => `name ${directives(1)}`)} } }`,
    'COST_LIMIT',
  ],
  ['rootFields', `{ ${'whoami '.repeat(20)} }`, `{ ${'whoami '.repeat(21)} }`, 'COST_LIMIT'],
  [
    'mutations',
    `mutation { ${repeat(4, (i) => `m${i}: renameSchool(id: "1", name: "n") { id }`)} }`,
    `mutation { ${repeat(5, (i) => `m${i}: renameSchool(id: "1", name: "n") { id }`)} }`,
    'COST_LIMIT',
  ],
  [
    'selections',
    `{ school(id: "1") { ${'...F '.repeat(32)} } } fragment F on School { ${'name '.repeat(30)} }`,
    `{ school(id: "1") { ${'...F '.repeat(40)} } } fragment F on School { ${'name '.repeat(30)} }`,
    'COST_LIMIT',
  ],
  [
    'cost',
    '{ schools(first: 100) { nodes { schools(first: 40) { nodes { id } } } } }',
    '{ schools(first: 100) { nodes { schools(first: 60) { nodes { parent { id } } } } } }',
    'COST_LIMIT',
  ],
  [
    'nodes',
    '{ schools(first: 100) { nodes { schools(first: 100) { nodes { id } } } } }',
    `{ ${repeat(2, (i) => `s${i}: schools(first: 100) { nodes { schools(first: 100) { nodes { id } } } }`)} }`,
    'COST_LIMIT',
  ],
  ['page', '{ schools(first: 100) { totalCount } }', '{ schools(first: 101) { totalCount } }', 'BAD_USER_INPUT'],
];

test.each(rows)(
  'limit %s: the largest passes, one more is refused before any subgraph',
  async (rule, passes, refused, code) => {
    const good = await gateway.ask(passes);
    if (rule !== 'tokens') expect(good.errors).toBeUndefined();
    else expect(good.errors?.[0]?.extensions.details?.[0]?.rule).not.toBe('tokens');
    organization.received.length = 0;
    const bad = await gateway.ask(refused);
    expect(bad.status).toBe(400);
    expect(bad.errors?.[0]?.extensions.code).toBe(code);
    expect(bad.errors?.[0]?.extensions.details?.map((detail) => detail.rule)).toContain(rule);
    expect(organization.received).toHaveLength(0);
  },
);

test('page sizes in variables, their defaults and in the schema count alike', async () => {
  const query = 'query ($n: Int = 100) { schools(first: $n) { nodes { schools { nodes { name } } } } }';
  expect((await gateway.ask(query, { variables: { n: 5 } })).extensions?.cost).toMatchObject({
    requested: 6,
    limit: 5000,
    nodes: 5 + 5 * 20,
  });
  expect((await gateway.ask(query)).extensions?.cost).toMatchObject({ requested: 101 });
  expect((await gateway.ask(query, { variables: { n: 5000 } })).status).toBe(400);
});

test('@cost of the schema is counted', async () => {
  expect((await gateway.ask('{ dear { name } }')).extensions?.cost?.requested).toBe(700);
});

test('anonymous callers get half the aliases', async () => {
  const aliases = (count: number) => `{ ${repeat(count, (i) => `a${i}: __typename`)} }`;
  expect((await gateway.ask(aliases(15), { anonymous: true })).errors).toBeUndefined();
  expect((await gateway.ask(aliases(16), { anonymous: true })).errors?.[0]?.extensions.details?.[0]).toMatchObject({
    rule: 'aliases',
    value: 16,
    expected: 15,
  });
});

test('an aliased fragment bomb is refused at once', async () => {
  const bomb = `{ ...F0 } ${repeat(12, (i) => `fragment F${i} on Query { ${i === 11 ? 'whoami' : `...F${i + 1} ...F${i + 1}`} }`)}`;
  const started = performance.now();
  expect((await gateway.ask(bomb)).status).toBe(400);
  expect(performance.now() - started).toBeLessThan(500);
  const cycle = await gateway.ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', {
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(cycle.status).toBe(400);
});

test('the standard introspection query passes, deep recursion through the schema does not', async () => {
  const whole = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    oneOf: true,
    schemaDescription: true,
    specifiedByUrl: true,
  });
  expect((await gateway.ask(whole, { anonymous: true })).errors).toBeUndefined();
  const bomb = `{ __schema { types { ${'fields { type { '.repeat(5)} name ${'} } '.repeat(5)} } } }`;
  expect((await gateway.ask(bomb, { anonymous: true })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('at most ten faults are told', async () => {
  const { errors } = await gateway.ask(`{ ${repeat(15, (i) => `nonsense${i}`)} }`);
  expect(errors?.length).toBeLessThanOrEqual(11);
});

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

test('bodies: a megabyte, plain JSON, one operation', async () => {
  const long = await post(JSON.stringify({ query: '{ __typename }', variables: { long: 'x'.repeat(1024 * 1024) } }));
  expect(long.status).toBe(400);
  expect(await long.json()).toMatchObject({
    errors: [{ extensions: { code: 'COST_LIMIT', details: [{ rule: 'bodyBytes' }] } }],
  });
  const zipped = await post(new Uint8Array(gzipSync('{"query":"{__typename}"}')), { 'content-encoding': 'gzip' });
  expect(zipped.status).toBe(415);
  const broken = await post('{"query":');
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({
    errors: [{ extensions: { code: 'BAD_USER_INPUT', service: 'gateway' } }],
  });
  expect((await post('[{"query":"{__typename}"}]')).status).toBe(400);
  expect((await post('query=1', { 'content-type': 'text/plain' })).status).toBe(415);
});

test('an app pays with points, sees what is left, and is told when to come back', async () => {
  apps.set('app-du', { secret: 's', viewer: du });
  const headers = { authorization: await gateway.bearer('app-du') };
  const first = await gateway.ask('{ schools(first: 40) { nodes { parent { id } } } }', { headers });
  expect(first.errors).toBeUndefined();
  expect(first.headers.get('ratelimit-policy')).toBe('"app";q=50;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"app";r=9;t=\d+$/);
  const second = await gateway.ask('{ schools(first: 40) { nodes { parent { id } } } }', { headers });
  expect(second.status).toBe(429);
  expect(second.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryable: true });
  expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('anonymous callers and people have budgets of requests', async () => {
  const tight = await startTestGateway([organization], { RATE_ANONYMOUS_PER_MINUTE: '2', RATE_PERSON_PER_MINUTE: '3' });
  const statuses = async (count: number, anonymous: boolean) =>
    (await Promise.all(Array.from({ length: count }, () => tight.ask('{ __typename }', { anonymous }))))
      .map(({ status }) => status)
      .sort();
  expect(await statuses(3, true)).toEqual([200, 200, 429]);
  expect(await statuses(4, false)).toEqual([200, 200, 200, 429]);
  await tight.stop();
});
