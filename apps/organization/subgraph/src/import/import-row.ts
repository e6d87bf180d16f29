import { defineFaults } from '@yanxiu/subgraph/sheet';
import type { SheetFault } from '@yanxiu/subgraph/sheet';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a row of the file would do, or did. */
export type Outcome = 'CREATE' | 'CHANGE' | 'SAME' | 'FAULTY';

export const importFaults = defineFaults('Import');

@Entity('import_row')
@ObjectType({ description: '导入文件中有问题的一行\nA faulty row of an imported file' })
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'job_id' })
  jobId!: string;

  @PrimaryColumn('int')
  @Field(() => Int, { description: '行号，与文件中一致\nRow number as in the file' })
  number!: number;

  /** Rows of a lower rank are written first: parents before children. */
  @Column('int')
  rank!: number;

  /** By column key: as read where the row is good, as it stands in the file where it is faulty. */
  @Column('jsonb')
  cells!: Record<string, string>;

  @Column('text')
  outcome!: Outcome;

  @Column('jsonb')
  @Field(() => [importFaults.Fault], { description: '问题\nFaults' })
  faults!: SheetFault[];

  @Column('boolean')
  done!: boolean;
}
