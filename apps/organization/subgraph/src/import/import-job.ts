import type { Viewer } from '@yanxiu/access';
import { DateTimeScalar } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ImportKind {
  UNITS = 'UNITS',
  PEOPLE = 'PEOPLE',
  ALLIANCES = 'ALLIANCES',
  BODIES = 'BODIES',
}
registerEnumType(ImportKind, {
  name: 'ImportKind',
  description: '导入的种类\nWhat is imported',
  valuesConfig: {
    UNITS: { description: '机构\nUnits' },
    PEOPLE: { description: '人员与任职\nPeople with postings' },
    ALLIANCES: { description: '联盟与成员\nAlliances with members' },
    BODIES: { description: '工作机构与席位\nBodies with seats' },
  },
});

export enum ImportState {
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
}
registerEnumType(ImportState, {
  name: 'ImportState',
  description: '导入的进度\nHow far an import is',
  valuesConfig: {
    CHECKING: { description: '检查中，尚未写入\nBeing checked; nothing is written' },
    CHECKED: { description: '已检查，待确认写入\nChecked; waits for the go-ahead' },
    APPLYING: { description: '写入中\nBeing written' },
    APPLIED: { description: '已写入\nWritten' },
    REFUSED: { description: '文件无法导入，原因见 refusal\nCannot be imported; see refusal' },
  },
});

export enum ImportMode {
  ATOMIC = 'ATOMIC',
  PER_ROW = 'PER_ROW',
}
registerEnumType(ImportMode, {
  name: 'ImportMode',
  description: '有问题行时的做法\nWhat to do about faulty rows',
  valuesConfig: {
    ATOMIC: { description: '全部正确才写入\nAll rows or none' },
    PER_ROW: { description: '跳过有问题的行\nLeave faulty rows out' },
  },
});

/** One uploaded file on its way into the register: first checked, written only when its owner says so. */
@Entity('import_job')
@ObjectType({ description: '一次导入\nOne import of a file' })
export class ImportJob {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，确认时须带回\nVersion, to be sent back with the go-ahead' })
  version!: number;

  @Column('text')
  @Field(() => ImportKind, { description: '种类\nKind' })
  kind!: ImportKind;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'file_name' })
  @Field({ description: '文件名\nName of the file' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  @Field(() => ImportState, { description: '进度\nState' })
  state!: ImportState;

  @Column('text')
  @Field(() => ImportMode, { nullable: true, description: '写入方式\nMode of writing' })
  mode!: ImportMode | null;

  @Column('jsonb')
  refusal!: (Text & { rule: string }) | null;

  @Column('int', { name: 'total_rows' })
  @Field(() => Int, { description: '数据行数\nRows of data' })
  totalRows!: number;

  @Column('int', { name: 'done_rows' })
  @Field(() => Int, { description: '已处理行数\nRows done so far' })
  doneRows!: number;

  @Column('int', { name: 'create_count' })
  @Field(() => Int, { description: '新增行数\nRows that add something' })
  createCount!: number;

  @Column('int', { name: 'change_count' })
  @Field(() => Int, { description: '更改行数\nRows that change something' })
  changeCount!: number;

  @Column('int', { name: 'same_count' })
  @Field(() => Int, { description: '无变化行数\nRows that change nothing' })
  sameCount!: number;

  @Column('int', { name: 'fault_count' })
  @Field(() => Int, { description: '有问题行数\nFaulty rows' })
  faultCount!: number;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('jsonb')
  viewer!: Viewer;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('int')
  attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nTime of the upload' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '完成时间\nTime of the end' })
  finishedAt!: Date | null;
}
