import { startIdentityProvider } from './server.js';
import { readSettings } from './settings.js';

const running = await startIdentityProvider(readSettings(process.env));

let closing = false;
async function end(): Promise<void> {
  if (closing) return;
  closing = true;
  // A browser may hold its connection open; nothing of value is lost with it.
  setTimeout(() => process.exit(0), 2_000).unref();
  await running.close();
  process.exit(0);
}

process.on('SIGTERM', end);
process.on('SIGINT', end);
// The supervisor is gone, however it ended.
process.on('disconnect', end);
