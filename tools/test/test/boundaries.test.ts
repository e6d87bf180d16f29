import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '@yanxiu/schema';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';

let eslint: ESLint;
beforeAll(async () => {
  // Without a cached project graph the rule skips with a warning and everything is clean.
  const nx = join(root, 'node_modules/nx/dist/bin/nx.js');
  await promisify(execFile)(process.execPath, [nx, 'show', 'projects'], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false' },
  });
  eslint = new ESLint({ cwd: root });
});

/** Lints one import planted into a file, without writing it. */
async function planted(file: string, target: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as planted from '${target}';\nexport { planted };\n`, {
    filePath: join(root, file),
  });
  return result!.messages
    .filter(({ ruleId }) => ruleId === '@nx/enforce-module-boundaries')
    .map(({ message }) => message);
}

describe('a planted import', () => {
  test.each([
    [
      'of a slice by another slice',
      'apps/credits/subgraph/src/planted.ts',
      '@yanxiu/plans-subgraph',
      /can only depend on/,
    ],
    [
      'of a slice by a library',
      'libs/subgraph/src/planted.ts',
      '@yanxiu/credits-subgraph',
      /can only depend on|Circular/,
    ],
    ['of 研修 by the kit', 'libs/subgraph/src/planted.ts', '@yanxiu/policy', /can only depend on/],
    [
      'of anything by the pure access library',
      'libs/access/src/planted.ts',
      '@yanxiu/subgraph',
      /can only depend on|Circular|not depend/,
    ],
    ['of the subgraph kit by the gateway', 'gateway/src/planted.ts', '@yanxiu/subgraph', /can only depend on/],
    ['of a tool by a slice', 'apps/credits/subgraph/src/planted.ts', '@yanxiu/postgres', /can only depend on/],
    ['that closes a cycle', 'libs/events/src/planted.ts', '@yanxiu/subgraph', /Circular|can only depend on|not depend/],
  ])('%s is refused', async (_case, file, target, message) => {
    expect((await planted(file, target)).join('\n')).toMatch(message);
  });

  test.each([
    ['of the kit by a slice', 'apps/credits/subgraph/src/planted.ts', '@yanxiu/subgraph'],
    ['of access by the gateway', 'gateway/src/planted.ts', '@yanxiu/access'],
    ['of a slice by a tool', 'tools/demo/src/planted.ts', '@yanxiu/credits-subgraph'],
  ])('%s is allowed', async (_case, file, target) => {
    expect(await planted(file, target)).toEqual([]);
  });
});
