import { defineFaults } from '@yanxiu/subgraph/sheet';
import type { SheetFault } from '@yanxiu/subgraph/sheet';
import { DateTimeScalar } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum SignInSheetState {
  CHECKED = 'CHECKED',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
}
registerEnumType(SignInSheetState, {
  name: 'SignInSheetState',
  description: '签到表导入的进度\nHow far the import of a sign-in sheet is',
  valuesConfig: {
    CHECKED: { description: '已检查，待确认写入\nChecked; waits for the go-ahead' },
    APPLIED: { description: '已写入\nWritten' },
    REFUSED: { description: '文件无法导入，原因见 refusal\nCannot be imported; see refusal' },
  },
});

/** One uploaded sign-in sheet of a meeting; seen by who uploaded it alone. */
@Entity('sign_in_sheet')
@ObjectType({ description: '一份导入的签到表\nAn uploaded sign-in sheet' })
export class SignInSheet {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，确认时须带回\nVersion, to be sent back with the go-ahead' })
  version!: number;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'file_name' })
  @Field({ description: '文件名\nName of the file' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  @Field(() => SignInSheetState, { description: '进度\nState' })
  state!: SignInSheetState;

  @Column('jsonb')
  refusal!: Text | null;

  @Column('int', { name: 'total_rows' })
  @Field(() => Int, { description: '行数\nRows' })
  totalRows!: number;

  @Column('int', { name: 'create_count' })
  @Field(() => Int, { description: '现场登记并签到的人数\nHow many are enrolled with it' })
  createCount!: number;

  @Column('int', { name: 'change_count' })
  @Field(() => Int, { description: '签到的人数\nHow many are checked in' })
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

/** What a row would do: enrol and check in, check in, nothing, or it cannot be used. */
export type RowOutcome = 'CREATE' | 'CHANGE' | 'SAME' | 'FAULTY';

export const signInFaults = defineFaults('SignIn');

@Entity('sign_in_row')
@ObjectType({ description: '签到表中有问题的一行\nA faulty row of a sign-in sheet' })
export class SignInRow {
  @PrimaryColumn('uuid', { name: 'sheet_id' })
  sheetId!: string;

  @PrimaryColumn('int')
  @Field(() => Int, { description: '行号，与文件中一致\nRow number as in the file' })
  number!: number;

  @Column('jsonb')
  cells!: Record<string, string>;

  @Column('text')
  outcome!: RowOutcome;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('timestamptz')
  at!: Date | null;

  @Column('jsonb')
  @Field(() => [signInFaults.Fault], { description: '问题\nFaults' })
  faults!: SheetFault[];
}
