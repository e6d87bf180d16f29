import { Field, ID, ObjectType } from 'type-graphql';
import { MonthlyReport } from './report.js';

@ObjectType({ description: '月报办理结果\nResult of a step on a report' })
export class MonthlyReportPayload {
  @Field(() => MonthlyReport, { description: '月报\nThe report' })
  report!: MonthlyReport;
}

@ObjectType({ description: '未予办理的原因\nWhy a report was refused' })
export class ReportRefusal {
  @Field({ description: '所在输入项\nPath in the input' })
  path!: string;

  @Field({ description: '规则\nRule' })
  rule!: string;

  @Field({ description: '说明\nMessage' })
  message!: string;
}

@ObjectType({ description: '一份月报的办理结果\nResult for one report' })
export class ReportResult {
  @Field(() => ID, { description: '月报标识\nId of the report' })
  id!: string;

  @Field(() => MonthlyReport, { nullable: true, description: '月报；未予办理时为空\nThe report; null where refused' })
  report!: MonthlyReport | null;

  @Field(() => ReportRefusal, { nullable: true, description: '未予办理的原因\nWhy it was refused' })
  refusal!: ReportRefusal | null;
}

@ObjectType({ description: '批量办理月报的结果\nResult of a step on many reports' })
export class MonthlyReportsPayload {
  @Field(() => [ReportResult], {
    description: '逐份结果，与输入同序，至多 100 份\nResult per report, in the order of the input, 100 at most',
  })
  results!: ReportResult[];
}
