import { Conflict, Invalid, NotFound, insert, rows, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { rulesInForce } from '../policy/rules-in-force.js';
import { assertTerm, logged, placeAt, rowToManage } from '../unit/placed-row.js';
import { OrgLevel, OrgUnit } from '../unit/unit.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  ClassifySchoolsInput,
  ClassifySchoolsPayload,
  EndWeakSchoolInput,
  MarkWeakSchoolInput,
  WeakSchoolPayload,
} from './school-class.input.js';
import { SchoolClass, WeakSchool } from './school-class.js';

const classify = 'organization:classify';

/**
 * Sorts schools into the classes of the policy for a year (HL-03); a school that has its class already changes it, and
 * the log keeps both. Sending the same again changes nothing.
 */
export function classifySchools(context: Context, input: ClassifySchoolsInput): Promise<ClassifySchoolsPayload> {
  return context.db.transaction(async (tx) => {
    const units = await schoolsToClassify(tx, context, input);
    await assertCodes(context, units, input);
    const { year, reason, schools } = input;
    const decidedBy = context.viewer.name;
    const before = await rows(
      tx,
      SchoolClass,
      sql`where t.year = ${year} and t.unit_id = any(${[...units.keys()]}::uuid[])`,
    );
    const decided = schools.map(({ unitId, class: code, measures }) => ({
      ...{ id: uuid(), ...placeAt(units.get(unitId)!), year, class: code, reason, decidedBy },
      measures: measures.map(({ code: measure, finding }) => ({ code: measure, finding })),
    }));
    const schoolClasses = await insert(
      tx,
      SchoolClass,
      decided,
      sql`on conflict (unit_id, year) do update set class = excluded.class, measures = excluded.measures,
            reason = excluded.reason, decided_by = excluded.decided_by, version = t.version + 1, updated_at = now()
          where (t.class, t.measures, t.reason) is distinct from (excluded.class, excluded.measures, excluded.reason)`,
    );
    const was = new Map(before.map((one) => [one.unitId, one.class]));
    for (const one of schoolClasses)
      await logged(tx, context, ['SchoolClass', 'classifySchools'], one, {
        ...{
          before: { class: was.get(one.unitId) ?? null },
          after: { unitId: one.unitId, year, class: one.class },
          reason,
        },
      });
    return { schoolClasses };
  });
}

async function schoolsToClassify(
  tx: Transaction,
  { viewer }: Context,
  { schools }: ClassifySchoolsInput,
): Promise<Map<string, OrgUnit>> {
  const ids = schools.map(({ unitId }) => unitId);
  const found = await rows(
    tx,
    OrgUnit,
    sql`where t.id = any(${ids}::uuid[]) and t.level = ${OrgLevel.SCHOOL} and t.active and ${within(viewer, classify, { unit: 'id' })}`,
  );
  const units = new Map(found.map((unit) => [unit.id, unit]));
  const missing = ids.find((id) => !units.has(id));
  if (missing) throw new NotFound({ zh: '学校', en: 'school' }, 'input.schools', missing);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice)
    throw new Invalid({ zh: '同一学校出现两次', en: 'A school stands there twice' }, [
      { path: 'input.schools', rule: 'unique', value: twice },
    ]);
  return units;
}

/** Each class and measure is one of the policy in force for its school in that year. */
async function assertCodes(
  context: Context,
  units: Map<string, OrgUnit>,
  { schools, year }: ClassifySchoolsInput,
): Promise<void> {
  for (const [index, { unitId, class: code, measures }] of schools.entries()) {
    const rules = await rulesInForce(context, units.get(unitId)!.path, `${year}-12-31`);
    const classes = rules?.schoolClasses.map((one) => one.code) ?? [];
    if (!classes.includes(code)) throw unknown(`input.schools[${index}].class`, code, classes);
    const known = rules?.classCriteria.measures.map((measure) => measure.code) ?? [];
    const strange = measures.find((measure) => !known.includes(measure.code));
    if (strange) throw unknown(`input.schools[${index}].measures`, strange.code, known);
  }
}

const unknown = (path: string, value: string, known: string[]) =>
  new Invalid({ zh: '现行政策没有这一类别或指标', en: 'The policy in force has no such class or measure' }, [
    { path, rule: 'known', value, expected: known.join(' | ') },
  ]);

/** Marks a school as weak from a day on. @throws Conflict where it is marked */
export function markWeakSchool(context: Context, input: MarkWeakSchoolInput): Promise<WeakSchoolPayload> {
  return context.db.transaction(async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', classify);
    if (unit.level !== OrgLevel.SCHOOL) throw new NotFound({ zh: '学校', en: 'school' }, 'input.unitId', input.unitId);
    const { reason, document = null, from } = input;
    const mark = { id: uuid(), ...placeAt(unit), reason, document, from, to: null };
    const [weakSchool] = await insert(tx, WeakSchool, [mark], sql`on conflict do nothing`);
    if (!weakSchool)
      throw new Conflict({ zh: '该校已认定为薄弱学校', en: 'The school is marked already' }, [
        { path: 'input.unitId', rule: 'unique', value: input.unitId },
      ]);
    await logged(tx, context, ['WeakSchool', 'markWeakSchool'], weakSchool, { after: { from, document }, reason });
    return { weakSchool };
  });
}

/** Ends the mark; that it was there stays on record. */
export function endWeakSchool(context: Context, input: EndWeakSchoolInput): Promise<WeakSchoolPayload> {
  return context.db.transaction(async (tx) => {
    const text = { zh: '薄弱学校认定', en: 'mark' };
    const wanted = { id: input.id, path: 'input.id', permission: classify, text };
    const before = await rowToManage(tx, context, WeakSchool, wanted);
    assertTerm(before.from, input.lastDay, 'input.lastDay');
    const weakSchool = await update(tx, WeakSchool, input, sql`valid_to = ${input.lastDay}, updated_at = now()`);
    const change = { after: { to: input.lastDay }, reason: input.reason };
    await logged(tx, context, ['WeakSchool', 'endWeakSchool'], weakSchool, change);
    return { weakSchool };
  });
}

/** Writes classes and marks set-based; those that exist stay. */
export async function registerSchoolClasses(
  tx: Transaction,
  classes: Partial<SchoolClass>[],
  marks: Partial<WeakSchool>[],
): Promise<void> {
  await insert(tx, SchoolClass, classes, sql`on conflict do nothing`);
  await insert(tx, WeakSchool, marks, sql`on conflict do nothing`);
}
