import { packByAdoption, packOf } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { Invalid, audit, defineLoader, sql } from '@yanxiu/subgraph';
import type { Context, Fault } from '@yanxiu/subgraph';
import type { Activity } from '../activity/activity.js';
import { activityToChange, step } from '../activity/activity.service.js';
import type { ActivityMarks, MarkActivityPayload, MarkChoices } from './mark.js';
import type { BalanceSide, MarkActivityInput } from './statistic.input.js';

interface Mark {
  activity_id: string;
  dimension: 'CORE_ELEMENT' | 'BALANCE';
  code: string;
  name: string;
  side: BalanceSide | null;
}

/** Replaces the marks of an activity, by the words of the policy that it began with; figures alone go by them. */
export async function markActivity(context: Context, input: MarkActivityInput): Promise<MarkActivityPayload> {
  const activity = await context.db.transaction(async (tx) => {
    const found = await activityToChange(tx, context, { id: input.activityId, path: 'input.activityId' });
    const { marks, faults } = marksOf(await packOf(tx, found), input);
    if (faults.length)
      throw new Invalid({ zh: '标注的代码不在适用的政策中', en: 'Codes the policy does not know' }, faults);
    await tx.query(sql`delete from activity_mark where activity_id = ${found.id}`);
    await tx.query(sql`
      insert into activity_mark (activity_id, dimension, code, name, side)
      select * from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb)
        as x(activity_id uuid, dimension text, code text, name text, side text)
      on conflict do nothing`);
    await audit(tx, context, step(found, 'markActivity', { after: { marks: marks.map(({ name }) => name) } }));
    return found;
  });
  return { activity };
}

/** What an activity may be marked with: the words of the policy that it began with. */
export async function markChoicesOf(context: Context, { adoptionId }: Activity): Promise<MarkChoices> {
  const pack = await packByAdoption(context).load(adoptionId);
  const { coreElements = [], balances = [] } = pack?.plans ?? {};
  return {
    coreElements: coreElements.map(({ code, zh: name }) => ({ scheme: 'CORE_ELEMENT', code, name })),
    balances: balances.map(({ code, a, b }) => ({ code, a, b })),
  };
}

function marksOf({ plans }: Pack, { activityId, coreElements, balances }: MarkActivityInput) {
  const faults: Fault[] = [];
  const miss = (path: string, value: string, known: readonly { code: string }[]) => {
    faults.push({ path, rule: 'codeOfPolicy', value, expected: known.map(({ code }) => code).join(' | ') });
    return [];
  };
  const elements = coreElements.flatMap((code, index): Mark[] => {
    const found = plans.coreElements.find((one) => one.code === code);
    if (!found) return miss(`input.coreElements[${index}]`, code, plans.coreElements);
    return [{ activity_id: activityId, dimension: 'CORE_ELEMENT', code, name: found.zh, side: null }];
  });
  const sides = balances.flatMap(({ code, side }, index): Mark[] => {
    const found = plans.balances.find((one) => one.code === code);
    if (!found) return miss(`input.balances[${index}].code`, code, plans.balances);
    const name = side === 'A' ? found.a : found.b;
    return [{ activity_id: activityId, dimension: 'BALANCE', code, name, side }];
  });
  return { marks: [...elements, ...sides], faults };
}

/** Marks of activities that were reached. */
export const marksByActivity = defineLoader<string, ActivityMarks>(async (ids, { db }) => {
  const found = await db.query<Mark>(sql`
    select activity_id, dimension, code, name, side from activity_mark where activity_id = any(${[...ids]}::uuid[]) order by code`);
  const byActivity = Map.groupBy(found, ({ activity_id: id }) => id);
  return ids.map((id) => {
    const marks = byActivity.get(id) ?? [];
    return {
      coreElements: marks
        .filter(({ dimension }) => dimension === 'CORE_ELEMENT')
        .map(({ code, name }) => ({ scheme: 'CORE_ELEMENT', code, name })),
      balances: marks.flatMap(({ code, name, side }) => (side ? [{ code, name, side }] : [])),
    };
  });
});
