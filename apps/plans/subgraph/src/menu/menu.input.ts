import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, DecimalScalar, PageArgs } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Decimal } from 'decimal.js';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { CourseMenuState, MenuChoiceState } from './menu.js';

@ArgsType()
export class CourseMenusArgs extends PageArgs {
  @Field(() => [CourseMenuState], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(3)
  states?: CourseMenuState[] | null;
}

@ArgsType()
export class MenuChoicesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '课程菜单\nMenu' })
  @IsUUID()
  menuId?: string | null;

  @Field(() => ID, { nullable: true, description: '学校，含其下各级\nSchool, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => MenuChoiceState, { nullable: true, description: '状态\nState' })
  state?: MenuChoiceState | null;
}

@InputType()
export class CourseMenuContents {
  @Field({ description: '名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '选课说明\nHow to choose' })
  @MaxLength(2000)
  note?: string | null;

  @Field(() => DateTimeScalar, { description: '开始选课\nSchools choose from' })
  opensAt!: Date;

  @Field(() => DateTimeScalar, { description: '截止选课\nSchools choose until' })
  closesAt!: Date;

  @Field(() => Int, { nullable: true, description: '每校至多选几门\nMost courses of one school' })
  @Min(1)
  @Max(100)
  mostPerSchool?: number | null;
}

@InputType({ description: '编制课程菜单\nA new menu' })
export class CreateCourseMenuInput extends CourseMenuContents {
  @Field(() => ID, { description: '编制机构：县（市、区）或以上\nUnit: a county or above' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修改课程菜单\nThe menu as it is now to be' })
export class UpdateCourseMenuInput extends CourseMenuContents {
  @Field(() => ID, { description: '课程菜单\nMenu' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '办理课程菜单\nA step on a menu' })
export class SeenMenuInput {
  @Field(() => ID, { description: '课程菜单\nMenu' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '课程的一个时段\nA time at which a course is given' })
export class MenuSlotInput {
  @Field(() => DateTimeScalar, { description: '开始时间\nStart' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: '结束时间\nEnd' })
  endsAt!: Date;

  @Field(() => String, { nullable: true, description: '地点；送课到校不填\nPlace; none where it comes to the school' })
  @MaxLength(100)
  place?: string | null;

  @Field(() => DecimalScalar, { description: '学时\nHours' })
  hours!: Decimal;

  @Field(() => Int, { defaultValue: 1, description: '可选学校数\nHow many schools it has room for' })
  @Min(1)
  @Max(500)
  capacity!: number;
}

@InputType({ description: '菜单中的一门课程，新增不填标识\nA course of the menu; a new one has no id' })
export class SaveMenuCourseInput {
  @Field(() => ID, { description: '课程菜单\nMenu' })
  @IsUUID()
  menuId!: string;

  @Field(() => ID, { nullable: true, description: '课程；新增不填\nCourse; none for a new one' })
  @IsUUID()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: '所见版本\nVersion that was seen' })
  version?: number | null;

  @Field({ description: '课程名称\nTitle' })
  @Length(2, 100)
  title!: string;

  @Field(() => String, { nullable: true, description: '内容简介\nWhat it is about' })
  @MaxLength(1000)
  summary?: string | null;

  @Field(() => String, { nullable: true, description: '适用对象\nFor whom' })
  @MaxLength(100)
  audience?: string | null;

  @Field({ description: '授课专家\nWho gives it' })
  @Length(2, 60)
  lecturer!: string;

  @Field(() => [ID], { defaultValue: [], description: '专家库中的专家，至多 5 名\nExperts of the register, 5 at most' })
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  expertIds!: string[];

  @Field({ description: '研修形式代码\nCode of the form' })
  @Matches(codePattern)
  form!: string;

  @Field(() => String, { nullable: true, description: '研修内容代码\nCode of the content' })
  @Matches(codePattern)
  content?: string | null;

  @Field(() => [MenuSlotInput], { description: '时段，1–20\nTimes, 1 to 20' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  slots!: MenuSlotInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '学校选课：生成本校的活动草稿\nA school chooses: its activity is drafted' })
export class ChooseCourseInput {
  @Field(() => ID, { description: '时段\nTime' })
  @IsUUID()
  slotId!: string;

  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field(() => ID, { description: '本校责任人\nWho answers for it in the school' })
  @IsUUID()
  ownerId!: string;

  @Field({ defaultValue: false, description: '时间冲突仍要选\nChoose in spite of clashes' })
  acceptClashes!: boolean;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '退选：名额放回，活动草稿取消\nGives a choice back: the seat is free again' })
export class WithdrawChoiceInput {
  @Field(() => ID, { description: '选课\nChoice' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '原因\nReason' })
  @Length(2, 500)
  reason!: string;
}
