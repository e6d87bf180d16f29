import { Conflict, NotFound, insert, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import type { AddBodySeatInput, BodyPayload, CloseBodySeatInput, FillBodySeatInput } from './body.input.js';
import { dayAfter, dayBefore, holdingRow, seatRows, secondHead } from './body.rules.js';
import { changing, checkHolders, notBefore } from './body.service.js';
import { BodySeat, SeatHolding } from './seat.js';

/** Sets up a further seat. @throws Conflict for a second head */
export async function addBodySeat(context: Context, input: AddBodySeatInput): Promise<BodyPayload> {
  const { bodyId: id, version, seat, from } = input;
  return changing(context, 'addBodySeat', { id, version, path: 'input.bodyId', after: { seat, from } }, async (tx) => {
    await checkHolders(tx, context, [seat], 'input.seat.holder');
    const [last] = await tx.query<{ place: number }>(
      sql`select coalesce(max(place), 0) as place from body_seat where body_id = ${id}`,
    );
    const { seats, holdings } = seatRows(id, [seat], from, last!.place + 1);
    const written = await insert(tx, BodySeat, seats, sql`on conflict do nothing`);
    if (!written.length) throw secondHead('input.seat.role');
    await insert(tx, SeatHolding, holdings);
  });
}

/** Ends a seat and its present holding. */
export async function closeBodySeat(context: Context, input: CloseBodySeatInput): Promise<BodyPayload> {
  const { bodyId: id, version, seatId, lastDay } = input;
  const after = { seatId, lastDay };
  return changing(context, 'closeBodySeat', { id, version, path: 'input.bodyId', after }, async (tx) => {
    const seat = await seatOf(tx, id, seatId);
    notBefore(lastDay, seat.from);
    await vacate(tx, seatId, dayAfter(lastDay), 'input.lastDay');
    await tx.query(sql`update body_seat set valid_to = ${lastDay} where id = ${seatId}`);
  });
}

/** Puts somebody on a seat; who held it ends the day before and stays in the history (PC-01). */
export async function fillBodySeat(context: Context, input: FillBodySeatInput): Promise<BodyPayload> {
  const { bodyId: id, version, seatId, holder = null, from, reason = null } = input;
  const change = { id, version, path: 'input.bodyId', after: { seatId, holder, from }, reason };
  return changing(context, 'fillBodySeat', change, async (tx) => {
    const { position, role, from: since } = await seatOf(tx, id, seatId);
    notBefore(from, since);
    await checkHolders(tx, context, [{ position, role, holder }], 'input.holder');
    await vacate(tx, seatId, from, 'input.from');
    if (holder) await insert(tx, SeatHolding, [holdingRow(id, seatId, holder, from)]);
  });
}

async function seatOf(tx: Transaction, bodyId: string, seatId: string): Promise<BodySeat> {
  const seat = await row(tx, BodySeat, sql`where t.id = ${seatId} and t.body_id = ${bodyId} and t.valid_to is null`);
  if (!seat) throw new NotFound({ zh: '现有席位', en: 'present seat' }, 'input.seatId', seatId);
  return seat;
}

/**
 * Frees a seat from a day on: who holds it ends the day before; a holder of that very day was a mistake and goes.
 * @throws Conflict where somebody held it on that day or after
 */
async function vacate(tx: Transaction, seatId: string, from: string, path: string): Promise<void> {
  const latest = await row(tx, SeatHolding, sql`where t.seat_id = ${seatId} order by t.valid_from desc limit 1`);
  if (!latest || (latest.to && latest.to < from)) return;
  if (latest.to || from < latest.from)
    throw new Conflict({ zh: '该日之后此席位另有任职者', en: 'Somebody holds the seat on that day or after' }, [
      { path, rule: 'afterPresentHolder', value: from, expected: `> ${latest.to ?? latest.from}` },
    ]);
  await (latest.from === from
    ? tx.query(sql`delete from body_holding where id = ${latest.id}`)
    : tx.query(sql`update body_holding set valid_to = ${dayBefore(from)} where id = ${latest.id}`));
}
