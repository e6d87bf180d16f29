import { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import { scoreTotal } from '@yanxiu/policy';
import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import type { Rubric } from './rubric/rubric.js';
import { rubricsOf } from './rubric/rubric.rules.js';
import { addRubrics } from './rubric/rubric.service.js';
import { Inspector } from './score-sheet/inspector.js';
import { ScoreMark } from './score-sheet/score-mark.js';
import type { Campaign } from './score-sheet/score-sheet.rules.js';
import { formOf, schoolYearOf, termOf } from './score-sheet/score-sheet.rules.js';
import { ScoreSheet, ScoreSheetStatus } from './score-sheet/score-sheet.js';
import { announceSigned } from './score-sheet/signature.service.js';

export interface DemoScoreSheet {
  id: string;
  unitId: string;
  rubricCode: string;
  /** Code of a campaign of the policy in force on the day. */
  kind: string;
  day: string;
  /** Item number -> mark, a decimal as text. */
  marks: Record<number, string>;
  problems?: string | null;
  inspectorName: string;
  /** Account of the inspector; without one nobody can go on with an unsigned sheet. */
  inspectorAccountId?: string;
  signed: boolean;
}

interface Placed {
  sheet: DemoScoreSheet;
  unit: DirectoryUnit;
  rubric: Rubric;
  campaign: Campaign;
  total: Decimal;
}

/**
 * Writes filled score sheets by the rules in force, any number in a few statements; those that exist stay as they are.
 * Needs organization's units and adoptions to have arrived.
 * @returns how many are new
 * @throws Error that names the sheet whose unit, policy, rubric or marks do not fit
 */
export function seedScoreSheets(database: Database, { sheets }: { sheets: DemoScoreSheet[] }): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    const placed = await place(tx, sheets);
    await addRubrics(tx, [...new Map(placed.map(({ rubric }) => [rubric.id, rubric])).values()]);
    const written = await insert(tx, ScoreSheet, placed.map(sheetRow), sql`on conflict do nothing`);
    const fresh = new Set(written.map(({ id }) => id));
    const added = placed.filter(({ sheet }) => fresh.has(sheet.id));
    await insert(tx, ScoreMark, added.flatMap(markRows));
    await insert(tx, Inspector, added.map(inspectorRow));
    for (const sheet of written) if (sheet.status === ScoreSheetStatus.SIGNED) await announceSigned(tx, sheet);
    return written.length;
  });
}

/** Each sheet with its unit, and the form in force for it on its day. */
async function place(tx: Transaction, sheets: DemoScoreSheet[]): Promise<Placed[]> {
  const units = await rows(tx, DirectoryUnit, sql`where t.id = any(${sheets.map(({ unitId }) => unitId)}::uuid[])`);
  const adoptions = await adoptionsOf(tx, sheets);
  const policies = await rows(
    tx,
    DirectoryPolicy,
    sql`where t.adoption_id = any(${[...new Set(adoptions.values())]}::uuid[])`,
  );
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const formById = new Map(
    policies.map((policy) => [policy.adoptionId, { rules: policy.pack.evaluation, rubrics: rubricsOf(policy) }]),
  );
  return sheets.map((sheet) => {
    const unit = unitById.get(sheet.unitId);
    const form = formById.get(adoptions.get(sheet.id) ?? '');
    if (!unit || !form)
      throw new Error(
        `score sheet ${sheet.id}: ${unit ? 'no policy in force for' : 'unknown'} unit ${sheet.unitId} on ${sheet.day}`,
      );
    const { rubric, campaign } = formOf(form.rules, form.rubrics, sheet);
    return { sheet, unit, rubric, campaign, total: totalOf(sheet, rubric) };
  });
}

/** Sheet id -> adoption of the nearest unit upwards; one statement for all sheets. */
async function adoptionsOf(tx: Transaction, sheets: DemoScoreSheet[]): Promise<Map<string, string>> {
  const asked = JSON.stringify(sheets.map(({ id, unitId, day }) => ({ id, unit_id: unitId, day })));
  const found = await tx.query<{ id: string; adoptionId: string }>(sql`
    select s.id, p.adoption_id as "adoptionId"
    from jsonb_to_recordset(${asked}::jsonb) as s(id uuid, unit_id uuid, day date)
    join directory_unit u on u.id = s.unit_id
    cross join lateral (
      select adoption_id from directory_policy
      where unit_id = any(u.path) and valid_from <= s.day and (valid_to is null or valid_to >= s.day)
      order by array_position(u.path, unit_id) desc, valid_from desc, version desc, adoption_id desc limit 1) p`);
  return new Map(found.map(({ id, adoptionId }) => [id, adoptionId]));
}

function totalOf({ id, marks, signed }: DemoScoreSheet, { rules }: Rubric): Decimal {
  const { total, missing, problems } = scoreTotal(rules, marks);
  const faults = [
    ...problems.map(({ num, value, expected }) => `${num}: ${value}, expected ${expected}`),
    ...(signed ? missing.map((num) => `${num}: no mark`) : []),
  ];
  if (faults.length) throw new Error(`score sheet ${id}: ${faults.join('; ')}`);
  return total;
}

/** Signed at five in the afternoon of its day. */
const signedAt = ({ day, signed }: DemoScoreSheet): Date | null => (signed ? new Date(`${day}T17:00:00+08:00`) : null);

function sheetRow({ sheet, unit, rubric, campaign, total }: Placed): Partial<ScoreSheet> {
  const { provinceId, cityId, countyId, schoolId } = unit;
  return {
    id: sheet.id,
    version: 1,
    rubricId: rubric.id,
    rubricCode: rubric.code,
    unitId: unit.id,
    ...{ provinceId, cityId, countyId, schoolId },
    kind: campaign.code,
    kindName: campaign.zh,
    day: sheet.day,
    schoolYear: schoolYearOf(sheet.day),
    term: termOf(sheet.day),
    status: sheet.signed ? ScoreSheetStatus.SIGNED : ScoreSheetStatus.DRAFT,
    total,
    problems: sheet.problems ?? null,
    openedBy: accountOf(sheet),
    signedAt: signedAt(sheet),
  };
}

const accountOf = ({ inspectorAccountId, inspectorName }: DemoScoreSheet): string =>
  inspectorAccountId ?? `demo:${inspectorName}`;

function markRows({ sheet }: Placed): Partial<ScoreMark>[] {
  return Object.entries(sheet.marks).map(([number, score]) => ({
    sheetId: sheet.id,
    itemNumber: Number(number),
    score: new Decimal(score),
    evidence: [],
    markedBy: accountOf(sheet),
  }));
}

function inspectorRow({ sheet }: Placed): Partial<Inspector> {
  return {
    sheetId: sheet.id,
    accountId: accountOf(sheet),
    position: 0,
    name: sheet.inspectorName,
    signedAt: signedAt(sheet),
  };
}
