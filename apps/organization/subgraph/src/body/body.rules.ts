import { Conflict, Invalid } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { SeatHolderInput, SeatInput } from './body.input.js';
import { SeatRole } from './seat.js';
import type { BodySeat, SeatHolding } from './seat.js';

/** Whether something in time covers the day. */
export const lasts = ({ from, to }: { from: string; to: string | null }, day: string): boolean =>
  from <= day && (to === null || to >= day);

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The civil day before another. */
export const dayBefore = (day: string): string => shifted(day, -1);

/** The civil day after another. */
export const dayAfter = (day: string): string => shifted(day, 1);

/** @throws Conflict where two heads are named: a body has one at a time */
export function oneHead(seats: readonly SeatInput[]): void {
  if (seats.filter(({ role }) => role === SeatRole.HEAD).length > 1) throw secondHead('input.seats');
}

export const secondHead = (path: string) =>
  new Conflict({ zh: '一个工作机构只能有一位组长（主任）', en: 'A body has one head' }, [
    { path, rule: 'oneHead', value: SeatRole.HEAD },
  ]);

/** @throws Invalid unless the holder is either a person or somebody from outside with an organisation */
export function checkHolder(holder: SeatHolderInput, path: string): void {
  const outside = Boolean(holder.outsideName);
  if (outside !== Boolean(holder.personId) && outside === Boolean(holder.outsideOrganisation)) return;
  throw new Invalid(
    {
      zh: '请选择本平台人员，或填写外聘人员的姓名与单位',
      en: 'Name either a person, or somebody from outside with the organisation',
    },
    [{ path, rule: 'holder', expected: 'personId | outsideName + outsideOrganisation' }],
  );
}

/** Seats and their first holders as rows, numbered from `start`. */
export function seatRows(
  bodyId: string,
  seats: readonly SeatInput[],
  from: string,
  start: number,
): { seats: Partial<BodySeat>[]; holdings: Partial<SeatHolding>[] } {
  const rows = seats.map(({ position, role }, index) => ({
    ...{ id: uuid(), bodyId, place: start + index, position, role, from, to: null },
  }));
  const holdings = seats.flatMap(({ holder }, index) =>
    holder ? [holdingRow(bodyId, rows[index]!.id, holder, from)] : [],
  );
  return { seats: rows, holdings };
}

export function holdingRow(
  bodyId: string,
  seatId: string,
  { personId = null, outsideName = null, outsideOrganisation = null }: SeatHolderInput,
  from: string,
): Partial<SeatHolding> {
  return { id: uuid(), bodyId, seatId, personId, outsideName, outsideOrganisation, from, to: null };
}
