import { codePattern } from '@yanxiu/policy';
import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ReportState } from './report.js';
import { monthPattern } from './tally.js';

export enum ReportOrder {
  MONTH_DESC = 'MONTH_DESC',
  DUE_ON = 'DUE_ON',
  UPDATED_AT = 'UPDATED_AT',
}
registerEnumType(ReportOrder, {
  name: 'ReportOrder',
  description: '月报排序\nOrder of reports',
  valuesConfig: {
    MONTH_DESC: { description: '按月份，最近的在前\nBy month, latest first' },
    DUE_ON: { description: '按截止日，最早的在前\nBy last day, earliest first' },
    UPDATED_AT: { description: '按更新时间，最早的在前\nBy last change, earliest first' },
  },
});

@InputType({ description: '月报筛选\nFilter of reports' })
export class MonthlyReportFilter {
  @Field(() => ID, { nullable: true, description: '报送机构，含其下各级\nReporter, or a unit above it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: '起始月份，YYYY-MM\nFrom this month' })
  @Matches(monthPattern)
  from?: string | null;

  @Field(() => String, { nullable: true, description: '截止月份，YYYY-MM\nTo this month' })
  @Matches(monthPattern)
  to?: string | null;

  @Field(() => [ReportState], { nullable: true, description: '状态\nStates' })
  @ArrayMaxSize(7)
  states?: ReportState[] | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否按时（首次报送）\nFirst sent on time' })
  onTime?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '截止日在此日之前而尚未报送\nDue before this day and not sent',
  })
  overdueBefore?: string | null;
}

@ArgsType()
export class MonthlyReportsArgs extends PageArgs {
  @Field(() => MonthlyReportFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: MonthlyReportFilter | null;

  @Field(() => ReportOrder, { defaultValue: ReportOrder.MONTH_DESC, description: '排序\nOrder' })
  order!: ReportOrder;
}

/** A report as it was seen. */
@InputType({ description: '所见的月报及版本\nA report as it was seen' })
export class SeenReportInput {
  @Field(() => ID, { description: '月报\nReport' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;
}

@InputType({ description: '取数：开始填写，或更新本月研修数据\nBegins a report, or takes the month’s figures anew' })
export class FillMonthlyReportInput extends SeenReportInput {}

@InputType({ description: '一节的内容\nText of a section' })
export class ReportSectionInput {
  @Field({ description: '代码\nCode' })
  @Matches(codePattern)
  code!: string;

  @Field({ description: '内容，至多 5000 字\nText, 5000 characters at most' })
  @MaxLength(5000)
  text!: string;
}

@InputType({ description: '所附资料\nMaterial that goes with it' })
export class ReportAttachmentInput {
  @Field(() => ID, { description: '资源\nResource of the library' })
  @IsUUID()
  resourceId!: string;

  @Field(() => String, { nullable: true, description: '资料类别代码\nCode of the kind' })
  @Matches(codePattern)
  kind?: string | null;
}

@InputType({ description: '保存月报；已通过的校内审核随之作废\nSaves a report; a check that was given is void' })
export class SaveMonthlyReportInput extends SeenReportInput {
  @Field(() => [ReportSectionInput], { description: '各节内容\nSections' })
  @ArrayMaxSize(20)
  @ArrayUnique((section: ReportSectionInput) => section.code)
  @ValidateNested({ each: true })
  sections!: ReportSectionInput[];

  @Field(() => [ReportAttachmentInput], {
    nullable: true,
    description: '所附资料，至多 30 件；不填则不变\nMaterial, 30 at most; unchanged where left out',
  })
  @ArrayMaxSize(30)
  @ArrayUnique((attachment: ReportAttachmentInput) => attachment.resourceId)
  @ValidateNested({ each: true })
  attachments?: ReportAttachmentInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: '盖章扫描件（资源）；不填则不变\nScan of the stamped form; unchanged where left out',
  })
  @IsUUID()
  scanId?: string | null;
}

@InputType({ description: '校内审核通过\nThe school’s check' })
export class CheckMonthlyReportInput extends SeenReportInput {}

@InputType({ description: '报送月报，1–100 份\nSends 1 to 100 reports' })
export class SendMonthlyReportsInput {
  @Field(() => [SeenReportInput], { description: '月报\nReports' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((report: SeenReportInput) => report.id)
  @ValidateNested({ each: true })
  reports!: SeenReportInput[];
}

@InputType({ description: '审收月报，1–100 份\nAccepts 1 to 100 reports' })
export class AcceptMonthlyReportsInput extends SendMonthlyReportsInput {}

@InputType({ description: '审收符合条件的全部待审收月报\nAccepts all that fit and wait' })
export class AcceptAllMonthlyReportsInput {
  @Field(() => MonthlyReportFilter, { nullable: true, description: '筛选\nFilter' })
  @ValidateNested()
  filter?: MonthlyReportFilter | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '附原因的办理\nA step with its reason' })
export class ReasonedReportInput extends SeenReportInput {
  @Field({ description: '原因，2–500 字\nReason' })
  @Length(2, 500)
  reason!: string;
}
