import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of the console that is built by itself. */
export interface Part {
  name: 'vendor' | 'console' | 'shell' | (string & {});
  kind: 'vendor' | 'console' | 'shell' | 'slice';
  folder: string;
  /** Where its build goes. */
  dist: string;
  /** For the development server: React with its checks and refresh. */
  development?: boolean;
}

/** All parts: the shared libraries, the shell, and every `apps/<slice>/console`; nobody keeps a list of slices. */
export function findParts(root: string): Part[] {
  const library = join(root, 'libs', 'console');
  const shell = join(root, 'apps', 'shell');
  const slices = readdirSync(join(root, 'apps'))
    .sort()
    .map((name) => ({ name, folder: join(root, 'apps', name, 'console') }))
    .filter(({ folder }) => existsSync(join(folder, 'mfe.json')))
    .map(({ name, folder }): Part => ({ name, kind: 'slice', folder, dist: join(folder, 'dist') }));
  return [
    { name: 'vendor', kind: 'vendor', folder: library, dist: join(library, 'dist', 'vendor') },
    { name: 'console', kind: 'console', folder: library, dist: join(library, 'dist', 'console') },
    { name: 'shell', kind: 'shell', folder: shell, dist: join(shell, 'dist') },
    ...slices,
  ];
}
