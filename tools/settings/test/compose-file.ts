import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../src/processes.js';

/** The part of a compose service that is checked here. */
export interface Service {
  image: string;
  build?: { context: string; dockerfile: string; args?: Record<string, string> };
  environment?: Record<string, string>;
  depends_on?: string[] | Record<string, { condition: string }>;
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  tmpfs?: string[];
  restart?: string;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  logging?: { driver: string; options: Record<string, string> };
  deploy?: { resources: { limits: { cpus: string; memory: string; pids: number } } };
  [key: string]: unknown;
}

export interface ComposeFile {
  name: string;
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
}

export const infra = join(root, 'infra');
export const readInfra = (path: string): string => readFileSync(join(infra, path), 'utf8');

/** Reads a compose file as an engine does: YAML 1.1 merge keys, duplicate keys refused. */
export function readCompose(path = 'compose.yaml'): ComposeFile {
  return parse(readInfra(path), { merge: true, uniqueKeys: true }) as ComposeFile;
}

const variable = /(?<!\$)\$\{([A-Z0-9_]+)(?:(:?[-?])([^}]*))?\}/g;

/** Names of the variables in a text, with whether the engine refuses an empty one. */
export function variablesIn(text: string): Map<string, boolean> {
  return new Map([...text.matchAll(variable)].map(([, name = '', operator]) => [name, operator === ':?']));
}

/** Puts values in for variables, as the engine does. @throws for a missing one that is required */
export function interpolate(text: string, values: Record<string, string>): string {
  return text.replaceAll(variable, (_, name: string, operator: string | undefined, word = '') => {
    if (values[name]) return values[name];
    if (operator === ':?') throw new Error(`${name}: ${word}`);
    return operator === ':-' ? String(word) : '';
  });
}

/** `NAME=value` lines of an environment file. */
export function parseEnv(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value.replace(/^'(.*)'$/, '$1')]));
}
