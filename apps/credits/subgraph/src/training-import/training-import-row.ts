import type { Text } from '@yanxiu/subgraph';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a row of the file does: SAME is on record already, or stands in the file twice. */
export type RowFate = 'CREATE' | 'SAME' | 'FAULTY';

@ObjectType({ description: '某一格的问题\nWhat is wrong with a cell' })
export class TrainingImportFault {
  @Field({ description: '列名\nColumn' }) column!: string;
  @Field({ description: '填写的内容\nWhat stands there' }) value!: string;
  @Field({ description: '规则代码\nCode of the rule' }) rule!: string;
  reason!: Text;

  @Field(() => String, { nullable: true, description: '应填内容\nWhat was expected' })
  expected!: string | null;
}

@ObjectType({ description: '一类问题及行数\nOne kind of fault and how many rows have it' })
export class TrainingImportFaultKind {
  @Field({ description: '列名\nColumn' }) column!: string;
  @Field({ description: '规则代码\nCode of the rule' }) rule!: string;
  @Field(() => Int, { description: '行数\nRows' }) rows!: number;
  /** One of its reasons: rows of a kind may name different rows in theirs. */
  reason!: Text;
}

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
  @Field(() => [TrainingImportFault], { description: '问题\nFaults' })
  faults!: TrainingImportFault[];
}
