import { DateScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A bureau's decision that a rule need not hold here for a time, with its reason (PC-07: 永丰初中 stands alone). */
@Entity('rule_exception')
@ObjectType({
  description: '规则例外：经认定某对象在某时期可不符合某条规定\nA recorded exception from a rule, in time',
})
export class RuleException extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('text')
  @Field({ description: '规则在政策包中的路径\nPath of the rule in the policy pack' })
  rule!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('text')
  @Field({ description: '理由\nReason' })
  reason!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '认定文件\nThe document that grants it' })
  document!: string | null;

  @Column('text', { name: 'recorded_by' })
  @Field({ description: '登记人\nRecorded by' })
  recordedBy!: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '截止日，长期为空\nLast day; null when open' })
  to!: string | null;
}
