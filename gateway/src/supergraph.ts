import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { SupergraphManager, SupergraphSdlHook } from '@apollo/gateway';
import type { Logger } from 'pino';
import type { Metrics } from './observe/metrics.js';

export interface SupergraphFile {
  file: string;
  pollEvery: number;
  log: Logger;
  metrics: Metrics;
  signal: AbortSignal;
  /** Rejects when the text can't serve; changes nothing. */
  check: (sdl: string) => Promise<void>;
}

/**
 * Serves the supergraph of a file and follows its changes. A text that is empty, can't be built, or names a subgraph
 * that doesn't answer is refused, and the old one keeps serving; it is tried again, since subgraphs may come up later.
 */
export function supergraphFrom(options: SupergraphFile): SupergraphManager {
  const { file, pollEvery, log, signal } = options;
  return {
    initialize: async ({ update, healthCheck }) => {
      const first = await firstGood(options);
      const ended = new AbortController();
      const stop = AbortSignal.any([signal, ended.signal]);
      void follow(options, { update, healthCheck }, first, stop).catch((error: unknown) => {
        if (!stop.aborted) log.fatal({ err: error, file, pollEvery }, 'no longer following the supergraph');
      });
      return { supergraphSdl: first, cleanup: async () => ended.abort() };
    },
  };
}

/** Waits for a file that can serve. Subgraphs needn't answer yet: readiness waits for them. */
async function firstGood({ file, pollEvery, log, signal, check }: SupergraphFile): Promise<string> {
  for (let told = ''; ; await wait(pollEvery, undefined, { signal })) {
    try {
      const sdl = await readFile(file, 'utf8');
      await check(sdl);
      return sdl;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== told) log.warn({ file, reason }, 'waiting for a supergraph that can serve');
      told = reason;
    }
  }
}

type Hooks = Pick<Parameters<SupergraphSdlHook>[0], 'update' | 'healthCheck'>;

async function follow(options: SupergraphFile, hooks: Hooks, first: string, stop: AbortSignal): Promise<void> {
  const { file, pollEvery, log, metrics } = options;
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  let serving = hashOf(first);
  let refused = '';
  while (!stop.aborted) {
    await wait(pollEvery, undefined, { signal: stop }).catch(() => undefined);
    const sdl = stop.aborted ? null : await readFile(file, 'utf8').catch(() => null);
    const hash = sdl === null ? serving : hashOf(sdl);
    if (sdl === null || hash === serving) continue;
    try {
      await options.check(sdl);
      await hooks.healthCheck(sdl);
      if (stop.aborted) return;
      hooks.update(sdl);
      serving = hash;
      metrics.reloads.inc({ outcome: 'loaded' });
      log.info({ supergraph: hash.slice(0, 12) }, 'supergraph loaded');
    } catch (error) {
      if (hash !== refused) {
        metrics.reloads.inc({ outcome: 'refused' });
        log.error({ supergraph: hash.slice(0, 12), err: error }, 'supergraph refused, the old one keeps serving');
      }
      refused = hash;
    }
  }
}
