import type { EventEmitter } from 'node:events';
import type { Database } from './database.js';
import { civilDay } from './scalars.js';
import { sql } from './sql.js';

export interface BackgroundParts {
  database: Database;
  onError: (error: Error) => void;
}

/** Work of the process that no request asks for: begun once it is ready, ended before its database closes. */
export interface Background {
  name: string;
  /** @returns ends it, after the piece of work at hand */
  start: (parts: BackgroundParts) => () => Promise<void>;
}

export interface Repeated {
  name: string;
  everyMs: number;
  /** Asked again at once while it says that there is more. */
  work: (database: Database, stopping: () => boolean) => Promise<boolean>;
  /** Says `written` when there is something to do; the clock finds what other processes left behind. */
  wokenBy?: EventEmitter;
}

/** Work that is looked for again and again. */
export function repeated({ name, everyMs, work, wokenBy }: Repeated): Background {
  return {
    name,
    start: ({ database, onError }) => {
      let stopped = false;
      let woken = false;
      let wake: () => void = () => undefined;
      const nudge = () => ((woken = true), wake());
      wokenBy?.on('written', nudge);
      const rest = () =>
        new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, everyMs);
          wake = () => (clearTimeout(timer), resolve());
        });
      const loop = (async () => {
        while (!stopped) {
          woken = false;
          const more = await work(database, () => stopped).catch((error: Error) => (onError(error), false));
          // What was written while the work ran may not have been seen by it.
          if (!more && !woken && !stopped) await rest();
        }
      })();
      return async () => {
        stopped = true;
        wokenBy?.off('written', nudge);
        wake();
        await loop;
      };
    },
  };
}

export interface Nightly {
  name: string;
  /** Hour of the business clock at which it is done; a process that was down then does it up to three hours later. */
  hour: number;
  work: (database: Database) => Promise<void>;
}

const checkMs = 60_000;
const hourNow = () =>
  Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: 'Asia/Shanghai' }).format());

/** Work once a night, in one of the slice's processes. */
export function nightly({ name, hour, work }: Nightly): Background {
  let doneOn = '';
  return repeated({
    name,
    everyMs: checkMs,
    work: async (database) => {
      const [today, now] = [civilDay(), hourNow()];
      if (doneOn === today || now < hour || now >= hour + 3) return false;
      doneOn = today;
      await database.session(name).transaction(async (tx) => {
        const [lock] = await tx.query<{ mine: boolean }>(
          sql`select pg_try_advisory_xact_lock(hashtext(${`nightly ${name}`})) as mine`,
        );
        if (lock?.mine) await work(database);
      });
      return false;
    },
  });
}
