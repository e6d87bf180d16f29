import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose } from './compose.js';
import { loadModules, root } from './modules.js';

/** Writes by rename: a gateway that polls the file never reads half of it. */
async function write(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, text);
  await rename(draft, file);
  console.log(file.slice(root.length));
}

const { subgraphs, supergraph } = compose(await loadModules());
for (const [name, sdl] of subgraphs) await write(join(root, 'apps', name, 'subgraph', 'schema.graphql'), sdl);
await write(join(root, 'gateway', 'supergraph.graphql'), supergraph);
