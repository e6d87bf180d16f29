import { ApolloClient, ApolloLink, CombinedGraphQLErrors, ErrorLink, HttpLink, InMemoryCache } from './graph.js';
import { Observable, ServerError } from './graph.js';
import { preferences } from './preferences.js';
import { registered } from './registered.js';
import { signedInAgain } from './session.js';

/** A foreign page can't add this header: it proves that the request is ours. */
const proof = { 'x-yanxiu-csrf': '1' };

const http = new HttpLink({
  uri: '/graphql',
  headers: proof,
  fetch: (uri, options) =>
    fetch(uri, { ...options, headers: { ...options?.headers, 'accept-language': preferences.get().locale } }),
});

/** A request that met an ended session waits for the sign-in and goes on: nobody loses what he was doing. */
const session = new ErrorLink(({ error, operation, forward }) => {
  if (!isSessionEnd(error)) return;
  return new Observable((observer) => {
    let onward: { unsubscribe(): void } | undefined;
    let left = false;
    void signedInAgain().then(() => {
      if (!left) onward = forward(operation).subscribe(observer);
    });
    return () => {
      left = true;
      onward?.unsubscribe();
    };
  });
});

function isSessionEnd(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED');
  return ServerError.is(error) && error.statusCode === 401;
}

/** The one client of the page. A slice that is down nulls its own fields; the rest of an answer is shown. */
export const client = new ApolloClient({
  link: ApolloLink.from([session, registered, http]),
  cache: new InMemoryCache(),
  defaultOptions: {
    // What a page showed before stands there at once and is asked for anew: another page may have changed it meanwhile.
    watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network' },
    query: { errorPolicy: 'all' },
  },
});
