import type { MonthlyReportQuery } from '../documents/graphql.js';

export type Report = NonNullable<MonthlyReportQuery['monthlyReport']>;
