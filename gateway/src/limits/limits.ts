import { GraphQLError, getOperationAST, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { refusal } from '../errors.js';
import type { Detail } from '../errors.js';
import { largestPage, measure } from './measure.js';
import type { Measure } from './measure.js';
import type { Weights } from './weights.js';

/** The limits of the public endpoint; published, and the same for everybody but where a row says so. */
export const limits = {
  textBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  tokens: 1500,
  depth: 10,
  /** Documents of the console are reviewed before they are published. */
  depthRegistered: 12,
  aliases: 30,
  aliasesAnonymous: 15,
  directives: 25,
  directivesOnOneNode: 5,
  rootFields: 20,
  mutations: 4,
  selections: 1000,
  errors: 10,
  cost: 5000,
  nodes: 20_000,
} as const;

/** A request as it came, before Apollo looks at it. */
export interface GivenRequest {
  query: string;
  operationName?: string | null;
  variables: Record<string, unknown>;
}

interface Known {
  document: DocumentNode;
  /** Measures by operation name, as far as no variable has a say. */
  measures: Map<string, Measure>;
}

const knownTexts = 500;

/**
 * Measures requests before they are validated: validation itself is what a hostile text would keep busy.
 * Texts seen before are not parsed again. Made anew for each schema.
 */
export class Limiter {
  readonly #known = new Map<string, Known>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly weights: Weights,
  ) {}

  /** @returns the measure, or undefined for a text that has no such operation: validation tells the caller better. */
  measure({ query, operationName, variables }: GivenRequest): Measure | undefined {
    const known = this.#documentOf(query);
    if (!known) return undefined;
    const name = operationName ?? '';
    const before = known.measures.get(name);
    if (before) return before;
    const operation = getOperationAST(known.document, operationName);
    if (!operation) return undefined;
    const result = measure({
      document: known.document,
      operation,
      variables,
      schema: this.schema,
      weights: this.weights,
    });
    if (!result.byVariables) known.measures.set(name, result);
    return result;
  }

  #documentOf(query: string): Known | undefined {
    const before = this.#known.get(query);
    if (before) return before;
    const size = Buffer.byteLength(query);
    if (size > limits.textBytes)
      throw refusal('COST_LIMIT', 400, [{ path: 'query', rule: 'textBytes', value: size, expected: limits.textBytes }]);
    const document = parsed(query);
    if (!document) return undefined;
    const known = { document, measures: new Map<string, Measure>() };
    if (this.#known.size >= knownTexts) this.#known.delete(this.#known.keys().next().value as string);
    this.#known.set(query, known);
    return known;
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens'))
      throw refusal('COST_LIMIT', 400, [{ path: 'query', rule: 'tokens', expected: limits.tokens }]);
    return undefined;
  }
}

const counted = [
  'aliases',
  'directives',
  'directivesOnOneNode',
  'rootFields',
  'mutations',
  'selections',
  'cost',
  'nodes',
] as const;

/** Refuses a request that asks for more than the limits, with every limit it breaks. */
export function refuseExcess(asked: Measure, by: { anonymous: boolean; registered: boolean }): void {
  const bounds = {
    ...limits,
    aliases: by.anonymous ? limits.aliasesAnonymous : limits.aliases,
    depth: by.registered ? limits.depthRegistered : limits.depth,
  };
  if (asked.depth > bounds.depth)
    throw refusal('DEPTH_LIMIT', 400, [{ rule: 'depth', value: asked.depth, expected: bounds.depth }]);
  const excess: Detail[] = counted
    .filter((rule) => asked[rule] > bounds[rule])
    .map((rule) => ({ rule, value: asked[rule], expected: bounds[rule] }));
  if (excess.length) throw refusal('COST_LIMIT', 400, excess);
  const pages: Detail[] = asked.faultyPages.map((page) => ({ ...page, rule: 'page', expected: `1-${largestPage}` }));
  if (pages.length) throw refusal('BAD_USER_INPUT', 400, pages);
}
