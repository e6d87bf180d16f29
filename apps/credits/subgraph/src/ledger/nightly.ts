import { nightly } from '@yanxiu/subgraph';
import { reconcile } from './reconcile.js';

/** Told in the log at most this many times a night: one wrong figure mostly brings its like with it. */
const shown = 5;

/** Compares the sums with the ledger while nobody works; a difference is an error for whoever reads the logs. */
export const nightlyReconciliation = nightly({
  name: 'credits.reconcile',
  hour: 2,
  work: async (database) => {
    const differences = await reconcile(database.session('nightly-reconcile'));
    if (differences.length)
      throw new Error(
        `${differences.length} sums differ from the ledger: ${JSON.stringify(differences.slice(0, shown))}`,
      );
  },
});
