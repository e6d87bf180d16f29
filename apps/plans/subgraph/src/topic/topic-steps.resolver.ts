import { Allow, BatchJobPayload } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { askForTopic, openTopic, submitTopic, withdrawTopicRequest } from './ask.service.js';
import { decideAllTopics } from './decide-all.service.js';
import { decideTopics, terminateTopic } from './decide.service.js';
import { createTopic, discardTopic, saveTopicDraft } from './draft.service.js';
import { saveTopicPapers } from './papers.service.js';
import {
  AskForTopicInput,
  DecideAllTopicsInput,
  DecideTopicsInput,
  OpenTopicInput,
  TerminateTopicInput,
} from './topic-steps.input.js';
import { CreateTopicInput, SaveTopicDraftInput, SaveTopicPapersInput, SeenTopicInput } from './topic-draft.input.js';
import { DecideTopicsPayload, DiscardTopicPayload, TopicPayload } from './topic.payload.js';

/** The steps on a topic: its leader's, and those of who decides. */
@Resolver()
export class TopicStepsResolver {
  @Mutation(() => TopicPayload, { description: '起草课题\nBegins a topic' })
  @Allow('plans:plan')
  createTopic(@Arg('input') input: CreateTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return createTopic(context, input);
  }

  @Mutation(() => TopicPayload, { description: '保存课题草稿\nSaves a draft' })
  @Allow('plans:plan')
  saveTopicDraft(@Arg('input') input: SaveTopicDraftInput, @Ctx() context: Context): Promise<TopicPayload> {
    return saveTopicDraft(context, input);
  }

  @Mutation(() => DiscardTopicPayload, { description: '删去课题草稿\nDiscards a draft' })
  @Allow('plans:plan')
  discardTopic(@Arg('input') input: SeenTopicInput, @Ctx() context: Context): Promise<DiscardTopicPayload> {
    return discardTopic(context, input);
  }

  @Mutation(() => TopicPayload, { description: '保存某阶段的材料\nReplaces the documents of a stage' })
  @Allow('plans:plan')
  saveTopicPapers(@Arg('input') input: SaveTopicPapersInput, @Ctx() context: Context): Promise<TopicPayload> {
    return saveTopicPapers(context, input);
  }

  @Mutation(() => TopicPayload, { description: '申报课题\nApplies for approval' })
  @Allow('plans:plan')
  submitTopic(@Arg('input') input: SeenTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return submitTopic(context, input);
  }

  @Mutation(() => TopicPayload, { description: '撤回待办的申请\nTakes back what waits' })
  @Allow('plans:plan')
  withdrawTopicRequest(@Arg('input') input: SeenTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return withdrawTopicRequest(context, input);
  }

  @Mutation(() => TopicPayload, { description: '开题\nOpens an approved topic' })
  @Allow('plans:plan')
  openTopic(@Arg('input') input: OpenTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return openTopic(context, input);
  }

  @Mutation(() => TopicPayload, {
    description: '申请中期检查、结题、延期、终止或人员变更\nAsks for a step that is decided on',
  })
  @Allow('plans:plan')
  askForTopic(@Arg('input') input: AskForTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return askForTopic(context, input);
  }

  @Mutation(() => DecideTopicsPayload, {
    description: '办理课题申请，逐项给出结果\nAnswers what was asked, with an outcome for each',
  })
  @Allow('plans:review')
  decideTopics(@Arg('input') input: DecideTopicsInput, @Ctx() context: Context): Promise<DecideTopicsPayload> {
    return decideTopics(context, input);
  }

  @Mutation(() => BatchJobPayload, {
    description: '办理符合条件的全部待办课题申请（批量作业）\nAnswers all that fit and wait, as a job',
  })
  @Allow('plans:review')
  decideAllTopics(@Arg('input') input: DecideAllTopicsInput, @Ctx() context: Context): Promise<BatchJobPayload> {
    return decideAllTopics(context, input);
  }

  @Mutation(() => TopicPayload, { description: '由管理部门终止课题\nTerminates a topic from above' })
  @Allow('plans:review')
  terminateTopic(@Arg('input') input: TerminateTopicInput, @Ctx() context: Context): Promise<TopicPayload> {
    return terminateTopic(context, input);
  }
}
