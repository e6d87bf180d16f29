import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { labelled } from '../policy/labels.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import type { ClassScheme } from './school-class.input.js';

/** Classes with their strategies and the measures of the criteria, by the policy in force along a path (HL-03). */
export async function schemeOf(context: Context, path: string[]): Promise<ClassScheme> {
  const rules = await rulesInForce(context, path, civilDay());
  const classes = (rules?.schoolClasses ?? []).map(async ({ code, strategy, cite }) => ({
    class: await labelled(context, 'schoolClasses', code, path),
    strategy,
    clause: cite ?? null,
  }));
  return {
    classes: await Promise.all(classes),
    measures: (rules?.classCriteria.measures ?? []).map(({ code, zh }) => ({
      scheme: 'CLASS_MEASURE',
      code,
      name: zh,
    })),
    clause: rules?.classCriteria.cite ?? null,
  };
}
