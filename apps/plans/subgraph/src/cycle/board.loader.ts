import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { unitOrOwnSchool, writersIn } from '../theme/choices.loader.js';
import { announcedTo } from '../theme/theme.loader.js';
import type { CycleBoardFlow, CycleChoices } from './cycle.payload.js';
import type { CycleFlow } from './cycle.js';
import { flowsOf } from './cycle.rules.js';
import { belowUnit } from '../unit/below-unit.js';

interface Standing {
  flowCode: string;
  flow: CycleFlow;
  packCode: string;
  counts: Record<string, number>;
}

/**
 * The flows by which a unit and all below it work (all in reach where none is named), each with its stages: those that run, and those of the policy in
 * force. Where counties follow different documents, their flows stand side by side.
 */
export async function cycleBoard(context: Context, unitId: string | null): Promise<CycleBoardFlow[] | null> {
  const { db, viewer } = context;
  const reach = within(viewer, 'plans:read', { unit: 'id' });
  const unit =
    unitId && wellFormed([unitId]).length
      ? await row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${reach}`)
      : undefined;
  if (unitId && !unit) return null;
  const running = await db.query<Standing>(sql`
    select x.flow_code as "flowCode", (array_agg(x.flow order by x.latest desc))[1] as flow,
      (array_agg(x.pack_code order by x.latest desc))[1] as "packCode", jsonb_object_agg(x.stage_code, x.n) as counts
    from (
      select t.flow_code, t.stage_code, count(*)::int as n, max(t.created_at) as latest,
        (array_agg(t.flow order by t.created_at desc))[1] as flow, (array_agg(t.pack_code order by t.created_at desc))[1] as pack_code
      from cycle t
      where t.status = 'RUNNING' and ${announcedTo(context)} and ${unitId ? await belowUnit(context.db, unitId) : sql`true`}
      group by t.flow_code, t.stage_code) x
    group by x.flow_code order by x.flow_code`);
  const policy = unit && (await policyInForce(db, unit.path, civilDay()));
  const known = new Set(running.map(({ flowCode }) => flowCode));
  const idle = (policy ? flowsOf(policy.pack) : []).filter(({ code }) => !known.has(code));
  return [
    ...running.map(({ flow, packCode, counts }) => column(unitId, flow, packCode, counts)),
    ...idle.map((flow) => column(unitId, flow, policy!.packCode, {})),
  ];
}

function column(
  unitId: string | null,
  { stages, ...flow }: CycleFlow,
  packCode: string,
  counts: Record<string, number>,
): CycleBoardFlow {
  return {
    ...flow,
    packCode,
    stages: stages.map(({ num, code, name }) => ({
      ...{ flowCode: flow.code, unitId, num, code, name, count: counts[code] ?? 0 },
    })),
  };
}

/** What a cycle may begin with under the policy of today; null for who runs none there. */
export async function cycleChoices(context: Context, unitId: string | null): Promise<CycleChoices | null> {
  const unit = await unitOrOwnSchool(context, unitId);
  const writers = unit ? await writersIn(context, unit) : [];
  if (!unit || !writers.length) return null;
  const pack = (await policyInForce(context.db, unit.path, civilDay()))?.pack;
  return {
    writers,
    flows: pack ? flowsOf(pack) : [],
    outcomeRequired: pack?.plans.activity.outcomeRequired === true,
  };
}
