import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AttendancesArgs } from '../attendance/attendance.input.js';
import { AttendanceConnection, attendancesOfActivity, attendeeCount } from '../attendance/attendance.loader.js';
import { AttendanceStatus } from '../attendance/attendance.js';
import type { Attendance } from '../attendance/attendance.js';
import { Person } from '../person/person.js';
import { sessionsOf } from '../session/session.loader.js';
import { Session } from '../session/session.js';
import { OrgUnit } from '../unit/unit.js';
import { cancelActivity, completeActivity } from './close.service.js';
import { createActivity, updateActivity } from './draft.service.js';
import { publishActivity, rescheduleActivity } from './publish.service.js';
import {
  CancelActivityInput,
  CompleteActivityInput,
  PublishActivityInput,
  RescheduleActivityInput,
} from './activity-steps.input.js';
import { CreateActivityInput, UpdateActivityInput } from './activity-draft.input.js';
import { ActivitiesArgs } from './activity.input.js';
import {
  CancelActivityPayload,
  CompleteActivityPayload,
  CreateActivityPayload,
  PublishActivityPayload,
  RescheduleActivityPayload,
  UpdateActivityPayload,
} from './activity.payload.js';
import { ActivityConnection, activitiesMatching, activityById } from './activity.loader.js';
import { Activity, ActivityPolicy } from './activity.js';

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => Activity, {
    nullable: true,
    description: '按标识查活动；不存在与不在范围内同样为空\nAn activity by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  activity(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Activity | null> {
    return activityById(context).load(id);
  }

  @Query(() => ActivityConnection, { nullable: true, description: '活动列表\nActivities within reach' })
  @Allow('plans:read')
  activities(@Args() args: ActivitiesArgs, @Ctx() context: Context): Promise<Connection<Activity>> {
    return activitiesMatching(context, args);
  }

  @Mutation(() => CreateActivityPayload, { description: '新建活动（草稿）\nDrafts an activity' })
  @Allow('plans:organise')
  createActivity(
    @Arg('input', { description: '内容\nInput' }) input: CreateActivityInput,
    @Ctx() context: Context,
  ): Promise<CreateActivityPayload> {
    return createActivity(context, input);
  }

  @Mutation(() => UpdateActivityPayload, { description: '修改活动草稿\nChanges a draft' })
  @Allow('plans:organise')
  updateActivity(
    @Arg('input', { description: '内容\nInput' }) input: UpdateActivityInput,
    @Ctx() context: Context,
  ): Promise<UpdateActivityPayload> {
    return updateActivity(context, input);
  }

  @Mutation(() => PublishActivityPayload, {
    description: '发布活动，并提醒时间冲突\nPublishes an activity and warns of clashes',
  })
  @Allow('plans:organise')
  publishActivity(
    @Arg('input', { description: '内容\nInput' }) input: PublishActivityInput,
    @Ctx() context: Context,
  ): Promise<PublishActivityPayload> {
    return publishActivity(context, input);
  }

  @Mutation(() => RescheduleActivityPayload, {
    description:
      '已发布的活动改期或改地点，报名者不变\nMoves a published activity before it begins; who is enrolled stays',
  })
  @Allow('plans:organise')
  rescheduleActivity(
    @Arg('input', { description: '内容\nInput' }) input: RescheduleActivityInput,
    @Ctx() context: Context,
  ): Promise<RescheduleActivityPayload> {
    return rescheduleActivity(context, input);
  }

  @Mutation(() => CompleteActivityPayload, {
    description: '结束活动，确认的出勤转入学分\nCloses an activity; confirmed attendance goes on to credits',
  })
  @Allow('plans:organise')
  completeActivity(
    @Arg('input', { description: '内容\nInput' }) input: CompleteActivityInput,
    @Ctx() context: Context,
  ): Promise<CompleteActivityPayload> {
    return completeActivity(context, input);
  }

  @Mutation(() => CancelActivityPayload, {
    description: '取消活动；已结束的，所计学分随之冲销\nCancels an activity; what a completed one credited is reversed',
  })
  @Allow('plans:organise')
  cancelActivity(
    @Arg('input', { description: '内容\nInput' }) input: CancelActivityInput,
    @Ctx() context: Context,
  ): Promise<CancelActivityPayload> {
    return cancelActivity(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '组织机构\nOrganising unit' })
  unit(@Root() activity: Activity): OrgUnit {
    return { id: activity.unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '责任人\nResponsible person' })
  owner(@Root() activity: Activity): Person {
    return { id: activity.ownerId };
  }

  @FieldResolver(() => ActivityPolicy, { description: '适用的政策包版本\nPolicy it began with' })
  policy(@Root() { adoptionId, packCode, packVersion }: Activity): ActivityPolicy {
    return { adoptionId, packCode, packVersion };
  }

  @FieldResolver(() => [Session], { description: '场次，至多 30 场\nMeetings, 30 at most' })
  sessions(@Root() activity: Activity, @Ctx() context: Context): Promise<Session[]> {
    return sessionsOf(context).load(activity.id);
  }

  @FieldResolver(() => AttendanceConnection, { description: '参加人员及出勤\nWho takes part' })
  attendances(
    @Root() activity: Activity,
    @Args() args: AttendancesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Attendance>> {
    return attendancesOfActivity(context, activity.id, args);
  }

  @FieldResolver(() => Int, {
    description: '参加人数；不指定状态时不含缺席\nHow many take part; the absent only where asked for',
  })
  attendeeCount(
    @Root() activity: Activity,
    @Arg('status', () => AttendanceStatus, { nullable: true, description: '出勤状态\nState of attendance' })
    status: AttendanceStatus | null,
    @Ctx() context: Context,
  ): Promise<number> {
    return attendeeCount(context, activity.id, status);
  }
}
