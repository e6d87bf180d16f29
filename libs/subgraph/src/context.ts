import type { Viewer } from '@yanxiu/access';
import type { Locale } from '@yanxiu/access/token';
import type { Db } from './database.js';

/** What one request carries: who asks, under which id, in which language, over which view of the database. */
export interface Context {
  viewer: Viewer;
  requestId: string;
  locale: Locale;
  db: Db;
  cursorSecret: string;
}

/** A process of ours acting by itself (import, demo data): everything in reach. */
export function systemContext(db: Db, name: string): Context {
  const grants = [{ role: 'PLATFORM_ADMIN', unitId: '', level: 'PLATFORM' as const, path: [] }];
  return {
    viewer: { kind: 'SYSTEM', id: name, name, grants },
    requestId: name,
    locale: 'zh-CN',
    db,
    cursorSecret: '',
  };
}
