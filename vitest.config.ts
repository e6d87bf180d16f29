import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that start a whole platform take minutes: they begin first, so that none of them is left over at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) =>
      [/tools\/test\/test\/console/, /tools\/(new-module|bench)\//, /tools\//].findIndex((part) =>
        part.test(moduleId),
      ) >>> 0;
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  resolve: {
    conditions: ['@yanxiu/source'],
    // Without the alias a test and @apollo/subgraph meet two copies of graphql (CommonJS and ES module).
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: ['@yanxiu/source'] } },
  test: {
    globalSetup: ['./tools/test/src/global-setup.ts'],
    include: ['{apps,libs,tools}/**/*.test.ts', 'gateway/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    pool: 'forks',
  },
});
