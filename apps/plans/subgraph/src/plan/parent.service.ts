import { NotFound, row, sql, wellFormed } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Plan } from './plan.js';
import { readableBy, standingOf } from './standing.js';

/** The parent has the template that the policy names, and belongs to the same school or a unit above it. */
export async function checkedParent(
  tx: Transaction,
  context: Context,
  plan: Plan,
  parentId: string | null,
): Promise<string | null> {
  if (!parentId) return null;
  const wanted = plan.template.parent;
  const readable = readableBy(await standingOf(context));
  const parent = wellFormed([parentId]).length
    ? await row(tx, Plan, sql`where t.id = ${parentId} and t.template_code = ${wanted} and ${readable}`)
    : undefined;
  if (parent && (parent.schoolId === null || parent.schoolId === plan.schoolId)) return parent.id;
  throw new NotFound({ zh: '上位计划', en: 'parent plan' }, 'input.parentId', parentId);
}

/** ZJ-09: last year's plan as a draft: the texts of sections that are there again, and what the author had added. */
export async function copied(tx: Transaction, context: Context, plan: Plan, id: string): Promise<Partial<Plan>> {
  const readable = readableBy(await standingOf(context));
  const source = wellFormed([id]).length ? await row(tx, Plan, sql`where t.id = ${id} and ${readable}`) : undefined;
  if (!source || source.unitId !== plan.unitId || source.personId !== plan.personId)
    throw new NotFound({ zh: '作为底稿的计划', en: 'plan to start from' }, 'input.copyOf', id);
  const texts = new Map(source.sections.map(({ code, text }) => [code, text]));
  return {
    sections: [
      ...plan.sections.map((section) => ({ ...section, text: texts.get(section.code) ?? null })),
      ...source.sections.filter(({ own }) => own && plan.template.open),
    ],
  };
}
