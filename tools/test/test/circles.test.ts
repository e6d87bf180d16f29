import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '@yanxiu/schema';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The files that a source file imports by a relative path, types too. */
function importsOf(file: string, known: ReadonlySet<string>): string[] {
  return ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return [];
    const path = join(dirname(file), fileName).replace(/\.js$/, '');
    return [`${path}.ts`, `${path}.tsx`].filter((name) => known.has(name));
  });
}

/** Paths that lead back to where they began, each found once. */
function circlesOf(imports: ReadonlyMap<string, string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: string[]) => {
    const begun = way.indexOf(file);
    if (begun >= 0) circles.push(way.slice(begun));
    if (begun >= 0 || done.has(file)) return;
    for (const next of imports.get(file)!) follow(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) follow(file, []);
  return circles;
}

test('no source files import each other in a circle, not even for a type: what two share stands in a file of its own', () => {
  const files = globSync('{apps,libs,gateway,tools}/**/src/**/*.{ts,tsx}', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name.startsWith('dist'),
  });
  const known = new Set(files);
  expect(files.length).toBeGreaterThan(1_000);
  expect(circlesOf(new Map(files.map((file) => [file, importsOf(file, known)])))).toEqual([]);
});
