import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SubgraphModule } from '@yanxiu/subgraph';

/** The repository's root, from `src` as from `dist`. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Folders of all subgraphs, by slice name: what stands in `apps/` is the list, nobody keeps another. */
export function subgraphFolders(): { name: string; folder: string }[] {
  return readdirSync(join(root, 'apps'))
    .map((name) => ({ name, folder: join(root, 'apps', name, 'subgraph') }))
    .filter(({ folder }) => existsSync(join(folder, 'package.json')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Tables of contents of all slices. */
export function loadModules(): Promise<SubgraphModule[]> {
  const file = import.meta.url.endsWith('.ts') ? 'src/module.ts' : 'dist/module.js';
  return Promise.all(
    subgraphFolders().map(async ({ name, folder }) => {
      const exported = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, SubgraphModule>;
      const module = Object.values(exported).find((value) => value.name === name);
      if (!module) throw new Error(`apps/${name}/subgraph: module.ts exports no module named ${name}`);
      return module;
    }),
  );
}
