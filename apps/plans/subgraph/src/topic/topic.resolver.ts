import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.js';
import { Resource } from '../report/attachment.js';
import { OrgUnit } from '../unit/unit.js';
import { topicKindsOf } from './kind.loader.js';
import { demandsOf, methodsToChoose, topicSteps } from './shown.js';
import { TopicAuthor, TopicCandidate } from './topic-author.js';
import { TopicCandidatesArgs, TopicsArgs } from './topic.input.js';
import {
  TopicConnection,
  TopicRequestConnection,
  authorsOf,
  candidatesOf,
  formerAuthorsOf,
  materialsOf,
  papersOf,
  pendingRequestOf,
  requestsOf,
  topicById,
  topicsMatching,
} from './topic.loader.js';
import { TopicKind, TopicStep } from './topic.payload.js';
import { TopicMaterial, TopicPaper, TopicPaperDemand, TopicStage } from './topic-paper.js';
import { TopicRequest } from './topic-request.js';
import { stagesToAttach } from './topic.rules.js';
import { Topic } from './topic.js';

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, {
    nullable: true,
    description: '按标识查课题；不存在与无权查看同样为空\nA topic by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  topic(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: Context): Promise<Topic | null> {
    return topicById(context).load(id);
  }

  @Query(() => TopicConnection, { nullable: true, description: '课题列表\nTopics within reach' })
  @Allow('plans:read')
  topics(@Args() args: TopicsArgs, @Ctx() context: Context): Promise<Connection<Topic>> {
    return topicsMatching(context, args);
  }

  @Query(() => [TopicKind], {
    nullable: true,
    description: '可申报的课题类别；不填机构为本人任职学校\nKinds of topic that may be applied for',
  })
  @Allow('plans:plan')
  topicKinds(
    @Ctx() context: Context,
    @Arg('unitId', () => ID, { nullable: true, description: '机构\nUnit' }) unitId?: string | null,
  ): Promise<TopicKind[]> {
    return topicKindsOf(context, unitId ?? null);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所在单位\nUnit' })
  unit(@Root() { unitId }: Topic): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '现任负责人\nPresent leader' })
  leader(@Root() { leaderId }: Topic): Person {
    return { id: leaderId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '由谁办理\nUnit that decides' })
  handler(@Root() { handlerIds }: Topic): OrgUnit | null {
    return handlerIds[0] ? { id: handlerIds[0] } : null;
  }

  @FieldResolver(() => [TopicAuthor], { description: '课题组，按署名次序，至多 20 人\nAuthors in order, 20 at most' })
  authors(@Root() topic: Topic, @Ctx() context: Context): Promise<TopicAuthor[]> {
    return authorsOf(context, topic);
  }

  @FieldResolver(() => [TopicAuthor], {
    description: '曾任负责人、成员及原次序\nFormer leaders, members and places in the order',
  })
  formerAuthors(@Root() topic: Topic, @Ctx() context: Context): Promise<TopicAuthor[]> {
    return formerAuthorsOf(context, topic);
  }

  @FieldResolver(() => TopicRequest, { nullable: true, description: '正待办理的申请\nWhat waits for an answer' })
  waiting(@Root() { id }: Topic, @Ctx() context: Context): Promise<TopicRequest | null> {
    return pendingRequestOf(context).load(id);
  }

  @FieldResolver(() => TopicRequestConnection, {
    description: '历次申请及办理结果，最近的在前\nWhat was asked and answered, latest first',
  })
  requests(@Root() topic: Topic, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<TopicRequest>> {
    return requestsOf(context, topic, args);
  }

  @FieldResolver(() => [TopicPaper], { description: '各阶段材料，每阶段至多 30 件\nDocuments, 30 a stage at most' })
  papers(@Root() { id }: Topic, @Ctx() context: Context): Promise<TopicPaper[]> {
    return papersOf(context).load(id);
  }

  @FieldResolver(() => [TopicPaperDemand], {
    description: '各阶段应有的材料；文件未列为空\nDocuments that the stages ask for; empty where no document names any',
  })
  demands(@Root() topic: Topic, @Ctx() context: Context): Promise<TopicPaperDemand[]> {
    return demandsOf(context, topic);
  }

  @FieldResolver(() => [TopicStage], { description: '现在可以添加材料的阶段\nStages whose documents are open' })
  openStages(@Root() topic: Topic): TopicStage[] {
    return stagesToAttach(topic);
  }

  @FieldResolver(() => [CodeItem], { description: '可选的研究方法；文件未列为空\nMethods to choose from' })
  methodChoices(@Root() topic: Topic, @Ctx() context: Context): Promise<CodeItem[]> {
    return methodsToChoose(context, topic);
  }

  @FieldResolver(() => [TopicMaterial], {
    description:
      '本单位资源库中可附的资料，至多 100 件；非课题负责人为空列表\nThe unit’s library, 100 at most; for the leader alone',
  })
  materials(@Root() topic: Topic, @Ctx() context: Context): Promise<TopicMaterial[]> {
    return materialsOf(context, topic);
  }

  @FieldResolver(() => [TopicCandidate], {
    description:
      '可选入课题组的人员：本单位至多 500 人；按姓名查的，本县至多 30 人。非课题负责人为空列表\nColleagues, 500 at most; by name, 30 of the county; for the leader alone',
  })
  candidates(
    @Root() topic: Topic,
    @Args() { nameContains }: TopicCandidatesArgs,
    @Ctx() context: Context,
  ): Promise<TopicCandidate[]> {
    return candidatesOf(context, topic, nameContains);
  }

  @FieldResolver(() => [TopicStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  steps(@Root() topic: Topic, @Ctx() context: Context): Promise<TopicStep[]> {
    return topicSteps(context, topic);
  }
}

@Resolver(() => TopicPaper)
export class TopicPaperResolver {
  @FieldResolver(() => Resource, { nullable: true, description: '资源库中的资源\nThe resource of the library' })
  resource(@Root() { resourceId }: TopicPaper): Resource {
    return { id: resourceId };
  }
}

@Resolver(() => TopicAuthor)
export class TopicAuthorResolver {
  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() { personId }: TopicAuthor): Person {
    return { id: personId };
  }
}

@Resolver(() => TopicRequest)
export class TopicRequestResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description: '申请的课题组姓名，按次序，负责人在名后注明\nAuthors asked for, in order; the leader is marked',
  })
  authorNames(@Root() { authors }: TopicRequest): string[] | null {
    return authors?.map(({ name, role }) => (role === 'LEADER' ? `${name}（负责人）` : name)) ?? null;
  }
}
