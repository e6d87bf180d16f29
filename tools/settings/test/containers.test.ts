import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../src/processes.js';
import { infra, readInfra } from './compose-file.js';

interface Instruction {
  keyword: string;
  rest: string;
}

/** Instructions of a container file, continued lines joined, comments dropped. */
function instructionsOf(text: string): Instruction[] {
  const joined = text.replaceAll(/^\s*#.*\n/gm, '').replaceAll(/\\\n\s*/g, ' ');
  return joined
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ keyword: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
}

const gatewaySources = ['gateway/src', 'libs/access/src'];
const subgraphSources = ['apps/*/subgraph/src', 'libs/*/src'];

/** Packages that the sources of these folders import, tests and test helpers left out. */
function importedBy(folders: string[]): Set<string> {
  const names = folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .filter((path) => !path.endsWith('.test.ts') && !path.startsWith(join('libs', 'testing')))
    .flatMap((path) => [
      ...readFileSync(join(root, path), 'utf8').matchAll(/(?:from|import\(?) ?'((?:@[^/']+\/)?[^./'][^/']*)/g),
    ]);
  return new Set(names.map(([, name = '']) => name));
}

const existsInRepository = (source: string) => source === '.' || globSync(source, { cwd: root }).length > 0;

const files = readdirSync(join(infra, 'containers')).filter((name) => name.endsWith('.Dockerfile'));

describe.each(files)('%s', (file) => {
  const instructions = instructionsOf(readInfra(`containers/${file}`));
  const lastFrom = instructions.findLastIndex(({ keyword }) => keyword === 'FROM');
  const final = instructions.slice(lastFrom);
  const of = (keyword: string, list = instructions) => list.filter((entry) => entry.keyword === keyword);

  test('is made of known instructions, based on pinned images', () => {
    const known = ['FROM', 'ARG', 'LABEL', 'ENV', 'WORKDIR', 'COPY', 'RUN', 'USER', 'EXPOSE', 'STOPSIGNAL'];
    for (const { keyword } of instructions) expect([...known, 'HEALTHCHECK', 'ENTRYPOINT', 'CMD']).toContain(keyword);
    const stages = of('FROM').map(({ rest }) => rest.split(' AS ')[1]);
    for (const { rest } of of('FROM')) {
      const image = rest.split(' ')[0] ?? '';
      if (!stages.includes(image)) expect(image).toMatch(/^[a-z]+:(?!latest)\d[\w.-]*$/);
    }
  });

  test('runs as an ordinary user, with a health check and a stop signal', () => {
    for (const keyword of ['USER', 'HEALTHCHECK', 'STOPSIGNAL', 'EXPOSE', 'ENTRYPOINT']) {
      expect(of(keyword, final), keyword).toHaveLength(1);
    }
    expect(of('USER', final)[0]?.rest).not.toMatch(/^(root|0)\b/);
    // Nothing is made or changed after the rights are given up.
    const user = final.findIndex(({ keyword }) => keyword === 'USER');
    expect(final.slice(user).filter(({ keyword }) => keyword === 'RUN' || keyword === 'COPY')).toEqual([]);
  });

  test('is started and checked without a shell in between, by valid JSON', () => {
    for (const { rest } of [...of('ENTRYPOINT'), ...of('CMD'), ...of('HEALTHCHECK')]) {
      const command = JSON.parse(rest.slice(rest.indexOf('['))) as string[];
      expect(command.every((word) => typeof word === 'string')).toBe(true);
      if (command[0] === 'sh') expect(command[2]).toMatch(/^exec /);
    }
  });

  test('copies what exists, from the repository or an earlier stage', () => {
    const stages = of('FROM').map(({ rest }) => rest.split(' AS ')[1]);
    for (const { rest } of of('COPY')) {
      const words = rest.split(' ');
      const stage = /^--from=(.+)$/.exec(words[0] ?? '')?.[1];
      if (stage) expect(stages).toContain(stage);
      else for (const source of words.slice(0, -1)) expect(existsInRepository(source), source).toBe(true);
    }
  });

  test('takes out no package that its process imports', () => {
    const [, words = ''] =
      /npm uninstall ((?:\S+ ?)+)/.exec(
        of('RUN')
          .map(({ rest }) => rest)
          .join('\n'),
      ) ?? [];
    const removed = words.split(' ').filter((word) => word && !word.startsWith('-'));
    const imported = importedBy(file.startsWith('gateway') ? gatewaySources : subgraphSources);
    expect(removed.filter((name) => imported.has(name))).toEqual([]);
  });

  test('holds no secret, and packages run no code of their own while installed', () => {
    for (const { rest } of [...of('ENV'), ...of('ARG')]) expect(rest).not.toMatch(/SECRET|PASSWORD|KEY|TOKEN|_URL/);
    for (const { rest } of of('RUN')) if (rest.includes('npm ci')) expect(rest).toContain('--ignore-scripts');
  });
});

/** Whether the engine sends a file to the build: the last pattern that fits it or a folder around it decides. */
function isSent(path: string): boolean {
  const parts = path.split('/');
  const around = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const patterns = readFileSync(join(root, '.dockerignore'), 'utf8')
    .split('\n')
    .filter((line) => /^[^#\s]/.test(line));
  const last = patterns.findLast((line) => around.some((name) => matchesGlob(name, line.replace(/^!/, ''))));
  return last === undefined || last.startsWith('!');
}

test('a build gets what it needs, no secret, nothing installed or compiled', () => {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  const manifests = workspaces.flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: root }));
  const needed = ['package-lock.json', 'tools/build/build.mjs', 'libs/policy/packs', 'gateway/supergraph.graphql'];
  const sources = globSync(['infra/nginx/*.conf', 'apps/*/subgraph/src/main.ts'], { cwd: root });
  for (const path of [...manifests, ...needed, ...sources]) {
    expect([path, isSent(path.split(sep).join('/'))]).toEqual([path, true]);
  }
  for (const path of ['.git/HEAD', '.data/secrets.json', 'infra/.env', 'infra/certificates/privkey.pem']) {
    expect([path, isSent(path)]).toEqual([path, false]);
  }
  for (const path of ['node_modules/pg/package.json', 'gateway/dist/main.js', 'tools/start/src/main.ts']) {
    expect([path, isSent(path)]).toEqual([path, false]);
  }
});

test('there is one container file for each kind of process', () => {
  expect(files.sort()).toEqual(['console.Dockerfile', 'gateway.Dockerfile', 'subgraph.Dockerfile']);
});
