import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** What takes longest, in order: it begins first, so that none of it is left over at the end. All else is a matter of seconds. */
const longest = [
  'tools/test/test/console-work',
  'tools/test/test/console.',
  'tools/new-module/test/new-module',
  'tools/test/test/platform',
  'tools/bench/test/bench',
  'tools/test/',
  'tools/',
  'apps/organization/subgraph/test/import.',
  'apps/organization/subgraph/test/check.',
  'gateway/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => longest.findIndex((part) => moduleId.includes(part)) >>> 0;
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

const outside = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  resolve: {
    conditions: ['@yanxiu/source'],
    // Without the alias a test and @apollo/subgraph meet two copies of graphql (CommonJS and ES module).
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['@yanxiu/source'] } },
  test: {
    globalSetup: ['./tools/test/src/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: { name: 'whole', include: ['tools/**/*.test.ts', 'gateway/**/*.test.ts'], exclude: outside },
      },
      {
        extends: true,
        // They share nothing but code, and that is read once for all of them: most of their time was loading it.
        test: { name: 'parts', include: ['{apps,libs}/**/*.test.ts'], exclude: outside, isolate: false },
      },
    ],
  },
});
