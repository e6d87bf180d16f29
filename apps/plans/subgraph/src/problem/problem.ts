import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ProblemStatus {
  OPEN = 'OPEN',
  MERGED = 'MERGED',
  PROMOTED = 'PROMOTED',
  SET_ASIDE = 'SET_ASIDE',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProblemStatus, {
  name: 'ProblemStatus',
  description: '问题的状态\nState of a problem',
  valuesConfig: {
    OPEN: { description: '待研究\nIn the box' },
    MERGED: { description: '已归并到另一个问题\nMerged into another' },
    PROMOTED: { description: '已提炼为主题\nMade into a theme' },
    SET_ASIDE: { description: '暂不研究\nSet aside, with the reason' },
    WITHDRAWN: { description: '提出人已撤回\nTaken back by its author' },
  },
});

/**
 * A problem out of a teacher's own work (DL-14). Whose it is stays with it through every merging; of an anonymous one
 * nobody is told, neither here nor in the log.
 */
@Entity('problem')
@ObjectType({ description: '教师提出的教学问题\nA problem that a teacher brings up' })
@Directive('@key(fields: "id")')
export class Problem extends Placed {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，办理时须带回\nVersion, to be sent back with a step' })
  version!: number;

  @Column('text') @Field({ description: '问题\nThe problem' }) text!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;

  @Column('text', { name: 'author_name' })
  @Field(() => String, { nullable: true, description: '提出人姓名；匿名的为空\nName of the author; null if anonymous' })
  authorName!: string | null;

  @Column('boolean') @Field({ description: '是否匿名\nWhether it is anonymous' }) anonymous!: boolean;
  @Column('text') @Field(() => ProblemStatus, { description: '状态\nState' }) status!: ProblemStatus;
  @Column('uuid', { name: 'merged_into' }) mergedInto!: string | null;

  @Column('int')
  @Field(() => Int, {
    description: '同感人数：一人一票，归并后不重复计算\nVotes: one a person, counted once after a merging',
  })
  votes!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: '暂不研究的原因\nWhy it was set aside' })
  reason!: string | null;

  @Column('boolean') @Field({ description: '是否为演示数据\nMade for the demo' }) demo!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '提出时间\nWhen it was brought up' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}
