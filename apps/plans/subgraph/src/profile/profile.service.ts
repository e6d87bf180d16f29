import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, jsonb, placeOf, row, sql, update } from '@yanxiu/subgraph';
import type { AuditEntry, Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { SaveSchoolProfileInput, SchoolProfilePayload } from './profile.input.js';
import { profileById, writableSchools } from './profile.loader.js';
import { chosenOf, spanOfSchoolYear } from './profile.rules.js';
import { SchoolProfile } from './profile.js';

/** Writes what a school works on in a year; again with the version that was seen it is changed (OH-05). */
export async function saveSchoolProfile(
  context: Context,
  input: SaveSchoolProfileInput,
): Promise<SchoolProfilePayload> {
  const id = await context.db.transaction(async (tx) => {
    const unit = await row(
      tx,
      DirectoryUnit,
      sql`where t.id = ${input.unitId} and ${writableSchools(context)} for update`,
    );
    if (!unit) throw new NotFound({ zh: '学校', en: 'school' }, 'input.unitId', input.unitId);
    const before = await row(
      tx,
      SchoolProfile,
      sql`where t.unit_id = ${unit.id} and t.school_year = ${input.schoolYear} for update`,
    );
    demandSeen(before, input);
    const content = await checked(tx, unit, input);
    const after = before ? await changed(tx, context, before, content) : await begun(tx, context, unit, input, content);
    await audit(tx, context, entry(after, before, content));
    return after.id;
  });
  return { schoolProfile: (await profileById(context).load(id))! };
}

/** Who writes first sees nothing to overwrite; who changes has seen what is there. */
function demandSeen(before: SchoolProfile | undefined, { version, schoolYear }: SaveSchoolProfileInput): void {
  if ((before?.version ?? null) === (version ?? null)) return;
  throw new Conflict(
    {
      zh: `${schoolYear}学年的一校一策已被他人填写或修改，请刷新后重试`,
      en: 'Written or changed by someone else; reload',
    },
    [{ path: 'input.version', rule: 'current', value: version ?? null, expected: before?.version ?? null }],
  );
}

async function checked(tx: Transaction, unit: DirectoryUnit, input: SaveSchoolProfileInput) {
  // The policy at the end of the year holds for it; of a year that is over, that of then.
  const policy = await policyInForce(tx, unit.path, spanOfSchoolYear(input.schoolYear).to);
  if (!policy)
    throw new Invalid({ zh: '学校在这一学年没有适用的政策', en: 'No policy is in force for that year' }, [
      { path: 'input.schoolYear', rule: 'policyInForce', value: input.schoolYear },
    ]);
  const { faults, ...chosen } = chosenOf(policy.pack, input);
  if (faults.length)
    throw new Invalid(
      {
        zh: '请至少选择一项；研修方向和研修内容是两张表，须分别从政策所列中选取',
        en: 'Choose from the policy’s two lists',
      },
      faults,
    );
  return { ...chosen, statement: input.statement.trim(), adoptionId: policy.adoptionId };
}

type Content = Awaited<ReturnType<typeof checked>>;

async function begun(
  tx: Transaction,
  { viewer }: Context,
  unit: DirectoryUnit,
  { schoolYear }: SaveSchoolProfileInput,
  content: Content,
): Promise<SchoolProfile> {
  const place = placeOf(unit);
  return (
    await insert(tx, SchoolProfile, [{ id: uuid(), schoolYear, ...place, ...content, updatedBy: viewer.name }])
  )[0]!;
}

const changed = (tx: Transaction, { viewer }: Context, before: SchoolProfile, content: Content) =>
  update(
    tx,
    SchoolProfile,
    before,
    sql`directions = ${jsonb(content.directions)}, focuses = ${jsonb(content.focuses)}, statement = ${content.statement},
      adoption_id = ${content.adoptionId}, updated_by = ${viewer.name}, updated_at = now()`,
  );

const told = ({ directions, focuses, statement }: Pick<SchoolProfile, 'directions' | 'focuses' | 'statement'>) => ({
  directions: directions.map(({ name }) => name),
  focuses: focuses.map(({ name }) => name),
  statement,
});

const entry = (after: SchoolProfile, before: SchoolProfile | undefined, content: Content): AuditEntry => ({
  ...{ action: 'plans.saveSchoolProfile', subjectType: 'SchoolProfile', subjectId: after.id, countyId: after.countyId },
  ...(before && { before: told(before) }),
  after: told(content),
});
