import { civilDay, defineNestedPages, orderOf, sql, within } from '@yanxiu/subgraph';
import type { Context, Order, PageArgs } from '@yanxiu/subgraph';
import { BodyAssignment } from './assignment.js';

/** With the names that the lists go by. */
const named = sql`(
  select a.*, u.name as unit_name, b.name as body_name from body_assignment a
  join org_unit u on u.id = a.unit_id join body b on b.id = a.body_id)`;

const by = (column: 'unit_name' | 'body_name') => orderOf(column, `${column} collate "zh-x-icu" text`, 'id uuid');

/** What has not ended, and whose school is in reach: each row is its school's. */
const present = (order: Order) => (context: Context, args: PageArgs) => ({
  entity: BodyAssignment,
  from: named,
  where: sql`${within(context.viewer, 'organization:read', { unit: 'unit_id' })}
    and (t.valid_to is null or t.valid_to >= ${civilDay()}::date)`,
  order,
  args,
});

/** Schools that a body guides, by name. */
export const assignmentsOfBody = defineNestedPages<BodyAssignment>('body_id', present(by('unit_name')));

/** Bodies that guide a unit, by name. */
export const assignmentsOfUnit = defineNestedPages<BodyAssignment>('unit_id', present(by('body_name')));
