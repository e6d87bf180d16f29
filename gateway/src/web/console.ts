import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import express, { Router } from 'express';
import type { RequestHandler, Response } from 'express';
import type { Authenticate } from '../access/callers.js';
import { current } from '../request.js';
import type { RequestState } from '../request.js';

const year = 365 * 24 * 3_600_000;

/** The console's built files with its entry page for every page address; without a console / leads to the explorer. */
export function consoleRoutes(folder: string | undefined, authenticate: Authenticate): Router {
  const router = Router();
  if (!folder) {
    router.get('/', (_req, res) => res.redirect('/graphiql'));
    return router;
  }
  const entryPage = entryPageOf(join(folder, 'index.html'));
  router.use(compressed(folder));
  router.use(
    express.static(folder, {
      index: false,
      // A slice's folder has the name of its pages: it is a page, not a folder, that is asked for.
      redirect: false,
      setHeaders: (res, path) => void res.set(keeping(path)),
    }),
  );
  router.get('/{*page}', async (req, res, next) => {
    if (!req.accepts('html') || /\.\w+$/.test(req.path)) return next();
    const state = current() as RequestState;
    // The page is of use without accounts too: they may be down just now.
    const caller = await authenticate(req, state).catch(() => undefined);
    const { kind, id, personId, name, grants } = caller?.viewer ?? {};
    const { html, policy } = await entryPage(kind ? { kind, id, personId, name, grants } : null);
    res
      .set(state.headers as Record<string, string>)
      .set({ 'content-security-policy': policy, 'cache-control': 'no-store' })
      .type('html')
      .send(html);
  });
  return router;
}

/** Names with a content hash never change; all else is asked for again. */
const hashed = /[.-][\w-]{8,}\.\w+$/;
const keeping = (path: string) => ({
  'cache-control': hashed.test(path) ? `public, max-age=${year / 1000}, immutable` : 'no-cache',
  vary: 'accept-encoding',
});

/** The files were compressed when they were published; here the browser's wish is looked up. */
function compressed(folder: string): RequestHandler {
  const known = new Map<string, boolean>();
  return (req, res, next) => {
    const ending = req.acceptsEncodings('br') || req.acceptsEncodings('gzip');
    const path = normalize(decoded(req.path));
    if (!ending || !/^\/[\w./@-]+\.(js|css|svg)$/.test(path) || path.includes('..') || !hashed.test(path))
      return next();
    const file = join(folder, `${path}.${ending === 'br' ? 'br' : 'gz'}`);
    const there = known.get(file) ?? existsSync(file);
    // A file may still be published; one that is there stays as it is.
    if (there) known.set(file, true);
    else return next();
    res.set({ ...keeping(path), 'content-encoding': ending }).type(extname(path));
    // The folder of a local start lies in a hidden one.
    res.sendFile(file, { dotfiles: 'allow', cacheControl: false, lastModified: false }, (error) => {
      if (error && !res.headersSent) refuse(res);
    });
  };
}

function refuse(res: Response): void {
  res.removeHeader('content-encoding');
  res.status(404).end();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

type EntryPage = (viewer: unknown) => Promise<{ html: string; policy: string }>;

/** The entry page with who is signed in and a nonce of its own; read again when a release has changed it. */
function entryPageOf(file: string): EntryPage {
  let known = { mtimeMs: -1, html: '', scripts: '' };
  return async (viewer) => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs !== known.mtimeMs) {
      const html = await readFile(file, 'utf8');
      known = { mtimeMs, html, scripts: inlineScripts(html) };
    }
    const nonce = randomBytes(16).toString('base64');
    const values: Record<string, string> = { nonce, viewer: JSON.stringify(viewer).replaceAll('<', '\\u003c') };
    const html = known.html.replace(/\{\{(nonce|viewer)\}\}/g, (_whole, name: string) => values[name] ?? '');
    return { html, policy: policyOf(known.scripts, nonce) };
  };
}

/** Hashes of the page's inline scripts that the browser runs: the import map. Data blocks are not run. */
function inlineScripts(html: string): string {
  return [...html.matchAll(/<script(?: type="(?:importmap|module)")?>([\s\S]*?)<\/script>/g)]
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    .join(' ');
}

/** Nothing from elsewhere; of inline scripts and style elements only those of the page itself. */
function policyOf(scripts: string, nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}
