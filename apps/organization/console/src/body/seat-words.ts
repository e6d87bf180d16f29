import { textsOf } from '@yanxiu/console';
import type { SeatRole } from '../documents/graphql.js';

export const seatRoles: SeatRole[] = ['HEAD', 'DEPUTY', 'COORDINATOR', 'MEMBER'];

/** What a seat is called in a body: 组长, 副组长… */
export const useSeatWords = textsOf<SeatRole>({
  HEAD: ['组长（主任）', 'Head'],
  DEPUTY: ['副组长（副主任）', 'Deputy'],
  COORDINATOR: ['联络员', 'Coordinator'],
  MEMBER: ['成员', 'Member'],
});

interface Sat {
  role: SeatRole;
  holder?: { name?: string | null } | null;
}

/** Who heads a body today. */
export const headOf = (seats: readonly Sat[]): string | undefined =>
  seats.find(({ role }) => role === 'HEAD')?.holder?.name ?? undefined;

/** How many seats there are, and how many of them are empty. */
export const seatCount = (seats: readonly Sat[]): { all: number; vacant: number } => ({
  all: seats.length,
  vacant: seats.filter(({ holder }) => !holder).length,
});
