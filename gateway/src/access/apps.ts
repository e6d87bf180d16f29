import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { SignJWT, jwtVerify } from 'jose';

/** Access tokens of apps. They name the app only; what it may do is looked up each time, so that a revocation bites. */
export interface AppTokens {
  issue: (clientId: string) => Promise<string>;
  /** The client id of a valid token, else null. */
  clientOf: (token: string) => Promise<string | null>;
}

/** Seconds that an access token lives. */
export const tokenLifetime = 15 * 60;
const issuer = 'yanxiu-gateway/oauth';
const audience = 'yanxiu';
const type = 'at+jwt';
const verified = 10_000;

/** Makes the tokens: Ed25519 only, whatever the token's header says. */
export function appTokens(key: KeyObject): AppTokens {
  const publicKey = createPublicKey(key);
  // Checking a signature per request is measurable; a token's content never changes, only its end is to be watched.
  const known = new Map<string, { clientId: string; ends: number }>();
  return {
    issue: (clientId) =>
      new SignJWT()
        .setProtectedHeader({ alg: 'EdDSA', typ: type })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(clientId)
        .setIssuedAt()
        .setExpirationTime(`${tokenLifetime}s`)
        .sign(key),
    clientOf: async (token) => {
      const hit = known.get(token);
      if (hit) return hit.ends > Date.now() ? hit.clientId : null;
      const checked = await jwtVerify(token, publicKey, { algorithms: ['EdDSA'], issuer, audience, typ: type }).catch(
        () => null,
      );
      const { sub: clientId, exp } = checked?.payload ?? {};
      if (!clientId || !exp) return null;
      if (known.size >= verified) known.delete(known.keys().next().value as string);
      known.set(token, { clientId, ends: exp * 1000 });
      return clientId;
    },
  };
}
