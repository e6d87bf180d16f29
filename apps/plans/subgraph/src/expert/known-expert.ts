import { Placed } from '@yanxiu/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An expert on a county's (or city's) register, as organization's events tell (DL-05). Made from events alone. */
@Entity('known_expert')
export class KnownExpert extends Placed {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string | null;
  @Column('text') name!: string;
  @Column('text') organisation!: string | null;
  @Column('text', { array: true }) subjects!: string[];
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string | null;
}
