import { Placed } from '@yanxiu/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The part of a unit that every slice needs: name, place in the tree, lineage. Made from events alone. */
@Entity('directory_unit')
export class DirectoryUnit extends Placed {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') code!: string | null;
  @Column('text') name!: string;
  @Column('text') level!: string;
  @Column('text') kind!: string;
  @Column('uuid', { name: 'parent_id' }) parentId!: string | null;
  /** Ids from the root down to and including this unit. */
  @Column('uuid', { array: true }) path!: string[];
  @Column('text', { array: true }) stages!: string[];
  @Column('boolean') active!: boolean;
  /** The unit that took over from a closed one. */
  @Column('uuid', { name: 'successor_id' }) successorId!: string | null;
}
