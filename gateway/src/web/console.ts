import { join } from 'node:path';
import express, { Router } from 'express';

const year = 365 * 24 * 3_600_000;
const headers = { 'content-security-policy': "base-uri 'self'; object-src 'none'; frame-ancestors 'none'" };

/** The console's built files with its entry page for every page address; without a console / leads to the explorer. */
export function consoleRoutes(folder: string | undefined): Router {
  const router = Router();
  if (!folder) {
    router.get('/', (_req, res) => res.redirect('/graphiql'));
    return router;
  }
  // Names with a content hash never change; all else is asked for again.
  const hashed = /[.-][\w-]{8,}\.\w+$/;
  router.use(
    express.static(folder, {
      index: false,
      setHeaders: (res, path) =>
        void res.set('cache-control', hashed.test(path) ? `public, max-age=${year / 1000}, immutable` : 'no-cache'),
    }),
  );
  router.get('/{*page}', (req, res, next) => {
    if (!req.accepts('html') || /\.\w+$/.test(req.path)) return next();
    res.set({ ...headers, 'cache-control': 'no-cache' }).sendFile(join(folder, 'index.html'));
  });
  return router;
}
