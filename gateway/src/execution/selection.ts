import {
  GraphQLID,
  Kind,
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import type {
  FragmentDefinitionNode,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** What an operation asks of an object: its answer's fields in their order. */
export type Selection = Field[];

/** One field of the answer. */
export interface Field {
  name: string;
  /** `Type.field`, for the words of a fault. */
  coordinate: string;
  /** Set on __typename: answered from the schema, whatever subgraphs called the type. */
  typename?: string;
  type: FieldType;
}

/** A field's type, resolved as far as completion needs it: one of list, selection and leaf is set. */
export interface FieldType {
  name: string;
  nonNull: boolean;
  list?: FieldType;
  selection?: Selection;
  leaf?: (value: unknown) => boolean;
}

interface Scope {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Thrown within the compilation: the operation is one for Apollo's own executor. */
class NotPlain extends Error {}

/**
 * Resolves an operation's selections against the schema once, so that answers are completed without looking anything up.
 * @returns null when it has what depends on values: conditions, abstract types, introspection.
 */
export function compileSelection(operation: OperationDefinitionNode, scope: Scope): Selection | null {
  const root = scope.schema.getRootType(operation.operation);
  if (!root) return null;
  try {
    return selectionOf(root, [operation.selectionSet], scope);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function selectionOf(parent: GraphQLObjectType, sets: SelectionSetNode[], scope: Scope): Selection {
  const asked = new Map<string, { name: string; sets: SelectionSetNode[] }>();
  for (const set of sets) collect(parent, set, scope, asked);
  return [...asked].map(([name, field]) => {
    if (field.name === '__typename')
      return { name, coordinate: '', typename: parent.name, type: { name: 'String', nonNull: true } };
    const definition = parent.getFields()[field.name];
    if (!definition) throw new NotPlain();
    return {
      name,
      coordinate: `${parent.name}.${field.name}`,
      type: typeOf(definition.type, field.sets, scope),
    };
  });
}

/** Puts the fields of a selection set together by the name that they have in the answer. */
function collect(
  parent: GraphQLObjectType,
  set: SelectionSetNode,
  scope: Scope,
  asked: Map<string, { name: string; sets: SelectionSetNode[] }>,
): void {
  for (const selection of set.selections) {
    if (selection.directives?.length) throw new NotPlain();
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      // Every object has a property of such a name, asked or not.
      if (name in Object.prototype) throw new NotPlain();
      const field = asked.get(name) ?? { name: selection.name.value, sets: [] };
      if (selection.selectionSet) field.sets.push(selection.selectionSet);
      asked.set(name, field);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? scope.fragments[selection.name.value] : selection;
    const condition = fragment?.typeCondition?.name.value ?? parent.name;
    if (!fragment || condition !== parent.name) throw new NotPlain();
    collect(parent, fragment.selectionSet, scope, asked);
  }
}

function typeOf(type: GraphQLOutputType, sets: SelectionSetNode[], scope: Scope): FieldType {
  const nonNull = isNonNullType(type);
  const inner = nonNull ? type.ofType : type;
  const name = getNamedType(type).name;
  if (isListType(inner)) return { name, nonNull, list: typeOf(inner.ofType, sets, scope) };
  if (isObjectType(inner)) return { name, nonNull, selection: selectionOf(inner, sets, scope) };
  if (isLeafType(inner)) return { name, nonNull, leaf: leafCheck(inner) };
  throw new NotPlain();
}

const integer = /^-?(0|[1-9]\d*)$/;

/** Which values a subgraph may send for a scalar or an enum; the meaning of custom scalars is theirs alone. */
function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  if (!isSpecifiedScalarType(type)) return () => true;
  if (type.name === 'Boolean') return (value) => typeof value === 'boolean';
  if (type.name === 'Float') return Number.isFinite;
  const whole = (value: unknown) => typeof value === 'number' && integer.test(String(value));
  if (type.name === 'Int') return whole;
  const text = (value: unknown) => typeof value === 'string';
  return type.name === GraphQLID.name ? (value) => text(value) || whole(value) : text;
}
