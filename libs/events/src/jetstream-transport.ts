import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import type { ConsumerMessages, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { EventEnvelope } from './event.js';
import type { Transport } from './transport.js';

const stream = 'YANXIU';
/** Kept apart from the stream itself: events that no try could apply, for a person to look at. */
const deadStream = 'YANXIU_DEAD';
const nanos = 1_000_000;
const tries = 12;
/** A handler that takes longer than this is taken for crashed, and the event is delivered again. */
const patienceMs = 30_000;

interface JetStreamTransportOptions {
  /** `nats://user:password@host:4222` */
  url: string;
  onError: (error: Error) => void;
}

/** The transport for many machines: NATS JetStream keeps the stream, one durable consumer per group and type keeps its place. */
export async function jetstreamTransport({ url, onError }: JetStreamTransportOptions): Promise<Transport> {
  const { host, username, password } = new URL(url);
  const connection = await connect({
    servers: host,
    user: username || undefined,
    pass: password || undefined,
    maxReconnectAttempts: -1,
  });
  const manager = await jetstreamManager(connection);
  const client = jetstream(connection);
  await ensureStreams(manager);
  const running: ConsumerMessages[] = [];
  return {
    publish: (events) => publish(client, events),
    async consume(group, types, handle) {
      for (const type of types) running.push(await consume({ client, manager, onError }, group, type, handle));
    },
    replay: (types) => replay(client, types),
    async stop() {
      await Promise.all(running.map((messages) => messages.close()));
      await connection.drain();
    },
  };
}

async function ensureStreams(manager: JetStreamManager): Promise<void> {
  const kept = { retention: RetentionPolicy.Limits, storage: StorageType.File, discard: DiscardPolicy.Old };
  // Adding a stream that exists in the same form is no error, so processes may start together.
  await manager.streams.add({ ...kept, name: stream, subjects: ['event.>'], duplicate_window: 120_000 * nanos });
  await manager.streams.add({ ...kept, name: deadStream, subjects: ['dead.>'] });
}

const subjectOf = (type: string): string => `event.${type}`;

/** The server drops an id it saw within two minutes; a later repetition is stopped by the consumer's inbox. */
async function publish(client: JetStreamClient, events: EventEnvelope[]): Promise<void> {
  for (const event of events) await client.publish(subjectOf(event.type), JSON.stringify(event), { msgID: event.id });
}

interface Consuming {
  client: JetStreamClient;
  manager: JetStreamManager;
  onError: (error: Error) => void;
}

/** A durable of its own for each type: a type that a group takes up later comes with its whole past. */
async function consume(
  { client, manager, onError }: Consuming,
  group: string,
  type: string,
  handle: (events: EventEnvelope[]) => Promise<void>,
): Promise<ConsumerMessages> {
  const durable = `${group}--${type.replaceAll('.', '-')}`;
  await manager.consumers.add(stream, {
    durable_name: durable,
    filter_subject: subjectOf(type),
    deliver_policy: DeliverPolicy.All,
    ack_policy: AckPolicy.Explicit,
    ack_wait: patienceMs * nanos,
    max_ack_pending: 100,
  });
  const consumer = await client.consumers.get(stream, durable);
  return consumer.consume({
    max_messages: 50,
    callback: (message) => void deliver(client, group, message, handle).catch(onError),
  });
}

/** Applies one message; a failed one comes again later and later, after the last try it is set aside. */
async function deliver(
  client: JetStreamClient,
  group: string,
  message: JsMsg,
  handle: (events: EventEnvelope[]) => Promise<void>,
): Promise<void> {
  try {
    await handle([message.json<EventEnvelope>()]);
    message.ack();
  } catch (error) {
    const attempt = message.info.deliveryCount;
    if (attempt < tries) message.nak(Math.min(1_000 * 2 ** (attempt - 1), 300_000));
    else {
      await client.publish(`dead.${group}`, message.data);
      message.term();
    }
    throw error;
  }
}

/** Reads the whole stream and picks: the order between types holds, and servers before 2.10 filter by one subject only. */
async function* replay(client: JetStreamClient, types: string[]): AsyncIterable<EventEnvelope> {
  const wanted = new Set(types.map(subjectOf));
  const consumer = await client.consumers.get(stream, { deliver_policy: DeliverPolicy.All });
  let { num_pending: pending } = await consumer.info();
  while (pending > 0) {
    for await (const message of await consumer.fetch({ max_messages: Math.min(pending, 500), expires: 5_000 })) {
      if (wanted.has(message.subject)) yield message.json<EventEnvelope>();
      pending -= 1;
    }
  }
}
