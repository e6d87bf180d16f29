import { Kind, isInterfaceType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLNamedType, OperationDefinitionNode, ValueNode } from 'graphql';

const defaultPage = 20;

/** The definition of a type's field, if there is one. */
export function definitionOf(
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** The page size that a field asks for by `first` or `last`; undefined when the field isn't paged. */
export function pageSize(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  request: { operation: OperationDefinitionNode; variables: Record<string, unknown> },
): { size: number; byVariable: boolean } | undefined {
  const paging = field.args.filter(({ name }) => name === 'first' || name === 'last');
  if (!paging.length) return undefined;
  const given = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  const size = given && valueOf(given, request);
  const byVariable = given?.kind === Kind.VARIABLE;
  if (typeof size === 'number' && Number.isFinite(size)) return { size, byVariable };
  const byDefault = paging.find(({ name }) => name === 'first')?.defaultValue;
  return { size: typeof byDefault === 'number' ? byDefault : defaultPage, byVariable };
}

function valueOf(
  node: ValueNode,
  request: { operation: OperationDefinitionNode; variables: Record<string, unknown> },
): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind !== Kind.VARIABLE) return undefined;
  const given = request.variables[node.name.value];
  if (given !== undefined) return given;
  const definition = request.operation.variableDefinitions?.find(
    ({ variable }) => variable.name.value === node.name.value,
  );
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
}
