import { Kind, parse, visit } from 'graphql';
import type { ConstDirectiveNode, FieldDefinitionNode } from 'graphql';

/** What a schema author said about a field's price (`@cost`) and list length (`@listSize`). */
export interface Weight {
  cost?: number;
  assumedSize?: number;
}

/** Weights by `Type.field`. */
export type Weights = ReadonlyMap<string, Weight>;

/** Reads `@cost` and `@listSize` from a supergraph; they are not part of the schema that callers see. */
export function weightsOf(supergraph: string): Weights {
  const weights = new Map<string, Weight>();
  let parent = '';
  const enterType = { enter: ({ name }: { name: { value: string } }) => void (parent = name.value) };
  visit(parse(supergraph, { noLocation: true }), {
    ObjectTypeDefinition: enterType,
    InterfaceTypeDefinition: enterType,
    FieldDefinition: (field: FieldDefinitionNode) => {
      const weight = {
        cost: numberIn(field, 'cost', 'weight'),
        assumedSize: numberIn(field, 'listSize', 'assumedSize'),
      };
      if (weight.cost !== undefined || weight.assumedSize !== undefined)
        weights.set(`${parent}.${field.name.value}`, weight);
      return false;
    },
  });
  return weights;
}

function numberIn(field: FieldDefinitionNode, directive: string, argument: string): number | undefined {
  const applied = field.directives?.find((candidate: ConstDirectiveNode) => candidate.name.value === directive);
  const value = applied?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}
