import type { IncomingMessage } from 'node:http';
import { refusal } from '../errors.js';
import type { RequestState } from '../request.js';
import { SubgraphFailure } from '../subgraphs/client.js';
import type { Accounts } from './accounts.js';
import type { Caller } from './caller.js';
import type { AppTokens } from './apps.js';
import type { Sessions } from './sessions.js';

export type Authenticate = (req: IncomingMessage, state: RequestState) => Promise<Caller>;

const anonymous: Caller = { kind: 'ANONYMOUS', byCookie: false };

/**
 * Makes the one place where callers are recognised: apps by bearer token, people by session cookie.
 * A wrong token is refused; a missing, ended or closed session is anonymous.
 */
export function authenticator(parts: { accounts: Accounts; sessions: Sessions; tokens: AppTokens }): Authenticate {
  const app = async (authorization: string): Promise<Caller> => {
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    const clientId = token && (await parts.tokens.clientOf(token));
    const viewer = clientId ? await parts.accounts.app(clientId) : null;
    if (!viewer)
      throw refusal('UNAUTHENTICATED', 401, undefined, { 'www-authenticate': 'Bearer error="invalid_token"' });
    return { kind: 'APP', viewer, byCookie: false };
  };
  return async (req, state) => {
    try {
      if (req.headers.authorization) return await app(req.headers.authorization);
      const found = await parts.sessions.read(req.headers.cookie);
      const viewer = found && (await parts.accounts.person(found.session.subject));
      if (!viewer) return anonymous;
      if (found.cookie) state.headers['set-cookie'] = found.cookie;
      return { kind: 'PERSON', viewer, byCookie: true };
    } catch (error) {
      if (error instanceof SubgraphFailure) throw refusal(error.code, 503);
      throw error;
    }
  };
}

export const csrfHeader = 'x-yanxiu-csrf';

/**
 * Refuses a changing request that another site may have caused: a browser adds the cookie by itself, but lets a foreign
 * page set no header of ours without asking us first.
 */
export function refuseForged(req: IncomingMessage, caller: Caller): void {
  const safe = req.method === 'GET' || req.method === 'HEAD';
  if (!caller.byCookie || safe || req.headers[csrfHeader] === '1') return;
  throw refusal('FORBIDDEN', 403, [{ path: csrfHeader, rule: 'csrf', expected: '1' }]);
}
