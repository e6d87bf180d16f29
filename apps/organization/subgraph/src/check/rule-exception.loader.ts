import { connectionOf, defineLoader, defineNestedPages, grouped, orderOf, rows, sql, within } from '@yanxiu/subgraph';
import { RuleException } from './rule-exception.js';

export const RuleExceptionConnection = connectionOf(RuleException, 'RuleException', '规则例外');

const read = 'organization:read';

/** Exceptions recorded for alliances or for units themselves, latest first. */
export const exceptionsOf = defineLoader<string, RuleException[]>(async (ids, { db }) => {
  const found = await rows(
    db,
    RuleException,
    sql`where t.unit_id = any(${[...ids]}::uuid[]) and t.alliance_id is null or t.alliance_id = any(${[...ids]}::uuid[])
        order by t.valid_from desc, t.id`,
  );
  return grouped(ids, found, ({ unitId, allianceId }) => allianceId ?? unitId);
});

/**
 * Exceptions recorded for units themselves, latest first, without those of alliances they own. As with checks, a unit
 * above is known by name only: its exceptions are read within the viewer's own reach.
 */
export const exceptionsOfUnit = defineNestedPages<RuleException>('unit_id', (context, args) => ({
  entity: RuleException,
  where: sql`t.alliance_id is null and ${within(context.viewer, read, { unit: 'unit_id' })}`,
  order: orderOf('FROM', 'valid_from date desc', 'id uuid desc'),
  args,
}));
