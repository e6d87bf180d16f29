import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  ApolloClient,
  ApolloLink,
  ApolloProvider,
  CombinedGraphQLErrors,
  InMemoryCache,
  Observable,
} from '@yanxiu/console/graph';

/** How a part is shown: with data, with none, on its way, refused. */
export type State = 'data' | 'empty' | 'loading' | 'error';
export const states: readonly State[] = ['data', 'empty', 'loading', 'error'];

/** The graph's answers by the names of the operations. */
export type Answers = Readonly<Record<string, Record<string, unknown>>>;

/** An error as the graph sends it. */
export function refusalOf(message: string, extensions: Record<string, unknown>): Error {
  return new CombinedGraphQLErrors({ errors: [{ message, extensions: { requestId: 'parts', ...extensions } }] });
}

interface AnsweringProps {
  state: State;
  /** Refusal of the state “error”. */
  error: Error;
  answers: Answers;
  children: ReactNode;
}

/** What stands in it asks not the platform but these answers, so that every state can be looked at. */
export function Answering({ state, error, answers, children }: AnsweringProps) {
  const [client] = useState(
    () =>
      new ApolloClient({
        cache: new InMemoryCache(),
        defaultOptions: { watchQuery: { errorPolicy: 'all' }, query: { errorPolicy: 'all' } },
        link: new ApolloLink(
          ({ operationName = '' }) =>
            new Observable((observer) => {
              if (state === 'loading') return;
              if (state === 'error') return observer.error(error);
              observer.next({ data: answers[operationName] ?? {} });
              observer.complete();
            }),
        ),
      }),
  );
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
