import { codePattern } from '@yanxiu/policy';
import { DateTimeScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayUnique, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SchoolProfile } from './profile.js';

export enum SchoolProfileOrder {
  UPDATED_AT_DESC = 'UPDATED_AT_DESC',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(SchoolProfileOrder, {
  name: 'SchoolProfileOrder',
  description: '一校一策排序\nOrder of profiles',
  valuesConfig: {
    UPDATED_AT_DESC: { description: '按更新时间，最近的在前\nLast changed first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nEarliest change first' },
  },
});

@InputType({ description: '一校一策筛选\nFilter of profiles' })
export class SchoolProfileFilter {
  @Field(() => ID, { nullable: true, description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => Int, { nullable: true, description: '学年起始年份\nSchool year by the year it begins' })
  @Min(2000)
  @Max(2100)
  schoolYear?: number | null;

  @Field(() => String, { nullable: true, description: '选了此方向或内容的\nThat chose this direction or focus' })
  @Matches(codePattern)
  chose?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '此时刻以来有变化\nChanged since this instant' })
  updatedSince?: Date | null;
}

@ArgsType()
export class SchoolProfilesArgs extends PageArgs {
  @Field(() => SchoolProfileFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: SchoolProfileFilter | null;

  @Field(() => SchoolProfileOrder, { defaultValue: SchoolProfileOrder.UPDATED_AT_DESC, description: '排序\nOrder' })
  order!: SchoolProfileOrder;
}

/** Natural key: school and year. The same content again changes nothing. */
@InputType({ description: '填写一校一策\nWrites a school’s profile of a year' })
export class SaveSchoolProfileInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field(() => Int, { description: '学年起始年份\nSchool year by the year it begins' })
  @Min(2000)
  @Max(2100)
  schoolYear!: number;

  @Field(() => Int, { nullable: true, description: '所见版本；初次填写为空\nVersion that was seen; null at first' })
  version?: number | null;

  @Field(() => [String], { description: '研修方向代码，至多 20 项\nCodes of directions' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(codePattern, { each: true })
  directions!: string[];

  @Field(() => [String], { description: '研修内容代码，至多 20 项\nCodes of focuses' })
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(codePattern, { each: true })
  focuses!: string[];

  @Field({ description: '本校的做法，2–3000 字\nHow the school goes about it' })
  @Length(2, 3000)
  statement!: string;
}

@ObjectType({ description: '填写一校一策的结果\nResult of saveSchoolProfile' })
export class SchoolProfilePayload {
  @Field(() => SchoolProfile, { description: '一校一策\nThe profile' })
  schoolProfile!: SchoolProfile;
}
