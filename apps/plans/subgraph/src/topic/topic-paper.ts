import { CodeItem } from '@yanxiu/directory';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TopicStage {
  APPLICATION = 'APPLICATION',
  OPENING = 'OPENING',
  PROCESS = 'PROCESS',
  MID_TERM = 'MID_TERM',
  CLOSING = 'CLOSING',
}
registerEnumType(TopicStage, {
  name: 'TopicStage',
  description: '课题的阶段\nStage of a topic',
  valuesConfig: {
    APPLICATION: { description: '立项\nApplication' },
    OPENING: { description: '开题\nOpening' },
    PROCESS: { description: '研究过程\nUnder way' },
    MID_TERM: { description: '中期\nMid-term' },
    CLOSING: { description: '结题\nClosing' },
  },
});

/** A document of a stage: a piece of the library, where its file and versions are. */
@Entity('topic_paper')
@ObjectType({ description: '课题某一阶段的材料\nA document of a stage' })
export class TopicPaper {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'topic_id' }) topicId!: string;
  @Column('text') @Field(() => TopicStage, { description: '阶段\nStage' }) stage!: TopicStage;
  @Column('int') @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' }) num!: number;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '材料名目；未归类为空\nWhat it is; null while not sorted' })
  kind!: CodeItem | null;

  @Column('uuid', { name: 'resource_id' }) resourceId!: string;

  /** As the library called it when it was attached. */
  @Column('text') @Field({ description: '资料名称\nTitle' }) title!: string;
}

@ObjectType({ description: '某阶段应有的材料\nA document that a stage asks for' })
export class TopicPaperDemand {
  @Field(() => TopicStage, { description: '阶段\nStage' }) stage!: TopicStage;
  @Field(() => CodeItem, { description: '材料名目\nWhat it is' }) kind!: CodeItem;
  @Field({ description: '是否必备\nWhether it has to be there' }) mandatory!: boolean;
}

@ObjectType({ description: '资源库中可附的资料\nA piece of the library that may be attached' })
export class TopicMaterial {
  @Field(() => ID, { description: '资源标识\nId of the resource' }) id!: string;
  @Field({ description: '名称\nTitle' }) title!: string;
}
