import { staffNumbered } from '@yanxiu/events';
import { insert, on, sql } from '@yanxiu/subgraph';
import type { Projection } from '@yanxiu/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The staff number of a person, kept to read timetables and shown to nobody. Made from events alone. */
@Entity('known_staff_number')
export class KnownStaffNumber {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId!: string;
  @Column('int') version!: number;
  @Column('text', { name: 'staff_number' }) staffNumber!: string;
}

/** Late and repeated events change nothing. */
export const staffNumberProjection: Projection = {
  tables: ['known_staff_number'],
  consumers: [
    on(staffNumbered, async (tx, { payload: { people } }) => {
      await insert(
        tx,
        KnownStaffNumber,
        people.map(({ id: personId, version, staffNumber }) => ({ personId, version, staffNumber })),
        sql`on conflict (person_id) do update set (version, staff_number) = (excluded.version, excluded.staff_number)
          where excluded.version > t.version`,
      );
    }),
  ],
};
