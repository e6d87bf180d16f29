import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { createServer as createSocketServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { infra } from './compose-file.js';

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
/** Debian ships the module in a package of its own; all else is tried without it. */
export const hasBrotli = existsSync(brotliModule);

export interface Ports {
  http: number;
  https: number;
  gateway: number;
  health: number;
}

/**
 * Copies the configuration into a folder where this machine can run it: other ports, paths and gateway address, every
 * other word as it stands.
 */
export function stage(folder: string, ports: Ports): void {
  cpSync(join(infra, 'nginx'), folder, { recursive: true });
  mkdirSync(join(folder, 'console'), { recursive: true });
  cpSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
  const here: Record<string, string> = {
    '/etc/nginx': folder,
    '/srv/console': join(folder, 'console'),
    '/tmp': folder,
    'gateway:4000': `127.0.0.1:${ports.gateway}`,
    '8080': String(ports.http),
    '8081': String(ports.health),
    '8443': String(ports.https),
  };
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.conf'))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const known = hasBrotli ? text : text.replaceAll(/^.*brotli_static.*\n/gm, '');
    writeFileSync(
      join(folder, name),
      known.replaceAll(new RegExp(Object.keys(here).join('|'), 'g'), (word) => here[word] ?? word),
    );
  }
}

/** Ports that nothing listens on now. */
export async function freePorts(): Promise<Omit<Ports, 'gateway'>> {
  const servers = [0, 0, 0].map((port) => createSocketServer().listen(port, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const [http = 0, https = 0, health = 0] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => (server.close(), once(server, 'close'))));
  return { http, https, health };
}

/** A certificate of its own making, as `nginx.tls.conf` wants it. */
export function makeCertificate(folder: string): void {
  const target = join(folder, 'certificates');
  mkdirSync(target);
  const files = ['-keyout', join(target, 'privkey.pem'), '-out', join(target, 'fullchain.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-subj', '/CN=localhost', '-days', '1'];
  execFileSync('openssl', ['req', '-x509', '-nodes', ...kind, ...files], { stdio: 'ignore' });
}

/** Files as a publication leaves them: an entry page, a hashed file with compressed twins, a manifest. */
export function publish(folder: string): void {
  const put = (name: string, data: string | Buffer) => writeFileSync(join(folder, 'console', name), data);
  const script = 'export const greeting = "研修";\n'.repeat(100);
  put('index.html', '<script type="importmap" nonce="__CSP_NONCE__">{}</script><style nonce="__CSP_NONCE__"></style>');
  put('shell-Bq3x9Kd2.js', script);
  put('shell-Bq3x9Kd2.js.gz', gzipSync(script));
  put('shell-Bq3x9Kd2.js.br', brotliCompressSync(script));
  put('import-map.json', '{}');
}

export const nginxArguments = (folder: string, file: string) => [
  ...['-e', 'stderr', '-p', folder, '-c', join(folder, file)],
  ...['-g', 'daemon off;'],
];

export const logOf = (folder: string) => join(folder, 'access.log');

/** Runs nginx until the returned function is called. */
export async function startNginx(folder: string, file: string, port: number): Promise<() => Promise<void>> {
  // Its log goes to /dev/stdout: a file, as what Node would hand it is a socket, which cannot be opened by name.
  const log = openSync(logOf(folder), 'a');
  const child: ChildProcess = spawn('nginx', nginxArguments(folder, file), { stdio: ['ignore', log, 'pipe'] });
  closeSync(log);
  let errors = '';
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    const answered = await call(port, '/livez').catch(() => undefined);
    if (answered) {
      return async () => {
        child.kill('SIGQUIT');
        await once(child, 'exit');
      };
    }
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`nginx did not start: ${errors}`);
}

/** A gateway that answers every request with what it was asked. */
export async function startFakeGateway(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer((req, res) => {
    let bytes = 0;
    req.on('data', (data: Buffer) => (bytes += data.length));
    req.on('end', () => {
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({ method: req.method, url: req.url, headers: req.headers, bytes, padding: '研'.repeat(999) }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, close };
}

export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: Buffer;
  /** By HTTPS, with whatever certificate. */
  tls?: boolean;
}

/** One request, with nothing unpacked and no redirect followed. */
export function call(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, tls = false }: Call = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false, rejectUnauthorized: false };
    const sent = (tls ? secureRequest : request)(options, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (data: Buffer) => chunks.push(data));
      res.on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

export const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
