import { Router } from 'express';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { Accounts } from '../access/accounts.js';
import { tokenLifetime } from '../access/apps.js';
import type { AppTokens } from '../access/apps.js';
import { csrfHeader, refuseForged } from '../access/callers.js';
import type { Authenticate } from '../access/callers.js';
import type { SignIn } from '../access/oidc.js';
import type { Sessions } from '../access/sessions.js';
import { refusal } from '../errors.js';
import type { Rates } from '../limits/rates.js';
import { current } from '../request.js';
import type { RequestState } from '../request.js';
import { readBody } from './body.js';
import { deniedPage } from './denied.js';

export interface AuthParts {
  accounts: Accounts;
  sessions: Sessions;
  tokens: AppTokens;
  signIn: SignIn;
  authenticate: Authenticate;
  rates: Rates;
  log: Logger;
}

const longestForm = 8 * 1024;

/** Sign-in, sign-out, who am I; and the token endpoint of apps. */
export function authRoutes(parts: AuthParts): Router {
  const router = Router();
  router.get('/auth/login', async (req, res) => {
    const { location, cookie } = await parts.signIn.begin(req.query['return']).catch((error: unknown) => {
      parts.log.error({ requestId: stateNow().requestId, err: error }, 'identity provider not reached');
      throw refusal('SUBGRAPH_UNAVAILABLE', 503);
    });
    res.set('set-cookie', cookie).redirect(303, location);
  });
  router.get('/auth/callback', (req, res) => callback(parts, req, res));
  router.post('/auth/logout', async (req, res) => {
    const caller = await parts.authenticate(req, stateNow());
    refuseForged(req, caller);
    const redirect = await parts.signIn.endUrl().catch(() => '/');
    res.set('set-cookie', parts.sessions.end()).json({ redirect });
  });
  router.get('/auth/me', async (req, res) => {
    const state = stateNow();
    const { viewer } = await parts.authenticate(req, state);
    if (!viewer) throw refusal('UNAUTHENTICATED', 401);
    const { kind, id, personId, name, grants } = viewer;
    res.set(state.headers as Record<string, string>).json({ kind, id, personId, name, grants, csrfHeader });
  });
  router.post('/oauth/token', (req, res) => token(parts, req, res));
  return router;
}

function stateNow(): RequestState {
  const state = current();
  if (!state) throw new Error('a route outside a request');
  return state;
}

async function callback({ accounts, sessions, signIn, log }: AuthParts, req: Request, res: Response): Promise<void> {
  const search = req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : '';
  const arrived = await signIn.finish(search, req.headers.cookie).catch((error: unknown) => {
    log.warn({ requestId: current()?.requestId, err: error }, 'sign-in refused');
    return null;
  });
  const account = arrived && (await accounts.person(arrived.subject));
  if (!arrived || !account) {
    const page = deniedPage(arrived ? 'unknown' : 'failed', stateNow());
    res
      .status(arrived ? 403 : 400)
      .set(page.headers)
      .set('set-cookie', signIn.forget())
      .send(page.html);
    return;
  }
  res.set('set-cookie', [signIn.forget(), await sessions.start(arrived.subject)] as unknown as string);
  res.redirect(303, arrived.returnTo);
}

/** OAuth 2.0 client credentials (RFC 6749 4.4): secret by Basic or in the form; the answer's form is the RFC's, not the graph's. */
async function token({ accounts, tokens, rates }: AuthParts, req: Request, res: Response): Promise<void> {
  if (!req.is('application/x-www-form-urlencoded')) return refuseToken(res, 400, 'invalid_request');
  const form = new URLSearchParams((await readBody(req, longestForm)).toString('utf8'));
  if (form.get('grant_type') !== 'client_credentials') return refuseToken(res, 400, 'unsupported_grant_type');
  const [clientId, secret] = basicCredentials(req.headers.authorization) ?? [
    form.get('client_id'),
    form.get('client_secret'),
  ];
  if (!clientId || !secret) return refuseToken(res, 401, 'invalid_client');
  const guesser = `${clientId} ${stateNow().address}`;
  await rates.refuseGuesser(guesser);
  const app = await accounts.appWithSecret(clientId, secret);
  if (!app) {
    await rates.countWrong(guesser);
    return refuseToken(res, 401, 'invalid_client');
  }
  const scope = [...new Set(app.grants.flatMap(({ permissions }) => permissions ?? []))].join(' ');
  res
    .set('cache-control', 'no-store')
    .json({ access_token: await tokens.issue(clientId), token_type: 'Bearer', expires_in: tokenLifetime, scope });
}

function refuseToken(res: Response, status: number, error: string): void {
  if (status === 401) res.set('www-authenticate', 'Basic realm="yanxiu"');
  res.status(status).set('cache-control', 'no-store').json({ error });
}

function basicCredentials(header: string | undefined): [string, string] | undefined {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (!encoded) return undefined;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  // RFC 6749 2.3.1: both parts are form-encoded before they are joined.
  return [formDecoded(id), formDecoded(secret.join(':'))];
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
