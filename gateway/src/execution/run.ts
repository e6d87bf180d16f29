import type { ApolloGateway, GraphQLDataSource, ServiceMap } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { merge } from './merge.js';
import type { FetchNode, PlanNode, Required } from './plan.js';

type Data = Record<string, unknown>;
type Path = (string | number)[];
type Options = Parameters<GraphQLDataSource['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;
type SubgraphError = NonNullable<Answer['errors']>[number];

/** One execution of a plan. */
export interface Run {
  services: ServiceMap;
  request: Parameters<ApolloGateway['executor']>[0];
  /** Where everything that the subgraphs bring is put together. */
  brought: Data;
  errors: GraphQLError[];
}

/** Runs a plan's node; what it brings is in `brought` afterwards, what went wrong in `errors`. */
export async function runNode(run: Run, node: PlanNode, path: readonly string[] = []): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const each of node.nodes) await runNode(run, each, path);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((each) => runNode(run, each, path)));
      return;
    case 'Flatten':
      return runNode(run, node.node, [...path, ...(node.path as string[])]);
    case 'Fetch':
      try {
        await runFetch(run, node, path);
      } catch (error) {
        run.errors.push(error instanceof GraphQLError ? error : failed(error));
      }
      return;
    default:
      throw new Error(`not a plain plan: ${node.kind}`);
  }
}

async function runFetch(run: Run, node: FetchNode, path: readonly string[]): Promise<void> {
  const places = placesAt(run.brought, path);
  if (places.length === 0) return;
  const variables = variablesOf(run, node);
  if (!node.requires) {
    const data = await fetched(run, node, variables, (given) => given && [...path, ...given]);
    for (const place of places) merge(place, data);
    return;
  }
  const asked: Data[] = [];
  const representations: Data[] = [];
  for (const place of places) {
    const representation = representationOf(place, node.requires);
    if (!representation?.['__typename']) continue;
    asked.push(place);
    representations.push(representation);
  }
  if (representations.length === 0) return;
  const data = await fetched(run, node, { ...variables, representations }, entityPath(run, path, asked));
  if (!data) return;
  const entities = data['_entities'];
  if (!Array.isArray(entities) || entities.length !== asked.length)
    throw new Error(`${node.serviceName} answered not with ${asked.length} entities`);
  asked.forEach((place, index) => merge(place, entities[index] as Data | null));
}

function variablesOf({ request }: Run, node: FetchNode): Data {
  const given = request.request.variables ?? {};
  const used = (node.variableUsages ?? []).filter((name) => Object.hasOwn(given, name) && given[name] !== undefined);
  return Object.fromEntries(used.map((name) => [name, given[name]]));
}

async function fetched(
  { services, request, errors }: Run,
  node: FetchNode,
  variables: Data,
  pathOf: (given: SubgraphError['path']) => Path | undefined,
): Promise<Data | null | undefined> {
  const service = services[node.serviceName];
  if (!service) throw new Error(`no subgraph ${node.serviceName}`);
  const answer = await service.process({
    kind: 'incoming operation',
    request: { query: node.operation, variables, operationName: node.operationName },
    incomingRequestContext: request,
    context: request.context,
    document: node.operationDocumentNode,
  } as unknown as Options);
  for (const error of answer.errors ?? []) errors.push(told(error, node.serviceName, pathOf(error.path)));
  return answer.data as Data | null | undefined;
}

/** The objects at a path, lists opened; nulls on the way lead nowhere. */
function placesAt(root: Data, path: readonly string[]): Data[] {
  let places: unknown[] = [root];
  for (const step of path)
    places = step === '@' ? (places as unknown[][]).flat().filter(present) : places.map(own(step)).filter(present);
  return places as Data[];
}

const present = (value: unknown): boolean => value !== null && value !== undefined;
const own = (name: string) => (value: unknown) =>
  Object.hasOwn(value as Data, name) ? (value as Data)[name] : undefined;

/** The keys of an entity as another subgraph wants them; null when one is not there. */
function representationOf(entity: Data, required: readonly Required[]): Data | null {
  const result: Data = {};
  for (const each of required) {
    if (each.kind === 'InlineFragment') {
      if (each.typeCondition !== undefined && entity['__typename'] !== each.typeCondition) continue;
      merge(result, representationOf(entity, each.selections));
      continue;
    }
    const name = each.alias ?? each.name;
    const value = own(name)(entity);
    if (value === undefined) return null;
    result[name] = each.selections ? keysOf(value, each.selections) : value;
  }
  return result;
}

const keysOf = (value: unknown, required: readonly Required[]): unknown =>
  Array.isArray(value)
    ? value.map((each) => keysOf(each, required))
    : value === null
      ? null
      : representationOf(value as Data, required);

/** Turns `_entities.<n>.…` into the place of the n-th asked entity in the answer; looked for only when there is an error. */
function entityPath(run: Run, path: readonly string[], asked: Data[]) {
  let paths: Map<Data, Path> | undefined;
  return (given: SubgraphError['path']): Path | undefined => {
    if (!given) return undefined;
    const entity = typeof given[1] === 'number' ? asked[given[1]] : undefined;
    if (!entity) return [...path, ...given];
    paths ??= hydrated(run.brought, path);
    return [...(paths.get(entity) ?? []), ...given.slice(2)];
  };
}

function hydrated(root: Data, path: readonly string[]): Map<Data, Path> {
  let places: [unknown, Path][] = [[root, []]];
  for (const step of path)
    places = places
      .flatMap(([value, at]): [unknown, Path][] =>
        step === '@'
          ? (value as unknown[]).map((each, index) => [each, [...at, index]])
          : [[own(step)(value), [...at, step]]],
      )
      .filter(([value]) => present(value));
  // Of equal entities that share one object the first place is told.
  return new Map(places.toReversed() as [Data, Path][]);
}

function told(error: SubgraphError, serviceName: string, path: Path | undefined): GraphQLError {
  const extensions = { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName };
  return new GraphQLError(error.message || `Error while fetching subquery from service "${serviceName}"`, {
    originalError: error as unknown as Error,
    path,
    extensions,
  });
}

const failed = (error: unknown) =>
  new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error instanceof Error ? error : undefined,
  });
