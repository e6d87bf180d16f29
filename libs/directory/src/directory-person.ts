import { Placed } from '@yanxiu/subgraph';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The part of a person that rules need. Made from events alone. */
@Entity('directory_person')
export class DirectoryPerson {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
  @Column('text') name!: string;
  @Column('text') tier!: string | null;
  @Column('boolean') active!: boolean;
}

/** Where a person stands, in time: one person may hold several at once (DL-04). */
@Entity('directory_posting')
export class DirectoryPosting extends Placed {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text') position!: string;
  @Column('text') subject!: string | null;
  @Column('text') stage!: string | null;
  @Column('boolean') main!: boolean;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to' }) validTo!: string | null;
}

/**
 * A name as the directory keeps it: one dot in names such as 马·钤铒, no blanks between characters. Keyboards have half a
 * dozen dots, and lists are often set with a blank in names of two characters (王　芳).
 */
export const nameAsKept = (typed: string): string =>
  typed.replace(/\s*[·•‧∙⋅・･．]\s*/gu, '·').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
