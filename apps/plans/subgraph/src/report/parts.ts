import { createMonthlyReports } from '../migrations/2026-11-22T0130-create-monthly-reports.js';
import { reportsByTitle } from '../migrations/2026-11-22T0200-reports-by-title.js';
import { summaryGrounds } from '../migrations/2026-11-22T0225-summary-grounds.js';
import { mediaOfLibrary } from '../migrations/2026-11-22T1920-media-of-library.js';
import { ReportAttachment } from './attachment.js';
import { ReportCoverageResolver, ReportCoverageRowResolver, ReportsDueResolver } from './coverage.resolver.js';
import { acceptReportsBatch } from './decide.service.js';
import { reportsDue } from './expect.service.js';
import { PublishedResource, libraryProjection } from './library.js';
import { reportById } from './report.loader.js';
import {
  MonthlyReportResolver,
  ReportAttachmentResolver,
  ReportMaterialResolver,
  ReportedActivityResolver,
} from './report.resolver.js';
import { MonthlyReport } from './report.js';
import { ReportStepsResolver } from './steps.resolver.js';
import { MonthSummaryResolver, SummaryProposalResolver } from './summary.resolver.js';
import { summaryById } from './summary.service.js';
import { MonthSummary, SummaryProposal } from './summary.js';
import { ReportCoverageRow } from './tally.js';
import type { SlicePart } from '@yanxiu/subgraph';

/** What monthly reports bring into the slice's table of contents. */
export const monthlyReports: SlicePart = {
  entities: [MonthlyReport, ReportAttachment, PublishedResource, ReportCoverageRow, MonthSummary, SummaryProposal],
  resolvers: [
    ...[MonthlyReportResolver, ReportAttachmentResolver, ReportMaterialResolver, ReportedActivityResolver],
    ...[ReportStepsResolver, ReportCoverageResolver, ReportCoverageRowResolver, ReportsDueResolver],
    ...[MonthSummaryResolver, SummaryProposalResolver],
  ],
  references: {
    MonthlyReport: ({ id }, context) => reportById(context).load(id),
    MonthSummary: ({ id }, context) => summaryById(context).load(id),
  },
  migrations: [createMonthlyReports, reportsByTitle, summaryGrounds, mediaOfLibrary],
  projections: [libraryProjection],
  background: [reportsDue],
  batches: [acceptReportsBatch],
  /** Words of the log. */
  actions: {
    'plans.fillMonthlyReport': { zh: '月报取数', en: 'Figures of a report taken' },
    'plans.saveMonthlyReport': { zh: '填写月报', en: 'Report written' },
    'plans.checkMonthlyReport': { zh: '月报校内审核通过', en: 'Report checked in the school' },
    'plans.sendMonthlyReports': { zh: '报送月报', en: 'Report sent' },
    'plans.acceptMonthlyReports': { zh: '审收月报', en: 'Report accepted' },
    'plans.returnMonthlyReport': { zh: '退回月报', en: 'Report returned' },
    'plans.reopenMonthlyReport': { zh: '撤销审收', en: 'Acceptance taken back' },
    'plans.exemptMonthlyReport': { zh: '同意免报', en: 'Report excused' },
    'plans.requireMonthlyReport': { zh: '撤销免报', en: 'Excuse taken back' },
    'plans.summariseMonth': { zh: '汇总月报', en: 'Month summed up' },
    'plans.saveMonthSummary': { zh: '修改月报汇总', en: 'Summary changed' },
  },
  subjects: {
    MonthlyReport: { zh: '月报', en: 'Monthly report', table: 'monthly_report', column: 'title' },
    MonthSummary: { zh: '月报汇总', en: 'Summary of a month' },
  },
};
