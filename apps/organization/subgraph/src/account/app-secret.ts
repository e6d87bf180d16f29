import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret of an app, of which only the hash is kept. At most two of them live at a time. */
@Entity('app_secret')
@ObjectType({ description: '应用密钥（不含密钥本身）\nA secret of an app, without the secret itself' })
export class AppSecret {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  hash!: string;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '生成时间\nMade at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '失效时间；现行密钥为空\nWhen it ceases to work; null for the present one',
  })
  expiresAt!: Date | null;

  @Column('timestamptz', { name: 'revoked_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '吊销时间\nRevoked at' })
  revokedAt!: Date | null;

  @Column('timestamptz', { name: 'last_used_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      '最近一次使用（约 10 分钟精度）；从未使用为空\nLast used, to about ten minutes; null where it never was',
  })
  lastUsedAt!: Date | null;
}

/** Whether a secret still signs in. */
export const isLive = ({ expiresAt, revokedAt }: Pick<AppSecret, 'expiresAt' | 'revokedAt'>): boolean =>
  !revokedAt && (!expiresAt || expiresAt.getTime() > Date.now());
