import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withRegistered } from '../src/registered.js';

const given = `sha256:${'a'.repeat(64)}`;
const query = `query School($id: ID!) { __schema { queryType { name } } orgUnit(id: $id) { id children { ...Unit } ... on OrgUnit { __typename name } } }
fragment Unit on OrgUnit { id parent { id } }`;

const made = () =>
  withRegistered([
    { filename: 'documents/graphql.ts', content: `{ __meta__: { hash: '${given}' } }` },
    { filename: 'documents/persisted-documents.json', content: JSON.stringify({ [given]: query }) },
  ]);

test('the registered text asks what the client asks besides: the type of every object, of no root and of no schema', async () => {
  const [, list] = await made();
  const [text] = Object.values(JSON.parse(list!.content) as Record<string, string>);
  expect(text).toBe(
    'query School($id:ID!){__schema{queryType{name __typename}}orgUnit(id:$id){id children{...Unit __typename}' +
      '...on OrgUnit{__typename name}__typename}}fragment Unit on OrgUnit{id parent{id __typename}__typename}',
  );
});

test('its id is the hash of that text, in the list and in the typed documents', async () => {
  const [typed, list] = await made();
  const [[id, text] = ['', '']] = Object.entries(JSON.parse(list!.content) as Record<string, string>);
  expect(id).toBe(createHash('sha256').update(text).digest('hex'));
  expect(typed!.content).toBe(`{ __meta__: { hash: '${id}' } }`);
});
