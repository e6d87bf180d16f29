import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A school year, term, programme … as a unit set it for itself and all below. Made from events alone. */
@Entity('directory_period')
export class DirectoryPeriod {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text') kind!: string;
  @Column('text') name!: string;
  /** The school year of a term. */
  @Column('uuid', { name: 'parent_id' }) parentId!: string | null;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string;
  @Column('boolean') withdrawn!: boolean;
}
