import { Allow, BatchJobPayload } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  acceptAllMonthlyReports,
  acceptMonthlyReports,
  exemptMonthlyReport,
  reopenMonthlyReport,
  requireMonthlyReport,
  returnMonthlyReport,
} from './decide.service.js';
import {
  AcceptAllMonthlyReportsInput,
  AcceptMonthlyReportsInput,
  CheckMonthlyReportInput,
  FillMonthlyReportInput,
  ReasonedReportInput,
  SaveMonthlyReportInput,
  SendMonthlyReportsInput,
} from './report.input.js';
import { MonthlyReportPayload, MonthlyReportsPayload } from './report.payload.js';
import { sendMonthlyReports } from './send.service.js';
import { checkMonthlyReport, fillMonthlyReport, saveMonthlyReport } from './write.service.js';

/** What is done to a report: by its writers up to the sending, by the level above from then on. */
@Resolver()
export class ReportStepsResolver {
  @Mutation(() => MonthlyReportPayload, {
    description: '取数：开始填写，或按最新的活动、出勤更新\nBegins a report, or takes the figures anew',
  })
  @Allow('plans:organise')
  fillMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: FillMonthlyReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return fillMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportPayload, { description: '保存月报内容、资料\nSaves text and material' })
  @Allow('plans:organise')
  saveMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: SaveMonthlyReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return saveMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportPayload, { description: '校内审核通过\nThe school checks it' })
  @Allow('plans:organise')
  checkMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: CheckMonthlyReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return checkMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportsPayload, { description: '报送月报，逐份答复\nSends reports, with a result for each' })
  @Allow('plans:organise')
  sendMonthlyReports(
    @Arg('input', { description: '内容\nInput' }) input: SendMonthlyReportsInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportsPayload> {
    return sendMonthlyReports(context, input);
  }

  @Mutation(() => MonthlyReportsPayload, {
    description: '审收月报，逐份答复；审收后锁定\nAccepts reports, with a result for each; they are locked then',
  })
  @Allow('plans:accept-reports')
  acceptMonthlyReports(
    @Arg('input', { description: '内容\nInput' }) input: AcceptMonthlyReportsInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportsPayload> {
    return acceptMonthlyReports(context, input);
  }

  @Mutation(() => BatchJobPayload, {
    description: '审收符合条件的全部待审收月报（批量作业）\nAccepts all that fit and wait, as a batch',
  })
  @Allow('plans:accept-reports')
  acceptAllMonthlyReports(
    @Arg('input', { description: '内容\nInput' }) input: AcceptAllMonthlyReportsInput,
    @Ctx() context: Context,
  ): Promise<BatchJobPayload> {
    return acceptAllMonthlyReports(context, input);
  }

  @Mutation(() => MonthlyReportPayload, { description: '退回修改\nReturns it for revision' })
  @Allow('plans:accept-reports')
  returnMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: ReasonedReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return returnMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportPayload, {
    description: '撤销审收，恢复待审收状态\nTakes an acceptance back',
  })
  @Allow('plans:accept-reports')
  reopenMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: ReasonedReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return reopenMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportPayload, { description: '同意免报\nExcuses a report' })
  @Allow('plans:accept-reports')
  exemptMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: ReasonedReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return exemptMonthlyReport(context, input);
  }

  @Mutation(() => MonthlyReportPayload, { description: '撤销免报\nTakes an excuse back' })
  @Allow('plans:accept-reports')
  requireMonthlyReport(
    @Arg('input', { description: '内容\nInput' }) input: ReasonedReportInput,
    @Ctx() context: Context,
  ): Promise<MonthlyReportPayload> {
    return requireMonthlyReport(context, input);
  }
}
