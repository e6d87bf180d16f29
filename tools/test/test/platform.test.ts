import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData } from '@yanxiu/postgres';
import { afterAll, beforeAll, describe } from 'vitest';
import { freePort, Platform } from '../src/platform.js';
import { activityToCredits } from './activity-to-credits.js';
import { consolePages } from './console.js';
import { consoleParts } from './console-parts.js';
import { consoleTable } from './console-table.js';
import { consoleFaults } from './console-faults.js';
import { consoleManyRows } from './console-many-rows.js';
import { consoleStates } from './console-states.js';
import { consoleImport } from './console-import.js';
import { consoleShell } from './console-shell.js';
import { consoleUnits } from './console-units.js';
import { countyPage } from './county-page.js';
import { examples } from './examples.js';
import { explorer } from './explorer.js';
import { faults } from './faults.js';
import { filesAndSearch } from './files-and-search.js';
import { newRegion } from './new-region.js';
import { restart } from './restart.js';

/** Everything as a newcomer gets it by `npm start`, seen from outside: one start serves all of these tests, in order. */
describe('the platform', { timeout: 60_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yanxiu-platform-'));
  const running: { platform?: Platform } = {};
  const platform = () => running.platform as Platform;

  beforeAll(async () => {
    // As root PostgreSQL runs as another user, who must get into its folder.
    chmodSync(dataDir, 0o755);
    running.platform = await Platform.start(dataDir, await freePort());
  }, 120_000);
  afterAll(async () => {
    await running.platform?.stop();
    await removePostgresData(join(dataDir, 'postgres'));
    rmSync(dataDir, { recursive: true, force: true });
  });

  describe('answers one query out of five subgraphs', () => countyPage(platform));
  describe('answers the example', () => examples(platform));
  describe('takes the rules of a region that no document knows', () => newRegion(platform));
  describe('turns attendance into credits', () => activityToCredits(platform));
  describe('keeps files', () => filesAndSearch(platform));
  describe('in a browser', () => explorer(platform));
  describe('shows the console', () => consolePages(platform));
  describe('shows the table', () => consoleTable(platform));
  describe('shows what stands around every page', () => consoleShell(platform));
  describe('shows the parts of the console', () => consoleParts(platform));
  describe('keeps the register of units', () => consoleUnits(platform));
  describe('takes people, policies and apps in by the console', () => consoleImport(platform));
  describe('shows every state of a list', () => consoleStates(platform));
  describe('shows ten thousand rows', () => consoleManyRows(platform));
  describe('shows the console with a failing slice', () => consoleFaults(platform));
  describe('in trouble', () => faults(platform));
  describe('stops and starts', () => restart(platform, (next) => (running.platform = next)));
});
