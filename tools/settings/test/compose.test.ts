import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatewayProcess, processes, slices, subgraphProcess } from '../src/processes.js';
import { infra, interpolate, parseEnv, readCompose, readInfra, variablesIn } from './compose-file.js';

const compose = readCompose();
const services = Object.entries(compose.services);
const all = await processes();
const gateway = gatewayProcess();

let folder: string;
let values: Record<string, string>;
const operator = {
  PUBLIC_URL: 'https://yanxiu.example.cn',
  OIDC_ISSUER: 'https://id.example.cn',
  OIDC_CLIENT_ID: 'yanxiu',
  OIDC_CLIENT_SECRET: 'given-by-the-provider',
};
const makeEnv = (file: string) =>
  execFileSync(process.execPath, [join(infra, 'make-env.mjs'), file], { encoding: 'utf8' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yanxiu-infra-'));
  const file = join(folder, '.env');
  makeEnv(file);
  values = { ...parseEnv(readFileSync(file, 'utf8')), ...operator };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a service's process finds in its environment, with the secrets of a made .env. */
function environmentOf(service: string): Record<string, string> {
  const given = Object.entries(compose.services[service]?.environment ?? {});
  return Object.fromEntries(given.map(([name, value]) => [name, interpolate(String(value), values)]));
}

/** Names that a subgraph of this slice reads. */
const namesFor = (slice: string): string[] =>
  [subgraphProcess(), ...all.filter(({ source }) => source.startsWith(`apps/${slice}/`))].flatMap(({ settings }) =>
    settings.map(({ name }) => name),
  );

describe('settings', () => {
  test.each(slices())('%s is a service that gets its settings and no others', (slice) => {
    const environment = environmentOf(slice);
    expect(Object.keys(environment).filter((name) => !namesFor(slice).includes(name))).toEqual([]);
    const own = all.filter(({ source }) => source.startsWith(`apps/${slice}/`));
    for (const { schema } of [subgraphProcess(), ...own]) {
      expect(schema.safeParse(environment).error?.issues ?? []).toEqual([]);
    }
    expect(compose.services[slice]?.build?.args).toEqual({ SLICE: slice });
  });

  test('the gateway gets its settings, the address of each subgraph, and no others', () => {
    const environment = environmentOf('gateway');
    const addresses = slices().map((slice) => [
      `${slice.toUpperCase().replaceAll('-', '_')}_URL`,
      `http://${slice}:${environmentOf(slice).PORT}/graphql`,
    ]);
    expect(environment).toMatchObject(Object.fromEntries(addresses) as Record<string, string>);
    const known = [...gateway.settings.map(({ name }) => name), ...addresses.map(([name]) => name)];
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(gateway.schema.safeParse(environment).error?.issues ?? []).toEqual([]);
  });

  test('the key that signs viewers is with the gateway alone', () => {
    const holders = services.filter(([, { environment }]) =>
      JSON.stringify(environment ?? {}).includes('VIEWER_PRIVATE_KEY'),
    );
    expect(holders.map(([name]) => name)).toEqual(['gateway']);
  });

  test.each(slices())('%s connects to its own database by its own role', (slice) => {
    const { pathname, username, password } = new URL(environmentOf(slice).DATABASE_URL ?? '');
    const role = `yanxiu_${slice.replaceAll('-', '_')}`;
    expect([pathname, username]).toEqual([`/${role}`, role]);
    expect(password).toBe(environmentOf('databases')[`${slice.toUpperCase().replaceAll('-', '_')}_DATABASE_PASSWORD`]);
  });
});

describe('.env', () => {
  const used = new Map(['compose.yaml', 'compose.tls.yaml'].flatMap((file) => [...variablesIn(readInfra(file))]));

  test('the example names each variable of the compose files and no other, without a value', () => {
    const example = parseEnv(readInfra('.env.example'));
    expect(Object.keys(example).sort()).toEqual([...used.keys()].sort());
    expect(Object.values(example).filter(Boolean)).toEqual([]);
  });

  test('make-env makes every secret, leaves the operator’s values open, and is read by its owner alone', () => {
    const file = join(folder, 'first.env');
    expect(makeEnv(file)).toContain(Object.keys(operator).join(', '));
    const made = parseEnv(readFileSync(file, 'utf8'));
    const open = Object.keys(made).filter((name) => used.get(name) && !made[name]);
    expect(open.sort()).toEqual(Object.keys(operator).sort());
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    // They stand in URLs and in YAML: nothing in them may need escaping.
    const passwords = Object.entries(made).filter(([name]) => /_(PASSWORD|SECRET)$/.test(name) && made[name]);
    for (const [, password] of passwords) expect(password).toMatch(/^[\w-]{43}$/);
    expect(new Set(passwords.map(([, password]) => password)).size).toBe(passwords.length);
  });

  test('a second run keeps what is there', () => {
    const file = join(folder, 'second.env');
    writeFileSync(file, `SESSION_SECRET='kept'\nPUBLIC_URL=https://a.example.cn\nOWN=1\n`);
    makeEnv(file);
    const once = readFileSync(file, 'utf8');
    expect(parseEnv(once)).toMatchObject({ SESSION_SECRET: 'kept', PUBLIC_URL: 'https://a.example.cn', OWN: '1' });
    makeEnv(file);
    expect(readFileSync(file, 'utf8')).toBe(once);
  });
});

describe('services', () => {
  const keys =
    'image build command entrypoint environment user init read_only cap_drop cap_add security_opt tmpfs shm_size volumes networks ports depends_on healthcheck restart stop_signal stop_grace_period logging deploy';

  test.each(services)('%s names only what exists', (_, service) => {
    expect(Object.keys(service).filter((key) => !keys.split(' ').includes(key))).toEqual([]);
    for (const network of service.networks ?? []) expect(Object.keys(compose.networks)).toContain(network);
    for (const volume of service.volumes ?? []) {
      const source = volume.split(':')[0] ?? '';
      if (source.startsWith('.')) expect(existsSync(join(infra, source))).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
    const waitsFor = service.depends_on ?? [];
    for (const name of Array.isArray(waitsFor) ? waitsFor : Object.keys(waitsFor)) {
      expect(Object.keys(compose.services)).toContain(name);
    }
    if (service.build) expect(existsSync(resolve(infra, service.build.context, service.build.dockerfile))).toBe(true);
  });

  test.each(services)('%s is hardened, limited and restarted', (_, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
    });
    expect(service.restart).toMatch(/^(unless-stopped|on-failure:\d)$/);
    expect(Object.keys(service.deploy?.resources.limits ?? {}).sort()).toEqual(['cpus', 'memory', 'pids']);
    expect(service.image).toMatch(/:(?!latest)[\w${}:.-]+$/);
  });

  test('a wait for health or completion is for a service that reports it', () => {
    for (const [, { depends_on: waitsFor = [] }] of services) {
      if (Array.isArray(waitsFor)) continue;
      for (const [name, { condition }] of Object.entries(waitsFor)) {
        const target = compose.services[name];
        if (condition === 'service_healthy') expect(target?.healthcheck ?? target?.build).toBeDefined();
        else expect([condition, target?.restart]).toEqual(['service_completed_successfully', 'on-failure:3']);
      }
    }
  });

  test('only nginx is published to the world; database and subgraphs have no way out', () => {
    const published = services.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports]);
    expect(published).toEqual([
      ['gateway', ['127.0.0.1:4000:4000']],
      ['console', ['${HTTP_PORT:-80}:8080']],
    ]);
    const open = services.filter(([, { networks = [] }]) => networks.some((name) => !compose.networks[name]?.internal));
    expect(open.map(([name]) => name)).toEqual(['gateway', 'console']);
  });

  test('the TLS file changes services that exist', () => {
    for (const name of Object.keys(readCompose('compose.tls.yaml').services)) {
      expect(Object.keys(compose.services)).toContain(name);
    }
  });
});
