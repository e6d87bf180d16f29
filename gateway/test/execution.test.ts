import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { complete } from '../src/execution/complete.js';
import { PlanningGateway } from '../src/execution/planning-gateway.js';
import { compose } from './kit.js';

// Counted, not replaced: it runs only when our executor does.
vi.mock('../src/execution/complete.js', { spy: true });
beforeEach(() => void vi.mocked(complete).mockClear());

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const organization = `${link}
type Query { school(id: ID!): School schools: [School!] people: [Person] strict: Strict level: Level count: Int }
type School @key(fields: "id") { id: ID! name: String! head: Person people: [Person] }
type Person @key(fields: "id") { id: ID! name: String! }
type Strict { rows: [[Int!]!] must: String! }
enum Level { COUNTY SCHOOL }`;
const credits = `${link}
type Query { total: String! }
type Person @key(fields: "id") { id: ID! credits: Credits entries: [Entry!]! }
type Credits { total: String! cycle: String }
type Entry { person: Person hours: Float }`;

type Json = Record<string, unknown>;
interface Answer {
  data?: Json | null;
  errors?: Json[];
}
type Answers = Record<string, (variables: Json) => Answer | Promise<Answer>>;

const supergraphSdl = compose([
  { name: 'organization', sdl: organization, url: 'http://organization' },
  { name: 'credits', sdl: credits, url: 'http://credits' },
]);

const person = (id: string, more: Json = {}) => ({ __typename: 'Person', id, name: `人${id}`, ...more });
const school = (id: string, more: Json = {}) => ({ __typename: 'School', id, name: `校${id}`, ...more });
const entities = (of: (id: string) => unknown, errors?: Json[]) => (variables: Json) => ({
  data: { _entities: (variables['representations'] as { id: string }[]).map(({ id }) => of(id)) },
  ...(errors && { errors }),
});
const rich = entities((id) => ({
  credits: { total: `${id}.5`, cycle: null },
  entries: [{ hours: 1.5 }, { hours: 2 }],
}));

/** Asks a gateway over subgraphs with made-up answers, the second time when it knows the operation. */
async function second(Gateway: typeof ApolloGateway, query: string, answers: Answers, variables: Json) {
  const buildService = ({ name }: { name: string }) => ({
    process: async (options: { request: { variables?: Json } }) =>
      structuredClone(await answers[name]?.(options.request.variables ?? {})) as never,
  });
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const gateway = new Gateway({ supergraphSdl, buildService, logger: silent });
  const server = new ApolloServer({ gateway, logger: silent, includeStacktraceInErrorResponses: false });
  await server.start();
  try {
    await server.executeOperation({ query, variables });
    const { body } = await server.executeOperation({ query, variables });
    return JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : null)) as Json;
  } finally {
    await server.stop();
  }
}

interface Case {
  of: string;
  query: string;
  organization: Answers[string];
  credits?: Answers[string];
  variables?: Json;
  /** Left to Apollo's executor. */
  apollo?: true;
}

const people = '{ people { name credits { total cycle } entries { hours } } }';
const cases: Case[] = [
  {
    of: 'a list over two subgraphs',
    query: people,
    organization: () => ({ data: { people: [person('1'), person('2')] } }),
    credits: rich,
  },
  {
    of: 'nulls and repetitions in a list',
    query: people,
    organization: () => ({ data: { people: [null, person('1'), null, person('1')] } }),
    credits: rich,
  },
  {
    of: 'aliases, fragments and equal names put together',
    query: `query Q($id: ID!) { a: school(id: $id) { ...S kind: __typename ... on School { head { id } } } b: school(id: $id) { head { credits { total } } __typename } }
      fragment S on School { label: name head { name } people { credits { cycle total } } }`,
    variables: { id: '7' },
    organization: () => {
      const it = school('7', { label: '七', head: person('1'), people: [person('2'), null] });
      return { data: { a: it, b: it } };
    },
    credits: rich,
  },
  {
    of: 'errors in entities, at their places',
    query: people,
    organization: () => ({ data: { people: [person('1'), person('2'), person('3')] } }),
    credits: entities(
      (id) => (id === '2' ? null : { credits: { total: id }, entries: [] }),
      [
        { message: 'gone', path: ['_entities', 1, 'credits'], extensions: { code: 'NOT_FOUND' } },
        { message: 'plain', path: ['_entities', 2, 'entries', 0] },
        { message: 'nowhere' },
      ],
    ),
  },
  {
    of: 'a lost subgraph',
    query: people,
    organization: () => ({ data: { people: [person('1')] } }),
    credits: () => ({
      data: null,
      errors: [{ message: 'down', path: ['_entities', 0, 'credits'], extensions: { code: 'TIMEOUT' } }],
    }),
  },
  {
    of: 'a lost root',
    query: people,
    organization: () => ({
      data: null,
      errors: [{ message: 'down', path: ['people'], extensions: { code: 'TIMEOUT' } }],
    }),
  },
  {
    of: 'a null where none may be, in a nullable object',
    query: '{ strict { must } count }',
    organization: () => ({ data: { strict: { must: null }, count: 3 } }),
  },
  {
    of: 'a null where none may be, in lists of lists',
    query: '{ strict { rows } }',
    organization: () => ({ data: { strict: { rows: [[1, null], [2]] } } }),
  },
  {
    of: 'a null where none may be, up to the root',
    query: '{ total count }',
    organization: () => ({ data: { count: 1 } }),
    credits: () => ({ data: { total: null } }),
  },
  {
    of: 'fields that were not answered',
    query: '{ schools { name head { name } } level }',
    organization: () => ({ data: { schools: [{ __typename: 'School', id: '1' }] } }),
  },
  {
    of: 'values that do not fit their types',
    query: '{ level count strict { rows must } }',
    organization: () => ({ data: { level: 'TOWN', count: 1.5, strict: { rows: [[1]], must: 5 } } }),
  },
  {
    of: 'a value where a list should be',
    query: '{ schools { name } }',
    organization: () => ({ data: { schools: 'x' } }),
  },
  {
    of: 'a condition',
    query: 'query Q($on: Boolean!) { count level @include(if: $on) }',
    variables: { on: false },
    organization: () => ({ data: { count: 1 } }),
    apollo: true,
  },
  {
    of: 'a variable that does not fit',
    query: 'query Q($id: ID!) { school(id: $id) { name } }',
    variables: {},
    organization: () => ({ data: {} }),
    apollo: true,
  },
  {
    of: 'a name that every object has',
    query: '{ constructor: count toString: level }',
    organization: () => ({ data: { constructor: 1 } }),
    apollo: true,
  },
];

/** Apollo's own words for impossible answers name its internals; that there is an error, and where, is what counts. */
const comparable = ({ data, errors, extensions }: Json) => ({
  data,
  extensions,
  errors: (errors as { message: string; path?: unknown; extensions?: Json }[] | undefined)?.map((error) =>
    /list/.test(error.message)
      ? 'no list'
      : {
          message: error.message,
          path: error.path,
          code: error.extensions?.['code'],
          service: error.extensions?.['serviceName'],
        },
  ),
});

test.each(cases)(
  'answers $of as Apollo does',
  async ({ query, organization: first, credits: other, variables = {}, apollo }) => {
    const answers: Answers = { organization: first, credits: other ?? (() => ({ data: {} })) };
    const theirs = await second(ApolloGateway, query, answers, variables);
    const ours = await second(PlanningGateway, query, answers, variables);
    expect(complete).toHaveBeenCalledTimes(apollo ? 0 : 1);
    expect(comparable(ours)).toEqual(comparable(theirs));
  },
);

test('a subgraph can not change what all objects share', async () => {
  const bad = JSON.parse(
    '{"people":[{"__typename":"Person","id":"1","name":"x","__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}',
  ) as Json;
  await second(PlanningGateway, people, { organization: () => ({ data: bad }), credits: rich }, {});
  expect(({} as Json)['polluted']).toBeUndefined();
});
