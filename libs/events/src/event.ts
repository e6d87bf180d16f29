import type { z } from 'zod';

/** One fact as it travels between slices. */
export interface EventEnvelope<Payload = unknown> {
  /** UUIDv7; the consumer's inbox keeps it, so a second delivery has no effect. */
  id: string;
  /** `slice.subject.fact` */
  type: string;
  aggregateId: string;
  /** Rises with each change of the aggregate: what arrives late is told from what is new. */
  aggregateVersion: number;
  /** RFC 3339 */
  occurredAt: string;
  requestId: string;
  payload: Payload;
}

/** A named, typed kind of event. Its payload is checked when it is written and again when it is read. */
export interface EventContract<Payload> {
  type: string;
  schema: z.ZodType<Payload>;
}

export function defineEvent<Payload>(type: string, schema: z.ZodType<Payload>): EventContract<Payload> {
  return { type, schema };
}
