import { Conflict, Invalid, NotFound, audit, auditEach, once, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { standingOf, writtenBy } from '../plan/standing.js';
import { themeById } from '../theme/theme.loader.js';
import { demandStatus as demandTheme } from '../theme/theme.rules.js';
import { beginTheme } from '../theme/theme.service.js';
import { Theme, ThemeStatus } from '../theme/theme.js';
import { unitToManage } from '../theme/writing.js';
import { managedProblems } from './handle.service.js';
import type { PromoteProblemsInput } from './problem.input.js';
import type { PromoteProblemsPayload } from './problem.payload.js';
import { demandStatus } from './problem.rules.js';
import { problemStep } from './problem.service.js';
import { ProblemStatus } from './problem.js';
import type { Problem } from './problem.js';

/** 在教师个性问题基础上明确共性问题，最终形成研修主题 (DL-14): problems become a theme, new or there already. */
export async function promoteProblems(context: Context, input: PromoteProblemsInput): Promise<PromoteProblemsPayload> {
  if (Boolean(input.themeId) === Boolean(input.theme))
    throw new Invalid({ zh: '请填写新主题，或选择一个已有主题', en: 'Give a new theme or choose one' }, [
      { path: 'input.themeId', rule: 'oneOf', expected: 'theme | themeId' },
    ]);
  const id = await once(context, 'promoteProblems', input, async (tx) => {
    const problems = await toPromote(tx, context, input.problemIds);
    const theme = input.themeId
      ? await existing(tx, context, input.themeId)
      : await fresh(tx, context, input, problems[0]!);
    const ids = problems.map((one) => one.id);
    await tx.query(sql`
      insert into problem_theme (theme_id, problem_id) select ${theme.id}::uuid, p.id from unnest(${ids}::uuid[]) as p(id)
      on conflict do nothing`);
    await tx.query(sql`
      update problem t set status = 'PROMOTED', version = t.version + 1, updated_at = now() where t.id = any(${ids}::uuid[])`);
    const after = { theme: theme.title };
    await auditEach(
      tx,
      context,
      problems.map((problem) => problemStep(problem, 'promoteProblem', { after })),
    );
    return theme.id;
  });
  return { theme: (await themeById(context).load(id))! };
}

async function toPromote(tx: Transaction, context: Context, ids: string[]): Promise<Problem[]> {
  const byId = new Map((await managedProblems(tx, context, ids)).map((problem) => [problem.id, problem]));
  const faults = ids.flatMap((id, index) =>
    byId.has(id) ? [] : [{ path: `input.problemIds[${index}]`, rule: 'exists', value: id }],
  );
  if (faults.length)
    throw new Invalid({ zh: '有找不到、或不由您管理的问题', en: 'Not all of these problems are yours' }, faults);
  return ids.map((id, index) => {
    const problem = byId.get(id)!;
    demandStatus(problem, [ProblemStatus.OPEN, ProblemStatus.PROMOTED], '提炼为主题', `input.problemIds[${index}]`);
    return problem;
  });
}

async function fresh(
  tx: Transaction,
  context: Context,
  { theme: content, unitId }: PromoteProblemsInput,
  first: Problem,
): Promise<Theme> {
  const unit = await unitToManage(tx, context, unitId ?? first.unitId);
  const theme = await beginTheme(tx, context, unit, content!);
  await audit(tx, context, {
    ...{ action: 'plans.createTheme', subjectType: 'Theme', subjectId: theme.id, countyId: theme.countyId },
    after: { title: theme.title },
  });
  return theme;
}

async function existing(tx: Transaction, context: Context, id: string): Promise<Theme> {
  const written = writtenBy(await standingOf(context));
  const theme = await row(tx, Theme, sql`where t.id = ${id} and ${written} for update`);
  if (!theme) throw new NotFound({ zh: '研修主题', en: 'theme' }, 'input.themeId', id);
  demandTheme(theme, [ThemeStatus.DRAFT, ThemeStatus.IN_WORK], '并入问题');
  if (theme.personId)
    throw new Conflict({ zh: '个人主题不由问题库提炼', en: 'A personal theme takes none' }, [
      { path: 'input.themeId', rule: 'notPersonal', value: id },
    ]);
  return theme;
}
