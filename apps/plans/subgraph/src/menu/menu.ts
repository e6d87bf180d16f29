import { CodeItem } from '@yanxiu/directory';
import { DateTimeScalar, DecimalScalar, Placed, decimal } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum CourseMenuState {
  DRAFT = 'DRAFT',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(CourseMenuState, {
  name: 'CourseMenuState',
  description: '课程菜单状态\nState of a course menu',
  valuesConfig: {
    DRAFT: { description: '编制中，仅编制机构可见\nBeing drawn up, seen by its unit only' },
    OPEN: { description: '已发布，在选课时间内可选\nOffered: schools choose within its days' },
    CLOSED: { description: '已结束选课\nNo more choices' },
  },
});

/** Courses that a region offers, of which schools choose (OH-09). */
@Entity('course_menu')
@ObjectType({ description: '区域研修课程菜单\nA menu of courses that a region offers' })
export class CourseMenu extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  @Field({ description: '名称\nTitle' })
  title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '选课说明\nHow to choose' })
  note!: string | null;

  @Column('timestamptz', { name: 'opens_at' })
  @Field(() => DateTimeScalar, { description: '开始选课\nSchools choose from' })
  opensAt!: Date;

  @Column('timestamptz', { name: 'closes_at' })
  @Field(() => DateTimeScalar, { description: '截止选课\nSchools choose until' })
  closesAt!: Date;

  @Column('int', { name: 'most_per_school' })
  @Field(() => Int, {
    nullable: true,
    description: '每校至多选几门；不限为空\nMost courses of one school; null without a limit',
  })
  mostPerSchool!: number | null;

  @Column('text')
  @Field(() => CourseMenuState, { description: '状态\nState' })
  state!: CourseMenuState;
}

@Entity('menu_course')
@ObjectType({ description: '菜单中的一门课程\nA course of a menu' })
export class MenuCourse {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'menu_id' })
  menuId!: string;

  @Column('int')
  @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' })
  num!: number;

  @Column('text')
  @Field({ description: '课程名称\nTitle' })
  title!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '内容简介\nWhat it is about' })
  summary!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '适用对象\nFor whom' })
  audience!: string | null;

  @Column('text')
  @Field({ description: '授课专家\nWho gives it' })
  lecturer!: string;

  @Column('uuid', { name: 'expert_ids', array: true })
  @Field(() => [ID], { description: '专家库中的专家\nExperts of the register' })
  expertIds!: string[];

  @Column('jsonb')
  @Field(() => CodeItem, { description: '研修形式\nForm' })
  form!: CodeItem;

  @Column('jsonb')
  @Field(() => CodeItem, { nullable: true, description: '研修内容\nContent' })
  content!: CodeItem | null;
}

@Entity('menu_slot')
@ObjectType({ description: '课程的一个时段\nA time at which a course is given' })
export class MenuSlot {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('int')
  @Field(() => Int, { description: '序号，从 1 起\nNumber, from 1' })
  num!: number;

  @Column('timestamptz', { name: 'starts_at' })
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Column('text')
  @Field(() => String, { nullable: true, description: '地点；送课到校为空\nPlace; null where it comes to the school' })
  place!: string | null;

  @Column('numeric', { transformer: decimal })
  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Column('int')
  @Field(() => Int, { description: '可选学校数\nHow many schools it has room for' })
  capacity!: number;

  @Column('int')
  @Field(() => Int, { description: '已选学校数\nHow many have chosen it' })
  taken!: number;
}

export enum MenuChoiceState {
  CHOSEN = 'CHOSEN',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(MenuChoiceState, {
  name: 'MenuChoiceState',
  description: '选课状态\nState of a choice',
  valuesConfig: {
    CHOSEN: { description: '已选\nChosen' },
    WITHDRAWN: { description: '已退选\nGiven back' },
  },
});

/** What a school chose; its activity is drafted with the choice. Placed where the school is. */
@Entity('menu_choice')
@ObjectType({ description: '一所学校的选课\nWhat a school chose' })
export class MenuChoice extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'menu_id' })
  menuId!: string;

  @Column('uuid', { name: 'course_id' })
  courseId!: string;

  @Column('uuid', { name: 'slot_id' })
  slotId!: string;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('uuid', { name: 'activity_id' })
  activityId!: string | null;

  @Column('text')
  @Field(() => MenuChoiceState, { description: '状态\nState' })
  state!: MenuChoiceState;

  @Column('text', { name: 'chosen_by' })
  @Field({ description: '选课人\nWho chose it' })
  chosenBy!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: '退选原因\nWhy it was given back' })
  reason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '选课时间\nWhen it was chosen' })
  createdAt!: Date;
}
