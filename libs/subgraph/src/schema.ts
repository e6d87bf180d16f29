import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { Decimal } from 'decimal.js';
import { isObjectType, parse } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap } from 'type-graphql';
import type { Context } from './context.js';
import { demand, permissionOf } from './guard.js';
import { forgetLoaded } from './loader.js';
import type { SubgraphModule } from './module.js';
import { DateTimeScalar, DecimalScalar } from './scalars.js';
import { validateInput } from './validate-input.js';

const federation = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@override',
  '@tag',
].map((name) => `"${name}"`);
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${federation.join(', ')}])`;

export interface Subgraph {
  schema: GraphQLSchema;
  /** The committed contract: what `schema.graphql` of the slice holds. */
  sdl: string;
}

type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;
type ResolverMap = Record<string, Record<string, Resolver>>;

/** Makes a slice's federated schema from its table of contents. @throws when a root field names no permission */
export function buildSubgraph(module: SubgraphModule): Subgraph {
  const source = buildSchemaSync({
    resolvers: module.resolvers,
    validateFn: validateInput,
    scalarsMap: [
      { type: Decimal, scalar: DecimalScalar },
      { type: Date, scalar: DateTimeScalar },
    ],
  });
  const resolvers = createResolversMap(source) as unknown as ResolverMap;
  guardRoots(source, resolvers, module.name);
  addReferences(source, resolvers, module);
  const sdl = sdlOf(source);
  // The resolver map's type belongs to @apollo/subgraph's copy of the tools; the shapes are the same.
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return { schema, sdl };
}

/** Puts the named permission before every root field; printing the schema would drop it, so it is done on the resolvers. */
function guardRoots(source: GraphQLSchema, resolvers: ResolverMap, name: string): void {
  for (const root of [source.getQueryType(), source.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const permission = permissionOf(field.extensions);
      if (!permission) throw new Error(`${name}: root field ${root!.name}.${field.name} names no permission (@Allow)`);
      field.description = `${field.description ?? ''}\nPermission: ${permission}`;
      const own = resolvers[root!.name]!;
      own[field.name] = guarded(own[field.name]!, permission, root!.name === 'Mutation');
    }
  }
}

function guarded(resolve: Resolver, permission: string, writes: boolean): Resolver {
  return async (parent, args, context, info) => {
    demand(context.viewer, permission);
    if (writes) forgetLoaded(context);
    const result = await resolve(parent, args, context, info);
    if (writes) forgetLoaded(context);
    return result;
  };
}

/** Every `@key` type answers `_entities`: by the module's look-up, or as its bare key where another slice owns it. */
function addReferences(source: GraphQLSchema, resolvers: ResolverMap, { name, references }: SubgraphModule): void {
  const missing = Object.keys(references).filter((type) => !isObjectType(source.getType(type)));
  if (missing.length) throw new Error(`${name}: references to types that are not in the schema: ${missing.join(', ')}`);
  for (const type of Object.values(source.getTypeMap())) {
    if (!isObjectType(type) || !type.astNode?.directives?.some((directive) => directive.name.value === 'key')) continue;
    const look = references[type.name];
    const resolve = (key: { id: string }, context: Context) => (look ? look(key, context) : { id: key.id });
    resolvers[type.name] = { ...resolvers[type.name], __resolveReference: resolve as never };
  }
}

/** Printed with its directives, as a federation 2 document. */
function sdlOf(source: GraphQLSchema): string {
  const printed = printSubgraphSchema(source).replace(/^schema \{[^}]*\}\s*/m, '');
  return `${link}\n\n${printed.trim()}\n`;
}
