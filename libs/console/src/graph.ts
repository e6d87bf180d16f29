// The part of Apollo Client in use, as one file that every slice shares; `gql` is left out on purpose: documents are
// typed and made at build time.
export {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  HttpLink,
  InMemoryCache,
  Observable,
  ServerError,
} from '@apollo/client';
export type { OperationVariables, TypedDocumentNode } from '@apollo/client';
export { ErrorLink } from '@apollo/client/link/error';
export { ApolloProvider, useLazyQuery, useMutation, useQuery } from '@apollo/client/react';
