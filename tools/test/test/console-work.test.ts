import { describe } from 'vitest';
import { consoleCheckIn } from './console-check-in.js';
import { consoleImport } from './console-import.js';
import { consoleManyRows } from './console-many-rows.js';
import { consoleMessages } from './console-messages.js';
import { consolePapers } from './console-papers.js';
import { consolePeopleDialogs } from './console-people-dialogs.js';
import { consoleRegisterDialogs } from './console-register-dialogs.js';
import { consoleShell } from './console-shell.js';
import { consoleTable } from './console-table.js';
import { consoleThemes } from './console-themes.js';
import { consoleUnits } from './console-units.js';
import { onPlatform } from './on-platform.js';

onPlatform('work in the console', ({ platform }) => {
  describe('with tables', () => consoleTable(platform));
  describe('with what stands around every page', () => consoleShell(platform));
  describe('on the register of units', () => consoleUnits(platform));
  describe('taking people, policies and apps in', () => consoleImport(platform));
  describe('in the dialogs of people, accounts and periods', () => consolePeopleDialogs(platform));
  describe('at the door of an activity', () => consoleCheckIn(platform));
  describe('hearing of what happened', () => consoleMessages(platform));
  describe('on ten thousand rows', () => consoleManyRows(platform));
  describe('from a teacher’s problem to a cycle', () => consoleThemes(platform));
  describe('with a report on a test', () => consolePapers(platform));
  // Last: what it founds stays on the register.
  describe('in the dialogs of the register', () => consoleRegisterDialogs(platform));
});
