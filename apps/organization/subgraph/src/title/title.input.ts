import { CodeItem } from '@yanxiu/directory';
import { DateScalar } from '@yanxiu/subgraph';
import { IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Person } from '../person/person.js';
import { OrgLevel } from '../unit/unit.js';

const code = /^[A-Z][A-Z0-9_]{1,39}$/;

export enum TierBasisSource {
  OVERRIDE = 'OVERRIDE',
  FIRST_YEAR = 'FIRST_YEAR',
  TITLE = 'TITLE',
  DEFAULT = 'DEFAULT',
}
registerEnumType(TierBasisSource, {
  name: 'TierBasisSource',
  description: '教师层级的依据\nWhere a tier comes from',
  valuesConfig: {
    OVERRIDE: { description: '主管部门认定\nDecided by the bureau, with a reason' },
    FIRST_YEAR: { description: '上岗首年\nFirst year of service' },
    TITLE: { description: '所获称号\nA title that is held' },
    DEFAULT: { description: '无其他依据\nNothing else applies' },
  },
});

@ObjectType({ description: '教师层级及其依据\nA tier and where it comes from' })
export class TierBasis {
  @Field(() => CodeItem, { description: '层级\nTier' })
  tier!: CodeItem;

  @Field(() => TierBasisSource, { description: '依据\nSource' })
  source!: TierBasisSource;

  @Field(() => String, { nullable: true, description: '认定理由\nReason of the bureau' })
  reason!: string | null;
}

@ObjectType({ description: '某称号某级别的现有人数\nHow many hold a title of a level' })
export class TitleCount {
  title!: string;
  /** Place of the unit, to find the word that its policy has for the title. */
  path!: string[];

  @Field(() => OrgLevel, { nullable: true, description: '级别\nLevel' })
  level!: OrgLevel | null;

  @Field(() => Int, { description: '人数\nPeople' })
  people!: number;
}

@InputType({ description: '授予称号\nA title for a teacher' })
export class GrantPersonTitleInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field({ description: '称号代码（政策代码表）\nTitle code of the policy, e.g. TEACHING_MASTER' })
  @Matches(code)
  title!: string;

  @Field(() => OrgLevel, { nullable: true, description: '级别\nLevel' })
  level?: OrgLevel | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '授予文件\nThe document that grants it' })
  @Length(2, 100)
  document?: string | null;

  @Field(() => DateScalar, { description: '授予日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;
}

@InputType({ description: '终止称号\nThe end of a title' })
export class EndPersonTitleInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => ID, { description: '称号记录\nTitle' })
  @IsUUID()
  titleId!: string;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '认定教师层级\nA tier decided by the bureau' })
export class SetPersonTierInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: '层级代码；为空则恢复按称号与年限确定\nTier code; null goes back to titles and years',
  })
  @Matches(code)
  tier?: string | null;

  @Field({ description: '理由\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '登记“关键明白人”\nA key person of training' })
export class RecordKeyPersonInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => ID, { description: '任职机构\nUnit of service' })
  @IsUUID()
  unitId!: string;

  @Field({ description: '参加的培训\nThe training taken' })
  @Length(2, 200)
  training!: string;

  @Field(() => DateScalar, { description: '返岗日\nDay of return' })
  returnedOn!: string;

  @Field(() => ID, { nullable: true, description: '返岗后带领的研修组\nGroup led after the return' })
  @IsUUID()
  leadsUnitId?: string | null;
}

@InputType({ description: '指定“关键明白人”带领的研修组\nThe group that a key person leads' })
export class AssignKeyPersonGroupInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => ID, { description: '登记记录\nRecord' })
  @IsUUID()
  keyPersonId!: string;

  @Field(() => ID, { description: '研修组\nGroup' })
  @IsUUID()
  leadsUnitId!: string;
}

@InputType({ description: '不再担任“关键明白人”\nThe end of a key person’s record' })
export class EndKeyPersonInput {
  @Field(() => ID, { description: '人员\nPerson' })
  @IsUUID()
  personId!: string;

  @Field(() => Int, { description: '所见人员版本\nVersion of the person that was seen' })
  version!: number;

  @Field(() => ID, { description: '登记记录\nRecord' })
  @IsUUID()
  keyPersonId!: string;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '人员称号、层级变更的结果\nResult of a change of titles or tier' })
export class PersonTitlePayload {
  @Field(() => Person, { description: '人员\nThe person' })
  person!: Person;
}
