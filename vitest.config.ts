import { defineConfig } from 'vitest/config';

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
    pool: 'forks',
  },
});
