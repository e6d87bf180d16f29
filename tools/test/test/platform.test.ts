import { describe } from 'vitest';
import { activityToCredits } from './activity-to-credits.js';
import { countyPage } from './county-page.js';
import { examples } from './examples.js';
import { explorer } from './explorer.js';
import { faults } from './faults.js';
import { filesAndSearch } from './files-and-search.js';
import { newRegion } from './new-region.js';
import { onPlatform } from './on-platform.js';
import { restart } from './restart.js';

onPlatform('the platform', ({ platform, restarted }) => {
  describe('answers one query out of five subgraphs', () => countyPage(platform));
  describe('answers the example', () => examples(platform));
  describe('takes the rules of a region that no document knows', () => newRegion(platform));
  describe('turns attendance into credits', () => activityToCredits(platform));
  describe('keeps files', () => filesAndSearch(platform));
  describe('in a browser', () => explorer(platform));
  describe('in trouble', () => faults(platform));
  describe('stops and starts', () => restart(platform, restarted));
});
