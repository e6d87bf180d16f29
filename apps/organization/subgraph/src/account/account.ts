import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum AccountKind {
  PERSON = 'PERSON',
  APP = 'APP',
}
registerEnumType(AccountKind, {
  name: 'AccountKind',
  description: '账号类型\nKind of account',
  valuesConfig: { PERSON: { description: '个人\nA person' }, APP: { description: '应用\nAn application' } },
});

/** Who may sign in: a person by the identity provider, an app by its client secret (of which only the hash is kept). */
@Entity('account')
@ObjectType({ description: '账号\nAn account' })
@Directive('@key(fields: "id")')
export class Account extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;

  @Column('text')
  @Field(() => AccountKind, { description: '类型\nKind' })
  kind!: AccountKind;

  @Column('text')
  @Field({ description: '显示名称\nDisplayed name' })
  name!: string;

  @Column('text')
  @Field({
    description: '身份服务中的主体标识；应用为客户端标识\nSubject at the identity provider, or client id of an app',
  })
  subject!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string | null;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string | null;

  @Column('boolean')
  @Field({ description: '是否启用\nActive' })
  active!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '创建时间\nCreated at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '最近一次登录或调用（约 10 分钟精度）\nLast sign-in or call, to about ten minutes',
  })
  lastUsedAt!: Date | null;
}
