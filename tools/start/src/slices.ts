import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './failure.js';

/** One subgraph of this repository. */
export interface Slice {
  name: string;
  /** The program, relative to the repository. */
  entry: string;
}

/** Every folder under apps/ with a subgraph: a new slice needs no line here. */
export function findSlices(root: string): Slice[] {
  const apps = join(root, 'apps');
  const names = existsSync(apps) ? readdirSync(apps).sort() : [];
  const slices = names.filter((name) => existsSync(join(apps, name, 'subgraph', 'package.json')));
  if (slices.length === 0) throw new StartFailure(`${apps} 下没有子图 (no subgraph found)`);
  return slices.map((name) => {
    const entry = join('apps', name, 'subgraph', 'dist', 'main.js');
    if (!existsSync(join(root, entry))) throw new StartFailure(`缺少 ${entry}，请先运行 npm run build (not compiled)`);
    return { name, entry };
  });
}

/** `school-life` -> `SCHOOL_LIFE`, as in the names of settings. */
export function variableName(slice: string): string {
  return slice.toUpperCase().replaceAll('-', '_');
}
