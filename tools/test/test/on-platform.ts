import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '@yanxiu/postgres';
import { afterAll, beforeAll, describe } from 'vitest';
import { freePort, Platform } from '../src/platform.js';

interface Running {
  platform: () => Platform;
  /** Another start of the same data takes the platform's place. */
  restarted: (next: Platform) => void;
}

/** Everything as a newcomer gets it by `npm start`, seen from outside: one start serves all tests of a file, in order. */
export function onPlatform(title: string, tests: (running: Running) => void): void {
  // On a busy machine a wait for a page may run out; what fails twice is broken.
  describe(title, { timeout: 60_000, retry: 1 }, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'yanxiu-platform-'));
    let running: Platform | undefined;

    beforeAll(async () => {
      // As root PostgreSQL runs as another user, who must get into its folder.
      chmodSync(dataDir, 0o755);
      running = await Platform.start(dataDir, await freePort());
    }, 200_000);
    afterAll(async () => {
      await running?.stop();
      await removePostgresData(join(dataDir, 'postgres'));
      rmSync(dataDir, { recursive: true, force: true });
    });
    tests({ platform: () => running as Platform, restarted: (next) => (running = next) });
  });
}
