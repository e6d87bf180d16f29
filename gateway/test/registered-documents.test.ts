import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { FakeSubgraph } from './fake-subgraph.js';
import { startOrganization, startTestGateway } from './kit.js';
import type { Answer, TestGateway } from './kit.js';

const nested = (levels: number): string =>
  '{ school(id: "1") ' + '{ parent '.repeat(levels - 2) + '{ name }' + '}'.repeat(levels - 2) + ' }';
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const name = 'query Name($id: ID!) { school(id: $id) { name } }';
const deep = nested(12);
const tooDeep = nested(13);
const rename = 'mutation { renameSchool(id: "1", name: "新名") { name } }';

let folder: string;
let organization: FakeSubgraph;
let gateway: TestGateway;
let number = 0;

/** Publishes a part with these documents, as tools/console lays them down. */
async function publish(part: string, version: string, documents: Record<string, string>): Promise<void> {
  await mkdir(join(folder, part, version), { recursive: true });
  await mkdir(join(folder, 'releases'), { recursive: true });
  await writeFile(join(folder, part, version, 'documents.json'), JSON.stringify(documents));
  number += 1;
  const release = { number, parts: { [part]: { name: part, version }, bare: { name: 'bare', version: '1' } } };
  await writeFile(join(folder, 'releases', `${String(number).padStart(6, '0')}.json`), JSON.stringify(release));
}

const listed = (...texts: string[]) => Object.fromEntries(texts.map((text) => [idOf(text), text]));

async function post(body: object): Promise<Answer> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await gateway.cookie(), 'x-yanxiu-csrf': '1' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, ...(JSON.parse(text) as object) };
}

const byHash = (text: string, more: object = {}) =>
  post({ extensions: { persistedQuery: { version: 1, sha256Hash: idOf(text) } }, ...more });
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yanxiu-documents-'));
  await publish('plans', '1', listed(name, deep, tooDeep, rename));
  organization = await startOrganization();
  gateway = await startTestGateway([organization], { CONSOLE_DIR: folder });
});
afterAll(async () => {
  await gateway.stop();
  await organization.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => void (organization.received.length = 0));

test('a registered document runs by its id alone, under either name of the id, with its variables', async () => {
  const variables = { id: '7' };
  expect((await byHash(name, { variables })).data).toEqual({ school: { name: '第7中学' } });
  expect((await post({ documentId: `sha256:${idOf(name)}`, variables })).data).toEqual({ school: { name: '第7中学' } });
  expect((await byHash(rename)).data).toEqual({ renameSchool: { name: '新名' } });
});

test('by GET too, but only queries', async () => {
  const get = async (text: string, variables: object) => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: idOf(text) } });
    const search = new URLSearchParams({ extensions, variables: JSON.stringify(variables) });
    const headers = { cookie: await gateway.cookie(), 'x-yanxiu-csrf': '1' };
    return fetch(`${gateway.url}/graphql?${search}`, { headers });
  };
  expect(await (await get(name, { id: '3' })).json()).toMatchObject({ data: { school: { name: '第3中学' } } });
  expect((await get(rename, {})).status).toBe(405);
});

test('twelve levels are for registered documents only, thirteen for nobody', async () => {
  expect((await byHash(deep)).errors).toBeUndefined();
  expect(codeOf(await gateway.ask(deep))).toBe('DEPTH_LIMIT');
  // A text is measured as a text, whatever id comes with it.
  expect(codeOf(await byHash(deep, { query: deep }))).toBe('DEPTH_LIMIT');
  const refused = await byHash(tooDeep);
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: 'DEPTH_LIMIT',
    details: [{ rule: 'depth', value: 13, expected: 12 }],
  });
});

test('an id that nobody registered is refused before any subgraph, in words a client can act on', async () => {
  const answer = await byHash('{ whoami }');
  expect(answer.status).toBe(200);
  expect(answer.data).toBeUndefined();
  expect(codeOf(answer)).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(organization.received).toHaveLength(0);
  // Sending text and id together registers nothing.
  expect((await byHash('{ whoami }', { query: '{ whoami }' })).data).toEqual({ whoami: '爱丽丝' });
  expect(codeOf(await byHash('{ whoami }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
});

test('a publication is taken without a restart; the documents of the release before stay for open pages', async () => {
  const later = '{ later: whoami }';
  expect(codeOf(await byHash(later))).toBe('PERSISTED_QUERY_NOT_FOUND');
  await publish('plans', '2', listed(later));
  expect((await byHash(later)).data).toEqual({ later: '爱丽丝' });
  expect((await byHash(name, { variables: { id: '1' } })).errors).toBeUndefined();
});

test('a document that differs from its hash is not registered', async () => {
  const promised = '{ promised: whoami }';
  await publish('credits', '1', { [idOf(promised)]: '{ altered: whoami }', ...listed('{ sound: whoami }') });
  expect(codeOf(await byHash(promised))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect((await byHash('{ sound: whoami }')).data).toEqual({ sound: '爱丽丝' });
});

test('documents of a release that is twenty releases old are forgotten', async () => {
  const old = '{ old: whoami }';
  await publish('plans', 'old', listed(old));
  expect((await byHash(old)).data).toEqual({ old: '爱丽丝' });
  for (let index = 0; index < 20; index += 1) await publish('plans', `new-${index}`, listed(name));
  // An id that is known isn't looked up again; one that isn't makes the gateway look.
  expect(codeOf(await byHash('{ unknown: whoami }'))).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(codeOf(await byHash(old))).toBe('PERSISTED_QUERY_NOT_FOUND');
});
