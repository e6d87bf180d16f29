import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { EntityMetadata } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import { isConnectionLoss } from './errors.js';
import type { Entity } from './entity.js';
import type { MigrationClass } from './migrations.js';
import { runMigrations } from './migrations.js';
import { statementName } from './sql.js';

// A civil day has no time zone: as text it cannot shift.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** SQL budget of one statement (quality.md: client 10 s > gateway 8 s > subgraph 3 s > SQL 2.5 s). */
const statementTimeoutMs = 2_500;

/** In milliseconds: time for the pool to hear which of its other connections are gone too. */
const pauses = [20, 100];

/** Reads rows. Given to loaders; counts its statements. */
export interface Reader {
  /**
   * @param options `prepare: false` plans the statement anew for these values: for filters and searches, where the plan
   *   that is right for a county may be a thousand times too slow for a school
   */
  query<Row>(statement: Sql, options?: QueryOptions): Promise<Row[]>;
  metadata(entity: Entity): EntityMetadata;
  /** Which database is read: what is kept in memory is kept by it. */
  readonly database: object;
}

export interface QueryOptions {
  prepare?: boolean;
}

/** An open transaction: everything in it happens or nothing does. */
export interface Transaction extends Reader {
  /** Id of the request (or event) that this transaction serves. */
  readonly requestId: string;
  /** Runs after the commit; never if it fails. */
  afterCommit(work: () => void): void;
}

/** One request's view of the database. */
export interface Db extends Reader {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Statements sent so far: what the tests hold constant. */
  readonly statements: number;
}

export interface DatabaseOptions {
  url: string;
  entities: Entity[];
  migrations: MigrationClass[];
  poolSize?: number;
  onError?: (error: Error) => void;
}

/** The slice's database: TypeORM for mapping, migrations and transactions; reads go prepared to the pool. */
export class Database {
  private constructor(private readonly source: DataSource) {}

  static async open({ url, entities, migrations, poolSize = 10, onError }: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url,
      entities,
      migrations,
      poolSize,
      poolErrorHandler: onError ?? (() => undefined),
      extra: { statement_timeout: statementTimeoutMs, lock_timeout: statementTimeoutMs, keepAlive: true },
    });
    await source.initialize();
    await runMigrations(source);
    return new Database(source);
  }

  /** A view that counts its statements: one per request or consumed event. */
  session(requestId: string): Db {
    return new Session(this.source, requestId, this);
  }

  /** The same connections with nothing kept in memory, as for a process that has just started. */
  restarted(): Database {
    return new Database(this.source);
  }

  async ping(): Promise<void> {
    await this.source.query('select 1');
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}

class Session implements Db {
  statements = 0;

  constructor(
    private readonly source: DataSource,
    private readonly requestId: string,
    readonly database: Database,
  ) {}

  metadata(entity: Entity): EntityMetadata {
    return this.source.getMetadata(entity);
  }

  async query<Row>({ text, values }: Sql, { prepare = true }: QueryOptions = {}): Promise<Row[]> {
    const prepared = { ...(prepare && { name: statementName(text) }), text, values };
    for (const pause of pauses) {
      try {
        return await this.send<Row>(prepared);
      } catch (error) {
        // A read that met a restarting server is asked again; a write never is.
        if (!isConnectionLoss(error)) throw error;
        await sleep(pause);
      }
    }
    return this.send<Row>(prepared);
  }

  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const afterwards: (() => void)[] = [];
    const tx: Transaction = {
      requestId: this.requestId,
      database: this.database,
      metadata: (entity) => this.metadata(entity),
      query: async <Row>({ text, values }: Sql) => {
        this.statements += 1;
        return (await runner.query(text, values, true)).records as Row[];
      },
      afterCommit: (then) => void afterwards.push(then),
    };
    try {
      await runner.startTransaction();
      const result = await work(tx);
      await runner.commitTransaction();
      afterwards.forEach((then) => then());
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async send<Row>(prepared: pg.QueryConfig): Promise<Row[]> {
    this.statements += 1;
    const { master } = this.source.driver as unknown as { master: pg.Pool };
    return (await master.query(prepared)).rows as Row[];
  }
}
