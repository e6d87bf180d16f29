import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AttendanceConnection } from '../attendance/attendance.loader.js';
import { Attendance } from '../attendance/attendance.js';
import { Person } from '../person/person.js';
import { Session } from '../session/session.js';
import { checkInBoard } from './board.loader.js';
import {
  CheckInConnection,
  checkInsOfAttendance,
  checkInsOfSession,
  checkedInCount,
  missingAtSession,
} from './check-in.loader.js';
import { CheckInBoard, CheckInInput, CheckInPayload } from './check-in.payload.js';
import { checkIn } from './check-in.service.js';
import { CheckIn } from './check-in.js';
import { sessionById } from './session-of.loader.js';

@Resolver(() => CheckIn)
export class CheckInResolver {
  @Mutation(() => CheckInPayload, {
    description: '扫码签到；重复扫码只计一次\nChecks the viewer in by the code on the screen; twice is once',
  })
  @Allow('plans:take-part')
  checkIn(
    @Arg('input', { description: '内容\nInput' }) input: CheckInInput,
    @Ctx() context: Context,
  ): Promise<CheckInPayload> {
    return checkIn(context, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() { personId }: CheckIn): Person {
    return { id: personId };
  }

  @FieldResolver(() => Session, { nullable: true, description: '场次\nThe meeting' })
  session(@Root() { sessionId }: CheckIn, @Ctx() context: Context): Promise<Session | null> {
    return sessionById(context).load(sessionId);
  }
}

@Resolver(() => CheckInBoard)
export class CheckInBoardResolver {
  @Query(() => CheckInBoard, {
    nullable: true,
    description: '一场的签到屏：二维码、人数与名单\nThe screen of a meeting: its code, how many, and who',
  })
  @Allow('plans:confirm-attendance')
  checkInBoard(
    @Arg('sessionId', () => ID, { description: '场次\nMeeting' }) sessionId: string,
    @Ctx() context: Context,
  ): Promise<CheckInBoard | null> {
    return checkInBoard(context, sessionId);
  }

  @FieldResolver(() => CheckInConnection, { description: '已签到人员，最近的在前\nWho came, the latest first' })
  arrivals(
    @Root() { session }: CheckInBoard,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<CheckIn>> {
    return checkInsOfSession(context, session.id, args);
  }

  @FieldResolver(() => AttendanceConnection, { description: '未签到人员\nWho is still missing' })
  missing(
    @Root() { session }: CheckInBoard,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Attendance>> {
    return missingAtSession(context, session.id, args);
  }
}

@Resolver(() => Session)
export class SessionCheckInResolver {
  @FieldResolver(() => Int, { description: '已签到人数\nHow many checked in' })
  checkedIn(@Root() session: Session, @Ctx() context: Context): Promise<number> {
    return checkedInCount(context).load(session.id);
  }
}

@Resolver(() => Attendance)
export class AttendanceCheckInResolver {
  @FieldResolver(() => [CheckIn], { description: '各场签到，至多 30 条\nCheck-ins at its meetings, 30 at most' })
  checkIns(@Root() { activityId, personId }: Attendance, @Ctx() context: Context): Promise<CheckIn[]> {
    return checkInsOfAttendance(context).load({ activityId, personId });
  }
}
