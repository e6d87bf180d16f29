import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One who is named to score and sign a sheet, and his signature once he gave it (PC-37: 检查人签字). */
@Entity('inspector')
@ObjectType('ScoreInspector', { description: '检查人及其签字\nAn inspector of a score sheet and the signature' })
export class Inspector {
  @PrimaryColumn('uuid', { name: 'sheet_id' })
  sheetId!: string;

  @PrimaryColumn('text', { name: 'account_id' })
  @Field(() => ID, { description: '账号\nAccount' })
  accountId!: string;

  @Column('smallint')
  position!: number;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('text')
  @Field(() => String, {
    nullable: true,
    description: '姓名；本人到场前可为空\nName; may be null until the inspector has come',
  })
  name!: string | null;

  @Column('timestamptz', { name: 'signed_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '签字时间；未签为空\nWhen signed; null while not' })
  signedAt!: Date | null;
}
