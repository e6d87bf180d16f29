import { civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { RuleFindingGroupsArgs } from './check.input.js';
import { asked, examineUnder } from './check.loader.js';
import type { RuleFindingGroup } from './finding-group.js';
import { isReady } from './mend.service.js';
import type { RuleCheck } from './rule-check.js';

/** What fails its rules, rule by rule, those of units of higher level first; null where the unit is out of reach. */
export async function ruleFindingGroups(
  context: Context,
  { unitId, filter, on }: RuleFindingGroupsArgs,
): Promise<RuleFindingGroup[] | null> {
  const checks = await examineUnder(context, unitId, on ?? civilDay());
  if (!checks) return null;
  const failing = checks.filter((check) => !check.ok && asked(check, filter ?? {}));
  const groups = [...Map.groupBy(failing, ({ rule }) => rule).values()].map(groupOf);
  return groups.sort((a, b) => a.first.rank - b.first.rank || (a.rule < b.rule ? -1 : 1));
}

function groupOf(checks: RuleCheck[]): RuleFindingGroup {
  const first = checks.reduce((one, other) => (other.rank < one.rank ? other : one));
  const open = checks.filter(({ hint, exception }) => !hint && !exception);
  const ready = open.map(({ mends }) => mends.filter(isReady)).filter((plans) => plans.length > 0);
  return {
    ...{ rule: first.rule, kind: first.kind, first, total: checks.length, failing: open.length },
    mendable: ready.length,
    mendKinds: [...new Set(ready.flat().map(({ kind }) => kind))],
  };
}
