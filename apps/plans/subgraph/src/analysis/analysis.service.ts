import { DirectoryUnit, policyInForce, unitOf } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  audit,
  civilDay,
  defineStep,
  insert,
  jsonb,
  once,
  placeOf,
  recordToChange,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { CreateTestAnalysisInput, ReviseTestAnalysisInput, SeenTestAnalysisInput } from './analysis.input.js';
import { analysisById, recommendationRows } from './analysis.loader.js';
import type { DiscardTestAnalysisPayload, TestAnalysisPayload } from './analysis.payload.js';
import { demandStatus, incompleteness } from './analysis.rules.js';
import { TestAnalysis, TestAnalysisStatus } from './analysis.js';
import { checkedContent, schoolToWriteFor } from './content.service.js';
import { RecommendationState } from './recommendation.js';
import { readableBy, writtenBy } from './standing.js';

const { DRAFT, SUBMITTED } = TestAnalysisStatus;

export const analysisText = { zh: '质检分析报告', en: 'analysis' };

/** What the log says of a step on an analysis. */
export const step = defineStep('plans', 'TestAnalysis');

export const shown = async (context: Context, id: string): Promise<TestAnalysisPayload> => ({
  testAnalysis: (await analysisById(context).load(id))!,
});

/** The analysis, locked, for a step of its writers. @throws NotFound, Conflict */
const analysisToWrite = (tx: Transaction, context: Context, seen: SeenTestAnalysisInput): Promise<TestAnalysis> =>
  recordToChange(tx, TestAnalysis, seen, { reach: writtenBy(context), what: analysisText });

/** The analysis, locked, for a step of who reads it. @throws NotFound, Conflict */
export const analysisToHandle = (
  tx: Transaction,
  context: Context,
  seen: SeenTestAnalysisInput,
): Promise<TestAnalysis> => recordToChange(tx, TestAnalysis, seen, { reach: readableBy(context), what: analysisText });

/** Begins a report for the own school, or as its officer for a colleague. */
export async function createTestAnalysis(
  context: Context,
  input: CreateTestAnalysisInput,
): Promise<TestAnalysisPayload> {
  const id = await once(context, 'createTestAnalysis', input, async (tx) => {
    const unit = await schoolToWriteFor(tx, context, input);
    const policy = await policyInForce(tx, unit.path, civilDay());
    if (!policy)
      throw new Invalid({ zh: '学校没有适用的政策，不能撰写', en: 'No policy is in force for the school' }, [
        { path: 'input.unitId', rule: 'policyInForce', value: unit.id },
      ]);
    const place = { ...placeOf(unit), adoptionId: policy.adoptionId };
    const content = await checkedContent(tx, context, { unit, adoptionId: policy.adoptionId, papers: [] }, input);
    const [analysis] = await insert(tx, TestAnalysis, [
      { id: uuid(), ...place, ...content, createdBy: context.viewer.id },
    ]);
    await audit(tx, context, step(analysis!, 'createTestAnalysis', { after: { title: input.title } }));
    return analysis!.id;
  });
  return shown(context, id);
}

/** Replaces what a report says while it is being written. */
export async function reviseTestAnalysis(
  context: Context,
  input: ReviseTestAnalysisInput,
): Promise<TestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const before = await analysisToWrite(tx, context, input);
    demandStatus(before, DRAFT);
    const unit = (await unitOf(tx, before.unitId)) as DirectoryUnit;
    const { adoptionId, papers } = before;
    const c = await checkedContent(tx, context, { unit, adoptionId, papers }, input);
    await update(
      tx,
      TestAnalysis,
      input,
      sql`title = ${c.title}, activity_id = ${c.activityId}::uuid, subject = ${c.subject}, grade = ${c.grade}, exam = ${c.exam},
        exam_on = ${c.examOn}::date, full_mark = ${c.fullMark?.toString() ?? null}::numeric, figures = ${jsonb(c.figures)},
        findings = ${c.findings}, measures = ${c.measures}, papers = ${jsonb(c.papers)}, author_ids = ${c.authorIds}::uuid[],
        updated_at = now()`,
    );
    const told = ({
      title,
      exam,
      figures,
      papers: files,
    }: Pick<TestAnalysis, 'title' | 'exam' | 'figures' | 'papers'>) => ({
      ...{ title, exam, groups: figures.length },
      papers: files.map((paper) => paper.title),
    });
    await audit(tx, context, step(before, 'reviseTestAnalysis', { before: told(before), after: told(c) }));
  });
  return shown(context, input.id);
}

/** Hands a report in: figures or a file there must be. From here on the school reads it. */
export async function submitTestAnalysis(context: Context, input: SeenTestAnalysisInput): Promise<TestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const before = await analysisToWrite(tx, context, input);
    demandStatus(before, DRAFT);
    const faults = incompleteness(before);
    if (faults.length)
      throw new Invalid(
        {
          zh: '提交前请写明问题与归因、改进措施，并填写班级汇总数据或附上报告文件',
          en: 'Findings, measures, and figures or the report itself are wanted before it is handed in',
        },
        faults,
      );
    await moved(tx, context, { before, to: SUBMITTED, action: 'submitTestAnalysis' });
  });
  return shown(context, input.id);
}

/** Takes a report back to change it, while it is recommended nowhere. */
export async function takeBackTestAnalysis(
  context: Context,
  input: SeenTestAnalysisInput,
): Promise<TestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const before = await analysisToWrite(tx, context, input);
    demandStatus(before, SUBMITTED);
    await demandUnrecommended(tx, before);
    await moved(tx, context, { before, to: DRAFT, action: 'takeBackTestAnalysis' });
  });
  return shown(context, input.id);
}

async function demandUnrecommended(tx: Transaction, { id, title }: TestAnalysis): Promise<void> {
  const { WAITING, CHOSEN } = RecommendationState;
  const live = (await recommendationRows(tx, [id])).find(({ state }) => state === WAITING || state === CHOSEN);
  if (!live) return;
  throw new Conflict(
    {
      zh: `“${title}”已推荐到${live.receiverName}，不能收回修改；尚未评选的可先撤回推荐`,
      en: 'It is recommended: take the recommendation back first',
    },
    [{ path: 'input.id', rule: 'recommended', value: live.state }],
  );
}

interface Move {
  before: TestAnalysis;
  to: TestAnalysisStatus;
  action: string;
}

async function moved(tx: Transaction, context: Context, { before, to, action }: Move): Promise<void> {
  const at = to === SUBMITTED ? sql`now()` : sql`null`;
  await update(tx, TestAnalysis, before, sql`status = ${to}, submitted_at = ${at}, updated_at = now()`);
  await audit(tx, context, step(before, action, { before: { status: before.status }, after: { status: to } }));
}

/** Deletes a draft that was never recommended. */
export async function discardTestAnalysis(
  context: Context,
  input: SeenTestAnalysisInput,
): Promise<DiscardTestAnalysisPayload> {
  await context.db.transaction(async (tx) => {
    const before = await analysisToWrite(tx, context, input);
    demandStatus(before, DRAFT);
    if ((await recommendationRows(tx, [before.id])).length)
      throw new Conflict({ zh: '曾向上推荐过，不能删去', en: 'It was recommended once and stays on record' }, [
        { path: 'input.id', rule: 'recommended' },
      ]);
    await tx.query(sql`delete from test_analysis where id = ${before.id}`);
    await audit(tx, context, step(before, 'discardTestAnalysis', { before: { title: before.title } }));
  });
  return { id: input.id };
}
