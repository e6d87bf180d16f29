import { defineFaults } from '@yanxiu/subgraph/sheet';
import type { SheetFault } from '@yanxiu/subgraph/sheet';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a row of the file does: SAME is on record already, or stands in the file twice. */
export type RowFate = 'CREATE' | 'SAME' | 'FAULTY';

export const trainingImportFaults = defineFaults('TrainingImport');

@Entity('training_import_row')
@ObjectType({ description: '导入文件中有问题的一行\nA faulty row of an imported file' })
export class TrainingImportRow {
  @PrimaryColumn('uuid', { name: 'job_id' }) jobId!: string;

  @PrimaryColumn('int')
  @Field(() => Int, { description: '行号，与文件中一致\nRow number as in the file' })
  number!: number;

  /** By column key, as it stands in the file. */
  @Column('jsonb') cells!: Record<string, string>;
  @Column('text') outcome!: RowFate;

  @Column('jsonb')
  @Field(() => [trainingImportFaults.Fault], { description: '问题\nFaults' })
  faults!: SheetFault[];
}
