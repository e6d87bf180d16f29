import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Locale } from '@yanxiu/access/token';
import type { Caller } from './access/caller.js';
import type { Measure } from './limits/measure.js';

/** What is known about the request being answered; the same object from the first byte to the log line. */
export interface RequestState {
  requestId: string;
  locale: Locale;
  /** Address of the caller, as told by the trusted proxies. */
  address: string;
  started: number;
  /** Moment (performance clock) after which nobody waits for the answer. */
  deadline: number;
  caller?: Caller;
  measure?: Measure;
  operationName?: string | null;
  /** Whether the answer will be plain application/json, whose faults of the document come with status 200. */
  plainJson: boolean;
  errorCodes: string[];
  /** Set-Cookie and rate headers that the answer carries, whatever the answer is. */
  headers: Record<string, string | string[]>;
}

const states = new AsyncLocalStorage<RequestState>();

/** Runs a function with the request as the current one. */
export const within = <T>(state: RequestState, run: () => T): T => states.run(state, run);

/** The request being answered, or undefined outside any (start, timers). */
export const current = (): RequestState | undefined => states.getStore();

// Ids travel into logs and headers of all processes: anything longer or stranger is replaced.
const acceptableId = /^[\w.:-]{8,64}$/;

/** Begins a request: its id (the caller's, if it is a sane one), language, address and time budget. */
export function begin(req: IncomingMessage, options: { trustedProxies: number; budget: number }): RequestState {
  const given = req.headers['x-request-id'];
  const started = performance.now();
  return {
    requestId: typeof given === 'string' && acceptableId.test(given) ? given : randomUUID(),
    locale: localeOf(req.headers['accept-language']),
    address: addressOf(req, options.trustedProxies),
    started,
    deadline: started + options.budget,
    plainJson: !String(req.headers.accept ?? '').includes('application/graphql-response+json'),
    errorCodes: [],
    headers: {},
  };
}

/** The reader's language: the first of zh and en by quality; Chinese when neither is asked for. */
export function localeOf(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const quality = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language, quality }) => quality > 0 && (language === 'zh' || language === 'en'))
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'zh-CN';
}

/** The caller's address: the peer's, or the entry that the outermost trusted proxy wrote. */
function addressOf(req: IncomingMessage, trustedProxies: number): string {
  const peer = req.socket.remoteAddress ?? 'unknown';
  if (!trustedProxies) return peer;
  const hops = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.at(-trustedProxies) ?? peer;
}
