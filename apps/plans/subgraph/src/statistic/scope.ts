import { DirectoryUnit } from '@yanxiu/directory';
import { Invalid, row, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Sql } from '@yanxiu/subgraph';
import { belowUnit } from '../unit/below-unit.js';

/** A unit and the days that are counted. */
export interface Span {
  unitId: string;
  from: string;
  to: string;
}

const read = 'plans:read';
const longest = 1_100;

/** @throws Invalid where the days do not hold or are too many to be counted at once */
export function demandSpan({ from, to }: Span): void {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (days >= 0 && days <= longest) return;
  const fault =
    days < 0
      ? { path: 'to', rule: 'afterStart', value: to, expected: `${from} 之后` }
      : { path: 'to', rule: 'span', value: to, expected: '至多三年' };
  throw new Invalid({ zh: '统计的起止日期不符合要求', en: 'The days do not hold' }, [fault]);
}

/** The unit, if the viewer reads there; missing and out of reach are both undefined. */
export async function unitRead({ db, viewer }: Context, unitId: string): Promise<DirectoryUnit | undefined> {
  if (!wellFormed([unitId]).length) return undefined;
  return row(db, DirectoryUnit, sql`where t.id = ${unitId} and ${within(viewer, read, { unit: 'id' })}`);
}

/** Activities that count (alias `t`): published or over, below the unit, in the days, within reach. */
export async function activitiesCounted({ db, viewer }: Context, { unitId, from, to }: Span): Promise<Sql> {
  return sql`t.status in ('PUBLISHED', 'COMPLETED') and t.last_day between ${from}::date and ${to}::date
    and ${within(viewer, read, { unit: 'unit_id' })} and ${await belowUnit(db, unitId)}`;
}

/** Confirmed attendances that count (alias `t`), by where the person stood on the day. */
export async function attendancesCounted({ db, viewer }: Context, { unitId, from, to }: Span): Promise<Sql> {
  return sql`t.status = 'CONFIRMED' and t.day between ${from}::date and ${to}::date
    and ${within(viewer, read, { unit: 'unit_id' })} and ${await belowUnit(db, unitId)}`;
}
