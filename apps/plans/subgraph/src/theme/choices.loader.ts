import { DirectoryUnit, policyInForce, unitOf } from '@yanxiu/directory';
import { civilDay, rows, sql, wellFormed } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { standingOf } from '../plan/standing.js';
import { schoolOf } from '../plan/template.loader.js';
import type { ThemeChoices, ThemeWriter } from './theme.payload.js';
import { focusesOf, kindsOf } from './theme.rules.js';
import { managedBy } from './writing.js';

/** The units in a unit (or the viewer's school) for which he writes. */
export async function writersIn(context: Context, unit: DirectoryUnit): Promise<ThemeWriter[]> {
  const inside = unit.level === 'SCHOOL' ? sql`or t.school_id = ${unit.id}` : sql``;
  const managed = managedBy(await standingOf(context), 'id');
  const found = await rows(
    context.db,
    DirectoryUnit,
    sql`where t.active and (t.id = ${unit.id} ${inside}) and ${managed} order by t.level = 'GROUP', t.name collate "zh-x-icu", t.id limit 300`,
  );
  return found.map(({ id, name, level }) => ({ id, name, level }));
}

/** The unit asked for, else the school of the viewer's main posting. */
export async function unitOrOwnSchool(
  { db, viewer }: Context,
  unitId: string | null | undefined,
): Promise<DirectoryUnit | undefined> {
  if (unitId) return wellFormed([unitId]).length ? unitOf(db, unitId) : undefined;
  return viewer.personId ? schoolOf(db, viewer.personId) : undefined;
}

/** What a theme may be made of under the policy of today; nothing where the viewer writes for nobody there. */
export async function themeChoices(context: Context, unitId: string | null): Promise<ThemeChoices | null> {
  const { viewer, db } = context;
  const unit = await unitOrOwnSchool(context, unitId);
  if (!unit) return null;
  const school = viewer.personId ? await schoolOf(db, viewer.personId) : undefined;
  const writers = await writersIn(context, unit);
  const personal = school !== undefined && school.id === (unit.schoolId ?? unit.id);
  if (!writers.length && !personal) return null;
  const pack = (await policyInForce(db, unit.path, civilDay()))?.pack;
  const themes = pack?.plans.themes;
  return {
    ...{ writers, personal, kinds: pack ? kindsOf(pack) : [], focuses: pack ? focusesOf(pack) : [] },
    ...{ perSchool: themes?.school ?? null, perGroup: themes?.perGroup ?? null },
    ...{ clause: themes?.cite?.clause ?? null, quote: themes?.cite?.quote ?? null },
  };
}
