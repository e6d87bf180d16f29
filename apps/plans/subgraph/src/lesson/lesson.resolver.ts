import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { ActivityBrief, activityBrief } from '../task/task.loader.js';
import {
  DraftLessonPlanInput,
  ForkLessonPlanInput,
  LessonPlanPayload,
  MyLessonPlansArgs,
  ReflectOnLessonInput,
  SaveLessonPlanInput,
  SeenLessonPlanInput,
} from './lesson.input.js';
import { LessonPlanConnection, forksOf, lessonPlanById, plansOfActivity, plansOfViewer } from './lesson.loader.js';
import { compared, isCopy, keptPercent } from './lesson.rules.js';
import { draftLessonPlan, forkLessonPlan, reflectOnLesson, saveLessonPlan, shareLessonPlan } from './lesson.service.js';
import { LessonLine, LessonPlan } from './lesson.js';

@Resolver(() => LessonPlan)
export class LessonPlanResolver {
  @Query(() => LessonPlan, { nullable: true, description: '按标识查教案\nA lesson plan by id' })
  @Allow('plans:read')
  lessonPlan(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<LessonPlan | null> {
    return lessonPlanById(context).load(id);
  }

  @Query(() => LessonPlanConnection, { nullable: true, description: '本人的教案\nOne’s own lesson plans' })
  @Allow('plans:take-part')
  myLessonPlans(@Args() args: MyLessonPlansArgs, @Ctx() context: Context): Promise<Connection<LessonPlan>> {
    return plansOfViewer(context, args);
  }

  @Mutation(() => LessonPlanPayload, { description: '撰写主备稿\nBegins a main draft' })
  @Allow('plans:take-part')
  draftLessonPlan(
    @Arg('input', { description: '内容\nInput' }) input: DraftLessonPlanInput,
    @Ctx() context: Context,
  ): Promise<LessonPlanPayload> {
    return draftLessonPlan(context, input);
  }

  @Mutation(() => LessonPlanPayload, { description: '在主备稿上二次备课\nBegins a second draft' })
  @Allow('plans:take-part')
  forkLessonPlan(
    @Arg('input', { description: '内容\nInput' }) input: ForkLessonPlanInput,
    @Ctx() context: Context,
  ): Promise<LessonPlanPayload> {
    return forkLessonPlan(context, input);
  }

  @Mutation(() => LessonPlanPayload, { description: '修改本人的教案\nSaves one’s own plan' })
  @Allow('plans:take-part')
  saveLessonPlan(
    @Arg('input', { description: '内容\nInput' }) input: SaveLessonPlanInput,
    @Ctx() context: Context,
  ): Promise<LessonPlanPayload> {
    return saveLessonPlan(context, input);
  }

  @Mutation(() => LessonPlanPayload, { description: '共享教案\nShares one’s own plan' })
  @Allow('plans:take-part')
  shareLessonPlan(
    @Arg('input', { description: '内容\nInput' }) input: SeenLessonPlanInput,
    @Ctx() context: Context,
  ): Promise<LessonPlanPayload> {
    return shareLessonPlan(context, input);
  }

  @Mutation(() => LessonPlanPayload, { description: '填写课后反思\nWrites the reflection' })
  @Allow('plans:take-part')
  reflectOnLesson(
    @Arg('input', { description: '内容\nInput' }) input: ReflectOnLessonInput,
    @Ctx() context: Context,
  ): Promise<LessonPlanPayload> {
    return reflectOnLesson(context, input);
  }

  @FieldResolver(() => ActivityBrief, { description: '所属活动\nThe activity' })
  activity(@Root() { activityId }: LessonPlan, @Ctx() context: Context): Promise<ActivityBrief> {
    return activityBrief(context).load(activityId);
  }

  @FieldResolver(() => Person, { nullable: true, description: '作者\nAuthor' })
  author(@Root() { authorId }: LessonPlan): Person {
    return { id: authorId };
  }

  @FieldResolver(() => Boolean, { description: '是否为本人的教案\nWhether it is the viewer’s own' })
  own(@Root() { authorId }: LessonPlan, @Ctx() { viewer }: Context): boolean {
    return authorId === viewer.personId;
  }

  @FieldResolver(() => LessonPlan, { nullable: true, description: '所依据的主备稿\nThe main draft it was made of' })
  async parent(@Root() { parentId }: LessonPlan, @Ctx() context: Context): Promise<LessonPlan | null> {
    return parentId ? lessonPlanById(context).load(parentId) : null;
  }

  @FieldResolver(() => Int, { description: '在此稿上二次备课的人数\nHow many second drafts were made of it' })
  forkCount(@Root() { id }: LessonPlan, @Ctx() context: Context): Promise<number> {
    return forksOf(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: '与主备稿一字未改\nAn unchanged copy of the main draft' })
  unchanged(@Root() plan: LessonPlan): boolean {
    return isCopy(plan);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '沿用主备稿的比例（%）\nShare of the main draft that was kept',
  })
  keptPercent(@Root() plan: LessonPlan): number | null {
    return keptPercent(plan);
  }

  @FieldResolver(() => [LessonLine], {
    description: '与主备稿逐行对照；主备稿为空列表\nBeside the main draft, line by line',
  })
  changes(@Root() { base, body }: LessonPlan): LessonLine[] {
    return base === null ? [] : compared(base, body);
  }
}

/** What lesson plans bring to an activity. */
@Resolver(() => Activity)
export class ActivityLessonPlansResolver {
  @FieldResolver(() => [LessonPlan], { description: '教案：主备稿在前\nLesson plans, main drafts first' })
  lessonPlans(@Root() { id }: Activity, @Ctx() context: Context): Promise<LessonPlan[]> {
    return plansOfActivity(context).load(id);
  }
}
