import { GraphQLError, execute, parse, validate } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Context } from './context.js';
import { asRefusal, present } from './errors.js';

export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** Hears of what is masked for the caller, so that the log has it whole. */
export type OnBug = (error: unknown, context: Context) => void;

const cacheSize = 1_000;

/**
 * Makes the function that answers GraphQL requests of one schema. The gateway sends few texts many times,
 * so parsed and validated documents are kept.
 */
export function createExecutor(schema: GraphQLSchema, service: string, onBug: OnBug = () => undefined) {
  const documents = new Map<string, DocumentNode>();

  const documentOf = (query: string): DocumentNode | GraphQLError[] => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const faults = validate(schema, document, undefined, { maxErrors: 10 });
    if (faults.length) return [...faults];
    if (documents.size >= cacheSize) documents.delete(documents.keys().next().value!);
    documents.set(query, document);
    return document;
  };

  return async (request: GraphRequest, context: Context): Promise<ExecutionResult> => {
    const at = { locale: context.locale, requestId: context.requestId, service };
    const refuse = (errors: readonly GraphQLError[]) => {
      for (const error of errors)
        if (asRefusal(error).code === 'INTERNAL') onBug(error.originalError ?? error, context);
      return { errors: errors.map((error) => present(error, at)) };
    };
    try {
      const document = documentOf(request.query);
      if (Array.isArray(document)) return refuse(document);
      const result = await execute({
        schema,
        document,
        contextValue: context,
        variableValues: request.variables,
        operationName: request.operationName,
      });
      return result.errors ? { ...result, ...refuse(result.errors) } : result;
    } catch (error) {
      return refuse([error instanceof GraphQLError ? error : new GraphQLError('', { originalError: error as Error })]);
    }
  };
}
