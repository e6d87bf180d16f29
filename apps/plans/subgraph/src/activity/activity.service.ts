import { defineStep, recordToChange, within } from '@yanxiu/subgraph';
import type { Context, Text, Transaction } from '@yanxiu/subgraph';
import { Activity } from './activity.js';

interface Wanted {
  id: string;
  path?: string;
  permission?: string;
  /** What was asked for, where that is a part of the activity: it answers as missing where the activity is out of reach. */
  part?: { what: Text; id: string };
}

/**
 * The activity, locked, if the viewer may change it: steps on one activity take turns.
 * @throws NotFound where it is missing or beyond the permission's reach
 */
export function activityToChange(
  tx: Transaction,
  { viewer }: Context,
  { id, path, permission = 'plans:organise', part }: Wanted,
): Promise<Activity> {
  const reach = within(viewer, permission, { unit: 'unit_id' });
  const what = part?.what ?? { zh: '活动', en: 'activity' };
  return recordToChange(tx, Activity, { id }, { reach, what, path, asked: part?.id });
}

/** What the audit log says of a step on an activity. */
export const step = defineStep('plans', 'Activity');
