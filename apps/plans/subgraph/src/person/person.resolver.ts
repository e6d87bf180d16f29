import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AttendancesArgs } from '../attendance/attendance.input.js';
import { AttendanceConnection, attendancesOfPerson } from '../attendance/attendance.loader.js';
import type { Attendance } from '../attendance/attendance.js';
import { Person } from './person.js';

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description: '参加研修的记录，最近的在前；教师只见本人\nAttendances, latest first; a teacher sees only the own',
  })
  attendances(
    @Root() person: Person,
    @Args() args: AttendancesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Attendance>> {
    return attendancesOfPerson(context, person.id, args);
  }
}
