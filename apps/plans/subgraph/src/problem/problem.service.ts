import { DirectoryPerson, unitOf } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  defineStep,
  demandVersion,
  insert,
  once,
  placeOf,
  row,
  sql,
  update,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { ReviseProblemInput, SeenProblemInput, SubmitProblemInput, VoteForProblemInput } from './problem.input.js';
import { boxesOf, problemById, problemsInReach } from './problem.loader.js';
import type { ProblemBox, ProblemPayload, WithdrawProblemPayload } from './problem.payload.js';
import { demandStatus } from './problem.rules.js';
import { Problem, ProblemStatus } from './problem.js';

/** What the audit log says of a step on a problem. */
export const problemStep = defineStep('plans', 'Problem');

/** In whose name an author's own steps are logged: of an anonymous problem nobody's, by no request that could be traced. */
const loggedAs = ({ viewer, requestId }: Context, { anonymous }: Pick<Problem, 'anonymous'>) =>
  anonymous ? { viewer: { ...viewer, id: 'anonymous', name: '匿名' }, requestId: uuid() } : { viewer, requestId };

export const problemShown = async (context: Context, id: string): Promise<ProblemPayload> => ({
  problem: (await problemById(context).load(id))!,
});

/** @throws Invalid for accounts behind which no person stands */
function personOf({ viewer }: Context): string {
  if (viewer.personId) return viewer.personId;
  throw new Invalid({ zh: '您的账号没有对应的人员，不能提出问题或表示同感', en: 'Your account belongs to no person' }, [
    { path: 'viewer.personId', rule: 'person' },
  ]);
}

/** DL-14: a teacher puts a problem into the box of the own group or school. */
export async function submitProblem(context: Context, input: SubmitProblemInput): Promise<ProblemPayload> {
  const authorId = personOf(context);
  const id = await once(context, 'submitProblem', input, async (tx) => {
    const boxes = await boxesOf(context);
    const box = input.unitId ? boxes.find(({ unitId }) => unitId === input.unitId) : boxes[0];
    if (!box)
      throw new NotFound({ zh: '您所在的教研组或学校', en: 'group or school of yours' }, 'input.unitId', input.unitId);
    if (input.anonymous && !box.anonymous) throw knownAnyway(box);
    const unit = (await unitOf(tx, box.unitId))!;
    const author = await row(tx, DirectoryPerson, sql`where t.id = ${authorId}`);
    const [problem] = await insert(tx, Problem, [
      {
        ...{ id: uuid(), text: input.text.trim(), authorId, anonymous: input.anonymous },
        authorName: input.anonymous ? null : (author?.name ?? context.viewer.name),
        ...placeOf(unit),
      },
    ]);
    const entry = problemStep(problem!, 'submitProblem', { after: { text: problem!.text } });
    await audit(tx, loggedAs(context, problem!), entry);
    return problem!.id;
  });
  return problemShown(context, id);
}

const knownAnyway = ({ name, unitId }: ProblemBox) =>
  new Invalid(
    {
      zh: `${name}不足 3 人，匿名也能推知提出人；请匿名提交到学校的问题库，或署名提出`,
      en: 'Too few teachers there to be anonymous: choose the school’s box, or give your name',
    },
    [{ path: 'input.anonymous', rule: 'fewest', value: unitId, expected: '3' }],
  );

export const problemText = { zh: '问题', en: 'problem' };
const missing = (id: string) => new NotFound(problemText, 'input.id', id);

/** @throws NotFound for who is not the author, whether or not it is there */
async function ownProblem(tx: Transaction, context: Context, seen: SeenProblemInput): Promise<Problem> {
  const author = context.viewer.personId ?? null;
  const problem = await row(tx, Problem, sql`where t.id = ${seen.id} and t.author_id = ${author}::uuid for update`);
  if (!problem || problem.status === ProblemStatus.WITHDRAWN) throw missing(seen.id);
  demandVersion(problem, seen, problemText);
  return problem;
}

/** Its author words it anew while nobody has worked on it. */
export async function reviseProblem(context: Context, input: ReviseProblemInput): Promise<ProblemPayload> {
  await context.db.transaction(async (tx) => {
    const problem = await ownProblem(tx, context, input);
    demandStatus(problem, [ProblemStatus.OPEN], '修改');
    await update(tx, Problem, input, sql`text = ${input.text.trim()}, updated_at = now()`);
    const change = { before: { text: problem.text }, after: { text: input.text.trim() } };
    await audit(tx, loggedAs(context, problem), problemStep(problem, 'reviseProblem', change));
  });
  return problemShown(context, input.id);
}

/** Its author takes it back; where others were merged into it, it stays for theirs. */
export async function withdrawProblem(context: Context, input: SeenProblemInput): Promise<WithdrawProblemPayload> {
  await context.db.transaction(async (tx) => {
    const problem = await ownProblem(tx, context, input);
    demandStatus(problem, [ProblemStatus.OPEN], '撤回');
    const [other] = await tx.query(sql`select id from problem where merged_into = ${problem.id} limit 1`);
    if (other)
      throw new Conflict({ zh: '其他教师的问题已归并到此问题，不能撤回', en: 'Others were merged into it' }, [
        { path: 'input.id', rule: 'notMerged', value: problem.id },
      ]);
    await update(tx, Problem, input, sql`status = 'WITHDRAWN', updated_at = now()`);
    await audit(tx, loggedAs(context, problem), problemStep(problem, 'withdrawProblem', {}));
  });
  return { id: input.id };
}

/** One vote a person, whatever is merged; voting twice changes nothing. Who voted is written down nowhere else. */
export async function voteForProblem(context: Context, input: VoteForProblemInput): Promise<ProblemPayload> {
  const personId = personOf(context);
  await context.db.transaction(async (tx) => {
    const reach = problemsInReach(context);
    const problem = await row(tx, Problem, sql`where t.id = ${input.id} and ${reach} for update`);
    if (!problem || problem.status === ProblemStatus.WITHDRAWN) throw missing(input.id);
    demandStatus(problem, [ProblemStatus.OPEN], '表示同感');
    const boxes = await boxesOf(context);
    if (!boxes.some(({ unitId }) => unitId === problem.unitId || unitId === problem.schoolId))
      throw new Invalid({ zh: '只有本校（组）的教师可以表示同感', en: 'Only teachers of the school or group vote' }, [
        { path: 'input.id', rule: 'colleague', value: input.id },
      ]);
    const cluster = sql`select p.id from problem p where p.id = ${problem.id} or p.merged_into = ${problem.id}`;
    if (input.inFavour)
      await tx.query(sql`
        insert into problem_vote (problem_id, person_id) select ${problem.id}::uuid, ${personId}::uuid
        where not exists (select from problem_vote v where v.person_id = ${personId} and v.problem_id in (${cluster}))
        on conflict do nothing`);
    else
      await tx.query(sql`delete from problem_vote v where v.person_id = ${personId} and v.problem_id in (${cluster})`);
    await countVotes(tx, [problem.id]);
  });
  return problemShown(context, input.id);
}

/** Counts anew who voted for each problem or for what was merged into it; a count is no change of the problem itself. */
export async function countVotes(tx: Transaction, ids: string[]): Promise<void> {
  await tx.query(sql`
    update problem t set votes = (
      select count(distinct v.person_id)::int from problem_vote v
      join problem p on p.id = v.problem_id where p.id = t.id or p.merged_into = t.id)
    where t.id = any(${ids}::uuid[])`);
}
