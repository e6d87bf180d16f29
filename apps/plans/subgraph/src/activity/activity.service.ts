import { DirectoryPolicy } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { NotFound, row, sql, within } from '@yanxiu/subgraph';
import type { AuditEntry, Context, Reader, Transaction } from '@yanxiu/subgraph';
import { Activity } from './activity.js';

/**
 * The activity, locked, if the viewer may change it: steps on one activity take turns.
 * @throws NotFound where it is missing or beyond the permission's reach
 */
export async function activityToChange(
  tx: Transaction,
  { viewer }: Context,
  { id, path = 'input.id', permission = 'plans:organise' }: { id: string; path?: string; permission?: string },
): Promise<Activity> {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  const activity = await row(tx, Activity, sql`where t.id = ${id} and ${reach} for update`);
  if (!activity) throw new NotFound({ zh: '活动', en: 'activity' }, path, id);
  return activity;
}

/** The rules the activity began with. */
export async function packOf(reader: Reader, { adoptionId }: Activity): Promise<Pack> {
  const adoption = await row(reader, DirectoryPolicy, sql`where t.adoption_id = ${adoptionId}`);
  if (!adoption) throw new Error(`no adoption ${adoptionId} in the directory`);
  return adoption.pack;
}

/** What the audit log says of a step on an activity. */
export function step(
  activity: Activity,
  action: string,
  entry: Pick<AuditEntry, 'before' | 'after' | 'reason'>,
): AuditEntry {
  return {
    action: `plans.${action}`,
    subjectType: 'Activity',
    subjectId: activity.id,
    countyId: activity.countyId,
    ...entry,
  };
}
