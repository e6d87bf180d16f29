import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { cut } from './cut.js';
import { cutGraph } from './cut-graph.js';
import { NewModuleFailure } from './failure.js';
import { readmeOf } from './readme.js';
import { registered, registers } from './register.js';
import { renameGraph, renameProse, renameTs } from './rename.js';
import type { ShapeFile } from './shape-file.js';
import { citations, shape } from './shape.js';
import type { Naming } from './words.js';

/** Path from the root -> the text that shall stand there. */
export type Plan = Map<string, string>;

/**
 * Everything that a new module changes, made in memory: nothing is written where a living file no longer reads as the
 * shape expects.
 * @param now time of the migration, `2026-12-01T0900`
 */
export async function planModule(root: string, naming: Naming, now: string): Promise<Plan> {
  const plan: Plan = new Map();
  const drift: string[] = [];
  for (const file of shape) {
    const source = readFile(root, file.from, drift);
    if (source !== undefined) plan.set(targetOf(file, naming, now), copied(file, source, naming, now, drift));
  }
  for (const register of registers)
    plan.set(register.file, registered(register, readFileSync(join(root, register.file), 'utf8'), naming));
  for (const [file, text] of describedBy(naming)) plan.set(file, text);
  drift.push(...missingImports(root, plan));
  if (drift.length)
    throw new NewModuleFailure(
      `样板已变化，请更新 tools/new-module (the shape has changed):\n${drift.map((line) => `  ${line}`).join('\n')}`,
    );
  return formatted(root, plan);
}

function readFile(root: string, file: string, drift: string[]): string | undefined {
  if (existsSync(join(root, file))) return readFileSync(join(root, file), 'utf8');
  drift.push(`${file}: 不存在 (is gone)`);
  return undefined;
}

/** Where a copy goes: the shape's path in the new module's words. */
export function targetOf({ from, to = from }: ShapeFile, { slice, subject, plural }: Naming, now: string): string {
  return to
    .replace(/^apps\/resources\//, `apps/${slice.kebab}/`)
    .replace(/\/(permissions|contracts)\/resources\.ts$/, `/$1/${slice.kebab}.ts`)
    .replace(/\/resources\.css$/, `/${slice.kebab}.css`)
    .replace(/\d{4}-\d\d-\d\dT\d{4}/, now)
    .replace(/resources(?=[-.])/, plural.kebab)
    .replace(/resource(?=[-./])/g, subject.kebab);
}

function copied(file: ShapeFile, source: string, naming: Naming, now: string, drift: string[]): string {
  const { from, replace = [], cut: names = [] } = file;
  let text = source;
  for (const [pattern, by] of [...replace, ...own(from, now)]) {
    const next = text.replaceAll(typeof pattern === 'string' ? pattern : global(pattern), by);
    if (next === text) drift.push(`${from}: 没有 (has no) ${String(pattern).slice(0, 100)}`);
    text = next;
  }
  text = text.replace(citations, '');
  const unseen = new Set(names);
  const used = (name: string) => void unseen.delete(name);
  const result = inItsLanguage(from, text, new Set(names), used, naming);
  for (const name of unseen) drift.push(`${from}: 没有名称 (has no name) ${name}`);
  return result;
}

const own = (from: string, now: string): [RegExp, string][] =>
  /\/migrations\//.test(from) || from.endsWith('/src/module.ts')
    ? [[/2026-11-21T1000(?='|-create-resources)/, now]]
    : [];

const global = (pattern: RegExp) => (pattern.global ? pattern : new RegExp(pattern, `${pattern.flags}g`));

function inItsLanguage(
  from: string,
  text: string,
  names: ReadonlySet<string>,
  used: (name: string) => void,
  naming: Naming,
): string {
  if (/\.tsx?$/.test(from)) return renameTs(from, cut(from, text, names, used), naming);
  if (from.endsWith('.graphql')) return renameGraph(cutGraph(text, names, used), naming);
  if (from.endsWith('package.json')) return packageOf(text, naming);
  return renameProse(text, naming);
}

/** A package is the same but for its name; the shape's further doors stay behind. */
function packageOf(text: string, { slice }: Naming): string {
  const { exports: doors, ...rest } = JSON.parse(text.replaceAll('resources', slice.kebab)) as {
    exports?: Record<string, unknown>;
  };
  return JSON.stringify(doors ? { ...rest, exports: { '.': doors['.'] } } : rest);
}

/** What is written from the names alone. */
function describedBy(naming: Naming): [string, string][] {
  const { slice, plural, title, subjectZh } = naming;
  const path = `/${slice.kebab}`;
  const menu = {
    path: `${path}/${plural.kebab}`,
    zh: subjectZh,
    en: title.en,
    order: 10,
    permission: `${slice.kebab}:read`,
  };
  const manifest = { title, icon: 'book', order: 60, routes: [path], menu: [menu] };
  return [
    [`apps/${slice.kebab}/console/mfe.json`, JSON.stringify(manifest)],
    [`apps/${slice.kebab}/README.md`, readmeOf(naming)],
  ];
}

/** Relative imports of copies that lead to nothing: the living file has begun to need another. */
function missingImports(root: string, plan: Plan): string[] {
  const missing: string[] = [];
  for (const [file, text] of plan) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, target = ''] of text.matchAll(/from '(\.[^']+)'/g)) {
      if (target.includes('/documents/')) continue;
      const path = posix.join(dirname(file), target).replace(/\.js$/, '');
      const known = ['.ts', '.tsx', ''].some(
        (end) => plan.has(path + end) || (end && existsSync(join(root, path + end))),
      );
      if (!known) missing.push(`${file}: ${target} 未在样板中 (is not part of the shape)`);
    }
  }
  return missing;
}

async function formatted(root: string, plan: Plan): Promise<Plan> {
  const { format, getFileInfo, resolveConfig } = await import('prettier');
  const config = await resolveConfig(join(root, 'package.json'));
  const ignorePath = join(root, '.prettierignore');
  const result: Plan = new Map();
  for (const [file, text] of plan) {
    const { inferredParser, ignored } = await getFileInfo(join(root, file), { ignorePath });
    const filepath = join(root, file);
    result.set(file, inferredParser && !ignored ? await format(text, { ...config, filepath }) : text);
  }
  return result;
}
