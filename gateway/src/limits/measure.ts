import { Kind, getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { definitionOf, pageSize } from './page-size.js';
import type { Weights } from './weights.js';

/** How much a part of a query asks for; fragments count as often as they are spread. */
interface Extent {
  depth: number;
  aliases: number;
  selections: number;
  /** Look-ups: 1 for each place that fetches an object or a list of them. */
  cost: number;
  /** Objects that the answer may hold. */
  nodes: number;
}

/** What a request asks for, known before anything is fetched. */
export interface Measure extends Extent {
  rootFields: number;
  mutations: number;
  directives: number;
  directivesOnOneNode: number;
  /** Whether any field needs a subgraph; the schema's own fields don't. */
  needsData: boolean;
  /** Page sizes asked beyond what a page may hold. */
  faultyPages: { path: string; value: number }[];
  /** Whether the variables' values went into it. */
  byVariables: boolean;
}

export interface MeasureInput {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  schema: GraphQLSchema;
  weights: Weights;
}

const mutationCost = 10;
const listSize = 10;
export const largestPage = 100;
const nothing: Extent = { depth: 0, aliases: 0, selections: 0, cost: 0, nodes: 0 };
// A connection's own fields pass on what lies in them; the connection has already been counted with its page size.
const wrappers: ReadonlySet<string> = new Set(['edges', 'node', 'nodes', 'pageInfo']);
const isWrapper = (parent: GraphQLNamedType | undefined, name: string): boolean =>
  wrappers.has(name) && /(Connection|Edge)$/.test(parent?.name ?? '');

/** Measures one operation. Each fragment is weighed once, so the time is that of reading the text, whatever it expands to. */
export function measure(input: MeasureInput): Measure {
  return new Scale(input).weigh();
}

class Scale {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #weighed = new Map<string, Extent>();
  readonly #result: Pick<Measure, 'directives' | 'directivesOnOneNode' | 'faultyPages' | 'byVariables'>;

  constructor(private readonly input: MeasureInput) {
    const fragments = input.document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.#result = { directives: 0, directivesOnOneNode: 0, faultyPages: [], byVariables: false };
  }

  weigh(): Measure {
    const { operation, schema } = this.input;
    const mutates = operation.operation === 'mutation';
    this.#countDirectives(operation);
    const extent = this.#set(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
    const roots = this.#rootFields(operation.selectionSet);
    const mutations = mutates ? roots.length : 0;
    const needsData = roots.some(({ name }) => !name.value.startsWith('__'));
    return {
      ...extent,
      cost: extent.cost + mutations * mutationCost,
      rootFields: roots.length,
      mutations,
      needsData,
      ...this.#result,
    };
  }

  #set(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Extent {
    const total = { ...nothing };
    for (const selection of set.selections) {
      this.#countDirectives(selection);
      const part = this.#selection(selection, parent);
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.selections += part.selections;
      total.cost += part.cost;
      total.nodes += part.nodes;
    }
    return total;
  }

  #selection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Extent {
    if (selection.kind === Kind.FIELD) return this.#field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return counted(this.#fragment(selection.name.value));
    return counted(this.#set(selection.selectionSet, this.#typed(selection.typeCondition?.name.value) ?? parent));
  }

  #fragment(name: string): Extent {
    const known = this.#weighed.get(name);
    const fragment = this.#fragments.get(name);
    if (known || !fragment) return known ?? nothing;
    // Stands in while the fragment is being weighed: a fragment in itself is refused by validation, not here.
    this.#weighed.set(name, nothing);
    this.#countDirectives(fragment);
    const extent = this.#set(fragment.selectionSet, this.#typed(fragment.typeCondition.name.value));
    this.#weighed.set(name, extent);
    return extent;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): Extent {
    const field = definitionOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const below = node.selectionSet ? this.#set(node.selectionSet, type) : nothing;
    const aliases = below.aliases + (node.alias && node.alias.value !== node.name.value ? 1 : 0);
    const structure = { aliases, selections: below.selections + 1 };
    // The schema about itself is answered here, from memory: tools need their thirteen levels, and it costs no look-up.
    if (node.name.value.startsWith('__')) return { ...structure, depth: 1, cost: 0, nodes: 0 };
    const { cost, nodes } = field && parent ? this.#price(node, field, parent, below) : below;
    return { ...structure, depth: below.depth + 1, cost, nodes };
  }

  #price(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
    below: Extent,
  ): Pick<Extent, 'cost' | 'nodes'> {
    if (isWrapper(parent, field.name)) return below;
    const weight = this.input.weights.get(`${parent.name}.${field.name}`);
    if (!isCompositeType(getNamedType(field.type))) return { cost: weight?.cost ?? 0, nodes: 0 };
    const page = pageSize(node, field, this.input);
    if (page?.byVariable) this.#result.byVariables = true;
    if (page && (page.size > largestPage || page.size < 0))
      this.#result.faultyPages.push({ path: node.name.value, value: page.size });
    const size = page ? Math.max(0, page.size) : isList(field.type) ? (weight?.assumedSize ?? listSize) : 1;
    return { cost: (weight?.cost ?? 1) + size * below.cost, nodes: size * (1 + below.nodes) };
  }

  #rootFields(set: SelectionSetNode, seen = new Set<string>()): FieldNode[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.#rootFields(selection.selectionSet, seen);
      const fragment = this.#fragments.get(selection.name.value);
      if (!fragment || seen.has(selection.name.value)) return [];
      return this.#rootFields(fragment.selectionSet, seen.add(selection.name.value));
    });
  }

  #typed(name: string | undefined): GraphQLNamedType | undefined {
    const type = name ? this.input.schema.getType(name) : undefined;
    return isObjectType(type) || isInterfaceType(type) ? type : undefined;
  }

  #countDirectives(node: { directives?: readonly unknown[] }): void {
    const count = node.directives?.length ?? 0;
    this.#result.directives += count;
    this.#result.directivesOnOneNode = Math.max(this.#result.directivesOnOneNode, count);
  }
}

const counted = (extent: Extent): Extent => ({ ...extent, selections: extent.selections + 1 });
const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
