import { createHash } from 'node:crypto';
import { Router } from 'express';
import { ruruHTML } from 'ruru/server';
import type { RuruServerConfig } from 'ruru/server';
import { serveStatic } from 'ruru/static';
import { csrfHeader } from '../access/callers.js';
import type { Authenticate } from '../access/callers.js';
import { current } from '../request.js';
import type { RequestState } from '../request.js';
import type { Example } from './examples.js';

const staticPath = '/graphiql-static/';
const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='#14569b'/>" +
  "<text x='16' y='23' font-size='20' text-anchor='middle' fill='#fff'>研</text></svg>";
const title = `<title>研修 GraphiQL</title><link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`;
const style = `<style>
body { display: flex; flex-direction: column; height: 100vh; }
#ruru-root { flex: 1; height: auto; min-height: 0; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 8px 12px; border-bottom: 1px solid #d9dfe6;
  font: 14px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #1f2a37; background: #fff; }
.bar label { display: flex; flex: 1 1 240px; align-items: center; gap: 8px; min-width: 0; }
.bar select { flex: 1; min-width: 0; max-width: 560px; }
.bar select, .bar button { padding: 4px 8px; font: inherit; color: inherit; background: #fff; border: 1px solid #8a96a3; border-radius: 6px; }
.bar button { cursor: pointer; }
.bar a { color: #14569b; }
/* Leads out of the house: dead in a closed network. */
.ruru-footer { display: none; }
</style>`;

/** GraphiQL from our own origin (closed networks have no CDN), with the example queries one click away. */
export function explorerRoutes(examples: Example[], authenticate: Authenticate): Router {
  const router = Router();
  router.use((req, res, next) => (req.path.startsWith(staticPath) ? serveStatic(staticPath)(req, res, next) : next()));
  router.get('/graphiql', async (req, res) => {
    const state = current() as RequestState;
    // The page is of use without accounts too: they may be down just now.
    const caller = await authenticate(req, state).catch(() => undefined);
    const chosen = examples.find(({ name }) => name === req.query['example']) ?? examples[0];
    const html = page({ examples, chosen, reader: caller?.viewer?.name });
    res
      .set(state.headers as Record<string, string>)
      .set({ 'content-security-policy': policyFor(html), 'cache-control': 'no-store' })
      .type('html')
      .send(html);
  });
  return router;
}

interface ExplorerPage {
  examples: Example[];
  chosen: Example | undefined;
  /** Name of who is signed in. */
  reader: string | undefined;
}

function page(shown: ExplorerPage): string {
  const { chosen } = shown;
  return ruruHTML({
    staticPath,
    endpoint: '/graphql',
    // Its type asks for every property of the component, its code for none.
    clientConfig: {
      initialQuery: chosen?.query,
      initialVariables: chosen && JSON.stringify(chosen.variables, null, 2),
    } as RuruServerConfig['clientConfig'],
    htmlParts: {
      titleTag: title,
      styleTags: (original) => original + style,
      bodyContent: (original) => bar(shown) + original,
      bodyInitScript: script,
    },
  });
}

// Our own fetcher: the stock one can't add the header that proves the request to be ours.
const script = `<script type="module">
import { React, createRoot, Ruru } from ${JSON.stringify(`${staticPath}ruru.js`)};
const proof = { '${csrfHeader}': '1' };
const fetcher = async (params, options) => {
  const headers = { 'content-type': 'application/json', ...proof, ...options?.headers };
  return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) })).json();
};
const { endpoint, ...config } = RURU_CONFIG;
createRoot(document.getElementById('ruru-root')).render(React.createElement(Ruru, { ...config, fetcher }));
document.getElementById('example').addEventListener('change', ({ target }) => {
  location.assign('/graphiql?example=' + encodeURIComponent(target.value));
});
document.getElementById('sign-out')?.addEventListener('click', async () => {
  const answer = await fetch('/auth/logout', { method: 'POST', headers: proof });
  location.assign((await answer.json()).redirect);
});
</script>`;

function bar({ examples, chosen, reader }: ExplorerPage): string {
  const options = examples.map(
    (example) =>
      `<option value="${escaped(example.name)}"${example === chosen ? ' selected' : ''}>${escaped(example.title)}</option>`,
  );
  const back = encodeURIComponent(`/graphiql${chosen ? `?example=${encodeURIComponent(chosen.name)}` : ''}`);
  const account =
    reader === undefined
      ? `<a href="/auth/login?return=${back}">登录 / Sign in</a>`
      : `<span>${escaped(reader)}</span><button type="button" id="sign-out">退出 / Sign out</button>`;
  return `<nav class="bar"><label>示例 <select id="example">${options.join('')}</select></label>${account}</nav>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Nothing from elsewhere; of inline scripts just those on the page. The editor writes style elements as it goes. */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
