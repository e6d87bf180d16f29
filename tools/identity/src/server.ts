import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { ClientMetadata } from 'oidc-provider';
import { AccountBook } from './accounts.js';
import { loadKeys } from './keys.js';
import { messagePage, styleSource } from './pages.js';
import { createProvider } from './provider.js';
import { createSignIn, html } from './sign-in.js';

/** Settings of the development identity provider. */
export interface IdentitySettings {
  port: number;
  host?: string;
  /** The URL by which browser and gateway reach it. */
  issuer: string;
  /** OpenID client metadata, at least `client_id`, `client_secret`, `redirect_uris`. */
  clients: readonly ClientMetadata[];
  /** JSON array of `DemoAccount`; read again when it changes, may be missing at first. */
  accountsFile: string;
  /** Signing and cookie keys, made on the first start. */
  keysFile: string;
  /** A line on the sign-in page. */
  hint?: string;
  onError?: (error: unknown) => void;
}

/** A running provider. */
export interface RunningIdentityProvider {
  readonly port: number;
  close(): Promise<void>;
}

/** Starts the development identity provider: real OpenID Connect, accounts from a file. Not for production. */
export async function startIdentityProvider(settings: IdentitySettings): Promise<RunningIdentityProvider> {
  const { issuer, clients, accountsFile, keysFile, hint, onError = console.error } = settings;
  const book = new AccountBook(accountsFile);
  const provider = createProvider(issuer, clients, book, loadKeys(keysFile));
  provider.on('server_error', (_context, error) => onError(error));
  const handleOpenId = provider.callback();
  const signIn = createSignIn(provider, book, hint);
  const headers = securityHeaders(clients);

  const route = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', issuer);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (url.pathname === '/livez' || url.pathname === '/readyz') return void response.end('ok\n');
    if (url.pathname.startsWith('/interaction/')) return signIn(request, response, url);
    return handleOpenId(request, response);
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) html(response, 500, messagePage('身份服务出错', '请稍后重试。'));
    });
  });
  server.listen(settings.port, settings.host ?? '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  };
}

function securityHeaders(clients: readonly ClientMetadata[]): Record<string, string> {
  // Browsers hold the redirects that follow a form against form-action: the way back to the client must be in it.
  const uris = clients.flatMap((client) => [
    ...(client.redirect_uris ?? []),
    ...(client.post_logout_redirect_uris ?? []),
  ]);
  const origins = [...new Set(uris.map((uri) => new URL(uri).origin))];
  return {
    'content-security-policy': `default-src 'none'; style-src ${styleSource}; form-action 'self' ${origins.join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  };
}
