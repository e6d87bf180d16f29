import { holds } from '@yanxiu/access';
import { DirectoryPosting, DirectoryUnit, periodsAlong, policyInForce, unitOf } from '@yanxiu/directory';
import type { DirectoryPeriod, PolicyInForce } from '@yanxiu/directory';
import { civilDay, row, rows, sql, validOn, wellFormed, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import type { PlanTemplate } from './plan.payload.js';
import { authorLevels, handlingOf, periodKindsOf, planTemplates, sectionsOf } from './plan.rules.js';
import type { PlanTemplateRule } from './plan.rules.js';
import { standingOf, writes } from './standing.js';
import type { Standing } from './standing.js';

/** The school of a person's main posting today, by which the personal plan stands. */
export async function schoolOf(reader: Reader, personId: string): Promise<DirectoryUnit | undefined> {
  const day = civilDay();
  const posting = await row(
    reader,
    DirectoryPosting,
    sql`where t.person_id = ${personId} and t.school_id is not null
          and ${validOn('t', day)}
        order by t.main desc, t.valid_from, t.id limit 1`,
  );
  return posting?.schoolId ? unitOf(reader, posting.schoolId) : undefined;
}

/** Whether the viewer writes by the template for the unit. */
export function mayWriteBy(standing: Standing, template: PlanTemplateRule, unit: DirectoryUnit): boolean {
  if (template.author === 'PERSON') return Boolean(standing.viewer.personId);
  return authorLevels(template).includes(unit.level);
}

/** The policy of a period's first day; of today where none was in force then. */
export async function policyFor(reader: Reader, unit: DirectoryUnit, day: string): Promise<PolicyInForce | undefined> {
  return (await policyInForce(reader, unit.path, day)) ?? (await policyInForce(reader, unit.path, civilDay()));
}

/** The periods of a template's kinds, the latest first; what ended over a year ago is no longer written for. */
export function choicesOf(template: PlanTemplateRule, periods: readonly DirectoryPeriod[]): DirectoryPeriod[] {
  const kinds = periodKindsOf(template);
  const oldest = civilDay(new Date(Date.now() - 366 * 86_400_000));
  return periods
    .filter(({ kind, validTo }) => kinds.includes(kind) && validTo >= oldest)
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
}

/** The kinds of plan that the viewer may write for a unit, or a group in it, under its policy of today. */
export async function templatesOfUnit(context: Context, unitId: string | null): Promise<PlanTemplate[]> {
  const { viewer, db } = context;
  const standing = await standingOf(context);
  const school = viewer.personId ? await schoolOf(db, viewer.personId) : undefined;
  const unit = unitId ? await unitOf(db, unitId) : school;
  const policy = unit && (await policyFor(db, unit, civilDay()));
  if (!unit || !policy) return [];
  const inside = unit.level === 'SCHOOL' ? sql`or t.school_id = ${unit.id}` : sql``;
  const units = await rows(
    db,
    DirectoryUnit,
    sql`where t.active and (t.id = ${unit.id} ${inside}) order by t.level = 'GROUP', t.name collate "zh-x-icu", t.id limit 300`,
  );
  const own = units.filter((one) => writes(standing, { ...one, unitId: one.id, personId: null }));
  const periods = await periodsAlong(db, unit.path);
  return planTemplates(policy.pack).flatMap((template) => {
    const personal = holds(viewer, 'plans:plan') && school?.id === unit.id ? [school] : [];
    const levels = authorLevels(template);
    const writers = template.author === 'PERSON' ? personal : own.filter(({ level }) => levels.includes(level));
    return writers.length ? [{ ...shown(template, policy, periods), writers }] : [];
  });
}

/** The kinds of plan for which a unit may set rounds: what those below it write; a teacher's own plan has none (PC-25). */
export async function templatesForRounds(context: Context, unitId: string): Promise<PlanTemplate[]> {
  const reached = within(context.viewer, 'plans:review', { unit: 'id' });
  const unit = wellFormed([unitId]).length
    ? await row(context.db, DirectoryUnit, sql`where t.id = ${unitId} and t.active and ${reached}`)
    : undefined;
  const policy = unit && (await policyFor(context.db, unit, civilDay()));
  if (!unit || !policy) return [];
  const periods = await periodsAlong(context.db, unit.path);
  return planTemplates(policy.pack)
    .filter(({ author, period }) => author !== 'PERSON' && period !== 'ACTIVITY')
    .map((template) => shown(template, policy, periods));
}

function shown(template: PlanTemplateRule, { pack }: PolicyInForce, periods: DirectoryPeriod[]): PlanTemplate {
  const item = (code: string) => {
    const found = pack.plans.templates.find((candidate) => candidate.code === code);
    return { scheme: 'PLAN_TEMPLATE', code, name: found?.zh ?? code };
  };
  return {
    item: item(template.code),
    author: template.author,
    writers: [],
    open: template.open,
    ofActivity: template.period === 'ACTIVITY',
    parent: template.parent ? item(template.parent) : null,
    handling: handlingOf(pack, template),
    sections: sectionsOf(template, []),
    periods: choicesOf(template, periods).map(({ id, name, validFrom, validTo }) => ({
      ...{ id, name, from: validFrom, to: validTo },
    })),
  };
}
