import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import { buildPart } from './build.js';
import type { Manifest } from './manifest.js';
import { findParts } from './parts.js';
import type { Part } from './parts.js';
import { sharedNames } from './shared-names.js';

export interface DevSettings {
  root: string;
  /** The slice under work. */
  name: string;
  port: number;
  /** The running platform, whose console and graph the slice is seen in. */
  platform: string;
}

const vendorPath = '/vendor-development/';

/**
 * Serves one slice from its sources with hot reload, inside the shell and against the graph of a running platform.
 * Everything but the slice and React's development flavour comes from there; the session cookie holds for every port.
 */
export async function develop({ root, name, port, platform }: DevSettings): Promise<ViteDevServer> {
  const parts = findParts(root);
  const part = parts.find((one) => one.name === name && one.kind === 'slice');
  const vendor = parts.find(({ kind }) => kind === 'vendor');
  if (!part || !vendor) throw new Error(`没有这个控制台：${name} (no such console)`);
  // Vite takes a process that has built once for a production one, and then leaves the refresh out.
  process.env.NODE_ENV = 'development';
  const { manifest } = await buildPart(root, developmentOf(vendor));
  const { createServer } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const shared = vendorAddresses(manifest);
  const origin = `http://localhost:${port}`;
  const server = await createServer({
    configFile: false,
    root: part.folder,
    appType: 'custom',
    plugins: [sharedByAddress(shared, origin, platform), react(), shell({ part, platform, shared, vendor })],
    resolve: { conditions: ['@yanxiu/source', 'module', 'browser', 'development'] },
    optimizeDeps: { entries: ['src/main.tsx'], exclude: sharedNames },
    server: { port, strictPort: true, host: 'localhost', fs: { allow: [root] } },
  });
  return server.listen();
}

/** The shared libraries as React's refresh needs them. */
export const developmentOf = (vendor: Part): Part => ({
  ...vendor,
  dist: `${vendor.dist}-development`,
  development: true,
});

const vendorAddresses = ({ modules }: Manifest): Map<string, string> =>
  new Map(Object.entries(modules).map(([name, file]) => [name, vendorPath + file]));

/** The one copy of each shared module: under the very address that the page's import map names. */
function sharedByAddress(shared: Map<string, string>, origin: string, platform: string): Plugin {
  return {
    name: 'yanxiu-shared-by-address',
    enforce: 'pre',
    async resolveId(id) {
      if (!sharedNames.includes(id)) return null;
      const address = shared.get(id) ?? (await importMapOf(platform)).imports[id];
      return address ? { id: origin + address, external: true } : null;
    },
  };
}

interface ImportMap {
  imports: Record<string, string>;
  integrity: Record<string, string>;
}

const mapPattern = /<script type="importmap">([\s\S]*?)<\/script>/;

async function importMapOf(platform: string): Promise<ImportMap> {
  const page = await (await fetch(platform, { headers: { accept: 'text/html' } })).text();
  return JSON.parse(mapPattern.exec(page)?.[1] ?? '{"imports":{},"integrity":{}}') as ImportMap;
}

interface ShellParts {
  part: Part;
  vendor: Part;
  platform: string;
  shared: Map<string, string>;
}

/** Answers page addresses with the platform's page, the slice put in its place; hands the rest on to the platform. */
function shell({ part, vendor, platform, shared }: ShellParts): Plugin {
  return {
    name: 'yanxiu-shell',
    configureServer: (server) => () => {
      server.middlewares.use((req, res) => {
        answer(req, res).catch((error: unknown) => res.writeHead(502).end(String(error)));
      });
    },
  };

  async function answer(req: Connect.IncomingMessage, res: ServerResponse): Promise<void> {
    const url = req.originalUrl ?? req.url ?? '/';
    if (url.startsWith(vendorPath)) {
      const file = join(`${vendor.dist}-development`, url.slice(vendorPath.length).replaceAll('..', ''));
      return void res.setHeader('content-type', 'text/javascript').end(await readFile(file));
    }
    const body = req.method === 'GET' || req.method === 'HEAD' ? undefined : await bodyOf(req);
    const headers = Object.fromEntries(
      ['accept', 'accept-language', 'cookie', 'content-type', 'x-yanxiu-csrf'].flatMap((name) =>
        req.headers[name] ? [[name, String(req.headers[name])]] : [],
      ),
    );
    const got = await fetch(new URL(url, platform), { method: req.method, headers, body, redirect: 'manual' });
    res.statusCode = got.status;
    for (const name of ['content-type', 'content-disposition', 'location', 'cache-control']) {
      const value = got.headers.get(name);
      if (value) res.setHeader(name, value);
    }
    for (const cookie of got.headers.getSetCookie()) res.appendHeader('set-cookie', cookie);
    const page = got.headers.get('content-type')?.startsWith('text/html');
    res.end(page ? withSlice(await got.text()) : Buffer.from(await got.arrayBuffer()));
  }

  /** Integrity goes for what is replaced; the policy isn't sent on, since the dev server's scripts stand inline. */
  function withSlice(html: string): string {
    const entry = '/src/main.tsx';
    const preamble = `<script type="module">import { injectIntoGlobalHook } from '/@react-refresh';
injectIntoGlobalHook(window);
window.$RefreshReg$ = () => {};
window.$RefreshSig$ = () => (type) => type;</script>
<script type="module" src="/@vite/client"></script>`;
    return html
      .replace(mapPattern, (_whole, text: string) => {
        const map = JSON.parse(text) as ImportMap;
        for (const [name, address] of shared) map.imports[name] = address;
        map.imports[`@yanxiu/${part.name}-console`] = entry;
        return `<script type="importmap">${JSON.stringify(map)}</script>${preamble}`;
      })
      .replace(/<link rel="modulepreload" href="\/vendor\/[^>]*>/g, '');
  }
}

async function bodyOf(req: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
