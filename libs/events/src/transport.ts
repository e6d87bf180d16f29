import type { EventEnvelope } from './event.js';

/**
 * Carries events from outboxes to consumers: at least once, in no promised order.
 * The exactly-once effect is made at both ends (outbox and inbox), not here.
 */
export interface Transport {
  /** Takes over events; an id that it already has is passed over. */
  publish(events: EventEnvelope[]): Promise<void>;
  /**
   * Delivers every event of the types to the group, those published before it first subscribed included, as many at a
   * time as are waiting. A batch whose handler throws is handed over once more, event by event; an event that throws
   * alone comes again, later and later, and after the last try it is set aside as dead.
   */
  consume(group: string, types: string[], handle: (events: EventEnvelope[]) => Promise<void>): Promise<void>;
  /** All retained events of the types in the order they were published: a projection is rebuilt from these. */
  replay(types: string[]): AsyncIterable<EventEnvelope>;
  stop(): Promise<void>;
}
