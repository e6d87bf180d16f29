import { policyInForce } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { defineLoader, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { figuresOf } from './roll-up.js';
import { demandSpan, unitRead } from './scope.js';
import type { Span } from './scope.js';
import type { ActivityStatistics } from './statistic.js';

/** The figures of a unit; null where it is missing or out of reach. */
export async function statisticsOf(context: Context, span: Span): Promise<ActivityStatistics | null> {
  demandSpan(span);
  if (!(await unitRead(context, span.unitId))) return null;
  const [counted] = await context.db.query<{ activities: number; completed: number; hours: string }>(sql`
    select coalesce(sum(x.things), 0)::int as activities,
      coalesce(sum(x.things) filter (where x.code = 'COMPLETED'), 0)::int as completed, trim_scale(coalesce(sum(x.hours), 0))::text as hours
    from (${await figuresOf(context, 'activity', span)}) x where x.dimension = 'ALL'`);
  const { activities, completed, hours } = counted!;
  const { unitId, from, to } = span;
  return { unitId, from, to, activities, completed, hours: new Decimal(hours) };
}

/** The rules in force for a unit on a day: targets and words are theirs. */
export const packFor = defineLoader<{ unitId: string; to: string }, Pack | null, string>(
  (keys, context) =>
    Promise.all(
      keys.map(async ({ unitId, to }) => {
        const unit = await unitRead(context, unitId);
        return (unit && (await policyInForce(context.db, unit.path, to)))?.pack ?? null;
      }),
    ),
  ({ unitId, to }) => `${unitId} ${to}`,
);
