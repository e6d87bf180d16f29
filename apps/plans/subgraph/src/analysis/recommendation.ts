import { DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum RecommendationState {
  WAITING = 'WAITING',
  CHOSEN = 'CHOSEN',
  NOT_CHOSEN = 'NOT_CHOSEN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RecommendationState, {
  name: 'RecommendationState',
  description: '推荐的办理情况\nWhat became of a recommendation',
  valuesConfig: {
    WAITING: { description: '待评选\nWaits for the level above' },
    CHOSEN: { description: '评为优秀，进入展示\nChosen; it is in the gallery' },
    NOT_CHOSEN: { description: '未入选\nNot chosen' },
    WITHDRAWN: { description: '已撤回推荐\nTaken back' },
  },
});

/** A good report put forward to the level above (PC-19: 评选推荐). Each level chooses for itself. */
@Entity('test_recommendation')
@ObjectType({ description: '质检分析报告的推荐\nA recommendation upward' })
export class TestRecommendation {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'analysis_id' })
  analysisId!: string;

  @Column('text')
  @Field({ description: '推荐到哪一级（政策规定）\nLevel of the policy' })
  level!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'receiver_id' })
  @Field(() => ID, { description: '评选方标识：机构或联片研修区\nWho chooses: a unit or a cluster' })
  receiverId!: string;

  @Column('text', { name: 'receiver_name' })
  @Field({ description: '评选方名称\nName of who chooses' })
  receiverName!: string;

  @Column('uuid', { name: 'alliance_id' })
  allianceId!: string | null;

  @Column('text')
  @Field({ description: '推荐理由\nReason' })
  reason!: string;

  @Column('text', { name: 'recommended_by' })
  recommendedBy!: string;

  @Column('text', { name: 'recommended_name' })
  @Field({ description: '推荐人\nWho recommended it' })
  recommendedName!: string;

  @Column('timestamptz', { name: 'recommended_at' })
  @Field(() => DateTimeScalar, { description: '推荐时间\nWhen' })
  recommendedAt!: Date;

  @Column('text')
  @Field(() => RecommendationState, { description: '办理情况\nState' })
  state!: RecommendationState;

  @Column('text', { name: 'decided_name' })
  @Field(() => String, { nullable: true, description: '评选人\nWho decided' })
  decidedName!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '评选时间\nWhen it was decided' })
  decidedAt!: Date | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '评选意见\nOpinion' })
  opinion!: string | null;

  @Column('uuid', { name: 'exchange_id' })
  exchangeId!: string | null;
}
