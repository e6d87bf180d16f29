import { DirectoryAlliance, DirectoryUnit, policyInForce } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { taxonomyItems } from '@yanxiu/policy';
import type { PlanRules } from '@yanxiu/policy';
import { civilDay, row, rows, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { participationRoles } from '../attendance/attendance.rules.js';
import { KnownExpert } from '../expert/known-expert.js';
import type { ActivityChoice, ActivityChoices, ActivityChoicesArgs } from './choices.js';
import { contentDimensions } from './activity.rules.js';
import type { Dimension } from './activity.rules.js';

/** What an activity of a unit in reach may be made of; null beyond reach, or where no policy is in force on the day. */
export async function activityChoices(
  { db, viewer }: Context,
  { unitId, day }: ActivityChoicesArgs,
): Promise<ActivityChoices | null> {
  const unit = await row(
    db,
    DirectoryUnit,
    sql`where t.id = ${unitId} and t.active and ${within(viewer, 'plans:organise', { unit: 'id' })}`,
  );
  if (!unit) return null;
  const on = day ?? civilDay();
  const policy = await policyInForce(db, unit.path, on);
  if (!policy) return null;
  const { plans } = policy.pack;
  return {
    packCode: policy.packCode,
    forms: choicesOf(plans, ['FORM']),
    contents: choicesOf(plans, contentDimensions),
    channels: choicesOf(plans, ['CHANNEL']),
    layers: coded('LAYER', plans.layers),
    scopes: coded('SCOPE', plans.scopes),
    strands: coded('STRAND', plans.strands),
    roles: [...participationRoles(policy.pack).values()],
    hostRequired: plans.activity.hostRequired,
    hoursPerWeek: plans.load.hoursPerWeek === null ? null : new Decimal(plans.load.hoursPerWeek),
    studyDays: Object.entries(plans.studyDays.weekdays ?? {}).map(([subject, weekday]) => ({ subject, weekday })),
    alliances: await alliancesOf(db, unit, on),
    experts: await expertsAlong(db, unit, on),
  };
}

function choicesOf(plans: PlanRules, dimensions: Dimension[]): ActivityChoice[] {
  const schemes = new Set(
    plans.schemes.filter(({ dimension }) => dimensions.includes(dimension)).map(({ code }) => code),
  );
  return taxonomyItems(plans)
    .filter(({ scheme }) => schemes.has(scheme))
    .map(({ scheme, code, zh, ancestors, local }) => ({ item: { scheme, code, name: zh }, ancestors, local }));
}

const coded = (scheme: string, entries: readonly { code: string; zh: string }[]): CodeItem[] =>
  entries.map(({ code, zh }) => ({ scheme, code, name: zh }));

function alliancesOf(reader: Reader, unit: DirectoryUnit, day: string): Promise<DirectoryAlliance[]> {
  return rows(
    reader,
    DirectoryAlliance,
    sql`where ${validOn('t', day)} and (t.unit_id = ${unit.id} or exists (
      select from directory_alliance_member m where m.alliance_id = t.id and m.unit_id = any(${unit.path}::uuid[])
        and ${validOn('m', day)}))
    order by t.name collate "zh-x-icu", t.id limit 200`,
  );
}

async function expertsAlong(reader: Reader, unit: DirectoryUnit, day: string) {
  const known = await rows(
    reader,
    KnownExpert,
    sql`where t.unit_id = any(${unit.path}::uuid[]) and ${validOn('t', day)} order by t.name collate "zh-x-icu", t.id limit 500`,
  );
  return known.map(({ id, name, organisation, subjects }) => ({ expertId: id, name, organisation, subjects }));
}
