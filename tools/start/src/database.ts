import { mkdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningPostgres } from '@yanxiu/postgres';
import { dropDatabases, ensureDatabases, removePostgresData, startPostgres } from '@yanxiu/postgres';
import { explain } from './failure.js';
import { LogFile } from './log-file.js';
import type { StartOptions } from './options.js';

/** The database server of this start. */
export interface Database {
  /** A URL for each name. */
  urls: Record<string, string>;
  describe: string;
  stop(): Promise<void>;
}

/** Where the passwords of an existing server are kept: another server, another file. */
function secretsFor(dataDir: string, databaseUrl: string): string {
  const { host, pathname } = new URL(databaseUrl);
  const mark = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 8);
  return join(dataDir, `databases-${mark}.json`);
}

/** Deletes the databases that earlier starts have made. */
export async function forgetDatabase({ dataDir, databaseUrl }: StartOptions): Promise<void> {
  if (databaseUrl !== undefined) await dropDatabases(databaseUrl, secretsFor(dataDir, databaseUrl));
  await removePostgresData(join(dataDir, 'postgres'));
}

/** Opens the existing server of DATABASE_URL or starts the embedded one, with a database for each name. */
export async function openDatabase(
  options: StartOptions,
  names: string[],
  say: (line: string) => void,
): Promise<Database> {
  const { dataDir, databaseUrl } = options;
  if (databaseUrl !== undefined) {
    const urls = await ensureDatabases(databaseUrl, names, { secretsFile: secretsFor(dataDir, databaseUrl) });
    return { urls, describe: `DATABASE_URL ${new URL(databaseUrl).host}`, stop: async () => undefined };
  }
  const folder = join(dataDir, 'postgres');
  mkdirSync(folder, { recursive: true });
  const server = new EmbeddedServer(folder, join(dataDir, 'logs', 'postgres.log'), say);
  const running = await server.start();
  try {
    const urls = await ensureDatabases(running.url('postgres'), names, {
      secretsFile: join(dataDir, 'databases.json'),
    });
    return { urls, describe: `内置 PostgreSQL，端口 ${running.port}`, stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The embedded server, started again on its port when it dies. */
class EmbeddedServer {
  private running: RunningPostgres | undefined;
  private wanted = true;
  private readonly log: LogFile;

  constructor(
    private readonly folder: string,
    logFile: string,
    private readonly say: (line: string) => void,
  ) {
    this.log = new LogFile(logFile);
  }

  async start(port?: number): Promise<RunningPostgres> {
    const running = await startPostgres({ dataDir: this.folder, port, onLog: (line) => this.log.write(line) });
    this.running = running;
    void running.ended.then(({ code, signal }) => {
      if (this.wanted) void this.revive(running.port, signal ?? String(code));
    });
    return running;
  }

  async stop(): Promise<void> {
    this.wanted = false;
    await this.running?.stop();
    this.log.close();
  }

  private async revive(port: number, how: string): Promise<void> {
    this.say(`PostgreSQL 意外结束（${how}），正在重启`);
    for (let pause = 200; this.wanted; pause = Math.min(30_000, pause * 2)) {
      await sleep(pause);
      try {
        if (this.wanted) await this.start(port);
        return this.say('PostgreSQL 已恢复');
      } catch (error) {
        this.say(explain(error));
      }
    }
  }
}
