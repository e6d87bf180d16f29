import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { activityById } from '../activity/activity.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { ReportAttachment, Resource } from './attachment.js';
import { ReportMaterial, materialsOf } from './material.loader.js';
import { MonthlyReportsArgs } from './report.input.js';
import {
  MonthlyReportConnection,
  attachmentsOf,
  contentsInReach,
  formByAdoption,
  namesOf,
  reportById,
  reportsMatching,
} from './report.loader.js';
import { ReportFacts, ReportSection, ReportedActivity } from './report-parts.js';
import { MonthlyReport, ReportForm } from './report.js';

@Resolver(() => MonthlyReport)
export class MonthlyReportResolver {
  @Query(() => MonthlyReport, {
    nullable: true,
    description: '按标识查月报；不存在与不在范围内同样为空\nA report by id; missing and out of reach are both null',
  })
  @Allow('plans:read')
  monthlyReport(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<MonthlyReport | null> {
    return reportById(context).load(id);
  }

  @Query(() => MonthlyReportConnection, { nullable: true, description: '月报列表\nReports within reach' })
  @Allow('plans:read')
  monthlyReports(@Args() args: MonthlyReportsArgs, @Ctx() context: Context): Promise<Connection<MonthlyReport>> {
    return reportsMatching(context, args);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '报送机构\nReporter' })
  unit(@Root() { unitId }: MonthlyReport): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '接收机构\nWhom it is sent to' })
  receiver(@Root() { receiverId }: MonthlyReport): OrgUnit {
    return { id: receiverId };
  }

  // Who is in a cluster is no secret among its schools, though each sees only its own pages.
  @FieldResolver(() => [String], {
    description: '所代表的学校、学部的名称，至多 100 个\nNames of the schools it speaks for, 100 at most',
  })
  coveredNames(@Root() { covered }: MonthlyReport, @Ctx() context: Context): Promise<string[]> {
    return namesOf(context, covered.slice(0, 100));
  }

  @FieldResolver(() => ReportForm, { nullable: true, description: '表式\nForm by the policy it began with' })
  form(@Root() { adoptionId }: MonthlyReport, @Ctx() context: Context): Promise<ReportForm | null> {
    return formByAdoption(context).load(adoptionId);
  }

  @FieldResolver(() => [ReportSection], {
    description:
      '报告内容，按政策模板分节，至多 20 节；报送前仅填报单位可见\nSections, 20 at most; before it is sent for its writers only',
  })
  async sections(@Root() report: MonthlyReport, @Ctx() context: Context): Promise<ReportSection[]> {
    return (await contentsInReach(context).load(report.id)) ? report.sections : [];
  }

  @FieldResolver(() => ReportFacts, {
    nullable: true,
    description:
      '本月研修数据，取数时的快照；报送前仅填报单位可见\nFigures as they were taken; before it is sent for its writers only',
  })
  async facts(@Root() report: MonthlyReport, @Ctx() context: Context): Promise<ReportFacts | null> {
    return (await contentsInReach(context).load(report.id)) ? report.facts : null;
  }

  @FieldResolver(() => [ReportAttachment], {
    description:
      '所附资料，至多 30 件；报送前仅填报单位可见\nMaterial, 30 at most; before it is sent for its writers only',
  })
  async attachments(@Root() report: MonthlyReport, @Ctx() context: Context): Promise<ReportAttachment[]> {
    return (await contentsInReach(context).load(report.id)) ? attachmentsOf(context).load(report.id) : [];
  }

  @FieldResolver(() => Resource, { nullable: true, description: '盖章扫描件\nScan of the stamped form' })
  scan(@Root() { scanId }: MonthlyReport): Resource | null {
    return scanId ? { id: scanId } : null;
  }

  @FieldResolver(() => [ReportMaterial], {
    description:
      '资源库中可附的资料，本月活动的在前，至多 50 件；仅填报单位可见\nMaterial on offer, that of the month’s activities first, 50 at most; for its writers only',
  })
  materials(@Root() report: MonthlyReport, @Ctx() context: Context): Promise<ReportMaterial[]> {
    return materialsOf(context, report);
  }
}

@Resolver(() => ReportAttachment)
export class ReportAttachmentResolver {
  @FieldResolver(() => Resource, { nullable: true, description: '资源\nIn the library' })
  resource(@Root() { resourceId }: ReportAttachment): Resource {
    return { id: resourceId };
  }
}

@Resolver(() => ReportMaterial)
export class ReportMaterialResolver {
  @FieldResolver(() => Resource, { nullable: true, description: '资源\nIn the library' })
  resource(@Root() { id }: ReportMaterial): Resource {
    return { id };
  }
}

@Resolver(() => ReportedActivity)
export class ReportedActivityResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: '活动；不在范围内为空\nThe activity; null beyond reach',
  })
  activity(@Root() { activityId }: ReportedActivity, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(activityId);
  }
}
