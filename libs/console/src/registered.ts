import { ApolloLink, Observable } from './graph.js';

interface Registered {
  __meta__?: { hash?: string };
}

/** Ids that the gateway has refused: their texts are sent from then on. */
const refused = new Set<string>();

const notFound = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): boolean =>
  errors?.some(({ extensions }) => extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND') ?? false;

/**
 * Sends the id of a document in place of its text. Where the id is not registered the text is sent after all: a page may
 * outlive the release that it was opened with, and a gateway may see a publication later than a browser does. Nothing
 * was executed until then, so this holds for mutations as well.
 */
export const registered = new ApolloLink((operation, forward) => {
  const id = (operation.query as Registered).__meta__?.hash;
  if (!id || refused.has(id)) return forward(operation);
  return new Observable((observer) => {
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash: id };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    let asking = forward(operation).subscribe({
      next: (answer) => {
        if (!('errors' in answer) || !notFound(answer.errors)) return observer.next(answer);
        refused.add(id);
        delete operation.extensions['persistedQuery'];
        operation.setContext({ http: { includeQuery: true, includeExtensions: false } });
        asking.unsubscribe();
        asking = forward(operation).subscribe(observer);
      },
      error: (error: unknown) => observer.error(error),
      complete: () => observer.complete(),
    });
    return () => asking.unsubscribe();
  });
});
