import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Names of the bare page's slices; the first is where it is opened. */
export const bareSlices = ['a', 'b', 'c', 'd', 'e'];

const loader = `import { registerApplication, start } from 'single-spa';
const place = document.getElementById('content');
for (const name of ${JSON.stringify(bareSlices)})
  registerApplication({
    name,
    app: () => import('/' + name + '.js'),
    activeWhen: (location) => location.pathname.startsWith('/' + name + '/'),
    customProps: { place },
  });
start();`;

const slice = (name: string) => `export const bootstrap = async () => {};
export const mount = async ({ place }) => { place.innerHTML = '<h1>Slice ${name}</h1>'; };
export const unmount = async ({ place }) => { place.innerHTML = ''; };`;

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>bare</title>
    <link rel="icon" href="data:," />
    <script type="importmap">{"imports":{"single-spa":"/single-spa.js"}}</script>
    <script type="module" src="/main.js"></script>
  </head>
  <body><main id="content"></main></body>
</html>`;

function singleSpa(): string {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('single-spa/package.json'));
  return readFileSync(join(folder, 'lib', 'es2015', 'esm', 'single-spa.min.js'), 'utf8');
}

/** single-spa and slices that write one heading: what no console on single-spa can be below. */
export async function serveBarePage(): Promise<{ url: string; stop: () => void }> {
  const scripts = new Map([
    ['/single-spa.js', singleSpa()],
    ['/main.js', loader],
    ...bareSlices.map((name): [string, string] => [`/${name}.js`, slice(name)]),
  ]);
  // Compressed and cached as the console is, so that only what is in it differs.
  const packed = new Map([...scripts].map(([path, text]) => [path, brotliCompressSync(text)]));
  const html = brotliCompressSync(page);
  const server = createServer((request, response) => {
    const script = packed.get(new URL(request.url ?? '/', 'http://bare').pathname);
    response.writeHead(200, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': script ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(script ?? html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
