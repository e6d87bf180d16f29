import { describe } from 'vitest';
import { consoleFaults } from './console-faults.js';
import { consolePages } from './console-pages.js';
import type { ListPage } from './console-pages.js';
import { consoleParts } from './console-parts.js';
import { consoleStates } from './console-states.js';
import { onPlatform } from './on-platform.js';

onPlatform('the console', ({ platform }) => {
  const lists: ListPage[] = [];
  describe('shows every page', () => consolePages(platform, lists));
  describe('shows every state of a list', () => consoleStates(platform, lists));
  describe('is made of parts', () => consoleParts(platform));
  describe('with a failing slice', () => consoleFaults(platform));
});
