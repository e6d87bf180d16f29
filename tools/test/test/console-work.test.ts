import { describe } from 'vitest';
import { consoleImport } from './console-import.js';
import { consoleManyRows } from './console-many-rows.js';
import { consoleParts } from './console-parts.js';
import { consoleShell } from './console-shell.js';
import { consoleTable } from './console-table.js';
import { consoleUnits } from './console-units.js';
import { onPlatform } from './on-platform.js';

onPlatform('work in the console', ({ platform }) => {
  describe('with tables', () => consoleTable(platform));
  describe('with what stands around every page', () => consoleShell(platform));
  describe('with its parts', () => consoleParts(platform));
  describe('on the register of units', () => consoleUnits(platform));
  describe('taking people, policies and apps in', () => consoleImport(platform));
  describe('on ten thousand rows', () => consoleManyRows(platform));
});
