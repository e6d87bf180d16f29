import type { Slice, SliceMessages } from '../slices.js';

/** A message of a slice, as its documents answer. */
export interface Message {
  id: string;
  text: string;
  href: string;
  sentAt: string;
  read: boolean;
  sort: { name: string };
}

/** A message beside the slice that it came from. */
export interface Told extends Message {
  from: SliceMessages;
}

/** Which slices of the release have messages for the signed-in person. */
export function sourcesOf(slices: Slice[], holds: (permission: string | undefined) => boolean): SliceMessages[] {
  return slices.flatMap(({ messages }) => (messages && holds(messages.permission) ? [messages] : []));
}

/** The messages of all slices, latest first. */
export function merged(answers: { from: SliceMessages; messages: Message[] }[]): Told[] {
  return answers
    .flatMap(({ from, messages }) => messages.map((message) => ({ ...message, from })))
    .sort((a, b) => b.sentAt.localeCompare(a.sentAt));
}

/** What the slices count together; null where one has more than it counts, undefined while none has answered. */
export function sumOf(counts: (number | null | undefined)[]): number | null | undefined {
  const known = counts.filter((count) => count !== undefined);
  if (!known.length) return undefined;
  return known.includes(null) ? null : known.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

const most = 99;

/** What stands at the bell: nothing, the number, or that there are more. */
export function badgeOf(unread: number | null | undefined): string {
  if (unread === null) return `${most}+`;
  return !unread ? '' : unread > most ? `${most}+` : String(unread);
}
