import { createHash } from 'node:crypto';
import { Router } from 'express';
import { ruruHTML } from 'ruru/server';
import type { RuruServerConfig } from 'ruru/server';
import { serveStatic } from 'ruru/static';
import { csrfHeader } from '../access/callers.js';
import type { Example } from './examples.js';

const staticPath = '/graphiql-static/';
const barStyle =
  'font:14px system-ui;padding:8px 12px;display:flex;gap:16px;flex-wrap:wrap;border-bottom:1px solid #ccc';

/** GraphiQL from our own origin (closed networks have no CDN), with the example queries one click away. */
export function explorerRoutes(examples: Example[]): Router {
  const router = Router();
  router.use((req, res, next) => (req.path.startsWith(staticPath) ? serveStatic(staticPath)(req, res, next) : next()));
  router.get('/graphiql', (req, res) => {
    const example = examples.find(({ name }) => name === req.query['example']) ?? examples[0];
    const html = page(examples, example);
    res
      .set({ 'content-security-policy': policyFor(html), 'cache-control': 'no-store' })
      .type('html')
      .send(html);
  });
  return router;
}

function page(examples: Example[], chosen: Example | undefined): string {
  return ruruHTML({
    staticPath,
    endpoint: '/graphql',
    // Its type asks for every property of the component, its code for none.
    clientConfig: {
      initialQuery: chosen?.query,
      initialVariables: chosen && JSON.stringify(chosen.variables, null, 2),
    } as RuruServerConfig['clientConfig'],
    htmlParts: {
      titleTag: '<title>研修 GraphiQL</title>',
      bodyContent: (original) => bar(examples) + original,
      // Our own fetcher: the stock one can't add the header that proves the request to be ours.
      bodyInitScript: `<script type="module">
import { React, createRoot, Ruru } from ${JSON.stringify(`${staticPath}ruru.js`)};
const fetcher = async (params, options) => {
  const headers = { 'content-type': 'application/json', '${csrfHeader}': '1', ...options?.headers };
  return (await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) })).json();
};
const { endpoint, ...config } = RURU_CONFIG;
createRoot(document.getElementById('ruru-root')).render(React.createElement(Ruru, { ...config, fetcher }));
</script>`,
    },
  });
}

function bar(examples: Example[]): string {
  const links = examples.map(
    ({ name, title }) => `<a href="/graphiql?example=${encodeURIComponent(name)}">${escaped(title)}</a>`,
  );
  return `<nav style="${barStyle}"><a href="/auth/login?return=/graphiql">登录 / Sign in</a>${links.join('')}</nav>`;
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
