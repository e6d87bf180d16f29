import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissions } from '@yanxiu/access';
import { shippedPacks } from '@yanxiu/policy';
import type { SubgraphModule } from '@yanxiu/subgraph';
import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { compose, loadModules, root } from '../src/index.js';
import type { Composed } from '../src/index.js';

let modules: SubgraphModule[];
let composed: Composed;
const schemas = new Map<string, GraphQLSchema>();

beforeAll(async () => {
  modules = await loadModules();
  composed = compose(modules);
  for (const [name, sdl] of composed.subgraphs) schemas.set(name, buildASTSchema(parse(sdl), { assumeValidSDL: true }));
});

/** Our own types of one subgraph: neither introspection nor federation. */
function ownTypes(name: string): GraphQLNamedType[] {
  return Object.values(schemas.get(name)!.getTypeMap()).filter(
    (type) => !type.name.startsWith('_') && !(isScalarType(type) && !type.astNode),
  );
}

const isEntity = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && (type.astNode?.directives ?? []).some(({ name }) => name.value === 'key');

/** Whether this slice only extends the entity: another one owns it. */
const isStub = (module: SubgraphModule, type: GraphQLNamedType) => isEntity(type) && !(type.name in module.references);

/** `Type.field` of every field of the object types, with its place. */
function fields(): {
  at: string;
  module: SubgraphModule;
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
}[] {
  return modules.flatMap((module) =>
    ownTypes(module.name)
      .filter(isObjectType)
      .flatMap((parent) =>
        Object.values(parent.getFields()).map((field) => ({
          at: `${module.name}: ${parent.name}.${field.name}`,
          module,
          parent,
          field,
        })),
      ),
  );
}

const isRoot = ({ name }: GraphQLObjectType) => name === 'Query' || name === 'Mutation';

describe('what is committed', () => {
  test('the SDL of every subgraph is fresh (npm run schema)', () => {
    for (const [name, sdl] of composed.subgraphs)
      expect(readFileSync(join(root, 'apps', name, 'subgraph/schema.graphql'), 'utf8'), name).toBe(sdl);
  });

  test('the supergraph is fresh (npm run schema)', () => {
    expect(readFileSync(join(root, 'gateway/supergraph.graphql'), 'utf8')).toBe(composed.supergraph);
  });
});

describe('api.md', () => {
  test('rule 6: root query fields and all that crosses slices are nullable', () => {
    const crossing = fields().filter(({ module, parent, field }) => {
      const contributed = isStub(module, parent) && field.name !== 'id';
      const foreign = isStub(module, getNamedType(field.type)) && getNamedType(field.type) !== parent;
      return parent.name === 'Query' || contributed || foreign;
    });
    expect(crossing.length).toBeGreaterThan(20);
    expect(crossing.filter(({ field }) => isNonNullType(field.type)).map(({ at }) => at)).toEqual([]);
  });

  test('rule 2: no bare list of entities', () => {
    const bare = fields().filter(({ parent, field }) => {
      const type = isNonNullType(field.type) ? field.type.ofType : field.type;
      return isListType(type) && isEntity(getNamedType(type)) && !/(Connection|Payload)$/.test(parent.name);
    });
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  test('rule 8: no Float', () => {
    const floats = modules.flatMap((module) => (schemas.get(module.name)!.getTypeMap().Float ? [module.name] : []));
    expect(floats).toEqual([]);
  });

  test('rule 9: every type, field, argument and value is described in Chinese, then in English', () => {
    const described = (text?: string | null) => /^[^\n]*\p{Script=Han}[^\n]*\n[^\n]*[A-Za-z]/u.test(text ?? '');
    const missing = modules.flatMap((module) =>
      ownTypes(module.name).flatMap((type) => [
        ...(described(type.description) || isRootType(type) ? [] : [`${module.name}: ${type.name}`]),
        ...membersOf(type)
          .filter(({ description }) => !described(description))
          .map(({ at }) => `${module.name}: ${at}`),
      ]),
    );
    expect(missing).toEqual([]);
  });

  test('rule 7: no enum of words that a notice can change', () => {
    const codes = policyCodes();
    const suspicious = modules.flatMap((module) =>
      ownTypes(module.name)
        .filter(isEnumType)
        .filter(({ name }) => !structural.has(name))
        .filter((type) => type.getValues().filter(({ name }) => codes.has(name)).length > 1)
        .map(({ name }) => `${module.name}: ${name}`),
    );
    expect(suspicious).toEqual([]);
  });

  test('rule 4: a mutation takes one input and gives a payload', () => {
    const odd = fields().filter(({ parent, field }) => {
      if (parent.name !== 'Mutation') return false;
      const [input, ...rest] = field.args;
      return (
        rest.length > 0 ||
        input?.name !== 'input' ||
        !isNonNullType(input.type) ||
        !/Payload!?$/.test(String(field.type))
      );
    });
    expect(odd.map(({ at }) => at)).toEqual([]);
  });
});

describe('access', () => {
  const named = (field: GraphQLField<unknown, unknown>) => /\nPermission: (\S+)$/.exec(field.description ?? '')?.[1];

  test('every root field names a permission of the catalogue, and every permission guards something', () => {
    const roots = fields().filter(({ parent, field }) => isRoot(parent) && !field.name.startsWith('_'));
    const known = new Set([...permissions.map(({ id }) => id), 'signed-in']);
    expect(roots.filter(({ field }) => !known.has(named(field) ?? '')).map(({ at }) => at)).toEqual([]);
    const used = new Set(roots.map(({ field }) => named(field)));
    expect(permissions.map(({ id }) => id).filter((id) => !used.has(id) && !usedBelowRoots.has(id))).toEqual([]);
  });
});

/** Enums whose values packs use too, for the platform itself works by them: levels, handling modes, kinds of sections. */
const structural = new Set(['OrgLevel', 'PlanMode', 'PlanSectionKind', 'TopicStep']);

/** Permissions that decide what is seen or done below a root field that another one guards. */
const usedBelowRoots = new Set<string>(['organization:audit']);

const isRootType = ({ name }: GraphQLNamedType) => name === 'Query' || name === 'Mutation';

function membersOf(type: GraphQLNamedType): { at: string; description?: string | null }[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ at: `${type.name}.${name}`, description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({
      at: `${type.name}.${name}`,
      description,
    }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields())
    .filter(({ name }) => !name.startsWith('_'))
    .flatMap(({ name, description, args }) => [
      { at: `${type.name}.${name}`, description },
      // `input` says what its type says.
      ...args
        .filter((arg) => arg.name !== 'input')
        .map((arg) => ({ at: `${type.name}.${name}(${arg.name})`, description: arg.description })),
    ]);
}

/** Codes of all lists and taxonomies of the shipped packs: what documents name, and the next document may change. */
function policyCodes(): Set<string> {
  const codes = new Set<string>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(collect);
    if (typeof value !== 'object' || value === null) return;
    const { code, ...rest } = value as { code?: unknown };
    if (typeof code === 'string') codes.add(code);
    Object.values(rest).forEach(collect);
  };
  shippedPacks().forEach(({ pack: _, ...slices }) => collect(slices));
  return codes;
}
