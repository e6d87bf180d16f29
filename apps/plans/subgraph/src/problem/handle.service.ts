import { Invalid, NotFound, audit, auditEach, demandVersion, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { standingOf } from '../plan/standing.js';
import { managedBy } from '../theme/writing.js';
import type { MergeProblemsInput, SeenProblemInput, SetProblemAsideInput } from './problem.input.js';
import type { ProblemPayload } from './problem.payload.js';
import { demandStatus } from './problem.rules.js';
import { countVotes, problemShown, problemStep, problemText } from './problem.service.js';
import { Problem, ProblemStatus } from './problem.js';

const { OPEN, MERGED, SET_ASIDE } = ProblemStatus;

/** Problems of the boxes that the viewer looks after, locked in one order for everybody. */
export async function managedProblems(tx: Transaction, context: Context, ids: string[]): Promise<Problem[]> {
  const managed = managedBy(await standingOf(context));
  return rows(
    tx,
    Problem,
    sql`where t.id = any(${ids}::uuid[]) and t.status <> 'WITHDRAWN' and ${managed} order by t.id for update`,
  );
}

/** @throws NotFound, Conflict */
async function problemToHandle(tx: Transaction, context: Context, seen: SeenProblemInput): Promise<Problem> {
  const [problem] = await managedProblems(tx, context, [seen.id]);
  if (!problem) throw new NotFound(problemText, 'input.id', seen.id);
  demandVersion(problem, seen, problemText);
  return problem;
}

/** Brings duplicates together: each keeps its author, a person's votes for several of them count once. */
export async function mergeProblems(context: Context, input: MergeProblemsInput): Promise<ProblemPayload> {
  await context.db.transaction(async (tx) => {
    const found = await managedProblems(tx, context, [input.into.id, ...input.problems.map(({ id }) => id)]);
    const { into, duplicates } = checked(found, input);
    const ids = duplicates.map(({ id }) => id);
    await tx.query(sql`
      update problem t set status = 'MERGED', merged_into = ${into.id}, version = t.version + 1, updated_at = now()
      where t.id = any(${ids}::uuid[]) or t.merged_into = any(${ids}::uuid[])`);
    await update(tx, Problem, input.into, sql`updated_at = now()`);
    await countVotes(tx, [into.id]);
    await auditEach(tx, context, [
      ...duplicates.map((one) => problemStep(one, 'mergeProblem', { after: { mergedInto: into.text } })),
      problemStep(into, 'mergeProblems', { after: { merged: duplicates.map(({ text }) => text) } }),
    ]);
  });
  return problemShown(context, input.into.id);
}

function checked(found: Problem[], { into, problems }: MergeProblemsInput) {
  const byId = new Map(found.map((problem) => [problem.id, problem]));
  const wanted = [
    { seen: into, path: 'input.into' },
    ...problems.map((seen, index) => ({ seen, path: `input.problems[${index}]` })),
  ];
  const faults: Fault[] = wanted.flatMap(({ seen, path }) =>
    byId.has(seen.id) ? [] : [{ path: `${path}.id`, rule: 'exists', value: seen.id }],
  );
  if (faults.length)
    throw new Invalid({ zh: '有找不到、或不由您管理的问题', en: 'Not all of these problems are yours' }, faults);
  for (const { seen, path } of wanted) {
    const problem = byId.get(seen.id)!;
    demandVersion(problem, seen, problemText, `${path}.version`);
    demandStatus(problem, [OPEN], '归并', `${path}.id`);
  }
  const target = byId.get(into.id)!;
  const strange = problems.findIndex(({ id }) => id === into.id || byId.get(id)!.schoolId !== target.schoolId);
  if (strange >= 0)
    throw new Invalid({ zh: '只能归并本校的其他问题', en: 'Merge other problems of the same school' }, [
      { path: `input.problems[${strange}].id`, rule: 'sameSchool', value: problems[strange]!.id },
    ]);
  return { into: target, duplicates: problems.map(({ id }) => byId.get(id)!) };
}

/** Takes a problem out of a merging, as it stood before. */
export async function separateProblem(context: Context, input: SeenProblemInput): Promise<ProblemPayload> {
  await context.db.transaction(async (tx) => {
    const problem = await problemToHandle(tx, context, input);
    demandStatus(problem, [MERGED], '拆出');
    const into = (await row(tx, Problem, sql`where t.id = ${problem.mergedInto} for update`))!;
    await update(tx, Problem, input, sql`status = 'OPEN', merged_into = null, updated_at = now()`);
    await countVotes(tx, [problem.id, into.id]);
    await audit(tx, context, problemStep(problem, 'separateProblem', { before: { mergedInto: into.text } }));
  });
  return problemShown(context, input.id);
}

/** Not worked on for now; everybody reads why. */
export async function setProblemAside(context: Context, input: SetProblemAsideInput): Promise<ProblemPayload> {
  await context.db.transaction(async (tx) => {
    const problem = await problemToHandle(tx, context, input);
    demandStatus(problem, [OPEN], '设为暂不研究');
    await update(tx, Problem, input, sql`status = 'SET_ASIDE', reason = ${input.reason}, updated_at = now()`);
    await audit(tx, context, problemStep(problem, 'setProblemAside', { reason: input.reason }));
  });
  return problemShown(context, input.id);
}

export async function reopenProblem(context: Context, input: SeenProblemInput): Promise<ProblemPayload> {
  await context.db.transaction(async (tx) => {
    const problem = await problemToHandle(tx, context, input);
    demandStatus(problem, [SET_ASIDE], '重新列入');
    await update(tx, Problem, input, sql`status = 'OPEN', reason = null, updated_at = now()`);
    await audit(tx, context, problemStep(problem, 'reopenProblem', { before: { reason: problem.reason } }));
  });
  return problemShown(context, input.id);
}
