import {
  allOf,
  connectionOf,
  containing,
  defineLoader,
  defineNestedPages,
  grouped,
  loaderById,
  orderOf,
  page,
  rows,
  sql,
} from '@yanxiu/subgraph';
import type { Connection, Context, Order, Reader, Sql } from '@yanxiu/subgraph';
import { earliestFirst, latestFirst } from '../theme/theme.loader.js';
import { belowUnit } from '../unit/below-unit.js';
import { TestAnalysisOrder } from './analysis.input.js';
import type { TestAnalysesArgs, TestAnalysisFilter } from './analysis.input.js';
import { TestAnalysis } from './analysis.js';
import type { TestGallery } from './analysis.payload.js';
import { TestRecommendation } from './recommendation.js';
import { readableBy, shownTo, waitingFor, writtenBy } from './standing.js';

export const TestAnalysisConnection = connectionOf(TestAnalysis, 'TestAnalysis', '质检分析报告');

export const analysisById = loaderById(TestAnalysis, readableBy);

const orders: Record<TestAnalysisOrder, Order> = { UPDATED_AT_DESC: latestFirst, UPDATED_AT: earliestFirst };

export async function analysesMatching(
  context: Context,
  { filter, order, ...args }: TestAnalysesArgs,
): Promise<Connection<TestAnalysis>> {
  const where = sql`${readableBy(context)} and ${await matching(context, filter ?? {})}`;
  return page(context, { entity: TestAnalysis, where, order: orders[order], args, filter });
}

const recommended = (which: Sql): Sql => sql`t.id in (select r.analysis_id from test_recommendation r where ${which})`;

async function matching(context: Context, filter: TestAnalysisFilter): Promise<Sql> {
  const { unitId, statuses, subject, textContains, mine, waiting, chosen, chosenBy, updatedSince } = filter;
  const text = textContains && containing(textContains);
  return allOf(
    unitId && (await belowUnit(context.db, unitId)),
    statuses?.length && sql`t.status = any(${statuses})`,
    subject && sql`t.subject = ${subject}`,
    text && sql`(t.title like ${text} or t.exam like ${text})`,
    mine && writtenBy(context),
    waiting && recommended(waitingFor(context)),
    chosen && recommended(sql`r.state = 'CHOSEN'`),
    chosenBy && recommended(sql`r.state = 'CHOSEN' and r.receiver_id = ${chosenBy}::uuid`),
    updatedSince && sql`t.updated_at >= ${updatedSince}`,
  );
}

/** What became of reports on their way up, in the order of the steps. */
export const recommendationsOf = defineLoader<string, TestRecommendation[]>(async (ids, { db }) =>
  grouped(ids, await recommendationRows(db, ids), ({ analysisId }) => analysisId),
);

export const recommendationRows = (reader: Reader, ids: readonly string[]): Promise<TestRecommendation[]> =>
  rows(reader, TestRecommendation, sql`where t.analysis_id = any(${[...ids]}::uuid[]) order by t.recommended_at, t.id`);

/** Reports that were written for a meeting, or are given at it; each once. */
const atMeetings = sql`(
  select a.*, a.activity_id as meeting_id from test_analysis a
  union select a.*, r.exchange_id from test_recommendation r join test_analysis a on a.id = r.analysis_id)`;

export const analysesOfActivity = defineNestedPages<TestAnalysis>('meeting_id', (context, args) => ({
  entity: TestAnalysis,
  from: atMeetings,
  where: readableBy(context),
  order: orderOf('TITLE', 'title collate "zh-x-icu" text', 'id uuid'),
  args,
}));

/** Galleries in reach, highest level first, with what each shows. */
export function galleriesOf(context: Context): Promise<TestGallery[]> {
  return context.db.query<TestGallery>(sql`
    select r.receiver_id as "receiverId", max(r.receiver_name) as name, max(r.level) as level, count(*)::int as count
    from test_recommendation r where ${shownTo(context)}
    group by r.receiver_id
    order by array_position(array['PROVINCE', 'CITY', 'COUNTY', 'CLUSTER'], max(r.level)), max(r.receiver_name), r.receiver_id limit 50`);
}
