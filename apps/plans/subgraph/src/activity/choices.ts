import { CodeItem } from '@yanxiu/directory';
import { DateScalar, DecimalScalar } from '@yanxiu/subgraph';
import type { Decimal } from 'decimal.js';
import { IsUUID } from 'class-validator';
import { ArgsType, Field, ID, Int, ObjectType } from 'type-graphql';

@ArgsType()
export class ActivityChoicesArgs {
  @Field(() => ID, { description: '组织机构\nOrganising unit' })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { nullable: true, description: '活动首日，缺省为今天\nFirst day; today by default' })
  day?: string | null;
}

/** A code with those above it, so that a form can show the tree of the document. */
@ObjectType({ description: '可选的代码及其上级\nA code to choose from, with those above it' })
export class ActivityChoice {
  @Field(() => CodeItem, { description: '代码项\nThe code' })
  item!: CodeItem;

  @Field(() => [String], { description: '上级代码，最近的在前\nCodes above it, nearest first' })
  ancestors!: string[];

  @Field({ description: '是否为本地增设\nWhether the region added it' })
  local!: boolean;
}

@ObjectType({ description: '专家库中可聘的专家\nAn expert who may be engaged' })
export class ExpertChoice {
  @Field(() => ID, { description: '专家库中的标识\nId on the register' })
  expertId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field(() => String, { nullable: true, description: '外聘专家所在单位\nOrganisation of somebody from outside' })
  organisation!: string | null;

  @Field(() => [String], { description: '学科\nSubjects' })
  subjects!: string[];
}

@ObjectType({ description: '可用其名义组织的联盟\nAn alliance in whose name the unit may organise' })
export class AllianceChoice {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Field({ description: '名称\nName' })
  name!: string;
}

@ObjectType({ description: '某学科的研修日\nDay of the week that is kept free for a subject' })
export class StudyDay {
  @Field({ description: '学科代码\nCode of the subject' })
  subject!: string;

  @Field(() => Int, { description: '星期，1–7（周一为 1）\nDay of the week, Monday is 1' })
  weekday!: number;
}

/** What an organiser chooses from, by the policy in force; what the document leaves open is null or empty (未定). */
@ObjectType({
  description: '编制活动时可选的内容，按适用政策\nWhat an activity of the unit may be made of, by the policy in force',
})
export class ActivityChoices {
  @Field({ description: '政策包代码\nCode of the pack' })
  packCode!: string;

  @Field(() => [ActivityChoice], { description: '研修形式\nForms' })
  forms!: ActivityChoice[];

  @Field(() => [ActivityChoice], { description: '研修内容\nContents' })
  contents!: ActivityChoice[];

  @Field(() => [ActivityChoice], { description: '支持渠道\nChannels' })
  channels!: ActivityChoice[];

  @Field(() => [CodeItem], { description: '研修层次\nLayers' })
  layers!: CodeItem[];

  @Field(() => [CodeItem], { description: '范围\nScopes' })
  scopes!: CodeItem[];

  @Field(() => [CodeItem], { description: '融合方面\nStrands' })
  strands!: CodeItem[];

  @Field(() => [CodeItem], { description: '参与角色\nParts people have in it' })
  roles!: CodeItem[];

  @Field(() => Boolean, {
    nullable: true,
    description: '是否必须有主持人；文件未定为空\nWhether a host is required; null where nothing is said',
  })
  hostRequired!: boolean | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '每周学时上限；文件未定为空\nMost hours a week; null where nothing is said',
  })
  hoursPerWeek!: Decimal | null;

  @Field(() => [StudyDay], { description: '学科研修日；文件未定为空\nDays of subjects; empty where nothing is said' })
  studyDays!: StudyDay[];

  @Field(() => [AllianceChoice], { description: '可用其名义组织的联盟\nAlliances in whose name it may be organised' })
  alliances!: AllianceChoice[];

  @Field(() => [ExpertChoice], {
    description:
      '本机构及上级专家库中的专家，至多 500 名\nExperts on the registers of the unit and those above, 500 at most',
  })
  experts!: ExpertChoice[];
}
