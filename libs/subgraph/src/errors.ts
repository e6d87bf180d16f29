import { GraphQLError } from 'graphql';
import { permissions } from '@yanxiu/access';
import type { Locale } from '@yanxiu/access/token';

/** The closed list of `extensions.code` (api.md, rule 5). */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'IDEMPOTENCY_MISMATCH'
  | 'TIMEOUT'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL';

export interface Text {
  zh: string;
  en: string;
}

/** One fault of an input: where, which rule, what came, what was expected. */
export interface Fault {
  /** Path in the input, e.g. `input.sessions[0].endsAt`. */
  path: string;
  rule: string;
  value?: unknown;
  expected?: unknown;
  /** For an uploaded file: its name, and the fault in words. */
  file?: string;
  message?: string;
}

/** Civil days as Chinese readers write them: 2026年11月22日 for 2026-11-22. What is no day of the calendar stays as typed. */
const daysInWords = (zh: string): string =>
  zh.replace(/ ?(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-]|T\d) ?/g, (iso, year: string, month: string, day: string) =>
    new Date(Number(year), Number(month) - 1, Number(day)).getDate() === Number(day)
      ? `${year}年${Number(month)}月${Number(day)}日`
      : iso,
  );

/** A refusal the client can act on. Everything else that is thrown is a bug and is masked. */
export class Refusal extends Error {
  readonly text: Text;

  constructor(
    readonly code: ErrorCode,
    { zh, en }: Text,
    readonly details?: Fault[],
    readonly retryable = false,
  ) {
    const text = { zh: daysInWords(zh), en };
    super(text.zh);
    this.text = text;
  }
}

export class Unauthenticated extends Refusal {
  constructor() {
    super('UNAUTHENTICATED', { zh: '请先登录', en: 'Sign in first' });
  }
}

/** People read the permission's name, programs its id in the details. */
export class Forbidden extends Refusal {
  constructor(permission: string) {
    const { zh, en } = permissions.find(({ id }) => id === permission) ?? { zh: permission, en: permission };
    super('FORBIDDEN', { zh: `没有此项权限：${zh}`, en: `Permission missing: ${en}` }, [
      { path: 'viewer', rule: 'permission', value: permission },
    ]);
  }
}

/** Missing and out of reach answer alike: nobody learns what exists elsewhere. */
export class NotFound extends Refusal {
  constructor(what: Text, path: string, value: unknown) {
    super('NOT_FOUND', { zh: `找不到${what.zh}，或不在您的管理范围内`, en: `No such ${what.en} within your reach` }, [
      { path, rule: 'exists', value },
    ]);
  }
}

/** What people read where a record is no longer as they saw it. */
export const movedOn = ({ zh }: Text): Text => ({
  zh: `${zh}已被他人修改，请刷新后重试`,
  en: 'Changed by someone else; reload and try again',
});

export class Invalid extends Refusal {
  constructor(text: Text, details: Fault[]) {
    super('BAD_USER_INPUT', text, details);
  }
}

/** The row moved on since it was read, or its state no longer allows the step. Nothing was written. */
export class Conflict extends Refusal {
  constructor(text: Text, details?: Fault[]) {
    super('CONFLICT', text, details);
  }
}

const internal: Text = {
  zh: '系统内部错误，请联系管理员并提供请求编号',
  en: 'Internal error; quote the request id to support',
};
const timeout: Text = { zh: '查询超时，请缩小范围后重试', en: 'The query took too long; narrow it and try again' };
const unavailable: Text = {
  zh: '数据库暂时不可用，请稍后重试',
  en: 'The database is unavailable for a moment; try again',
};
const malformed: Text = { zh: '请求内容不符合要求', en: 'The request does not fit the schema' };

/** SQLSTATEs of a statement that ran out of time: query_canceled, lock_not_available. */
const timeoutStates = new Set(['57014', '55P03']);

/** Whether the database went away under the statement (restart, fail-over, broken socket). */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^(57P0[123]|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(code ?? '') ||
    /connection terminated|client has encountered a connection error/i.test(message ?? '')
  );
}

/** Turns whatever was thrown into the refusal that the caller may see. */
export function asRefusal(error: unknown): Refusal {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof Refusal) return cause;
  const code = (cause as { code?: string }).code ?? '';
  const driverCode = (cause as { driverError?: { code?: string } }).driverError?.code ?? code;
  if (timeoutStates.has(driverCode)) return new Refusal('TIMEOUT', timeout, undefined, true);
  if (isConnectionLoss(cause)) return new Refusal('SUBGRAPH_UNAVAILABLE', unavailable, undefined, true);
  return malformedRequest(cause, error) ?? new Refusal('INTERNAL', internal);
}

/** How graphql words which part of which variable it cannot read; the fault itself is the error's cause. */
const unreadable = /^Variable "\$(\w+)" got invalid value [^]*?(?: at "([^"]+)")?; /;

/** Without cause and path it comes from graphql itself: syntax, validation, coercion of a variable. */
function malformedRequest(cause: unknown, error: unknown): Refusal | undefined {
  if (!(cause instanceof GraphQLError) || cause.path) return undefined;
  const [, variable, path = variable] = unreadable.exec((error as Error).message) ?? [];
  const { message } = cause;
  if (!path) return new Invalid({ zh: `${malformed.zh}：${message}`, en: message }, [{ path: '', rule: 'graphql' }]);
  return new Invalid({ zh: `${malformed.zh}：${path} ${message}`, en: `${path}: ${message}` }, [
    { path, rule: 'type' },
  ]);
}

/** The answer's form of an error: message in the reader's language, code, request id, service. */
export function present(error: GraphQLError, at: { locale: Locale; requestId: string; service: string }): GraphQLError {
  const refusal = asRefusal(error);
  return new GraphQLError(at.locale === 'en' ? refusal.text.en : refusal.text.zh, {
    nodes: error.nodes,
    path: error.path,
    extensions: {
      code: refusal.code,
      requestId: at.requestId,
      service: at.service,
      retryable: refusal.retryable,
      ...(refusal.details && { details: refusal.details }),
    },
  });
}
