import type { GatewayConfig } from '@apollo/gateway';
import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';

type Resolved = Parameters<NonNullable<GatewayConfig['experimental_didResolveQueryPlan']>>[0];
export type QueryPlan = Resolved['queryPlan'];
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;
export type Required = NonNullable<FetchNode['requires']>[number];

const name = /^\w+$/;

/**
 * Whether a plan holds only what our executor runs: fetches, one after another or side by side, of objects at plain
 * paths and by their keys. Conditions, deferring, rewrites and abstract types are Apollo's.
 */
export function isPlain(plan: QueryPlan, schema: GraphQLSchema): plan is QueryPlan & { node: PlanNode } {
  return plan.node !== undefined && isPlainNode(plan.node, schema);
}

function isPlainNode(node: NonNullable<QueryPlan['node']>, schema: GraphQLSchema): boolean {
  if (node.kind === 'Sequence' || node.kind === 'Parallel')
    return node.nodes.every((each) => isPlainNode(each, schema));
  if (node.kind === 'Flatten')
    return (
      node.path.every(
        (step) => step === '@' || (typeof step === 'string' && name.test(step) && step !== '__proto__'),
      ) && isPlainNode(node.node, schema)
    );
  if (node.kind !== 'Fetch') return false;
  const rewrites = [node.inputRewrites, node.outputRewrites, node.contextRewrites];
  return (
    rewrites.every((list) => !list?.length) && (node.requires ?? []).every((each) => isPlainRequired(each, schema))
  );
}

function isPlainRequired(required: Required, schema: GraphQLSchema): boolean {
  const below = (required.selections ?? []).every((each) => isPlainRequired(each, schema));
  if (required.kind === 'Field') return below && (required.alias ?? required.name) !== '__proto__';
  const condition = required.typeCondition;
  // Of an object type only that very type is one; what the API hides may be abstract.
  return below && (condition === undefined || isObjectType(schema.getType(condition)));
}
