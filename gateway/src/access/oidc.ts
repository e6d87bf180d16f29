import * as client from 'openid-client';
import type { Settings } from '../settings.js';
import { sealedCookie } from './cookies.js';

/** What has to survive the trip to the identity provider; lives in a short encrypted cookie. */
interface Trip {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

const tripLifetime = 10 * 60_000;

/** Sign-in of people by the code flow with PKCE. */
export interface SignIn {
  /** Where to send the browser, and the cookie that goes along. */
  begin: (returnTo: unknown) => Promise<{ location: string; cookie: string }>;
  /** Ends the trip: who signed in and where to go on. Throws when anything doesn't fit. */
  finish: (search: string, cookieHeader: string | undefined) => Promise<{ subject: string; returnTo: string }>;
  /** Set-Cookie that ends the trip's cookie. */
  forget: () => string;
  /** Where the browser ends the session at the provider. */
  endUrl: () => Promise<string>;
}

/** Makes the sign-in against the configured provider; the provider is asked for its metadata on first use. */
export function signInWith(settings: Settings): SignIn {
  const home = new URL(settings.PUBLIC_URL);
  const callback = new URL('/auth/callback', home);
  const trip = sealedCookie<Trip>('yanxiu_signin', {
    secret: settings.SESSION_SECRET,
    secure: home.protocol === 'https:',
  });
  const provider = discovered(settings);
  return {
    begin: async (wanted) => {
      const config = await provider();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const location = client.buildAuthorizationUrl(config, {
        redirect_uri: callback.href,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return {
        location: location.href,
        cookie: await trip.seal({ state, nonce, verifier, returnTo: localPath(wanted, home) }, tripLifetime),
      };
    },
    finish: async (search, cookieHeader) => {
      const kept = await trip.open(cookieHeader);
      if (!kept) throw new Error('no sign-in under way in this browser');
      const checks = {
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        pkceCodeVerifier: kept.verifier,
        idTokenExpected: true,
      };
      const tokens = await client.authorizationCodeGrant(
        await provider(),
        new URL(callback.pathname + search, home),
        checks,
      );
      const subject = tokens.claims()?.sub;
      if (!subject) throw new Error('no subject in the id token');
      return { subject, returnTo: kept.returnTo };
    },
    forget: () => trip.clear(),
    endUrl: async () => {
      const config = await provider();
      if (!config.serverMetadata().end_session_endpoint) return '/';
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: home.href }).href;
    },
  };
}

/** The provider's metadata, asked once; a failed attempt is forgotten, so that the gateway may start before the provider. */
function discovered(settings: Settings): () => Promise<client.Configuration> {
  let known: Promise<client.Configuration> | undefined;
  const issuer = new URL(settings.OIDC_ISSUER);
  const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return () => {
    known ??= client
      .discovery(
        issuer,
        settings.OIDC_CLIENT_ID,
        { client_secret: settings.OIDC_CLIENT_SECRET, id_token_signed_response_alg: settings.OIDC_ID_TOKEN_ALG },
        client.ClientSecretBasic(settings.OIDC_CLIENT_SECRET),
        { execute, timeout: 5 },
      )
      .catch((error: unknown) => {
        known = undefined;
        throw error;
      });
    return known;
  };
}

/** A path on our own host, or the home page: a sign-in link must never lead a person elsewhere. */
export function localPath(wanted: unknown, home: URL): string {
  if (typeof wanted !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  const url = URL.canParse(wanted, home.href) ? new URL(wanted, home) : home;
  // Resolving `/.//host` leaves `//host`, which a browser takes for another site.
  const local = url.origin === home.origin && !url.pathname.startsWith('//');
  return local ? url.pathname + url.search + url.hash : '/';
}
