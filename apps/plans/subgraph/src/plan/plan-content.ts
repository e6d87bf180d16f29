import { DateScalar, DateTimeScalar } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PlanSectionKind {
  TEXT = 'TEXT',
  ROSTER = 'ROSTER',
  MONTH_TASKS = 'MONTH_TASKS',
}
registerEnumType(PlanSectionKind, {
  name: 'PlanSectionKind',
  description: '栏目的种类\nWhat a section is made of',
  valuesConfig: {
    TEXT: { description: '文字\nText' },
    ROSTER: { description: '由机构人员名册生成的名单\nA roster, made from the directory' },
    MONTH_TASKS: { description: '按月任务表\nA table of tasks by month' },
  },
});

/** A section as it is kept with the plan: heading and kind come from the template, or are the author's own. */
@ObjectType({ description: '计划的一个栏目\nA section of a plan' })
export class PlanSection {
  @Field({ description: '栏目代码；自增栏目为 OWN_1 等\nCode; OWN_1 … for the author’s own' })
  code!: string;

  @Field({ description: '栏目名称\nHeading' })
  name!: string;

  @Field(() => PlanSectionKind, { description: '种类\nKind' })
  kind!: PlanSectionKind;

  @Field({ description: '是否必填\nWhether it must be filled in' })
  mandatory!: boolean;

  @Field({ description: '是否为自增栏目\nWhether the author added it' })
  own!: boolean;

  @Field(() => String, { nullable: true, description: '内容；名单与任务表另列\nText; roster and tasks stand apart' })
  text!: string | null;
}

@ObjectType({ description: '月研修任务\nA task of a month' })
export class PlanTask {
  @Field({ description: '月份，如 2026-03\nMonth, e.g. 2026-03' })
  month!: string;

  @Field({ description: '任务\nTask' })
  task!: string;

  @Field(() => String, { nullable: true, description: '负责人\nWho answers for it' })
  responsible!: string | null;
}

@ObjectType({ description: '名单中的教师\nA teacher on the roster' })
export class PlanRosterPerson {
  @Field(() => ID, { description: '人员标识\nId of the person' })
  personId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;
}

@ObjectType({ description: '一个学科的参与教师\nThe teachers of a subject' })
export class PlanRosterSubject {
  @Field({ description: '学科\nSubject' })
  subject!: string;

  @Field(() => Int, { description: '人数\nHow many' })
  count!: number;

  @Field(() => [PlanRosterPerson], {
    nullable: true,
    description: '教师名单；无权查看人员的为空\nThe teachers; null for who may not see people',
  })
  people!: PlanRosterPerson[] | null;
}

/** PC-23: the roster is made from the directory and frozen when the plan is handed in. */
@ObjectType({ description: '学科及参与教师名单\nSubjects and the teachers who take part' })
export class PlanRoster {
  @Field({ description: '是否已随报送固定\nWhether it was frozen when the plan was handed in' })
  frozen!: boolean;

  @Field(() => DateScalar, { description: '名单所依据的日期\nDay it stands for' })
  asOf!: string;

  @Field(() => [PlanRosterSubject], { description: '按学科\nBy subject' })
  subjects!: PlanRosterSubject[];
}

@ObjectType({ description: '对某栏目的意见\nA comment on a section' })
export class PlanSectionComment {
  @Field({ description: '栏目代码\nCode of the section' })
  code!: string;

  @Field({ description: '栏目名称\nHeading' })
  name!: string;

  @Field({ description: '意见\nComment' })
  comment!: string;
}

/** DL-03: the principal answers for the plan; the signature stays as it was given, whoever follows in office. */
@ObjectType({ description: '校长签署\nThe principal’s signature' })
export class PlanSignature {
  @Field(() => ID, { description: '签署人\nWho signed' })
  personId!: string;

  @Field({ description: '姓名\nName' })
  name!: string;

  @Field({
    description:
      '本人在线签署；否则为纸质签署、由报送人登记\nSigned online in person; else on paper, as the sender states',
  })
  inPerson!: boolean;

  @Field(() => DateTimeScalar, { description: '时间\nWhen' })
  at!: Date | string;
}

export enum PlanChangeKind {
  ADDED = 'ADDED',
  REMOVED = 'REMOVED',
  CHANGED = 'CHANGED',
  SAME = 'SAME',
}
registerEnumType(PlanChangeKind, {
  name: 'PlanChangeKind',
  description: '与上一版相比\nAgainst the earlier version',
  valuesConfig: {
    ADDED: { description: '新增\nAdded' },
    REMOVED: { description: '删去\nRemoved' },
    CHANGED: { description: '有改动\nChanged' },
    SAME: { description: '未改动\nUnchanged' },
  },
});

@ObjectType({ description: '一个栏目在两版之间的变化\nWhat became of a section between two versions' })
export class PlanSectionChange {
  @Field({ description: '栏目代码\nCode' })
  code!: string;

  @Field({ description: '栏目名称\nHeading' })
  name!: string;

  @Field(() => PlanChangeKind, { description: '变化\nWhat changed' })
  change!: PlanChangeKind;

  @Field(() => String, { nullable: true, description: '原内容\nBefore' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '现内容\nAfter' })
  after!: string | null;
}
