import type { Viewer } from '@yanxiu/access';
import { current } from '../request.js';
import { SubgraphFailure, gatewayViewer } from '../subgraphs/client.js';
import type { SubgraphClient } from '../subgraphs/client.js';
import { cached } from './cached.js';

const account = '{ id kind personId name grants { role permissions unitId level path schoolIds } }';
// Both fields are @inaccessible in the supergraph: only the gateway, signed as itself, may ask them.
const signIn = `query GatewayAccount($subject: String!) { accountForSignIn(subject: $subject) ${account} }`;
const appLookUp = `query GatewayApp($clientId: ID!, $secret: String) { appForToken(clientId: $clientId, secret: $secret) ${account} }`;

/** Who people and apps are and what they may do, as the accounts subgraph says. */
export interface Accounts {
  /** The account of a signed-in subject; null when unknown or closed. Cached. */
  person: (subject: string) => Promise<Viewer | null>;
  /** The app of a client id; null when unknown or revoked. Cached. */
  app: (clientId: string) => Promise<Viewer | null>;
  /** The app if the secret is right, null if not. Never cached. */
  appWithSecret: (clientId: string, secret: string) => Promise<Viewer | null>;
}

const largestCache = 20_000;
// A dead accounts subgraph must not end everybody's session, nor may an app outlive its revocation by a minute.
const personsBridge = 10 * 60_000;
const appsBridge = 60_000;
// With the cache time it stays below the minute in which a revocation has to bite.
const grace = 15_000;

/** Makes the look-ups over the accounts subgraph. */
export function accountsFrom(
  client: () => SubgraphClient | undefined,
  options: { ttl: number; budget: number },
): Accounts {
  const ask = async (query: string, field: string, variables: Record<string, unknown>): Promise<Viewer | null> => {
    const { requestId = 'accounts', locale = 'zh-CN' } = current() ?? {};
    const subgraph = client();
    if (!subgraph) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'accounts');
    // A shared look-up outlives the request that began it, hence a deadline of its own.
    const call = { viewer: gatewayViewer, requestId, locale, deadline: performance.now() + options.budget };
    const { data, errors } = await subgraph.send(JSON.stringify({ query, variables }), call, true);
    if (!data) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', subgraph.name, errors);
    return (data[field] as Viewer | null | undefined) ?? null;
  };
  const bounds = { ttl: options.ttl, grace, max: largestCache };
  return {
    person: cached({ ...bounds, staleIfError: personsBridge }, (subject) =>
      ask(signIn, 'accountForSignIn', { subject }),
    ),
    app: cached({ ...bounds, staleIfError: appsBridge }, (clientId) =>
      ask(appLookUp, 'appForToken', { clientId, secret: null }),
    ),
    appWithSecret: (clientId, secret) => ask(appLookUp, 'appForToken', { clientId, secret }),
  };
}
