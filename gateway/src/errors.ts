import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isCode, messageOf, retryable } from './messages.js';
import type { Code } from './messages.js';
import { current } from './request.js';

/** One fault of a request: where it is, which rule it breaks, the offending value and what was expected. */
export interface Detail {
  path?: string | (string | number)[];
  rule: string;
  value?: unknown;
  expected?: unknown;
}

/** What Apollo calls faults of a request's text and variables; one code of ours. */
const faultyRequest: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** A refusal by the gateway itself: contract code, HTTP status, and the faults. */
export function refusal(
  code: Code,
  status: number,
  details?: Detail[],
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(messageOf(code, current()?.locale ?? 'zh-CN'), {
    extensions: {
      code,
      ...(details && { details }),
      service: 'gateway',
      http: { status, headers: new HeaderMap(Object.entries(headers)) },
    },
  });
}

/**
 * Makes the function that turns every error into the contract's form: a code of the closed list, request id, service,
 * whether to retry, faults. What is unknown is a bug: logged in full under the request id, told only as INTERNAL.
 */
export function errorFormatter(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { code, serviceName, service = serviceName, details, retryable: again } = formatted.extensions ?? {};
    const of = codeOf(code, serviceName);
    const requestId = current()?.requestId;
    current()?.errorCodes.push(of);
    if (of === 'INTERNAL') log.error({ requestId, service, err: unwrapResolverError(error) }, 'internal error');
    const masked = of === 'INTERNAL' || of === 'TIMEOUT' || of === 'SUBGRAPH_UNAVAILABLE';
    return {
      message: masked ? messageOf(of, current()?.locale ?? 'zh-CN') : formatted.message,
      ...(formatted.path && { path: formatted.path }),
      ...(!serviceName && formatted.locations && { locations: formatted.locations }),
      extensions: {
        code: of,
        requestId,
        service: typeof service === 'string' ? service : 'gateway',
        retryable: typeof again === 'boolean' ? again : retryable.has(of),
        ...(Array.isArray(details) && !masked && { details }),
      },
    };
  };
}

function codeOf(code: unknown, serviceName: unknown): Code {
  // A subgraph that refuses the viewer we signed is misconfigured: the caller did sign in and can't help it.
  if (code === 'UNAUTHENTICATED' && serviceName) return 'INTERNAL';
  if (isCode(code)) return code;
  // The gateway validates against the supergraph: a subgraph that finds a query invalid has drifted from it.
  return faultyRequest.has(String(code)) && !serviceName ? 'BAD_USER_INPUT' : 'INTERNAL';
}

/** The JSON body of a refusal outside GraphQL (files, sign-in): the same contract. */
export function errorBody(code: Code, details?: Detail[]): { errors: GraphQLFormattedError[] } {
  const state = current();
  state?.errorCodes.push(code);
  const extensions = {
    code,
    requestId: state?.requestId,
    service: 'gateway',
    retryable: retryable.has(code),
    ...(details && { details }),
  };
  return { errors: [{ message: messageOf(code, state?.locale ?? 'zh-CN'), extensions }] };
}
