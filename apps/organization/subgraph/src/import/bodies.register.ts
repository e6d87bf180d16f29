import { rows, sql, within } from '@yanxiu/subgraph';
import type { Placed, Reader } from '@yanxiu/subgraph';
import { Alliance } from '../alliance/alliance.js';
import { Body } from '../body/body.js';
import { BodySeat, SeatHolding } from '../body/seat.js';
import { peopleInReach } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { valuesOf } from './importer.js';
import type { ImportPlace } from './importer.js';
import { unitsByCode } from './look-up.js';
import type { PlannedRow } from './reading.js';

/** Whom a body belongs to: a unit, or an alliance and with it the unit that owns the alliance (DL-07). */
export type BodyHost = Pick<Placed, 'provinceId' | 'cityId' | 'countyId' | 'schoolId'> & {
  unitId: string;
  allianceId: string | null;
};

/** What the register has of the bodies in a file; keys are those of the file. */
export interface BodyRegister {
  hosts: Map<string, BodyHost>;
  bodies: Map<string, Body>;
  seats: Map<string, BodySeat>;
  /** Present holder by seat id. */
  holdings: Map<string, SeatHolding>;
  /** Last day of who sat there before, by seat id. */
  vacantSince: Map<string, string>;
  /** Bodies that have a head. */
  headed: Set<string>;
  /** Person ids by staff number, of those in reach. */
  people: Map<string, string>;
  changesHolder: (row: PlannedRow, present: SeatHolding | undefined) => boolean;
}

export const bodyKey = ({ values }: PlannedRow): string => `${values.hostCode} ${values.name}`;
export const seatKey = (row: PlannedRow): string => `${bodyKey(row)} ${row.values.place}`;

/** Looks all of a file up in a constant number of statements. */
export async function lookUp(reader: Reader, place: ImportPlace, asked: PlannedRow[]): Promise<BodyRegister> {
  const hosts = await hostsByCode(reader, place, valuesOf(asked, 'hostCode'));
  const codes = new Map([...hosts].map(([code, { unitId, allianceId }]) => [`${unitId} ${allianceId}`, code]));
  const names = valuesOf(asked, 'name');
  const unitIds = [...hosts.values()].map(({ unitId }) => unitId);
  const found = (
    await rows(
      reader,
      Body,
      sql`where t.unit_id = any(${unitIds}::uuid[]) and t.name = any(${names}) and t.valid_to is null`,
    )
  ).filter(({ unitId, allianceId }) => codes.has(`${unitId} ${allianceId}`));
  const keyOf = (body: Body) => `${codes.get(`${body.unitId} ${body.allianceId}`)} ${body.name}`;
  const keys = new Map(found.map((body) => [body.id, keyOf(body)]));
  const ofThem = sql`where t.body_id = any(${[...keys.keys()]}::uuid[])`;
  const seats = await rows(reader, BodySeat, sql`${ofThem} and t.valid_to is null`);
  const holdings = await rows(reader, SeatHolding, sql`${ofThem} order by t.valid_from`);
  const people = await peopleByNumber(reader, place, valuesOf(asked, 'staffNumber'));
  return {
    ...{ hosts, people },
    bodies: new Map(found.map((body) => [keyOf(body), body])),
    seats: new Map(seats.map((seat) => [`${keys.get(seat.bodyId)} ${seat.place}`, seat])),
    holdings: new Map(holdings.filter(({ to }) => !to).map((holding) => [holding.seatId, holding])),
    vacantSince: new Map(holdings.flatMap(({ seatId, to }) => (to ? [[seatId, to]] : []))),
    headed: new Set(seats.filter(({ role }) => role === 'HEAD').map(({ bodyId }) => bodyId)),
    changesHolder: ({ values }, present) =>
      values.staffNumber
        ? present?.personId !== people.get(values.staffNumber)
        : Boolean(values.outsideName) &&
          (present?.outsideName !== values.outsideName || present?.outsideOrganisation !== values.outsideOrganisation),
  };
}

async function hostsByCode(reader: Reader, place: ImportPlace, codes: string[]): Promise<Map<string, BodyHost>> {
  const units = await unitsByCode(reader, place, codes);
  const alliances = await rows(
    reader,
    Alliance,
    sql`where t.code = any(${codes}) and t.valid_to is null and ${within(place.context.viewer, place.permission)}
      and t.unit_id in (select id from org_unit where path @> array[${place.scope.id}]::uuid[])`,
  );
  const lineage = ({ provinceId, cityId, countyId, schoolId }: Placed) => ({ provinceId, cityId, countyId, schoolId });
  // A unit's code comes first where an alliance happens to bear the same.
  return new Map([
    ...alliances.map((one): [string, BodyHost] => [
      one.code!,
      { unitId: one.unitId, allianceId: one.id, ...lineage(one) },
    ]),
    ...[...units].map(([code, unit]): [string, BodyHost] => [
      code,
      { unitId: unit.id, allianceId: null, ...lineage(unit) },
    ]),
  ]);
}

async function peopleByNumber(
  reader: Reader,
  { context }: ImportPlace,
  numbers: string[],
): Promise<Map<string, string>> {
  if (!numbers.length) return new Map();
  const found = await rows(
    reader,
    Person,
    sql`where t.staff_number = any(${numbers}) and t.active and ${peopleInReach(context)}`,
  );
  return new Map(found.map(({ id, staffNumber }) => [staffNumber!, id]));
}
