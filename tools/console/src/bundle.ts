import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { antdStyles } from './antd-styles.js';
import { compileHints } from './compile-hints.js';
import { registeredDocuments } from './documents.js';
import type { Manifest, SliceDescription } from './manifest.js';
import type { Part } from './parts.js';
import { consoleName, sharedNames, vendorModules } from './shared-names.js';
import { vendorEntries, vendorPlugin } from './vendor.js';

type Output = Rolldown.RolldownOutput['output'];

/** The library's own modules that are shared files of their own, seen from inside of it. */
function ownSharedFiles({ folder }: Part): Plugin {
  const names = new Map(['antd', 'graph'].map((name) => [join(folder, 'src', `${name}.ts`), `${consoleName}/${name}`]));
  return {
    name: 'yanxiu-own-shared-files',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!importer || !id.startsWith('.')) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      const shared = found && names.get(found.id);
      return shared ? { id: shared, external: true } : null;
    },
  };
}

function entriesOf(part: Part): Record<string, string> {
  if (part.kind === 'vendor') return vendorEntries(part);
  const entry = { console: 'index.ts', shell: 'main.tsx', slice: 'main.tsx' }[part.kind];
  return { [part.name]: join(part.folder, 'src', entry) };
}

/** The names under which other parts import the files of this one. */
function namesOf(part: Part): Record<string, string[]> {
  if (part.kind === 'vendor') return vendorModules;
  if (part.kind === 'console') return { console: [consoleName] };
  return { [part.name]: [`@yanxiu/${part.name}${part.kind === 'slice' ? '-console' : ''}`] };
}

/** What all files of a part need goes into one: each request costs more than the bytes of a few small modules. */
const common: Partial<Record<Part['kind'], { name: string; test: RegExp }>> = {
  // With React's own entry in it, so that this isn't a file of its own.
  vendor: {
    name: 'react',
    test: /vendor:react|rolldown[\\/]runtime|node_modules[\\/](react|react-dom|scheduler|dayjs)[\\/]/,
  },
  // Typed documents, and what forms of several pages choose from.
  slice: { name: 'shared', test: /[\\/]src[\\/](documents|choose)[\\/]/ },
};

/** Builds one part for the browser into its dist folder, with its manifest. */
export async function bundle(part: Part): Promise<Manifest> {
  const { build } = await import('vite');
  const draft = `${part.dist}.${process.pid}.new`;
  const mode = part.development ? 'development' : 'production';
  const plugins = { vendor: [vendorPlugin(), antdStyles(part)], console: [ownSharedFiles(part)], shell: [], slice: [] }[
    part.kind
  ];
  const result = (await build({
    configFile: false,
    root: part.folder,
    logLevel: 'error',
    base: './',
    plugins: [...plugins, compileHints(part)],
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode), 'globalThis.__DEV__': String(!!part.development) },
    resolve: { conditions: ['@yanxiu/source', 'module', 'browser', mode] },
    // Said outright: a build under a test runner would take NODE_ENV=test for development.
    oxc: { jsx: { runtime: 'automatic', development: !!part.development } },
    build: {
      outDir: draft,
      emptyOutDir: true,
      // Browser floor of the console.
      target: 'chrome108',
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      minify: !part.development,
      // antd's sheet is small as it is made, and a minifier would round its heights of lines.
      cssMinify: part.kind !== 'vendor' && !part.development,
      rolldownOptions: {
        input: entriesOf(part),
        external: part.kind === 'vendor' ? [] : sharedNames,
        // What a chunk for later shares with the entry stays in the entry: a file less to wait for.
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
          assetFileNames: '[name]-[hash][extname]',
          codeSplitting: { groups: [common[part.kind]].filter((group) => group !== undefined) },
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  const manifest = describe(part, result.output);
  if (!part.development) await compress(draft);
  await writeFile(join(draft, 'mfe.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await writeFile(join(draft, 'documents.json'), JSON.stringify(registeredDocuments(part)));
  await rm(part.dist, { recursive: true, force: true });
  await mkdir(join(part.dist, '..'), { recursive: true });
  await rename(draft, part.dist);
  return manifest;
}

function describe(part: Part, output: Output): Manifest {
  const bytes = (file: Output[number]) => (file.type === 'chunk' ? file.code : file.source);
  const sorted = [...output].sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const whole = createHash('sha256');
  const files: Record<string, string> = {};
  for (const file of sorted) {
    whole.update(file.fileName).update(bytes(file));
    files[file.fileName] = `sha384-${createHash('sha384').update(bytes(file)).digest('base64')}`;
  }
  const modules: Record<string, string> = {};
  for (const file of output) {
    if (file.type !== 'chunk' || !file.isEntry) continue;
    for (const name of namesOf(part)[file.name] ?? []) modules[name] = file.fileName;
  }
  const own = JSON.parse(readFileSync(join(part.folder, 'package.json'), 'utf8')) as { version: string };
  const slice = part.kind === 'slice' ? readDescription(part) : undefined;
  const documents = Object.keys(registeredDocuments(part)).sort();
  whole.update(JSON.stringify([slice, documents]));
  return {
    name: part.name,
    version: `${own.version}-${whole.digest('hex').slice(0, 12)}`,
    modules,
    css: sorted.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css')),
    files,
    documents,
    slice,
  };
}

function readDescription(part: Part): SliceDescription {
  const written = JSON.parse(readFileSync(join(part.folder, 'mfe.json'), 'utf8')) as SliceDescription;
  const { messages } = written;
  if (!messages) return written;
  const [count, latest, mark] = [messages.count, messages.latest, messages.mark].map((name) => idOf(part, name));
  return { ...written, messages: { ...messages, count: count!, latest: latest!, mark: mark! } };
}

/** The id under which an operation of the part is registered. @throws Error where its documents have none of that name */
function idOf(part: Part, name: string): string {
  const found = Object.entries(registeredDocuments(part)).find(([, text]) =>
    new RegExp(`^(query|mutation) ${name}\\b`).test(text),
  );
  if (!found) throw new Error(`${part.name}: mfe.json names ${name}, which is none of its documents`);
  return found[0];
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compressed once here instead of at every request. */
async function compress(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name));
      const best = {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
      };
      await writeFile(join(folder, `${name}.br`), await brotli(text, best));
      await writeFile(join(folder, `${name}.gz`), await zip(text, { level: 9 }));
    }),
  );
}
