import { ApolloGateway } from '@apollo/gateway';
import type { GatewayConfig } from '@apollo/gateway';
import { GraphQLError, getVariableValues } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { complete } from './complete.js';
import { isPlain } from './plan.js';
import type { PlanNode } from './plan.js';
import { runNode } from './run.js';
import type { Run } from './run.js';
import { compileSelection } from './selection.js';
import type { Selection } from './selection.js';

type Resolved = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0];
type Executor = ApolloGateway['executor'];
type Result = Awaited<ReturnType<Executor>>;

/** An operation that needs nothing looked up any more. */
interface Prepared {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  services: Run['services'];
  plan: PlanNode;
  selection: Selection;
}

/**
 * Apollo's gateway, which plans, with an executor of ours for the plans it has made before. Apollo's executor reads the
 * operation anew for each request and walks it with look-ups for each value of the answer: half of a large answer's
 * cost. Ours does both once per operation. It runs queries with plain plans (`plan.ts`) and leaves the rest, and
 * everything the first time, to Apollo's; both answer alike, which `test/execution.test.ts` holds against each other.
 */
export class PlanningGateway extends ApolloGateway {
  // By document: Apollo's server keeps one for each text as long as it serves one schema.
  readonly #prepared = new WeakMap<DocumentNode, Map<string, Prepared | null>>();

  constructor(config: GatewayConfig) {
    super({ ...config, experimental_didResolveQueryPlan: (resolved) => this.#prepare(resolved) });
    const apollo = this.executor;
    this.executor = async (context) => {
      const known = this.#prepared.get(context.document)?.get(context.request.operationName ?? '');
      return known && variablesFit(known, context.request.variables) ? execute(known, context) : apollo(context);
    };
  }

  #prepare({ queryPlan, serviceMap, operationContext, requestContext }: Resolved): void {
    const { schema, operation, fragments } = operationContext;
    const byName = this.#prepared.get(requestContext.document) ?? new Map<string, Prepared | null>();
    this.#prepared.set(requestContext.document, byName);
    const name = requestContext.request.operationName ?? '';
    if (byName.has(name)) return;
    const plain = operation.operation === 'query' && isPlain(queryPlan, schema);
    const selection = plain ? compileSelection(operation, { schema, fragments }) : null;
    byName.set(
      name,
      plain && selection ? { schema, operation, services: serviceMap, plan: queryPlan.node, selection } : null,
    );
  }
}

/** Variables that don't fit are told by Apollo's executor, in its words. */
function variablesFit({ schema, operation }: Prepared, variables: Record<string, unknown> | undefined): boolean {
  const definitions = operation.variableDefinitions;
  if (!definitions?.length) return true;
  return getVariableValues(schema, definitions, variables ?? {}).errors === undefined;
}

async function execute({ plan, services, selection }: Prepared, request: Run['request']): Promise<Result> {
  const run: Run = { services, request, brought: {}, errors: [] };
  await runNode(run, plan);
  const { errors } = run;
  try {
    const { data, faults } = complete(selection, run.brought);
    if (errors.length) return { errors, data };
    return faults.length ? { extensions: { valueCompletion: faults }, data } : { data };
  } catch (error) {
    return { errors: [new GraphQLError((error as Error).message, { originalError: error as Error })] };
  }
}
