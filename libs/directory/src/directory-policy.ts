import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pack } from '@yanxiu/policy';

/** A policy pack in force on a unit and all below it, whole: what it inherits is merged in. Made from events alone. */
@Entity('directory_policy')
export class DirectoryPolicy {
  @PrimaryColumn('uuid', { name: 'adoption_id' }) adoptionId!: string;
  @Column('int') version!: number;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'pack_code' }) packCode!: string;
  @Column('int', { name: 'pack_version' }) packVersion!: number;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string | null;
  @Column('jsonb') pack!: Pack;
}
