import { createHash, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Viewer } from './viewer.js';

export const issuer = 'yanxiu-gateway';
/** Body hash of a streamed file, whose bytes are not held in memory to be hashed. */
export const unsignedBody = 'UNSIGNED';
const lifetimeSeconds = 60;
const clockSkewSeconds = 5;

/** What a subgraph learns from the gateway about one call. */
export interface ViewerClaims {
  viewer: Viewer;
  requestId: string;
  locale: Locale;
}

export type Locale = 'zh-CN' | 'en';

interface Payload {
  iss: string;
  aud: string;
  iat: number;
  exp: number;
  rid: string;
  loc: Locale;
  bh: string;
  viewer: Viewer;
}

export interface SigningInput extends ViewerClaims {
  key: KeyObject;
  /** The subgraph the token is for; another one refuses it. */
  audience: string;
  /** {@link bodyHash} of the request body, or {@link unsignedBody}. */
  bodyHash: string;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
// The algorithm is fixed on both sides: a token never chooses how it is checked.
const header = encode({ alg: 'EdDSA', typ: 'viewer+jwt' });

/** Signs the viewer for one call to one subgraph: a compact JWS (Ed25519), valid for a minute. */
export function signViewer({ key, audience, viewer, requestId, locale, bodyHash }: SigningInput): string {
  const iat = Math.floor(Date.now() / 1000);
  const payload: Payload = {
    iss: issuer,
    aud: audience,
    iat,
    exp: iat + lifetimeSeconds,
    rid: requestId,
    loc: locale,
    bh: bodyHash,
    viewer,
  };
  const signed = `${header}.${encode(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

/** SHA-256 of a request body, base64url. */
export function bodyHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}

/** Why a token was refused; never told to the caller, only logged. */
export class ViewerTokenError extends Error {}

/**
 * Makes the check that a subgraph runs on each call.
 * @returns a function of (token, body hash) that gives the claims or throws {@link ViewerTokenError}.
 */
export function viewerVerifier({ publicKey, audience }: { publicKey: KeyObject; audience: string }) {
  return (token: string, hash: string): ViewerClaims => {
    const [head, body, signature, ...rest] = token.split('.');
    if (head !== header || !body || !signature || rest.length) throw new ViewerTokenError('not a viewer token');
    if (!verify(null, Buffer.from(`${head}.${body}`), publicKey, Buffer.from(signature, 'base64url')))
      throw new ViewerTokenError('bad signature');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString()) as Payload;
    const now = Math.floor(Date.now() / 1000);
    if (payload.iss !== issuer || payload.aud !== audience) throw new ViewerTokenError('made for another audience');
    if (payload.exp < now || payload.iat > now + clockSkewSeconds) throw new ViewerTokenError('expired');
    if (payload.bh !== hash) throw new ViewerTokenError('body differs from the signed one');
    return { viewer: payload.viewer, requestId: payload.rid, locale: payload.loc };
  };
}
