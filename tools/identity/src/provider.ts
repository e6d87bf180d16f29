import type { ClientMetadata, Configuration } from 'oidc-provider';
import Provider from 'oidc-provider';
import type { AccountBook } from './accounts.js';
import type { Keys } from './keys.js';
import { messagePage, signOutPage } from './pages.js';

const hour = 3600;

/** The OpenID provider: code flow with PKCE only, one signing algorithm, no consent page for our own clients. */
export function createProvider(
  issuer: string,
  clients: readonly ClientMetadata[],
  book: AccountBook,
  keys: Keys,
): Provider {
  return new Provider(issuer, {
    clients: clients.map((client) => ({ response_types: ['code'], grant_types: ['authorization_code'], ...client })),
    jwks: { keys: [keys.signing] },
    cookies: { keys: keys.cookies, short: { sameSite: 'lax' }, long: { sameSite: 'lax' } },
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] },
    // The gateway reads the name from the ID token and needs no second call.
    conformIdTokenClaims: false,
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: hour,
      Interaction: 900,
      Session: 8 * hour,
      Grant: 8 * hour,
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    findAccount: async (_context, subject) => {
      const account = await book.bySubject(subject);
      if (account === undefined) return undefined;
      const { name, username } = account;
      return { accountId: subject, claims: () => ({ sub: subject, name, preferred_username: username }) };
    },
    loadExistingGrant,
    renderError,
  });
}

type Feature = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;

const logoutSource: Feature['logoutSource'] = (context, form) => {
  context.type = 'html';
  context.body = signOutPage(form);
};

const postLogoutSuccessSource: Feature['postLogoutSuccessSource'] = (context) => {
  context.type = 'html';
  context.body = messagePage('已退出', '您已退出研修平台，可以关闭本页。');
};

/** The clients are our own: what they ask for is granted at once. */
const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async (context) => {
  const { client, session, provider } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const known = context.oidc.result?.consent?.grantId ?? session.grantIdFor(client.clientId);
  const earlier = known === undefined ? undefined : await provider.Grant.find(known);
  if (earlier !== undefined) return earlier;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};

const renderError: NonNullable<Configuration['renderError']> = (context, out) => {
  context.type = 'html';
  context.body = messagePage('无法完成登录', `请回到研修平台重新登录。（${out.error}）`);
};
