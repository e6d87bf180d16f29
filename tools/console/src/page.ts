import type { Manifest, Release } from './manifest.js';

const addressOf = ({ name, version }: Manifest, file: string) => `/${name}/${version}/${file}`;

/** Every part's names and files, as the browser's import map has them. */
export function importMapOf({ parts }: Release): {
  imports: Record<string, string>;
  integrity: Record<string, string>;
} {
  const imports: Record<string, string> = {};
  const integrity: Record<string, string> = {};
  for (const manifest of Object.values(parts)) {
    for (const [name, file] of Object.entries(manifest.modules)) imports[name] = addressOf(manifest, file);
    for (const [file, hash] of Object.entries(manifest.files))
      if (file.endsWith('.js')) integrity[addressOf(manifest, file)] = hash;
  }
  return { imports, integrity };
}

/** What the shell learns of the slices: it keeps no list of them. */
function slicesOf({ parts }: Release): object[] {
  return Object.values(parts)
    .flatMap((manifest) => (manifest.slice ? [{ manifest, slice: manifest.slice }] : []))
    .sort((a, b) => a.slice.order - b.slice.order)
    .map(({ manifest, slice }) => ({
      name: manifest.name,
      version: manifest.version,
      module: Object.keys(manifest.modules)[0],
      css: manifest.css.map((file) => ({ href: addressOf(manifest, file), integrity: manifest.files[file] })),
      ...slice,
    }));
}

/** What is in force, by which an open page sees that it has grown old. */
export const versionsOf = ({ parts }: Release): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, { version }]) => [name, version]));

const first = ['vendor', 'console', 'shell'];

/** Loaded side by side with the page; each with the integrity of the map, or the browser loads it twice. */
function preloads({ parts }: Release): string {
  const wanted = first.flatMap((name) => {
    const manifest = parts[name];
    if (!manifest) return [];
    return Object.entries(manifest.files)
      .filter(([file]) => file.endsWith('.css') || eager(manifest, file))
      .map(([file, integrity]) => {
        const rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
        return `<link rel="${rel}" href="${addressOf(manifest, file)}" integrity="${integrity}" crossorigin />`;
      });
  });
  return wanted.join('\n    ');
}

/** Chunks that are loaded later on purpose are no entry; the vendor's chunks are all needed at once. */
function eager({ name, modules }: Manifest, file: string): boolean {
  return file.endsWith('.js') && (name === 'vendor' || Object.values(modules).includes(file));
}

/** Fills the entry page of a release. */
export function renderIndex(template: string, release: Release): string {
  const shell = release.parts['shell'];
  const entry = shell && Object.values(shell.modules)[0];
  if (!shell || !entry) throw new Error('没有发布 shell，页面无从开始 (the shell is not published)');
  const start = `<script type="module" src="${addressOf(shell, entry)}" integrity="${shell.files[entry]}" crossorigin></script>`;
  const values: Record<string, string> = {
    importmap: inScript(importMapOf(release)),
    slices: inScript(slicesOf(release)),
    release: inScript(versionsOf(release)),
    preloads: preloads(release),
    start,
  };
  return template.replace(/<!--(\w+)-->/g, (whole, name: string) => values[name] ?? whole);
}

/** JSON that cannot end the element it stands in. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
