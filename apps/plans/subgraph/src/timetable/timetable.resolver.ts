import { Allow, DateScalar, civilDay, reaches } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { UnitBrief, unitBrief } from '../outreach/unit.loader.js';
import { PersonBrief, briefOf } from '../task/part.loader.js';
import { timetableClashes } from './clash.loader.js';
import {
  BellSchedulePayload,
  CreateProtectedSlotsInput,
  EndProtectedSlotInput,
  ProtectedSlotPayload,
  ProtectedSlotsPayload,
  SetBellScheduleInput,
  UpdateProtectedSlotInput,
} from './timetable.input.js';
import { bellSchedule, myLessons, protectedSlots, slotProposals, timetables } from './timetable.loader.js';
import { createProtectedSlots, endProtectedSlot, setBellSchedule, updateProtectedSlot } from './timetable.service.js';
import {
  BellSchedule,
  ProtectedSlot,
  SlotProposal,
  Timetable,
  TimetableClash,
  TimetableClashSchool,
  TimetableLesson,
} from './timetable.js';

@Resolver(() => ProtectedSlot)
export class ProtectedSlotResolver {
  @Query(() => [ProtectedSlot], {
    nullable: true,
    description: '对一个机构有效的研修时间：本机构和上级设立的，至多 200 段\nSlots that hold for a unit, 200 at most',
  })
  @Allow('plans:read')
  protectedSlots(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<ProtectedSlot[] | null> {
    return protectedSlots(context, unitId);
  }

  @Query(() => [SlotProposal], {
    nullable: true,
    description: '政策规定而尚未设立的学科研修日\nDays of subjects that the policy names and nobody keeps yet',
  })
  @Allow('plans:organise')
  slotProposals(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<SlotProposal[] | null> {
    return slotProposals(context, unitId);
  }

  @Mutation(() => ProtectedSlotsPayload, { description: '设立研修时间\nKeeps hours free' })
  @Allow('plans:organise')
  createProtectedSlots(
    @Arg('input', { description: '内容\nInput' }) input: CreateProtectedSlotsInput,
    @Ctx() context: Context,
  ): Promise<ProtectedSlotsPayload> {
    return createProtectedSlots(context, input);
  }

  @Mutation(() => ProtectedSlotPayload, { description: '修改研修时间\nChanges a slot' })
  @Allow('plans:organise')
  updateProtectedSlot(
    @Arg('input', { description: '内容\nInput' }) input: UpdateProtectedSlotInput,
    @Ctx() context: Context,
  ): Promise<ProtectedSlotPayload> {
    return updateProtectedSlot(context, input);
  }

  @Mutation(() => ProtectedSlotPayload, { description: '停止研修时间\nEnds a slot' })
  @Allow('plans:organise')
  endProtectedSlot(
    @Arg('input', { description: '内容\nInput' }) input: EndProtectedSlotInput,
    @Ctx() context: Context,
  ): Promise<ProtectedSlotPayload> {
    return endProtectedSlot(context, input);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '设立机构\nWho keeps it' })
  unit(@Root() { unitId }: ProtectedSlot, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }

  @FieldResolver(() => String, { description: '开始，HH:mm\nStart' })
  startsAt(@Root() { startsAt }: ProtectedSlot): string {
    return startsAt.slice(0, 5);
  }

  @FieldResolver(() => String, { description: '结束，HH:mm\nEnd' })
  endsAt(@Root() { endsAt }: ProtectedSlot): string {
    return endsAt.slice(0, 5);
  }

  @FieldResolver(() => Boolean, { description: '本人可否修改\nWhether the viewer may change it' })
  mayChange(@Root() slot: ProtectedSlot, @Ctx() { viewer }: Context): boolean {
    return reaches(viewer, 'plans:organise', slot);
  }
}

@Resolver(() => Timetable)
export class TimetableResolver {
  @Query(() => [Timetable], {
    nullable: true,
    description: '一所学校的课表，至多 20 份\nTimetables of a school, 20 at most',
  })
  @Allow('plans:read')
  timetables(
    @Arg('unitId', () => ID, { description: '学校\nSchool' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<Timetable[] | null> {
    return timetables(context, unitId);
  }

  @Query(() => BellSchedule, { nullable: true, description: '一所学校的作息表\nBell schedule of a school' })
  @Allow('plans:read')
  bellSchedule(
    @Arg('unitId', () => ID, { description: '学校\nSchool' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<BellSchedule | null> {
    return bellSchedule(context, unitId);
  }

  @Query(() => [TimetableLesson], {
    nullable: true,
    description: '本人某周的课，至多 200 节\nOne’s own lessons of a week, 200 at most',
  })
  @Allow('plans:read')
  myLessons(
    @Arg('day', () => DateScalar, { nullable: true, description: '该周的某日；不填为本周\nA day of the week' })
    day: string | null,
    @Ctx() context: Context,
  ): Promise<TimetableLesson[]> {
    return myLessons(context, day ?? civilDay());
  }

  @Query(() => [TimetableClash], {
    nullable: true,
    description: '研修时间与课表的冲突\nLessons that lie in the hours kept free',
  })
  @Allow('plans:organise')
  timetableClashes(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Arg('day', () => DateScalar, { nullable: true, description: '按此日的课表和研修时间；不填为今天\nAs of this day' })
    day: string | null,
    @Ctx() context: Context,
  ): Promise<TimetableClash[] | null> {
    return timetableClashes(context, { unitId, day: day ?? civilDay() });
  }

  @Mutation(() => BellSchedulePayload, { description: '登记作息表\nSets the bell schedule' })
  @Allow('plans:organise')
  setBellSchedule(
    @Arg('input', { description: '内容\nInput' }) input: SetBellScheduleInput,
    @Ctx() context: Context,
  ): Promise<BellSchedulePayload> {
    return setBellSchedule(context, input);
  }
}

@Resolver(() => TimetableLesson)
export class TimetableLessonResolver {
  @FieldResolver(() => PersonBrief, { nullable: true, description: '教师\nTeacher' })
  person(@Root() { personId }: TimetableLesson, @Ctx() context: Context): Promise<PersonBrief | null> {
    return briefOf(context, personId);
  }

  @FieldResolver(() => UnitBrief, { nullable: true, description: '学校\nSchool' })
  school(@Root() { unitId }: TimetableLesson, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }
}

@Resolver(() => TimetableClashSchool)
export class TimetableClashSchoolResolver {
  @FieldResolver(() => UnitBrief, { nullable: true, description: '学校\nSchool' })
  school(@Root() { unitId }: TimetableClashSchool, @Ctx() context: Context): Promise<UnitBrief | null> {
    return unitBrief(context, unitId);
  }
}

@Resolver(() => TimetableClash)
export class TimetableClashResolver {
  @FieldResolver(() => ProtectedSlot, { description: '研修时间\nThe slot' })
  slot(@Root() { slot }: TimetableClash): ProtectedSlot {
    return slot;
  }
}
