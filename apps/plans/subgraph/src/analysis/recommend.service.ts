import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  auditEach,
  demandVersion,
  insert,
  rows,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { ChooseTestAnalysesInput, RecommendTestAnalysisInput, SeenTestAnalysisInput } from './analysis.input.js';
import { analysisById, recommendationRows } from './analysis.loader.js';
import type { TestAnalysesPayload, TestAnalysisPayload } from './analysis.payload.js';
import { demandStatus, nextRung } from './analysis.rules.js';
import { analysisText, analysisToHandle, shown, step } from './analysis.service.js';
import { TestAnalysis, TestAnalysisStatus } from './analysis.js';
import { RecommendationState, TestRecommendation } from './recommendation.js';
import { rungsOf } from './rungs.loader.js';
import { actsFor, isAuthor, readableBy } from './standing.js';

const { WAITING, CHOSEN, NOT_CHOSEN } = RecommendationState;

const notYours = {
  zh: '推荐由报告所在一级的研修管理员办理，评选由接收推荐的一级办理；撰写人不推荐、不评选自己的报告',
  en: 'Each level recommends what it has and chooses from what it is given; nobody the own report',
};

/** Where a report stands on its way up: the last level that chose it, and whose turn it is. */
export function standOf(found: readonly TestRecommendation[]) {
  const waiting = found.find(({ state }) => state === WAITING);
  const reached = found.filter(({ state }) => state === CHOSEN).at(-1);
  return { waiting, reached };
}

/** Who recommends it from where it stands: the school at first, then who chose it last. */
export const recommenderOf = ({ unitId }: TestAnalysis, reached: TestRecommendation | undefined): string =>
  reached?.unitId ?? unitId;

/** Puts a report forward to the next level that the policy names and the school has (PC-19). */
export async function recommendTestAnalysis(
  context: Context,
  input: RecommendTestAnalysisInput,
): Promise<TestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const analysis = await analysisToHandle(tx, context, input);
    demandStatus(analysis, TestAnalysisStatus.SUBMITTED);
    const { waiting, reached } = standOf(await recommendationRows(tx, [analysis.id]));
    if (waiting)
      throw new Conflict({ zh: `已推荐到${waiting.receiverName}，正待评选`, en: 'It waits for a choice already' }, [
        { path: 'input.id', rule: 'waiting', value: waiting.level },
      ]);
    demandHand(context, analysis, recommenderOf(analysis, reached));
    const rung = nextRung((await rungsOf(tx, [analysis])).get(analysis.id) ?? [], reached?.level ?? null);
    if (!rung)
      throw new Conflict(
        { zh: '政策没有规定再向上推荐，或上一级尚未设立', en: 'There is no further level to recommend it to' },
        [{ path: 'input.id', rule: 'level', value: reached?.level ?? null }],
      );
    const { id: by, name } = context.viewer;
    const given = {
      id: uuid(),
      analysisId: analysis.id,
      reason: input.reason,
      recommendedBy: by,
      recommendedName: name,
    };
    await insert(tx, TestRecommendation, [{ ...given, ...rung }]);
    await touch(tx, analysis);
    const entry = { after: { to: rung.receiverName }, reason: input.reason };
    await audit(tx, context, step(analysis, 'recommendTestAnalysis', entry));
  });
  return shown(context, input.id);
}

const touch = (tx: Transaction, analysis: TestAnalysis) => update(tx, TestAnalysis, analysis, sql`updated_at = now()`);

/** @throws Invalid where the viewer doesn't act for the unit, or has written it */
function demandHand({ viewer }: Context, analysis: TestAnalysis, unitId: string): void {
  const fault = handFault(actsFor(viewer).includes(unitId), isAuthor(viewer, analysis), 'input.id');
  if (fault) throw new Invalid(notYours, [fault]);
}

const handFault = (acts: boolean, author: boolean, path: string): Fault | undefined =>
  acts && !author ? undefined : { path, rule: author ? 'notOwn' : 'level', expected: notYours.zh };

/** Takes a recommendation back while nobody has chosen. */
export async function withdrawTestRecommendation(
  context: Context,
  input: SeenTestAnalysisInput,
): Promise<TestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const analysis = await analysisToHandle(tx, context, input);
    const { waiting, reached } = standOf(await recommendationRows(tx, [analysis.id]));
    if (!waiting)
      throw new Conflict({ zh: '没有待评选的推荐', en: 'No recommendation waits' }, [
        { path: 'input.id', rule: 'waiting' },
      ]);
    demandHand(context, analysis, recommenderOf(analysis, reached));
    await tx.query(sql`update test_recommendation set state = 'WITHDRAWN' where id = ${waiting.id}`);
    await touch(tx, analysis);
    await audit(tx, context, step(analysis, 'withdrawTestRecommendation', { before: { to: waiting.receiverName } }));
  });
  return shown(context, input.id);
}

/** Chooses among what was recommended, all or nothing: what is chosen enters the gallery of the level. */
export async function chooseTestAnalyses(
  context: Context,
  input: ChooseTestAnalysesInput,
): Promise<TestAnalysesPayload> {
  const ids = input.analyses.map(({ id }) => id);
  if (!input.chosen && !input.opinion)
    throw new Invalid({ zh: '未入选的请写明意见', en: 'Say why it is not chosen' }, [
      { path: 'input.opinion', rule: 'required' },
    ]);
  await context.db.transaction(async (tx) => {
    const where = sql`where t.id = any(${ids}::uuid[]) and ${readableBy(context)} order by t.id for update`;
    const found = new Map((await rows(tx, TestAnalysis, where)).map((one) => [one.id, one]));
    const recommendations = Map.groupBy(await recommendationRows(tx, ids), ({ analysisId }) => analysisId);
    const decided = input.analyses.map((seen, index) => {
      const analysis = found.get(seen.id);
      if (!analysis) throw new NotFound(analysisText, `input.analyses[${index}].id`, seen.id);
      demandVersion(analysis, seen, { ...analysisText, zh: `“${analysis.title}”` }, `input.analyses[${index}].version`);
      const { waiting } = standOf(recommendations.get(seen.id) ?? []);
      return { analysis, waiting: demandChoice(context, analysis, waiting, `input.analyses[${index}].id`) };
    });
    const state = input.chosen ? CHOSEN : NOT_CHOSEN;
    await tx.query(sql`
      update test_recommendation set state = ${state}, decided_name = ${context.viewer.name}, decided_at = now(),
        opinion = ${input.opinion ?? null} where id = any(${decided.map(({ waiting }) => waiting.id)}::uuid[])`);
    await tx.query(
      sql`update test_analysis set version = version + 1, updated_at = now() where id = any(${ids}::uuid[])`,
    );
    const entries = decided.map(({ analysis, waiting }) =>
      step(analysis, input.chosen ? 'chooseTestAnalysis' : 'passOverTestAnalysis', {
        after: { by: waiting.receiverName, state },
        reason: input.opinion ?? undefined,
      }),
    );
    await auditEach(tx, context, entries);
  });
  const testAnalyses = await Promise.all(ids.map((id) => analysisById(context).load(id)));
  return { testAnalyses: testAnalyses.filter((one) => one !== null) };
}

/** Who acts for the level chooses, the own report never. At a centre that may be who recommended it: the county chooses after him. */
function demandChoice(
  { viewer }: Context,
  analysis: TestAnalysis,
  waiting: TestRecommendation | undefined,
  path: string,
): TestRecommendation {
  if (!waiting)
    throw new Conflict({ zh: `“${analysis.title}”没有待评选的推荐`, en: 'No recommendation of it waits' }, [
      { path, rule: 'waiting', value: analysis.id },
    ]);
  const fault = handFault(actsFor(viewer).includes(waiting.unitId), isAuthor(viewer, analysis), path);
  if (fault) throw new Invalid(notYours, [fault]);
  return waiting;
}
