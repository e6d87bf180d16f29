import { sql } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { holdingRow } from '../body/body.rules.js';
import { registerBodies } from '../body/body.service.js';
import type { Body } from '../body/body.js';
import type { BodySeat, SeatHolding, SeatRole } from '../body/seat.js';
import { bodyKey, lookUp, seatKey } from './bodies.register.js';
import type { BodyRegister } from './bodies.register.js';
import { given } from './importer.js';
import type { ImportPlace } from './importer.js';
import type { PlannedRow } from './reading.js';

/** Writes bodies, seats and holders in a constant number of statements; who is replaced stays in the history (PC-01). */
export async function applyBodies(tx: Transaction, place: ImportPlace, writing: PlannedRow[]): Promise<void> {
  const register = await lookUp(tx, place, writing);
  const founded = new Map<string, Partial<Body> & { id: string; from: string }>();
  const seats: Partial<BodySeat>[] = [];
  const holdings: Partial<SeatHolding>[] = [];
  const leaving: { id: string; until: string }[] = [];
  for (const row of writing) {
    const known = register.bodies.get(bodyKey(row)) ?? founded.get(bodyKey(row));
    const body = known ?? foundedBy(row, register);
    if (!known) founded.set(bodyKey(row), body);
    const present = register.seats.get(seatKey(row));
    const since = row.values.since || row.values.from!;
    // A seat that is set up later is there from when somebody first sits on it.
    const from = founded.has(bodyKey(row)) ? body.from : since;
    const seat = present ?? seatBy(row, body.id, from);
    if (!present) seats.push(seat);
    const holding = present && register.holdings.get(present.id);
    if (!register.changesHolder(row, holding)) continue;
    if (holding) leaving.push({ id: holding.id, until: since });
    const first = seat.from! > since ? seat.from! : since;
    holdings.push(holdingRow(body.id, seat.id!, holderOf(row, register), first));
  }
  await tx.query(sql`
    update body_holding h set valid_to = x.until - 1
    from jsonb_to_recordset(${JSON.stringify(leaving)}::jsonb) as x(id uuid, until date) where h.id = x.id`);
  await registerBodies(tx, [...founded.values()], seats, holdings);
  const touched = [...seats, ...holdings].map(({ bodyId }) => bodyId);
  await tx.query(sql`
    update body set version = version + 1, updated_at = now()
    where id = any(${touched}::uuid[]) and id <> all(${[...founded.values()].map(({ id }) => id)}::uuid[])`);
}

function foundedBy(row: PlannedRow, { hosts }: BodyRegister): Partial<Body> & { id: string; from: string } {
  const { name, kind, from } = row.values;
  return {
    ...{ id: uuid(), ...hosts.get(row.values.hostCode!)!, name, kind, from: from!, to: null },
    ...{ document: given(row, 'document'), duties: [], parentId: null, officeUnitId: null },
  };
}

const seatBy = ({ values }: PlannedRow, bodyId: string, from: string): Partial<BodySeat> => ({
  ...{ id: uuid(), bodyId, place: Number(values.place), position: values.position!, from, to: null },
  role: values.role as SeatRole,
});

const holderOf = (row: PlannedRow, { people }: BodyRegister) => ({
  personId: row.values.staffNumber ? people.get(row.values.staffNumber)! : null,
  outsideName: given(row, 'outsideName'),
  outsideOrganisation: given(row, 'outsideOrganisation'),
});
