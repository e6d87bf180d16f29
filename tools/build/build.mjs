// Compiles src/ of every workspace package to dist/. Plain JavaScript on purpose: it runs before anything is built.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const manifestName = '.build.json';
const bundled = new Set(['kind:console', 'kind:shell', 'scope:console']);

/** One set of options for every package; they mirror tsconfig.base.json. */
const options = {
  sourceMaps: true,
  swcrc: false,
  configFile: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    // Without the next line a `with { type: 'json' }` is lost and Node refuses the import.
    experimental: { keepImportAttributes: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      verbatimModuleSyntax: true,
    },
  },
};

/** Folders named by the `workspaces` patterns of the root package.json that hold a package and a src folder. */
export async function sourcePackages(root = repository) {
  const { workspaces = [] } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const found = await Promise.all(workspaces.map((pattern) => expand(root, pattern.split('/'))));
  const kept = await Promise.all(found.flat().map((folder) => describePackage(folder)));
  return kept.filter((entry) => entry !== undefined).sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

async function expand(folder, [segment, ...rest]) {
  if (segment === undefined) return [folder];
  if (segment !== '*') return expand(join(folder, segment), rest);
  const entries = await readdir(folder, { withFileTypes: true }).catch(ignoreMissing([]));
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  return (await Promise.all(folders.map((entry) => expand(join(folder, entry.name), rest)))).flat();
}

async function describePackage(folder) {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(ignoreMissing(undefined));
  if (text === undefined) return undefined;
  const { name, nx } = JSON.parse(text);
  // What runs in the browser is bundled by tools/console, not compiled file by file.
  if (nx?.tags?.some((tag) => bundled.has(tag))) return undefined;
  const source = await stat(join(folder, 'src')).catch(ignoreMissing(undefined));
  return source?.isDirectory() ? { name, folder } : undefined;
}

/**
 * Compiles what changed since the last build and removes outputs without a source.
 * @param {{ root?: string, log?: (line: string) => void }} settings
 * @returns {Promise<{ packages: number, compiled: number, removed: number, failures: { file: string, message: string }[] }>}
 */
export async function build({ root = repository, log = () => {} } = {}) {
  const packages = await sourcePackages(root);
  const compiler = await compilerIdentity();
  const total = { packages: packages.length, compiled: 0, removed: 0, failures: [] };
  const tasks = [];
  for (const { folder } of packages) tasks.push(await planPackage(folder, compiler));
  const changed = tasks.reduce((sum, task) => sum + task.changed.length, 0);
  if (changed > 0) log(`编译 ${changed} 个文件 (compiling)`);
  for (const task of tasks) {
    const failures = await compileAll(task, root);
    total.failures.push(...failures);
    total.compiled += task.changed.length - failures.length;
    total.removed += await removeStale(task);
    await saveManifest(task, compiler);
  }
  return total;
}

async function compilerIdentity() {
  const { version } = createRequire(import.meta.url)('@swc/core/package.json');
  return createHash('sha256').update(version).update(JSON.stringify(options)).digest('hex').slice(0, 16);
}

async function planPackage(folder, compiler) {
  const dist = join(folder, 'dist');
  const old = await readManifest(join(dist, manifestName), compiler);
  const existing = new Set(await listFiles(dist));
  const files = {};
  const changed = [];
  for (const name of await listFiles(join(folder, 'src'))) {
    if (!isSource(name)) continue;
    const { mtimeMs, size } = await stat(join(folder, 'src', name));
    files[name] = `${mtimeMs}:${size}`;
    if (old[name] !== files[name] || !existing.has(outputOf(name))) changed.push(name);
  }
  return { folder, dist, existing, files, changed, hadManifest: existing.has(manifestName) };
}

const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts');
const outputOf = (name) => name.replace(/\.ts$/, '.js');

async function readManifest(path, compiler) {
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    return manifest.compiler === compiler ? manifest.files : {};
  } catch {
    return {}; // missing or cut off by a crash: everything is compiled again
  }
}

async function listFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing([]));
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function compileAll(task, root) {
  const failures = [];
  const queue = [...task.changed];
  const work = async () => {
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      try {
        await compileFile(task, name);
      } catch (error) {
        if (error.code === 'ENOSPC' || error.code === 'EACCES') throw error;
        delete task.files[name];
        failures.push({
          file: relative(root, join(task.folder, 'src', name)),
          message: String(error.message ?? error),
        });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(8, 2 * availableParallelism()) }, work));
  return failures;
}

async function compileFile({ folder, dist }, name) {
  const { transformFile } = await import('@swc/core');
  const source = join(folder, 'src', name);
  const output = join(dist, outputOf(name));
  const result = await transformFile(source, { ...options, sourceFileName: relative(dirname(output), source) });
  await mkdir(dirname(output), { recursive: true });
  const map = `${output.slice(output.lastIndexOf(sep) + 1)}.map`;
  await writeWhole(`${output}.map`, result.map);
  await writeWhole(
    output,
    result.code.includes('sourceMappingURL') ? result.code : `${result.code}\n//# sourceMappingURL=${map}\n`,
  );
}

/** Written beside and renamed: a reader, or a second build running now, never sees half a file. */
async function writeWhole(path, text) {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, text);
  await rename(part, path);
}

async function removeStale({ dist, existing, files }) {
  const expected = new Set([
    manifestName,
    ...Object.keys(files).flatMap((name) => [outputOf(name), `${outputOf(name)}.map`]),
  ]);
  const stale = [...existing].filter((name) => !expected.has(name) && !isBeingWritten(name));
  await Promise.all(stale.map((name) => rm(join(dist, name), { force: true })));
  return stale.filter((name) => name.endsWith('.js')).length;
}

/** A part file of a build that still runs; one left by a killed build is swept away. */
function isBeingWritten(name) {
  const pid = /\.(\d+)\.part$/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
}

async function saveManifest({ dist, files, changed, hadManifest }, compiler) {
  if (changed.length === 0 && hadManifest) {
    const old = await readManifest(join(dist, manifestName), compiler);
    if (Object.keys(old).length === Object.keys(files).length) return;
  }
  await mkdir(dist, { recursive: true });
  await writeWhole(join(dist, manifestName), `${JSON.stringify({ compiler, files })}\n`);
}

function ignoreMissing(value) {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return value;
    throw error;
  };
}

async function main(argv) {
  const at = argv.indexOf('--root');
  const started = performance.now();
  const result = await build({ root: at < 0 ? repository : resolve(argv[at + 1]), log: (line) => console.log(line) });
  for (const { file, message } of result.failures) console.error(`编译失败 (cannot compile) ${file}\n${message}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (result.compiled + result.removed > 0 || argv.includes('--verbose')) {
    console.log(
      `已编译 ${result.compiled} 个文件，清除 ${result.removed} 个旧文件，${result.packages} 个包，${seconds} 秒`,
    );
  }
  return result.failures.length > 0 ? 1 : 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2));
}
