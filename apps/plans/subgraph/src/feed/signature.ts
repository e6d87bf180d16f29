import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '@yanxiu/subgraph';
import type { CalendarFeed } from './calendar-feed.js';

type Signed = Pick<CalendarFeed, 'id' | 'generation'>;

const macOf = ({ cursorSecret }: Pick<Context, 'cursorSecret'>, { id, generation }: Signed): Buffer =>
  createHmac('sha256', cursorSecret).update(`calendar-feed\n${id}\n${generation}`).digest().subarray(0, 18);

/** Where a program reads the calendar: the path says which, its seal that this installation gave the address out. */
export const feedPath = (context: Pick<Context, 'cursorSecret'>, feed: Signed): string =>
  `/feeds/${feed.id}.${macOf(context, feed).toString('base64url')}.ics`;

const form = /^\/feeds\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{24})\.ics(?:\?|$)/;

/** What an address says, before anything is believed of it. */
export function readPath(url: string): { id: string; seal: string } | undefined {
  const [, id, seal] = form.exec(url) ?? [];
  return id && seal ? { id, seal } : undefined;
}

/** Whether the seal is that of the feed as it now is: a renewed one has another. */
export function isSealed(context: Pick<Context, 'cursorSecret'>, feed: Signed, seal: string): boolean {
  const [given, expected] = [Buffer.from(seal, 'base64url'), macOf(context, feed)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
