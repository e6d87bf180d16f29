import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordVersions } from '@yanxiu/policy';
import { compose } from './compose.js';
import { loadModules, root } from './modules.js';

/** Writes by rename: a gateway that polls the file never reads half of it. */
async function write(file: string, text: string): Promise<void> {
  const draft = `${file}.new`;
  await writeFile(draft, text);
  await rename(draft, file);
  console.log(file.slice(root.length));
}

async function writeSchemas(): Promise<void> {
  const { subgraphs, supergraph } = compose(await loadModules());
  for (const [name, sdl] of subgraphs) await write(join(root, 'apps', name, 'subgraph', 'schema.graphql'), sdl);
  await write(join(root, 'gateway', 'supergraph.graphql'), supergraph);
}

// `packs`: the other contract that is committed and looked at as a diff, the versions of the policy packs.
if (process.argv[2] === 'packs') for (const line of recordVersions()) console.log(line);
else await writeSchemas();
