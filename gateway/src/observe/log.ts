import { createHash } from 'node:crypto';
import type { Viewer } from '@yanxiu/access';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import type { RequestState } from '../request.js';

const flushEvery = 250;
const flushBytes = 4096;

/** The gateway's log: JSON lines with the request id that all processes share. */
export function createLog(level: string, destination: DestinationStream = buffered()): Logger {
  return pino({ level, base: { service: 'gateway' } }, destination);
}

/** Standard output by the block: a system call per line is a measurable part of a small request. Flushed at exit by pino. */
function buffered(): DestinationStream {
  const stream = pino.destination({ fd: 1, sync: false, minLength: flushBytes });
  setInterval(() => stream.flush(), flushEvery).unref();
  return stream;
}

/** One line per answered request: who (hashed), what, how long; never variables, which hold personal data. */
export function logRequest(log: Logger, kind: string, state: RequestState, status: number): void {
  const { caller, measure } = state;
  log.info(
    {
      requestId: state.requestId,
      kind,
      operation: state.operationName ?? undefined,
      status,
      ms: Math.round((performance.now() - state.started) * 10) / 10,
      viewer: caller?.viewer && viewerHash(caller.viewer),
      cost: measure?.cost,
      errors: state.errorCodes.length ? [...new Set(state.errorCodes)] : undefined,
    },
    'request',
  );
}

const hashes = new WeakMap<Viewer, string>();

/** Enough to follow one person through the log, not enough to name them. */
function viewerHash(viewer: Viewer): string {
  const known = hashes.get(viewer);
  const hash = known ?? createHash('sha256').update(viewer.id).digest('base64url').slice(0, 12);
  if (!known) hashes.set(viewer, hash);
  return hash;
}
