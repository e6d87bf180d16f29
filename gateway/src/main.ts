import { startGateway } from './gateway.js';
import { readSettings } from './settings.js';

// A signal before the start is over finds nothing to drain.
let stop = async (): Promise<void> => undefined;
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.once(signal, () => void stop().then(() => process.exit(0)));

({ stop } = await startGateway(readSettings(process.env)));
