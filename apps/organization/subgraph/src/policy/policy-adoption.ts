import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit's decision that a pack holds for it and all below, from a day on. */
@Entity('policy_adoption')
@ObjectType({
  description:
    '政策包的采用：自某日起在某机构及其下级施行\nThe adoption of a policy pack by a unit, in force for all below it',
})
@Directive('@key(fields: "id")')
export class PolicyAdoption extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本\nVersion' })
  version!: number;

  @Column('uuid', { name: 'pack_id' })
  packId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '施行日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，长期为空\nLast day; null when open' })
  to!: string | null;

  @Column('text')
  @Field({ description: '采用依据\nReason' })
  reason!: string;

  @Column('timestamptz', { name: 'adopted_at' })
  @Field(() => DateTimeScalar, { description: '采用时间\nAdopted at' })
  adoptedAt!: Date;

  @Column('timestamptz', { name: 'withdrawn_at' })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: '撤回时间；撤回的采用从未施行\nTaken back at; what was taken back never held',
  })
  withdrawnAt!: Date | null;

  @Column('text', { name: 'withdrawn_by' })
  @Field(() => String, { nullable: true, description: '撤回人\nWho took it back' })
  withdrawnBy!: string | null;

  @Column('text', { name: 'withdrawal_reason' })
  @Field(() => String, { nullable: true, description: '撤回理由\nWhy it was taken back' })
  withdrawalReason!: string | null;
}
