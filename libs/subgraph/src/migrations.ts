import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

export type MigrationClass = new () => MigrationInterface & { name: string };

/**
 * A migration in explicit SQL, never edited after merge.
 * @param at time of intent, e.g. `2026-12-01T0900`; migrations run in this order
 * @param intent e.g. `create-ledger`
 */
export function migration(at: string, intent: string, statements: string): MigrationClass {
  const stamp = Date.parse(`${at.slice(0, 13)}:${at.slice(13)}:00Z`);
  if (Number.isNaN(stamp)) throw new Error(`migration ${intent}: expected a time as 2026-12-01T0900, got ${at}`);
  return class {
    // TypeORM orders by the digits at the end of the name.
    name = `${intent}${stamp}`;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(statements);
    }

    async down(): Promise<void> {
      throw new Error('migrations only go forward');
    }
  };
}

/** Brings the database up to date; processes that start together take turns. */
export async function runMigrations(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  const lock = `hashtext('yanxiu.migrations')`;
  try {
    await runner.query(`set lock_timeout = 0; set statement_timeout = 0`);
    await runner.query(`select pg_advisory_lock(${lock})`);
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query(`select pg_advisory_unlock(${lock})`).catch(() => undefined);
    await runner.query(`reset lock_timeout; reset statement_timeout`).catch(() => undefined);
    await runner.release();
  }
}
