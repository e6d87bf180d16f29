import type { KnownExpert } from './known-expert.js';

/**
 * Under what a human is booked, whichever registers he is on: the person of the platform, else name and organisation
 * as bureaus write them, blanks and width left aside. A federation-wide check needs one key (DL-15).
 */
export function bookingKeyOf({
  personId,
  name,
  organisation,
}: Pick<KnownExpert, 'personId' | 'name' | 'organisation'>): string {
  if (personId) return `P:${personId}`;
  const plain = (text: string | null) => (text ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return `O:${plain(name)}@${plain(organisation)}`;
}
