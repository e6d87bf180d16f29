import { existsSync, readFileSync } from 'node:fs';
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Part } from './parts.js';
import { withRegistered } from './registered.js';

/** Where the typed documents of a part go. */
const generated = (part: Part) => join(part.folder, 'src', 'documents');

/** The documents that a part sends, by the hashes of their texts. */
export function registeredDocuments(part: Part): Record<string, string> {
  const file = join(generated(part), 'persisted-documents.json');
  return part.kind !== 'vendor' && existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
    : {};
}

const scalars = { Date: 'string', DateTime: 'string', Decimal: 'string', ID: 'string' };

/** Makes the typed documents of the parts from their `.graphql` files. @returns the files whose text differs from what is there */
export async function staleDocuments(root: string, parts: Part[]): Promise<{ file: string; text: string }[]> {
  const [{ generate }, { format, resolveConfig }] = await Promise.all([
    import('@graphql-codegen/cli'),
    import('prettier'),
  ]);
  const schema = await apiSchema(root);
  const stale: { file: string; text: string }[] = [];
  // The vendor files share the library's folder and ask nothing.
  for (const part of parts.filter(({ kind }) => kind !== 'vendor')) {
    const made = (await generate(settingsOf(root, part, schema), false)) as { filename: string; content: string }[];
    const files = await withRegistered(made);
    // The runtime `gql` tag isn't used: pages import their documents by name.
    for (const { filename: file, content } of files.filter(({ filename }) => !/(gql|index)\.ts$/.test(filename))) {
      const text = await format(content, { ...(await resolveConfig(file)), filepath: file });
      if (text !== (await readFile(file, 'utf8').catch(() => ''))) stale.push({ file, text });
    }
  }
  return stale;
}

/** Writes what {@link staleDocuments} finds. @returns the files that have changed */
export async function writeDocuments(root: string, parts: Part[]): Promise<string[]> {
  const stale = await staleDocuments(root, parts);
  for (const { file, text } of stale) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return stale.map(({ file }) => file);
}

/** The graph as the gateway offers it: without what is inaccessible. */
async function apiSchema(root: string): Promise<string> {
  const [{ Supergraph }, { printSchema }] = await Promise.all([
    import('@apollo/federation-internals'),
    import('graphql'),
  ]);
  const sdl = await readFile(join(root, 'gateway', 'supergraph.graphql'), 'utf8');
  return printSchema(Supergraph.build(sdl).apiSchema().toGraphQLJSSchema());
}

function settingsOf(root: string, part: Part, schema: string): CodegenConfig & { cwd: string } {
  return {
    cwd: root,
    silent: true,
    schema,
    documents: [`${part.folder}/src/**/*.graphql`],
    ignoreNoDocuments: true,
    generates: {
      [`${generated(part)}/`]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
        config: { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true, skipTypename: true },
      },
    },
  };
}
