import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The part of a unit that every slice needs: name, place in the tree, lineage. Made from events alone. */
@Entity('directory_unit')
export class DirectoryUnit {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') code!: string | null;
  @Column('text') name!: string;
  @Column('text') level!: string;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'parent_id' }) parentId!: string | null;
  /** Ids from the root down to and including this unit. */
  @Column('uuid', { array: true }) path!: string[];
  @Column('uuid', { name: 'province_id' }) provinceId!: string | null;
  @Column('uuid', { name: 'city_id' }) cityId!: string | null;
  @Column('uuid', { name: 'county_id' }) countyId!: string | null;
  @Column('uuid', { name: 'school_id' }) schoolId!: string | null;
  @Column('text', { array: true }) stages!: string[];
  @Column('boolean') active!: boolean;
}
