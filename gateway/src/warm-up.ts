import type { Logger } from 'pino';
import type { GraphQL } from './graphql.js';
import { gatewayViewer } from './subgraphs/client.js';
import type { Example } from './web/examples.js';

/** Parses, validates and plans the example queries before the first caller comes: a first plan may take a second. */
export async function warmUp({ server }: GraphQL, examples: Example[], log: Logger): Promise<void> {
  const call = { viewer: gatewayViewer, requestId: 'warm-up', locale: 'zh-CN' as const, deadline: Infinity };
  for (const { name, query, variables } of examples) {
    const { body } = await server.executeOperation({ query, variables }, { contextValue: { call, planOnly: true } });
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    if (errors) log.warn({ example: name, reason: errors[0]?.message }, 'example query is not valid here');
  }
}
