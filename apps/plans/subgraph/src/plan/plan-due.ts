import { CodeItem } from '@yanxiu/directory';
import { codePattern } from '@yanxiu/policy';
import { DateScalar, PageArgs, Placed } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum PlanDueState {
  MISSING = 'MISSING',
  DRAFT = 'DRAFT',
  RETURNED = 'RETURNED',
  HANDED_IN = 'HANDED_IN',
  DONE = 'DONE',
  EXCUSED = 'EXCUSED',
}
registerEnumType(PlanDueState, {
  name: 'PlanDueState',
  description: '应报计划的情况\nHow a plan that is due stands',
  valuesConfig: {
    MISSING: { description: '未编制\nNot begun' },
    DRAFT: { description: '编制中，未报\nBegun, not handed in' },
    RETURNED: { description: '已退回，待修改\nReturned for changes' },
    HANDED_IN: { description: '已报，待处理\nHanded in' },
    DONE: { description: '已办结\nDone' },
    EXCUSED: { description: '免报\nExcused' },
  },
});

/** A plan that is asked of a unit or person in a period. No table stands behind it: it is read out of what is asked. */
@Entity('plan_due')
@ObjectType({ description: '应报的一份计划\nA plan that is due' })
export class PlanDue extends Placed {
  @PrimaryColumn('text') @Field(() => ID, { description: '标识\nId' }) id!: string;
  @Column('text') template!: string;
  @Column('text', { name: 'template_name' }) templateName!: string;
  @Column('uuid', { name: 'unit_id' }) unitId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string | null;
  @Column('text') @Field({ description: '单位或教师名称\nName of the unit or person' }) name!: string;
  @Column('uuid', { name: 'period_id' }) @Field(() => ID, { description: '时期\nPeriod' }) periodId!: string;
  @Column('text', { name: 'period_name' }) @Field({ description: '时期名称\nName of the period' }) periodName!: string;

  @Column('date')
  @Field(() => DateScalar, { nullable: true, description: '截止日；未规定为空\nDay by which it is due' })
  due!: string | null;

  @Column('uuid', { name: 'plan_id' }) planId!: string | null;
  @Column('text') @Field(() => PlanDueState, { description: '情况\nState' }) state!: PlanDueState;
  @Column('boolean') @Field({ description: '是否逾期未报\nPast its day and not handed in' }) overdue!: boolean;
  @Column('boolean') @Field({ description: '是否由联片研修区统一报送\nHanded in by the cluster' }) joint!: boolean;

  @Column('text', { name: 'excuse' })
  @Field(() => String, { nullable: true, description: '免报原因\nWhy it is excused' })
  excuse!: string | null;
}

/** Figures of one kind of plan below a unit: of personal plans the bureau gets no more than these (PC-25). */
@ObjectType({ description: '一类计划的应报与已报\nExpected and handed in, of one kind of plan' })
export class PlanDueSummary {
  @Field(() => CodeItem, { description: '计划种类\nTemplate' }) template!: CodeItem;
  @Field({ description: '由哪一级编制\nLevel that writes it' }) author!: string;
  @Field(() => ID, { description: '时期\nPeriod' }) periodId!: string;
  @Field({ description: '时期名称\nName of the period' }) periodName!: string;
  @Field(() => DateScalar, { nullable: true, description: '截止日\nDue day' }) due!: string | null;
  @Field(() => Int, { description: '应报\nExpected' }) expected!: number;
  @Field(() => Int, { description: '已报\nHanded in' }) handedIn!: number;
  @Field(() => Int, { description: '已办结\nDone' }) done!: number;
  @Field(() => Int, { description: '逾期未报\nOverdue' }) overdue!: number;
  @Field(() => Int, { description: '免报\nExcused' }) excused!: number;
}

@InputType({ description: '应报计划筛选\nFilter of plans that are due' })
export class PlanDueFilter {
  @Field(() => ID, { description: '机构，含其下各级\nUnit, with all below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '计划种类代码\nCode of the template' })
  @Matches(codePattern)
  template?: string | null;

  @Field(() => [PlanDueState], { nullable: true, description: '情况\nStates' })
  @ArrayMaxSize(6)
  states?: PlanDueState[] | null;

  @Field(() => Boolean, { nullable: true, description: '只看逾期未报的\nOnly what is overdue' })
  overdue?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: '以哪一天为准，默认今天\nAs of a day, today by default' })
  on?: string | null;
}

@ArgsType()
export class PlanDuesArgs extends PageArgs {
  @Field(() => PlanDueFilter, { description: '筛选\nFilter' })
  filter!: PlanDueFilter;
}
