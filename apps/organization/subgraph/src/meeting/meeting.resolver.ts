import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { bodyById } from '../body/body.loader.js';
import { Body } from '../body/body.js';
import { NormativeDocument } from '../document/document.js';
import {
  CorrectMeetingInput,
  CouncilSeat,
  JointPlanPayload,
  MeetingPayload,
  RecordMeetingInput,
  SetJointPlanInput,
} from './meeting.input.js';
import {
  MeetingConnection,
  chartersOf,
  councilOf,
  meetingById,
  meetingsOfAlliance,
  meetingsOfBody,
} from './meeting.loader.js';
import { correctMeeting, recordMeeting, setJointPlan } from './meeting.service.js';
import { MeetingAttendee, Meeting, MeetingResolution } from './meeting.js';

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: '按标识查会议纪要\nMinutes by id' })
  @Allow('organization:read')
  meeting(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Meeting | null> {
    return meetingById(context).load(id);
  }

  @Mutation(() => MeetingPayload, { description: '登记会议纪要\nRecords minutes' })
  @Allow('organization:file')
  recordMeeting(@Arg('input') input: RecordMeetingInput, @Ctx() context: Context): Promise<MeetingPayload> {
    return recordMeeting(context, input);
  }

  @Mutation(() => MeetingPayload, { description: '更正会议纪要\nCorrects minutes' })
  @Allow('organization:file')
  correctMeeting(@Arg('input') input: CorrectMeetingInput, @Ctx() context: Context): Promise<MeetingPayload> {
    return correctMeeting(context, input);
  }

  @Mutation(() => JointPlanPayload, { description: '指定联盟的共同研修计划\nNames an alliance’s joint plan' })
  @Allow('organization:file')
  setJointPlan(@Arg('input') input: SetJointPlanInput, @Ctx() context: Context): Promise<JointPlanPayload> {
    return setJointPlan(context, input);
  }

  @FieldResolver(() => [MeetingAttendee], { description: '参会情况\nAttendance' })
  attendance(@Root() { attendance }: Meeting): MeetingAttendee[] {
    return attendance;
  }

  @FieldResolver(() => [MeetingResolution], { description: '决议\nResolutions' })
  resolutions(@Root() { resolutions }: Meeting): MeetingResolution[] {
    return resolutions;
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '联盟\nAlliance' })
  alliance(@Root() { allianceId }: Meeting, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: '工作机构\nBody' })
  body(@Root() { bodyId }: Meeting, @Ctx() context: Context): Promise<Body | null> | null {
    return bodyId ? bodyById(context).load(bodyId) : null;
  }
}

@Resolver(() => Alliance)
export class AllianceCouncilResolver {
  @FieldResolver(() => [CouncilSeat], {
    description: '校长理事会：各成员校的校长，中心校在前\nCouncil of principals, the head’s first',
  })
  council(@Root() { id }: Alliance, @Ctx() context: Context): Promise<CouncilSeat[]> {
    return councilOf(context).load(id);
  }

  @FieldResolver(() => NormativeDocument, { nullable: true, description: '现行章程\nCharter in force' })
  async charter(@Root() { id }: Alliance, @Ctx() context: Context): Promise<NormativeDocument | null> {
    return (await chartersOf(context).load(id))[0] ?? null;
  }

  @FieldResolver(() => MeetingConnection, { nullable: true, description: '会议纪要，由近及远\nMinutes, latest first' })
  meetings(@Root() { id }: Alliance, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Meeting>> {
    return meetingsOfAlliance(context, id, args);
  }
}

@Resolver(() => Body)
export class BodyMeetingsResolver {
  @FieldResolver(() => MeetingConnection, { nullable: true, description: '会议纪要，由近及远\nMinutes, latest first' })
  meetings(@Root() { id }: Body, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Meeting>> {
    return meetingsOfBody(context, id, args);
  }
}
