import type { Locale } from '@yanxiu/access/token';

/** The closed list of error codes of the graph; clients branch on these. */
export const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'IDEMPOTENCY_MISMATCH',
  'RATE_LIMITED',
  'COST_LIMIT',
  'DEPTH_LIMIT',
  'PERSISTED_QUERY_NOT_FOUND',
  'TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'INTERNAL',
] as const;
export type Code = (typeof codes)[number];

/** Codes after which the same request may succeed later. */
export const retryable: ReadonlySet<string> = new Set(['RATE_LIMITED', 'TIMEOUT', 'SUBGRAPH_UNAVAILABLE']);

const texts: Record<Code, Record<Locale, string>> = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录', en: 'Sign in first' },
  FORBIDDEN: { 'zh-CN': '没有权限', en: 'Not permitted' },
  NOT_FOUND: { 'zh-CN': '没有找到', en: 'Not found' },
  BAD_USER_INPUT: { 'zh-CN': '请求内容有误', en: 'The request is faulty' },
  CONFLICT: { 'zh-CN': '数据已被他人修改，请刷新后再试', en: 'Changed by someone else; reload and try again' },
  IDEMPOTENCY_MISMATCH: { 'zh-CN': '同一个幂等键的内容不同', en: 'The idempotency key was used with another input' },
  RATE_LIMITED: { 'zh-CN': '请求太频繁，请稍后再试', en: 'Too many requests; try again later' },
  COST_LIMIT: { 'zh-CN': '查询超出限制', en: 'The query exceeds a limit' },
  DEPTH_LIMIT: { 'zh-CN': '查询嵌套太深', en: 'The query is nested too deeply' },
  PERSISTED_QUERY_NOT_FOUND: {
    'zh-CN': '此编号的查询没有登记，请发送查询全文',
    en: 'No document is registered under this id; send its text',
  },
  TIMEOUT: { 'zh-CN': '服务响应超时，请稍后再试', en: 'The service took too long; try again later' },
  SUBGRAPH_UNAVAILABLE: {
    'zh-CN': '服务暂时不可用，请稍后再试',
    en: 'The service is unavailable for now; try again later',
  },
  INTERNAL: {
    'zh-CN': '系统内部错误，请凭请求编号联系管理员',
    en: 'Internal error; quote the request id to the administrator',
  },
};

/** The message of a code in the reader's language. */
export const messageOf = (code: Code, locale: Locale): string => texts[code][locale];

/** Whether a text is one of the contract's codes. */
export const isCode = (code: unknown): code is Code => codes.includes(code as Code);
