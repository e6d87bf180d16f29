import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Schools that train together: cluster, group, community … Made from events alone. */
@Entity('directory_alliance')
export class DirectoryAlliance {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') code!: string | null;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') stage!: string | null;
  /** Whose alliance it is: mostly a county's. */
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string | null;
}

/** A school's or section's part in an alliance, in time. */
@Entity('directory_alliance_member')
export class DirectoryAllianceMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'alliance_id' }) allianceId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  /** CENTER or LEADER, one at a time; else MEMBER. */
  @Column('text') role!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string | null;
}
