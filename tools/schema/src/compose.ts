import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { buildSubgraph } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';

export interface Composed {
  /** SDL of each subgraph by its name. */
  subgraphs: Map<string, string>;
  supergraph: string;
}

/** Placeholder host: the gateway is told each subgraph's address by its environment (`CREDITS_URL` …). */
export const addressOf = (name: string): string => `http://${name}.internal/graphql`;

/** Prints every slice's SDL and composes the supergraph. @throws with every composition error in words */
export function compose(modules: SubgraphModule[]): Composed {
  const subgraphs = new Map(modules.map((module) => [module.name, buildSubgraph(module).sdl]));
  const { supergraphSdl, errors } = composeServices(
    [...subgraphs].map(([name, sdl]) => ({ name, url: addressOf(name), typeDefs: parse(sdl) })),
  );
  if (errors)
    throw new Error(`the supergraph does not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  return { subgraphs, supergraph: `${supergraphSdl}\n` };
}
