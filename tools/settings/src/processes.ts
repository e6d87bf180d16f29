import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { settings as gatewaySettings, subgraphUrlSetting } from '@yanxiu/gateway/settings';
import { subgraphSettings } from '@yanxiu/subgraph';
import { z } from 'zod';
import { describeSettings, twoLines } from './setting.js';
import type { Setting } from './setting.js';

/** The repository's root, from `src` as from `dist`. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A kind of process, or the part of one slice's process that is its own. */
export interface Process {
  title: { zh: string; en: string };
  /** Where its settings are declared, from the repository's root. */
  source: string;
  settings: Setting[];
  /** Checks and reads an environment, as the process does at its start. */
  schema: z.ZodObject;
}

/** Names of the slices that have a subgraph: what stands in `apps/` is the list. */
export function slices(): string[] {
  const isSlice = (name: string) => existsSync(join(root, 'apps', name, 'subgraph', 'package.json'));
  return readdirSync(join(root, 'apps')).filter(isSlice).sort();
}

/** The gateway; beside its schema it reads one address for each subgraph that the supergraph names. */
export function gatewayProcess(): Process {
  const { pattern, description } = subgraphUrlSetting;
  const address: Setting = {
    name: pattern,
    type: 'URL',
    required: false,
    fallback: undefined,
    ...twoLines(pattern, description),
  };
  return {
    title: { zh: '网关', en: 'Gateway' },
    source: 'gateway/src/settings.ts',
    settings: [...describeSettings(gatewaySettings), address],
    schema: gatewaySettings,
  };
}

/** What every subgraph reads. */
export function subgraphProcess(): Process {
  return {
    title: { zh: '各子图', en: 'Every subgraph' },
    source: 'libs/subgraph/src/settings.ts',
    settings: describeSettings(subgraphSettings),
    schema: subgraphSettings,
  };
}

/** All processes, the gateway first, each slice with settings of its own last. */
export async function processes(): Promise<Process[]> {
  const own = await Promise.all(slices().map(sliceProcess));
  return [gatewayProcess(), subgraphProcess(), ...own.filter((entry) => entry !== undefined)];
}

/** What a slice reads beside {@link subgraphProcess}; undefined for a slice without settings of its own. */
async function sliceProcess(slice: string): Promise<Process | undefined> {
  const source = `apps/${slice}/subgraph/src/settings.ts`;
  if (!existsSync(join(root, source))) return undefined;
  // As sources where sources run (tests), compiled where compiled files do.
  const file = import.meta.url.endsWith('.ts') ? source : source.replace('/src/', '/dist/').replace(/\.ts$/, '.js');
  const exported = (await import(pathToFileURL(join(root, file)).href)) as Record<string, unknown>;
  const schema = exported[`${slice.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Settings`];
  if (!(schema instanceof z.ZodObject)) throw new Error(`${source} exports no zod object named ${slice}Settings`);
  return {
    title: { zh: `子图 ${slice}`, en: `Subgraph ${slice}` },
    source,
    settings: describeSettings(schema),
    schema,
  };
}
