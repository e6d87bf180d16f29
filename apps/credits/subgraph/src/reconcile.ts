import { openDatabase, readSettings, subgraphSettings } from '@yanxiu/subgraph';
import { reconcile } from './ledger/reconcile.js';
import { credits } from './module.js';

/** The nightly check: prints each row of a roll-up that differs from the ledger; exits 1 if there is any. */
const { DATABASE_URL } = readSettings(subgraphSettings.pick({ DATABASE_URL: true }), process.env);
const database = await openDatabase(credits, DATABASE_URL, 2);
const differences = await reconcile(database.session('reconcile'));
for (const difference of differences) process.stdout.write(`${JSON.stringify(difference)}\n`);
await database.close();
process.exitCode = differences.length ? 1 : 0;
