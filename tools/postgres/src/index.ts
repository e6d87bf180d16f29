export { dropDatabases, ensureDatabases } from './databases.js';
export type { DatabaseSettings } from './databases.js';
export { PostgresFailure } from './failure.js';
export type { FailureCode } from './failure.js';
export { removePostgresData } from './home.js';
export { startPostgres } from './start.js';
export type { RunningPostgres, StartSettings } from './start.js';
