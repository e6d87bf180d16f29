import { DateScalar, DateTimeScalar, Placed } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Hours of the week that a unit keeps free for training: its own people, and all below it (DL-35, OH-15). */
@Entity('protected_slot')
@ObjectType({ description: '每周固定的研修时间，课表应予让出\nHours of the week kept free for training' })
export class ProtectedSlot extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('int')
  @Field(() => Int, { description: '星期，1 为星期一\nDay of the week, 1 = Monday' })
  weekday!: number;

  @Column('time', { name: 'starts_at' })
  startsAt!: string;

  @Column('time', { name: 'ends_at' })
  endsAt!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科；所有学科为空\nSubject; null for all' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '说明\nNote' })
  note!: string | null;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '自此日起\nFirst day' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { nullable: true, description: '至此日止；未定为空\nLast day; null while open' })
  validTo!: string | null;

  @Column('timestamptz', { name: 'updated_at' })
  @Field(() => DateTimeScalar, { description: '更新时间\nLast change' })
  updatedAt!: Date;
}

@ObjectType({ description: '作息表中的一节课\nA lesson of the bell schedule' })
export class BellLesson {
  @Field(() => Int, { description: '节次\nNumber' })
  num!: number;

  @Field({ description: '开始，HH:mm\nStart' })
  startsAt!: string;

  @Field({ description: '结束，HH:mm\nEnd' })
  endsAt!: string;
}

/** When the lessons of a school are: timetables that give numbers are read by it. */
@Entity('bell_schedule')
@ObjectType({ description: '学校的作息表：各节课的时间\nWhen the lessons of a school are' })
export class BellSchedule {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('jsonb')
  @Field(() => [BellLesson], { description: '各节课，至多 20 节\nLessons, 20 at most' })
  lessons!: BellLesson[];
}

/** A timetable as it was imported: it holds for its days, until another one takes over. */
@Entity('timetable')
@ObjectType({ description: '一份已导入的课表\nAn imported timetable' })
export class Timetable extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { description: '自此日起\nFirst day' })
  validFrom!: string;

  @Column('date', { name: 'valid_to' })
  @Field(() => DateScalar, { description: '至此日止\nLast day' })
  validTo!: string;

  @Column('int')
  @Field(() => Int, { description: '每周课时数\nLessons a week' })
  lessons!: number;

  @Column('int')
  @Field(() => Int, { description: '任课教师人数\nTeachers' })
  teachers!: number;

  @Column('text', { name: 'imported_name' })
  @Field({ description: '导入人\nWho imported it' })
  importedName!: string;

  @Column('timestamptz', { name: 'imported_at' })
  @Field(() => DateTimeScalar, { description: '导入时间\nWhen it was imported' })
  importedAt!: Date;
}

/** A lesson of every week, of one teacher. */
@ObjectType({ description: '课表中的一节课\nA lesson of every week' })
export class TimetableLesson {
  personId!: string;

  unitId!: string;

  @Field(() => Int, { description: '星期，1 为星期一\nDay of the week, 1 = Monday' })
  weekday!: number;

  @Field({ description: '开始，HH:mm\nStart' })
  startsAt!: string;

  @Field({ description: '结束，HH:mm\nEnd' })
  endsAt!: string;

  @Field(() => Int, { nullable: true, description: '节次\nNumber of the lesson' })
  num!: number | null;

  @Field(() => String, { nullable: true, description: '班级\nClass' })
  className!: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;
}

@ObjectType({
  description: '政策规定而本单位尚未设立的学科研修日\nA day that the policy names and that is not kept yet',
})
export class SlotProposal {
  @Field({ description: '学科\nSubject' })
  subject!: string;

  @Field(() => Int, { description: '星期，1 为星期一\nDay of the week, 1 = Monday' })
  weekday!: number;
}

@ObjectType({ description: '一所学校与研修时间冲突的课\nLessons of a school that lie in a slot' })
export class TimetableClashSchool {
  unitId!: string;

  @Field(() => Int, { description: '有课的教师人数\nTeachers with lessons then' })
  teachers!: number;

  @Field(() => Int, { description: '课时数\nLessons' })
  lessons!: number;
}

@ObjectType({ description: '一段研修时间与课表的冲突\nLessons that lie in a protected slot' })
export class TimetableClash {
  slot!: ProtectedSlot;

  @Field(() => Int, { description: '应参加研修的任课教师人数\nTeachers whom the slot is for, with a timetable' })
  concerned!: number;

  @Field(() => Int, { description: '其中届时有课的人数\nThose of them who have lessons then' })
  teachers!: number;

  @Field(() => Int, { description: '课时数\nLessons' })
  lessons!: number;

  @Field(() => [TimetableClashSchool], { description: '各校情况，多的在前，至多 100 所\nBy school, 100 at most' })
  schools!: TimetableClashSchool[];

  @Field(() => [TimetableLesson], { description: '届时的课，至多 100 节\nThe lessons, 100 at most' })
  rows!: TimetableLesson[];
}
