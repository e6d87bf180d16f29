import type { Viewer } from '@yanxiu/access';
import { DateTimeScalar } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TrainingImportState {
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
}
registerEnumType(TrainingImportState, {
  name: 'TrainingImportState',
  description: '校外培训导入的进度\nHow far an import of outside training is',
  valuesConfig: {
    CHECKING: { description: '检查中，尚未写入\nBeing checked; nothing is written' },
    CHECKED: { description: '已检查，待确认写入\nChecked; waits for the go-ahead' },
    APPLYING: { description: '写入中\nBeing written' },
    APPLIED: { description: '已写入\nWritten' },
    REFUSED: { description: '文件无法导入，原因见 refusal\nCannot be imported; see refusal' },
  },
});

/** One file of outside training on its way into the ledger: first checked, written only when its owner says so (HL-09). */
@Entity('training_import')
@ObjectType({ description: '一次校外培训导入\nOne import of outside training' })
export class TrainingImport {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，确认时须带回\nVersion, to be sent back with the go-ahead' })
  version!: number;

  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('text', { name: 'file_name' }) @Field({ description: '文件名\nName of the file' }) fileName!: string;
  @Column('text') sha256!: string;
  @Column('text') @Field(() => TrainingImportState, { description: '进度\nState' }) state!: TrainingImportState;
  @Column('boolean', { name: 'skip_faulty' }) skipFaulty!: boolean;
  @Column('jsonb') refusal!: (Text & { rule: string }) | null;

  @Column('int', { name: 'total_rows' })
  @Field(() => Int, { description: '数据行数\nRows of data' })
  totalRows!: number;

  @Column('int', { name: 'done_rows' })
  @Field(() => Int, { description: '已处理行数\nRows done so far' })
  doneRows!: number;

  @Column('int', { name: 'create_count' })
  @Field(() => Int, { description: '新登记行数\nRows that record something' })
  createCount!: number;

  @Column('int', { name: 'same_count' })
  @Field(() => Int, { description: '此前已登记或文件内重复的行数\nRows on record already, or told twice' })
  sameCount!: number;

  @Column('int', { name: 'fault_count' })
  @Field(() => Int, { description: '有问题行数\nFaulty rows' })
  faultCount!: number;

  @Column('text', { name: 'actor_id' }) actorId!: string;
  @Column('jsonb') viewer!: Viewer;
  @Column('text', { name: 'request_id' }) requestId!: string;
  @Column('int') attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nTime of the upload' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '完成时间\nTime of the end' })
  finishedAt!: Date | null;
}
