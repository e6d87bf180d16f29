import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';

/** What a checkout does not hold, or what is linked instead. Compiled files come along: what is unchanged stays so. */
const left = new Set(['node_modules', '.git', '.nx', '.data', 'coverage']);

/**
 * A copy of the repository that can be built and run: third-party packages are links to the installed ones, the
 * workspaces' own packages are the copy's.
 */
export function copyOf(root: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'yanxiu-module-'));
  const filter = (source: string) => !left.has(basename(source)) && !/\.\d+\.(new|part)$/.test(source);
  cpSync(root, copy, { recursive: true, preserveTimestamps: true, filter });
  const modules = join(copy, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.cache') continue;
    if (name === '@yanxiu')
      cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  return copy;
}

export const removeCopy = (copy: string): void => rmSync(copy, { recursive: true, force: true });

/** Every source file with its digest: two equal states of a repository have equal ones. */
export function digests(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\/(node_modules|dist|\.nx)\//.test(file));
  return Object.fromEntries(
    files.map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}
