import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  ArrangeTestExchangeInput,
  ChooseTestAnalysesInput,
  CreateTestAnalysisInput,
  RecommendTestAnalysisInput,
  ReviseTestAnalysisInput,
  SeenTestAnalysisInput,
} from './analysis.input.js';
import {
  ArrangeTestExchangePayload,
  DiscardTestAnalysisPayload,
  TestAnalysesPayload,
  TestAnalysisPayload,
} from './analysis.payload.js';
import {
  createTestAnalysis,
  discardTestAnalysis,
  reviseTestAnalysis,
  submitTestAnalysis,
  takeBackTestAnalysis,
} from './analysis.service.js';
import { arrangeTestExchange } from './exchange.service.js';
import { chooseTestAnalyses, recommendTestAnalysis, withdrawTestRecommendation } from './recommend.service.js';

/** What is done to an analysis: by its authors, then by each level for itself. */
@Resolver()
export class TestAnalysisStepsResolver {
  @Mutation(() => TestAnalysisPayload, { description: '撰写质检分析报告（草稿）\nBegins an analysis' })
  @Allow('plans:plan')
  createTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: CreateTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return createTestAnalysis(context, input);
  }

  @Mutation(() => TestAnalysisPayload, { description: '修改质检分析报告草稿\nChanges a draft' })
  @Allow('plans:plan')
  reviseTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: ReviseTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return reviseTestAnalysis(context, input);
  }

  @Mutation(() => TestAnalysisPayload, { description: '提交，本校可见\nHands it in; its school reads it' })
  @Allow('plans:plan')
  submitTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: SeenTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return submitTestAnalysis(context, input);
  }

  @Mutation(() => TestAnalysisPayload, { description: '收回修改，未向上推荐时可用\nTakes it back to change it' })
  @Allow('plans:plan')
  takeBackTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: SeenTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return takeBackTestAnalysis(context, input);
  }

  @Mutation(() => DiscardTestAnalysisPayload, { description: '删去草稿\nDiscards a draft' })
  @Allow('plans:plan')
  discardTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: SeenTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<DiscardTestAnalysisPayload> {
    return discardTestAnalysis(context, input);
  }

  @Mutation(() => TestAnalysisPayload, {
    description:
      '向上一级推荐优秀报告，附理由；撰写人不推荐自己的\nRecommends it to the level above; nobody the own one',
  })
  @Allow('plans:organise')
  recommendTestAnalysis(
    @Arg('input', { description: '内容\nInput' }) input: RecommendTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return recommendTestAnalysis(context, input);
  }

  @Mutation(() => TestAnalysisPayload, { description: '撤回尚未评选的推荐\nTakes a recommendation back' })
  @Allow('plans:organise')
  withdrawTestRecommendation(
    @Arg('input', { description: '内容\nInput' }) input: SeenTestAnalysisInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysisPayload> {
    return withdrawTestRecommendation(context, input);
  }

  @Mutation(() => TestAnalysesPayload, {
    description: '评选下级推荐的报告，全部成功或全部不变\nChooses among what was recommended, all or nothing',
  })
  @Allow('plans:organise')
  chooseTestAnalyses(
    @Arg('input', { description: '内容\nInput' }) input: ChooseTestAnalysesInput,
    @Ctx() context: Context,
  ): Promise<TestAnalysesPayload> {
    return chooseTestAnalyses(context, input);
  }

  @Mutation(() => ArrangeTestExchangePayload, {
    description: '安排交流会交流的报告\nSets what is given at an exchange meeting',
  })
  @Allow('plans:organise')
  arrangeTestExchange(
    @Arg('input', { description: '内容\nInput' }) input: ArrangeTestExchangeInput,
    @Ctx() context: Context,
  ): Promise<ArrangeTestExchangePayload> {
    return arrangeTestExchange(context, input);
  }
}
