import { Column } from 'typeorm';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- what decorators and TypeORM take
export type Entity<T = unknown> = (new () => T) | (Function & { prototype: T });

/**
 * Where a row belongs, as of the fact: the columns that reach is cut by and that roll-ups group by.
 * They stay as they are when a school later moves to another county.
 */
export abstract class Placed {
  @Column('uuid', { name: 'province_id' }) provinceId!: string | null;
  @Column('uuid', { name: 'city_id' }) cityId!: string | null;
  @Column('uuid', { name: 'county_id' }) countyId!: string | null;
  @Column('uuid', { name: 'school_id' }) schoolId!: string | null;
}

/** Where something belongs, for what is written about it. */
export const lineageOf = ({ provinceId, cityId, countyId, schoolId }: Placed): Placed => ({
  ...{ provinceId, cityId, countyId, schoolId },
});

/** The same of a unit, with the unit itself. */
export const placeOf = (unit: Placed & { id: string }): Placed & { unitId: string } => ({
  unitId: unit.id,
  ...lineageOf(unit),
});
