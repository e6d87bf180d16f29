import { defineFaults } from '@yanxiu/subgraph/sheet';
import type { SheetFault } from '@yanxiu/subgraph/sheet';
import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum SheetIntakeKind {
  FACILITIES = 'FACILITIES',
  TIMETABLE = 'TIMETABLE',
}
registerEnumType(SheetIntakeKind, {
  name: 'SheetIntakeKind',
  description: '导入的是什么\nWhat is taken in',
  valuesConfig: {
    FACILITIES: { description: '场地设备清单\nA list of rooms and equipment' },
    TIMETABLE: { description: '课表\nA timetable' },
  },
});

export enum SheetIntakeState {
  CHECKED = 'CHECKED',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
}
registerEnumType(SheetIntakeState, {
  name: 'SheetIntakeState',
  description: '导入的进度\nHow far it is',
  valuesConfig: {
    CHECKED: { description: '已检查，待确认写入\nChecked; waits for the go-ahead' },
    APPLIED: { description: '已写入\nWritten' },
    REFUSED: { description: '文件无法导入，原因见 refusal\nCannot be taken in; see refusal' },
  },
});

/** An uploaded list; seen by who uploaded it alone. */
@Entity('sheet_intake')
@ObjectType({ description: '一份导入的表格\nAn uploaded list' })
export class SheetIntake {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，确认时须带回\nVersion, to be sent back with the go-ahead' })
  version!: number;

  @Column('text')
  @Field(() => SheetIntakeKind, { description: '导入的是什么\nWhat it holds' })
  kind!: SheetIntakeKind;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'file_name' })
  @Field({ description: '文件名\nName of the file' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  @Field(() => SheetIntakeState, { description: '进度\nState' })
  state!: SheetIntakeState;

  @Column('jsonb')
  refusal!: Text | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: '课表自此日起\nFirst day of the timetable' })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '课表至此日止\nLast day of the timetable' })
  validTo!: string | null;

  @Column('int', { name: 'total_rows' })
  @Field(() => Int, { description: '行数\nRows' })
  totalRows!: number;

  @Column('int', { name: 'create_count' })
  @Field(() => Int, { description: '新增的行数\nRows that add' })
  createCount!: number;

  @Column('int', { name: 'change_count' })
  @Field(() => Int, { description: '修改的行数\nRows that change' })
  changeCount!: number;

  @Column('int', { name: 'same_count' })
  @Field(() => Int, { description: '无变化的行数\nRows that change nothing' })
  sameCount!: number;

  @Column('int', { name: 'fault_count' })
  @Field(() => Int, { description: '有问题的行数\nFaulty rows' })
  faultCount!: number;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nWhen it was uploaded' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '写入时间\nWhen it was written' })
  finishedAt!: Date | null;
}

export type IntakeOutcome = 'CREATE' | 'CHANGE' | 'SAME' | 'FAULTY';

export const intakeFaults = defineFaults('SheetIntake');

@Entity('sheet_intake_row')
@ObjectType({ description: '有问题的一行\nA faulty row' })
export class SheetIntakeRow {
  @PrimaryColumn('uuid', { name: 'intake_id' })
  intakeId!: string;

  @PrimaryColumn('int')
  @Field(() => Int, { description: '行号，与文件中一致\nRow number as in the file' })
  number!: number;

  @Column('jsonb')
  cells!: Record<string, string>;

  @Column('text')
  outcome!: IntakeOutcome;

  @Column('jsonb')
  record!: Record<string, unknown> | null;

  @Column('jsonb')
  @Field(() => [intakeFaults.Fault], { description: '问题\nFaults' })
  faults!: SheetFault[];
}
