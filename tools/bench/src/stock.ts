import { createPrivateKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Viewer } from '@yanxiu/access';
import { bodyHash, signViewer } from '@yanxiu/access/token';

// The stock gateway to be compared with: every setting at its default, and only what our subgraphs insist on added.

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
};
const key = createPrivateKey({ key: JSON.parse(setting('VIEWER_PRIVATE_KEY')) as JsonWebKey, format: 'jwk' });
const viewer = JSON.parse(setting('VIEWER')) as Viewer;
let signed = 0;

/**
 * Signs where the body is known: in `willSendRequest` it isn't yet, and would have to be made twice, at the stock's
 * expense. Nothing is recognised, limited, logged or counted here.
 */
class SigningDataSource extends RemoteGraphQLDataSource {
  constructor(url: string, audience: string) {
    super({ url });
    const fetcher = this.fetcher;
    this.fetcher = (address, init) => {
      const hash = bodyHash(String(init?.body ?? ''));
      const token = signViewer({ key, audience, viewer, requestId: 'bench', locale: 'zh-CN', bodyHash: hash });
      signed += 1;
      return fetcher(address, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } });
    };
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(setting('SUPERGRAPH_FILE'), 'utf8'),
  buildService: ({ name }) => new SigningDataSource(setting(`${name.toUpperCase().replaceAll('-', '_')}_URL`), name),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { host: setting('HOST'), port: Number(setting('PORT')) },
});
process.on('message', (message) => {
  if (message === 'signed') process.send?.({ signed });
});
for (const event of ['SIGTERM', 'disconnect'] as const) process.once(event, () => process.exit(0));
