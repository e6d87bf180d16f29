import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@yanxiu/schema';
import { expect, test } from 'vitest';
import type { Platform } from '../src/platform.js';
import { Visitor } from '../src/visitor.js';

const folder = join(root, 'gateway/examples');

/** Every example, as the demo app and as the account that its comment `# as:` names. */
export function examples(platform: () => Platform): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
    const query = readFileSync(join(folder, file), 'utf8');
    const comment = (name: string) => new RegExp(`^# ${name}: (.*)$`, 'm').exec(query)?.[1];
    const variables = JSON.parse(comment('variables') ?? '{}') as Record<string, unknown>;
    const account = comment('as');

    test(file, async () => {
      const { url, app } = platform();
      const visitors = [await Visitor.app(url, app), ...(account ? [await Visitor.person(url, account)] : [])];
      for (const visitor of visitors) {
        const data = await visitor.get<Record<string, unknown>>(query, variables);
        expect(emptyPlaces(data)).toEqual([]);
      }
    });
  }
}

/** Where an answer shows nothing: a root field that is null, a connection without rows. */
function emptyPlaces(data: Record<string, unknown>): string[] {
  const roots = Object.keys(data).filter((name) => data[name] === null);
  return [...roots, ...emptyRows(data, '')];
}

function emptyRows(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const here = `${path}.${name}`;
    if ((name === 'nodes' || name === 'edges') && Array.isArray(inner) && !inner.length) return [here];
    return emptyRows(inner, here);
  });
}
