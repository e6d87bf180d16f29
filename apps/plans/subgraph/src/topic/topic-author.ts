import { DateScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum TopicRole {
  LEADER = 'LEADER',
  MEMBER = 'MEMBER',
}
registerEnumType(TopicRole, {
  name: 'TopicRole',
  description: '在课题组中的角色\nPart in the group',
  valuesConfig: {
    LEADER: { description: '负责人\nLeader' },
    MEMBER: { description: '成员\nMember' },
  },
});

/** Who works on a topic, in the order of authors; dated, so that a former leader stays on record (PC-16). */
@Entity('topic_author')
@ObjectType({ description: '课题组成员，按署名次序\nAn author of a topic, in order' })
export class TopicAuthor {
  @PrimaryColumn('uuid') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('uuid', { name: 'topic_id' }) topicId!: string;
  @Column('int') @Field(() => Int, { description: '署名次序，从 1 起\nPlace among the authors, from 1' }) num!: number;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('text') @Field({ description: '姓名\nName' }) name!: string;
  @Column('text') @Field(() => TopicRole, { description: '角色\nPart' }) role!: TopicRole;
  @Column('text') @Field(() => String, { nullable: true, description: '分工\nTask' }) duty!: string | null;
  @Column('date') @Field(() => DateScalar, { description: '自何日起\nSince' }) since!: string;

  @Column('date')
  @Field(() => DateScalar, { nullable: true, description: '至何日止；现任为空\nUntil; null while it lasts' })
  until!: string | null;
}

@ObjectType({ description: '可选入课题组的人员\nSomebody who may join the group' })
export class TopicCandidate {
  @Field(() => ID, { description: '人员\nPerson' }) personId!: string;
  @Field({ description: '姓名\nName' }) name!: string;
  @Field(() => String, { nullable: true, description: '任教学科\nSubject' }) subject!: string | null;
  @Field(() => String, { nullable: true, description: '任职学校\nWhere he serves' }) unitName!: string | null;
}
