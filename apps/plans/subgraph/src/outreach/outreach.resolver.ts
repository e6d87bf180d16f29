import { CodeItem } from '@yanxiu/directory';
import { Allow, civilDay, reaches } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { PersonBrief, briefOf } from '../task/part.loader.js';
import { ActivityBrief, activityBrief } from '../task/task.loader.js';
import {
  AnnounceOutreachInput,
  ConfirmOutreachInput,
  OutreachPayload,
  OutreachReasonInput,
  OutreachTallyArgs,
  OutreachesArgs,
  ReviseOutreachInput,
} from './outreach.input.js';
import {
  OutreachConnection,
  answers,
  outreachById,
  outreachOfActivity,
  outreachTally,
  outreachesMatching,
} from './outreach.loader.js';
import { outreachKinds } from './outreach.rules.js';
import {
  announceOutreach,
  confirmOutreach,
  disputeOutreach,
  reviseOutreach,
  withdrawOutreach,
} from './outreach.service.js';
import { ReceivingSchool, UnitBrief, schoolsFor, unitBrief } from './unit.loader.js';
import { Outreach, OutreachMonth, OutreachState } from './outreach.js';

@ObjectType({ description: '送去的一节课或一场培训\nA lesson that is brought' })
export class OutreachLesson {
  @Field({ description: '课题\nTitle' })
  title!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: '年级、班级\nGrade and class' })
  grade!: string | null;

  @Field(() => PersonBrief, { nullable: true, description: '送教教师\nWho gives it' })
  teacher!: PersonBrief | null;
}

@Resolver(() => Outreach)
export class OutreachResolver {
  @Query(() => Outreach, { nullable: true, description: '按标识查送教\nAn outreach by id' })
  @Allow('plans:read')
  outreach(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Outreach | null> {
    return outreachById(context).load(id);
  }

  @Query(() => OutreachConnection, {
    nullable: true,
    description: '送教列表：派出的和接受的，最近填报的在前\nOutreach sent and received, latest first',
  })
  @Allow('plans:read')
  outreaches(@Args() args: OutreachesArgs, @Ctx() context: Context): Promise<Connection<Outreach>> {
    return outreachesMatching(context, args);
  }

  @Query(() => [OutreachMonth], {
    nullable: true,
    description: '逐月的送教次数：经受援校确认的才计入\nOutreach by month: what the receiver has confirmed counts',
  })
  @Allow('plans:read')
  outreachTally(@Args() args: OutreachTallyArgs, @Ctx() context: Context): Promise<OutreachMonth[] | null> {
    return outreachTally(context, args);
  }

  @Query(() => [ReceivingSchool], {
    nullable: true,
    description:
      '可选的受援校，至多 30 所，本县的在前\nSchools that may receive, 30 at most, those of the county first',
  })
  @Allow('plans:organise')
  receivingSchools(
    @Arg('activityId', () => ID, { description: '活动\nActivity' }) activityId: string,
    @Arg('nameContains', () => String, { nullable: true, description: '名称包含\nName contains' })
    nameContains: string | null,
    @Ctx() context: Context,
  ): Promise<ReceivingSchool[] | null> {
    return schoolsFor(context, { activityId, nameContains: nameContains ?? null });
  }

  @Query(() => [CodeItem], { nullable: true, description: '送教类别\nKinds of outreach' })
  @Allow('plans:read')
  outreachKinds(): CodeItem[] {
    return outreachKinds;
  }

  @Mutation(() => OutreachPayload, { description: '填报送教\nSays that an activity is an outreach' })
  @Allow('plans:organise')
  announceOutreach(
    @Arg('input', { description: '内容\nInput' }) input: AnnounceOutreachInput,
    @Ctx() context: Context,
  ): Promise<OutreachPayload> {
    return announceOutreach(context, input);
  }

  @Mutation(() => OutreachPayload, { description: '更正送教，重新提请确认\nSets an outreach right' })
  @Allow('plans:organise')
  reviseOutreach(
    @Arg('input', { description: '内容\nInput' }) input: ReviseOutreachInput,
    @Ctx() context: Context,
  ): Promise<OutreachPayload> {
    return reviseOutreach(context, input);
  }

  @Mutation(() => OutreachPayload, { description: '撤回送教\nTakes an outreach back' })
  @Allow('plans:organise')
  withdrawOutreach(
    @Arg('input', { description: '内容\nInput' }) input: OutreachReasonInput,
    @Ctx() context: Context,
  ): Promise<OutreachPayload> {
    return withdrawOutreach(context, input);
  }

  @Mutation(() => OutreachPayload, { description: '受援校确认送教\nThe receiver confirms' })
  @Allow('plans:organise')
  confirmOutreach(
    @Arg('input', { description: '内容\nInput' }) input: ConfirmOutreachInput,
    @Ctx() context: Context,
  ): Promise<OutreachPayload> {
    return confirmOutreach(context, input);
  }

  @Mutation(() => OutreachPayload, { description: '受援校提出异议\nThe receiver disputes' })
  @Allow('plans:organise')
  disputeOutreach(
    @Arg('input', { description: '内容\nInput' }) input: OutreachReasonInput,
    @Ctx() context: Context,
  ): Promise<OutreachPayload> {
    return disputeOutreach(context, input);
  }

  @FieldResolver(() => ActivityBrief, { description: '所属活动\nThe activity' })
  activity(@Root() { activityId }: Outreach, @Ctx() context: Context): Promise<ActivityBrief> {
    return activityBrief(context).load(activityId);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '派出机构\nWho sends' })
  sender(@Root() { unitId }: Outreach, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '受援校\nWho receives' })
  receiver(@Root() { receiverId }: Outreach, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, receiverId);
  }

  @FieldResolver(() => [OutreachLesson], { description: '课（场），至多 20\nLessons, 20 at most' })
  lessons(@Root() { lessons }: Outreach, @Ctx() context: Context): Promise<OutreachLesson[]> {
    return Promise.all(
      lessons.map(async ({ teacherId, ...lesson }) => ({ ...lesson, teacher: await briefOf(context, teacherId) })),
    );
  }

  @FieldResolver(() => Boolean, { description: '本人可否代受援校答复\nWhether the viewer answers for the receiver' })
  async mayAnswer(@Root() outreach: Outreach, @Ctx() context: Context): Promise<boolean> {
    const { firstDay } = await activityBrief(context).load(outreach.activityId);
    return outreach.state === OutreachState.PENDING && firstDay <= civilDay() && answers(context, outreach);
  }

  @FieldResolver(() => Boolean, { description: '本人可否更正\nWhether the viewer sets it right' })
  mayRevise(@Root() outreach: Outreach, @Ctx() { viewer }: Context): boolean {
    const open = outreach.state === OutreachState.PENDING || outreach.state === OutreachState.DISPUTED;
    return open && reaches(viewer, 'plans:organise', outreach);
  }
}

/** What an outreach brings to its activity. */
@Resolver(() => Activity)
export class ActivityOutreachResolver {
  @FieldResolver(() => Outreach, { nullable: true, description: '送教情况\nThe outreach that it is' })
  outreach(@Root() { id }: Activity, @Ctx() context: Context): Promise<Outreach | null> {
    return outreachOfActivity(context).load(id);
  }
}
