import { CodeItem } from '@yanxiu/directory';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PolicyClause } from '../policy/policy.input.js';
import { SchoolClass, WeakSchool } from './school-class.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

@InputType({ description: '学校分类筛选\nFilter of school classes' })
export class SchoolClassFilter {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的\nOf this unit and below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => Int, { nullable: true, description: '年份\nYear' })
  @Min(2000)
  @Max(2100)
  year?: number | null;

  @Field(() => String, { nullable: true, description: '类别代码\nClass code' })
  @Matches(code)
  class?: string | null;
}

@ArgsType()
export class SchoolClassesArgs extends PageArgs {
  @Field(() => SchoolClassFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: SchoolClassFilter | null;
}

@ArgsType()
export class WeakSchoolsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的\nOf this unit and below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '此日；默认今天\nOn this day; today by default' })
  on?: string | null;
}

@ObjectType({ description: '一项认定指标及其情况\nA measure of the criteria as it was found' })
export class ClassMeasure {
  @Field({ description: '指标代码\nMeasure code' })
  code!: string;

  @Field({ description: '指标名称\nMeasure' })
  name!: string;

  @Field({ description: '情况\nFinding' })
  finding!: string;
}

@ObjectType({ description: '一类学校的推进策略\nThe strategy for a class of schools' })
export class ClassStrategy {
  @Field(() => CodeItem, { description: '类别（政策代码表）\nClass by the policy’s code table' })
  class!: CodeItem;

  @Field({ description: '推进策略\nStrategy' })
  strategy!: string;

  @Field(() => PolicyClause, { nullable: true, description: '条款\nClause' })
  clause!: PolicyClause | null;
}

@ObjectType({ description: '学校分类的类别、指标与各类校数\nClasses, measures and numbers of schools' })
export class ClassScheme {
  @Field(() => [ClassStrategy], { description: '各类学校及其策略\nClasses with their strategies' })
  classes!: ClassStrategy[];

  @Field(() => [CodeItem], { description: '认定指标\nMeasures of the criteria' })
  measures!: CodeItem[];

  @Field(() => PolicyClause, { nullable: true, description: '认定标准的条款\nClause of the criteria' })
  clause!: PolicyClause | null;
}

@InputType({ description: '一项认定指标的情况\nA measure as it was found' })
export class ClassMeasureInput {
  @Field({ description: '指标代码（政策代码表）\nMeasure code of the policy, e.g. SCHOOL_SIZE' })
  @Matches(code)
  code!: string;

  @Field({ description: '情况\nFinding' })
  @Length(1, 200)
  finding!: string;
}

@InputType({ description: '认定一所学校的类别\nThe class of one school' })
export class SchoolClassInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '类别代码（政策代码表）\nClass code of the policy, e.g. CLASS_1' })
  @Matches(code)
  class!: string;

  @Field(() => [ClassMeasureInput], { defaultValue: [], description: '指标情况\nMeasures' })
  @ArrayMaxSize(10)
  measures!: ClassMeasureInput[];
}

@InputType({ description: '认定学校分类（可一批），再次认定即变更\nClasses of schools for a year; again is a change' })
export class ClassifySchoolsInput {
  @Field(() => Int, { description: '年份\nYear' })
  @Min(2000)
  @Max(2100)
  year!: number;

  @Field(() => [SchoolClassInput], { description: '学校\nSchools' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  schools!: SchoolClassInput[];

  @Field({ description: '依据\nReason' })
  @Length(4, 300)
  reason!: string;
}

@ObjectType({ description: '学校分类的结果\nResult of classifySchools' })
export class ClassifySchoolsPayload {
  @Field(() => [SchoolClass], { description: '有变化的学校分类\nClasses that are new or changed' })
  schoolClasses!: SchoolClass[];
}

@InputType({ description: '认定薄弱学校\nMarks a school as weak' })
export class MarkWeakSchoolInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '依据\nReason' })
  @Length(4, 300)
  reason!: string;

  @Field(() => String, { nullable: true, description: '认定文件\nDocument' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;
}

@InputType({ description: '解除薄弱学校认定\nEnds the mark' })
export class EndWeakSchoolInput {
  @Field(() => ID, { description: '认定\nMark' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '依据\nReason' })
  @Length(4, 300)
  reason!: string;
}

@ObjectType({ description: '薄弱学校认定的结果\nResult of a change of the mark' })
export class WeakSchoolPayload {
  @Field(() => WeakSchool, { description: '认定\nThe mark' })
  weakSchool!: WeakSchool;
}
