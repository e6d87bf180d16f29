import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** So long one code is shown. */
export const slotSeconds = 30;
/** A code that was just replaced still holds: the hand needs a moment from screen to phone. */
const slotsOfGrace = 1;
const macBytes = 12;
const length = 16 + 4 + macBytes;
/** So long a ticket holds: a sign-in with a password to be looked up. */
const ticketSeconds = 600;
const numberBytes = 8;
/** What a ticket says beyond its code: the second it was given, and its number. */
const ticketBytes = 4 + numberBytes;

/** The slot of a moment. */
export const slotAt = (at: Date): number => Math.floor(at.getTime() / 1000 / slotSeconds);

/** When the code of the moment is replaced. */
export const nextSlot = (at: Date): Date => new Date((slotAt(at) + 1) * slotSeconds * 1000);

/**
 * The text of the QR code: the meeting, the slot of time, and a seal that only this installation can make. It says who
 * was in the room at a time, so that yesterday's photograph of the screen is worth nothing.
 * @param secret of the installation; the key is derived from it, so that one seal never stands for another
 */
export function codeOf(secret: string, sessionId: string, slot: number): string {
  const head = Buffer.alloc(20);
  Buffer.from(sessionId.replaceAll('-', ''), 'hex').copy(head);
  head.writeUInt32BE(slot, 16);
  return Buffer.concat([head, seal(secret, head)]).toString('base64url');
}

function seal(secret: string, head: Buffer): Buffer {
  const key = createHmac('sha256', secret).update('plans check-in').digest();
  return createHmac('sha256', key).update(head).digest().subarray(0, macBytes);
}

/** A code that was scanned: its meeting and slot, and, of a ticket, when it was given and its number. */
export interface Scan {
  sessionId: string;
  slot: number;
  ticket: { id: string; at: Date } | null;
}

/** What a code or ticket that we made says; null for any other text. */
export function readCode(secret: string, text: string): Scan | null {
  const bytes = Buffer.from(text, 'base64url');
  const isTicket = bytes.length === length + ticketBytes;
  if ((!isTicket && bytes.length !== length) || bytes.toString('base64url') !== text) return null;
  const head = bytes.subarray(0, -macBytes);
  if (!timingSafeEqual(bytes.subarray(-macBytes), seal(secret, head))) return null;
  const hex = head.toString('hex', 0, 16);
  const sessionId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  const slot = head.readUInt32BE(16);
  const ticket = isTicket && { id: head.toString('base64url', 24), at: new Date(head.readUInt32BE(20) * 1000) };
  return { sessionId, slot, ticket: ticket || null };
}

/** Whether what was scanned still holds at the moment; codes of the future were never shown. */
export function holdsAt({ slot, ticket }: Pick<Scan, 'slot' | 'ticket'>, at: Date): boolean {
  if (ticket) return at.getTime() - ticket.at.getTime() <= ticketSeconds * 1000;
  const age = slotAt(at) - slot;
  return age >= 0 && age <= slotsOfGrace;
}

/**
 * Changes a code that holds for a ticket of ten minutes, so that who has to sign in first need not run back to the
 * screen. A ticket has a number: it checks in one person, however far it is passed on.
 * @returns null for a code that does not hold
 */
export function ticketFor(secret: string, code: string, at: Date): string | null {
  const scan = readCode(secret, code);
  if (!scan || scan.ticket || !holdsAt(scan, at)) return null;
  const head = Buffer.alloc(20 + ticketBytes);
  Buffer.from(code, 'base64url').copy(head, 0, 0, 20);
  head.writeUInt32BE(Math.floor(at.getTime() / 1000), 20);
  randomBytes(numberBytes).copy(head, 24);
  return Buffer.concat([head, seal(secret, head)]).toString('base64url');
}
