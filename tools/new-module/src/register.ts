import { NewModuleFailure } from './failure.js';
import type { Naming } from './words.js';

/** A shared file that names every slice, and how the new one is put beside its neighbour. */
interface Register {
  file: string;
  add: (text: string, naming: Naming) => string;
}

/** Puts, after each line that a neighbour stands on, the same line for the new slice. */
function mirrored(text: string, neighbour: RegExp, rename: (line: string) => string): string {
  const lines = text.split('\n').flatMap((line) => (neighbour.test(line) ? [line, rename(line)] : [line]));
  return lines.join('\n');
}

/** `'resources:read'` is followed by `'lesson-studies:read'`, wherever a role holds it. */
const catalogue = (text: string, { slice }: Naming): string =>
  mirrored(text, /resourcesPermissions/, (line) =>
    line.replaceAll('resourcesPermissions', `${slice.camel}Permissions`).replace('/resources.js', `/${slice.kebab}.js`),
  ).replace(/'resources:([a-z-]+)'/g, `$&, '${slice.kebab}:$1'`);

const events = (text: string, { slice, subject }: Naming): string =>
  mirrored(text, /contracts\/resources\.js/, (line) =>
    line.replace('resourcePublished', `${subject.camel}Published`).replace('/resources.js', `/${slice.kebab}.js`),
  );

const owners = (text: string, { slice }: Naming): string =>
  mirrored(text, /@yanxiu\/resources/, (line) => line.replaceAll('resources', slice.kebab));

const roles = (text: string, { slice }: Naming): string =>
  mirrored(text, /resources/i, (line) =>
    line.replaceAll('resources', slice.snake).replaceAll('RESOURCES', slice.upper),
  );

const environment = (text: string, { slice }: Naming): string =>
  mirrored(text, /^RESOURCES_/, (line) => line.replace('RESOURCES', slice.upper));

/** Evaluation is the neighbour here: it has no files of its own. */
function compose(text: string, { slice }: Naming): string {
  const rename = (part: string) =>
    part
      .replaceAll('yanxiu_evaluation', `yanxiu_${slice.snake}`)
      .replaceAll('EVALUATION', slice.upper)
      .replaceAll('evaluation', slice.kebab);
  const block = /\n {2}evaluation:\n(?: {4}.*\n)+/.exec(text)?.[0] ?? '';
  const withBlock = text.replace('\n  gateway:\n', `${rename(block)}\n  gateway:\n`);
  return mirrored(withBlock, /^ {6}EVALUATION_(URL|DATABASE_PASSWORD):/, rename).replace(
    /depends_on: \[organization, [^\]]*(?=\])/,
    `$&, ${slice.kebab}`,
  );
}

const map = (text: string, { slice, title }: Naming): string =>
  mirrored(text, /^ {2}resources\/ {2,}/, () => `  ${`${slice.kebab}/`.padEnd(15)} ${title.en.toLowerCase()}`);

interface Lock {
  packages: Record<string, unknown>;
}

/** What `npm install` would write for two workspaces without dependencies: the lock stays whole without a network. */
function lock(text: string, { slice }: Naming): string {
  const parsed = JSON.parse(text) as Lock;
  const added = ['console', 'subgraph'].flatMap((part): [string, unknown][] => [
    [`apps/${slice.kebab}/${part}`, { name: `@yanxiu/${slice.kebab}-${part}`, version: '0.1.0' }],
    [`node_modules/@yanxiu/${slice.kebab}-${part}`, { resolved: `apps/${slice.kebab}/${part}`, link: true }],
  ]);
  const rank = (key: string) => (key === '' ? '' : key);
  const packages = [...Object.entries(parsed.packages), ...added].sort(([a], [b]) =>
    rank(a).localeCompare(rank(b), 'en'),
  );
  return `${JSON.stringify({ ...parsed, packages: Object.fromEntries(packages) }, null, 2)}\n`;
}

/** All places that name every slice. What a folder can tell (build, start, schema, console, tests) keeps no list. */
export const registers: Register[] = [
  { file: 'libs/access/src/catalogue.ts', add: catalogue },
  { file: 'libs/events/src/index.ts', add: events },
  { file: 'CODEOWNERS', add: owners },
  { file: 'infra/database/roles.sql', add: roles },
  { file: 'infra/.env.example', add: environment },
  { file: 'infra/compose.yaml', add: compose },
  { file: 'README.md', add: map },
  { file: 'package-lock.json', add: lock },
];

/** The text of a shared file with the new slice in it. @throws NewModuleFailure where there is no place for it any more */
export function registered({ file, add }: Register, text: string, naming: Naming): string {
  const next = add(text, naming);
  if (next === text)
    throw new NewModuleFailure(`${file} 已改写，不知道在哪里登记新切片 (this file has changed: no place found)`);
  return next;
}
