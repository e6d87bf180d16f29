import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AssignRolesInput,
  AssignRolesPayload,
  ConfirmAttendanceInput,
  ConfirmAttendancePayload,
  EnrolAttendeesInput,
  EnrolAttendeesPayload,
} from './attendance.input.js';
import { Attendance } from './attendance.js';
import { confirmCheckedIn } from './checked-in.service.js';
import { confirmAttendance } from './confirmation.service.js';
import {
  ConfirmCheckedInInput,
  ConfirmCheckedInPayload,
  CorrectAttendanceInput,
  CorrectAttendancePayload,
  UnconfirmedPerson,
} from './correction.input.js';
import { correctAttendance } from './correction.service.js';
import { enrolAttendees } from './enrolment.service.js';
import { assignRoles } from './role.service.js';

@Resolver(() => Attendance)
export class AttendanceResolver {
  @Mutation(() => EnrolAttendeesPayload, {
    description: '登记参加人，逐人给出结果\nEnrols people, with a result for each',
  })
  @Allow('plans:organise')
  enrolAttendees(
    @Arg('input', { description: '内容\nInput' }) input: EnrolAttendeesInput,
    @Ctx() context: Context,
  ): Promise<EnrolAttendeesPayload> {
    return enrolAttendees(context, input);
  }

  @Mutation(() => AssignRolesPayload, {
    description:
      '调整一人的参与角色，可兼任数个，学分只计一次\nSets somebody’s roles, several if so; credits count once',
  })
  @Allow('plans:organise')
  assignRoles(
    @Arg('input', { description: '内容\nInput' }) input: AssignRolesInput,
    @Ctx() context: Context,
  ): Promise<AssignRolesPayload> {
    return assignRoles(context, input);
  }

  @Mutation(() => ConfirmAttendancePayload, {
    description: '确认出勤，逐人给出结果\nConfirms attendance, with a result for each',
  })
  @Allow('plans:confirm-attendance')
  confirmAttendance(
    @Arg('input', { description: '内容\nInput' }) input: ConfirmAttendanceInput,
    @Ctx() context: Context,
  ): Promise<ConfirmAttendancePayload> {
    return confirmAttendance(context, input);
  }

  @Mutation(() => CorrectAttendancePayload, {
    description: '更正一人的出勤，须写明原因\nCorrects the presence of one person, with a reason',
  })
  @Allow('plans:confirm-attendance')
  correctAttendance(
    @Arg('input', { description: '内容\nInput' }) input: CorrectAttendanceInput,
    @Ctx() context: Context,
  ): Promise<CorrectAttendancePayload> {
    return correctAttendance(context, input);
  }

  @Mutation(() => ConfirmCheckedInPayload, {
    description: '按签到确认出勤，学时按签到的场次合计\nConfirms those checked in, for the hours of their meetings',
  })
  @Allow('plans:confirm-attendance')
  confirmCheckedIn(
    @Arg('input', { description: '内容\nInput' }) input: ConfirmCheckedInInput,
    @Ctx() context: Context,
  ): Promise<ConfirmCheckedInPayload> {
    return confirmCheckedIn(context, input);
  }

  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() attendance: Attendance): Person {
    return { id: attendance.personId };
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '所代表的机构：当日任职所在\nUnit the person stands for: the posting of the day',
  })
  unit(@Root() attendance: Attendance): OrgUnit {
    return { id: attendance.unitId };
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '活动；不在范围内为空\nThe activity; null beyond reach',
  })
  activity(@Root() attendance: Attendance, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(attendance.activityId);
  }
}

@Resolver(() => UnconfirmedPerson)
export class UnconfirmedPersonResolver {
  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() { personId }: UnconfirmedPerson): Person {
    return { id: personId };
  }
}
