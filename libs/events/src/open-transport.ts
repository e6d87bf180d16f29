import { jetstreamTransport } from './jetstream-transport.js';
import { postgresTransport } from './postgres-transport.js';
import type { Transport } from './transport.js';

/** Opens the transport that the URL names: `postgres://…` (one machine, the default) or `nats://…` (many). */
export function openTransport(url: string, onError: (error: Error) => void): Promise<Transport> {
  return url.startsWith('nats:') ? jetstreamTransport({ url, onError }) : postgresTransport({ url, onError });
}
