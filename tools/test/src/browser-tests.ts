/** The test files that drive a browser, the longest first: each keeps a core busy for minutes. */
export const browserTests = [
  'tools/test/test/console-work.test.ts',
  'tools/test/test/console.test.ts',
  'tools/new-module/test/new-module.test.ts',
  'tools/test/test/platform.test.ts',
  'tools/bench/test/console.test.ts',
];
