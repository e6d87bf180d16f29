import type { EventContract, EventEnvelope } from '@yanxiu/events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Background } from './background.js';
import type { Batch } from './batch.js';
import type { Context } from './context.js';
import type { Database, Transaction } from './database.js';
import type { Entity } from './entity.js';
import type { Log } from './log.js';
import type { MigrationClass } from './migrations.js';

/** Applies one event within the transaction that also marks it as seen. */
export type EventHandler<Payload = never> = (tx: Transaction, event: EventEnvelope<Payload>) => Promise<void>;

export interface Consumer {
  contract: EventContract<unknown>;
  apply: EventHandler<unknown>;
}

/** Binds a handler to the event it understands; the payload is checked before the handler sees it. */
export function on<Payload>(contract: EventContract<Payload>, apply: EventHandler<Payload>): Consumer {
  return { contract, apply: apply as EventHandler<unknown> };
}

/** Tables that are made from events alone and can be emptied and made again. */
export interface Projection {
  tables: string[];
  consumers: Consumer[];
}

/** Work between the migrations and the first request: what no SQL alone can bring up to this release. */
export type Preparation = (parts: { database: Database; log: Log }) => Promise<void>;

/** A plain HTTP route of the slice (files); the viewer is checked before it is called. */
export interface Route {
  method: 'GET' | 'HEAD' | 'PUT' | 'POST';
  /** First path segment below which the route answers, e.g. `/files/`. */
  path: string;
  handle: (request: IncomingMessage, response: ServerResponse, context: Context) => Promise<void>;
}

/** A slice's table of contents: the one list from which server, schema and tests are made. */
export interface SubgraphModule {
  name: string;
  entities: Entity[];
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- resolver classes
  resolvers: [Function, ...Function[]];
  /** Look-ups of the entities other subgraphs refer to. */
  references: Record<string, (key: { id: string }, context: Context) => unknown>;
  migrations: MigrationClass[];
  prepare?: Preparation[];
  /** Reactions to other slices' facts. */
  consumes?: Consumer[];
  projections?: Projection[];
  routes?: Route[];
  /** What it does over whole filtered sets; their worker runs in the slice's process. */
  batches?: Batch[];
  /** Other work of the process that no request asks for. */
  background?: Background[];
}
