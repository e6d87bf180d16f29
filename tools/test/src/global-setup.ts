import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgresData, startPostgres } from '@yanxiu/postgres';

/** One PostgreSQL for all test files: the one named by DATABASE_URL, or an embedded one that is gone afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  process.env.TEST_RUN_ID = randomUUID().slice(0, 8);
  if (process.env.DATABASE_URL) {
    process.env.TEST_POSTGRES_URL = process.env.DATABASE_URL;
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'yanxiu-test-'));
  const dataDir = join(folder, 'postgres');
  const server = await startPostgres({ dataDir, durable: false });
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  return async () => {
    await server.stop();
    await removePostgresData(dataDir);
    await rm(folder, { recursive: true, force: true });
  };
}
