import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { Resource } from '../report/attachment.js';
import { PersonBrief, briefsOf } from '../task/part.loader.js';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { TestAnalysesArgs } from './analysis.input.js';
import {
  TestAnalysisConnection,
  analysesMatching,
  analysesOfActivity,
  analysisById,
  galleriesOf,
  recommendationsOf,
} from './analysis.loader.js';
import { TestAnalysisOptions, TestAnalysisStep, TestGallery, TestReceiver } from './analysis.payload.js';
import { TestAnalysis, TestPaper } from './analysis.js';
import { nextOf, optionsFor, stepsFor } from './options.loader.js';
import { TestRecommendation } from './recommendation.js';

@Resolver(() => TestAnalysis)
export class TestAnalysisResolver {
  @Query(() => TestAnalysis, {
    nullable: true,
    description: '按标识查质检分析报告；不存在与不在范围内同样为空\nAn analysis by id; null beyond reach',
  })
  @Allow('plans:read')
  testAnalysis(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<TestAnalysis | null> {
    return analysisById(context).load(id);
  }

  @Query(() => TestAnalysisConnection, { nullable: true, description: '质检分析报告列表\nAnalyses within reach' })
  @Allow('plans:read')
  testAnalyses(@Args() args: TestAnalysesArgs, @Ctx() context: Context): Promise<Connection<TestAnalysis>> {
    return analysesMatching(context, args);
  }

  @Query(() => [TestGallery], {
    nullable: true,
    description: '优秀质检分析报告的展示，至多 50 个\nGalleries within reach, 50 at most',
  })
  @Allow('plans:read')
  testGalleries(@Ctx() context: Context): Promise<TestGallery[]> {
    return galleriesOf(context);
  }

  @Query(() => TestAnalysisOptions, {
    nullable: true,
    description: '撰写质检分析报告的选项\nWhat a new analysis chooses from',
  })
  @Allow('plans:plan')
  testAnalysisOptions(
    @Arg('unitId', () => ID, { nullable: true, description: '学校\nSchool' }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<TestAnalysisOptions> {
    return optionsFor(context, unitId ?? null);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '学校\nSchool' })
  unit(@Root() { unitId }: TestAnalysis, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => Activity, { nullable: true, description: '所属质检分析会；不在范围内为空\nIts meeting' })
  activity(@Root() { activityId }: TestAnalysis, @Ctx() context: Context): Promise<Activity | null> | null {
    return activityId ? activityById(context).load(activityId) : null;
  }

  @FieldResolver(() => [PersonBrief], { description: '撰写人，至多 5 名\nAuthors, 5 at most' })
  authors(@Root() { authorIds }: TestAnalysis, @Ctx() context: Context): Promise<PersonBrief[]> {
    return briefsOf(context, authorIds);
  }

  @FieldResolver(() => [TestRecommendation], {
    description: '推荐与评选，依次排列，至多 20 条\nRecommendations in their order, 20 at most',
  })
  recommendations(@Root() { id }: TestAnalysis, @Ctx() context: Context): Promise<TestRecommendation[]> {
    return recommendationsOf(context).load(id);
  }

  @FieldResolver(() => TestReceiver, {
    nullable: true,
    description: '可再推荐到哪里；没有上一级或正待评选为空\nWhere it may be recommended next',
  })
  next(@Root() analysis: TestAnalysis, @Ctx() context: Context): Promise<TestReceiver | null> {
    return nextOf(context, analysis);
  }

  @FieldResolver(() => [TestAnalysisStep], { description: '我现在可以做的事\nSteps that are open to the viewer' })
  steps(@Root() analysis: TestAnalysis, @Ctx() context: Context): Promise<TestAnalysisStep[]> {
    return stepsFor(context, analysis);
  }
}

@Resolver(() => TestPaper)
export class TestPaperResolver {
  @FieldResolver(() => Resource, { nullable: true, description: '资源库中的文件\nIn the library' })
  resource(@Root() { resourceId }: TestPaper): Resource {
    return { id: resourceId };
  }
}

@Resolver(() => TestRecommendation)
export class TestRecommendationResolver {
  @FieldResolver(() => Activity, { nullable: true, description: '参加的交流会\nMeeting at which it is given' })
  exchange(@Root() { exchangeId }: TestRecommendation, @Ctx() context: Context): Promise<Activity | null> | null {
    return exchangeId ? activityById(context).load(exchangeId) : null;
  }
}

/** What analyses bring to their meeting. */
@Resolver(() => Activity)
export class ActivityAnalysesResolver {
  @FieldResolver(() => TestAnalysisConnection, {
    description: '会上的质检分析报告\nAnalyses written for it or given at it',
  })
  testAnalyses(
    @Root() { id }: Activity,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<TestAnalysis>> {
    return analysesOfActivity(context, id, args);
  }
}
