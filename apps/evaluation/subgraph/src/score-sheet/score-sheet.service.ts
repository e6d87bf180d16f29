import { scoreTotal } from '@yanxiu/policy';
import { Conflict, Invalid, audit, insert, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Rubric } from '../rubric/rubric.js';
import {
  inspectorAmong,
  inspectorsNamed,
  refuseOwnSchool,
  refuseUnlessDraft,
  sheetToChange,
} from './inspector.service.js';
import { ScoreMark } from './score-mark.js';
import type {
  SaveScoresInput,
  SaveScoresPayload,
  WithdrawScoreSheetInput,
  WithdrawScoreSheetPayload,
} from './score-sheet.input.js';
import { faultsOf, marksAfter, scoresOf, subjectOf } from './score-sheet.rules.js';
import { ScoreSheet } from './score-sheet.js';

const score = 'evaluation:score';

/**
 * Saves marks, in as many parts as one likes; the total follows.
 * @throws Invalid with every faulty mark, Conflict once somebody signed or where the sheet moved on
 */
export async function saveScores(context: Context, input: SaveScoresInput): Promise<SaveScoresPayload> {
  const scoreSheet = await context.db.transaction(async (tx) => {
    const sheet = await sheetToMark(tx, context, input.id);
    const { rules } = (await row(tx, Rubric, sql`where t.id = ${sheet.rubricId}`))!;
    const faults = faultsOf(rules, input.marks);
    if (faults.length) throw new Invalid({ zh: '评分不符合评估表要求', en: 'Marks do not fit the rubric' }, faults);
    const before = await rows(tx, ScoreMark, sql`where t.sheet_id = ${sheet.id}`);
    const after = marksAfter(before, input.marks, sheet.id, context.viewer.id);
    await writeMarks(
      tx,
      sheet.id,
      after,
      input.marks.map(({ itemNumber }) => itemNumber),
    );
    const { total } = scoreTotal(rules, scoresOf(after));
    const problems = input.problems === undefined ? sheet.problems : input.problems;
    const saved = await update(
      tx,
      ScoreSheet,
      input,
      sql`total = ${total.toFixed()}::numeric, problems = ${problems}, updated_at = now()`,
    );
    await audit(tx, context, {
      ...subjectOf('save', sheet),
      before: logged(sheet, before),
      after: logged(saved, after),
    });
    return saved;
  });
  return { scoreSheet };
}

async function sheetToMark(tx: Transaction, context: Context, id: string): Promise<ScoreSheet> {
  const sheet = await sheetToChange(tx, context, id, score);
  refuseUnlessDraft(sheet);
  const inspectors = await inspectorsNamed(tx, id);
  inspectorAmong(inspectors, context);
  if (inspectors.some(({ signedAt }) => signedAt))
    throw new Conflict(
      {
        zh: '已有检查人签字，评分不能再改；如有异议请撤回后重新评估',
        en: 'An inspector has signed; withdraw the sheet to score anew',
      },
      [{ path: 'input.id', rule: 'unsigned', value: id }],
    );
  await refuseOwnSchool(tx, context, sheet, 'input.id');
  return sheet;
}

/** Replaces the named marks in two statements, however many. */
async function writeMarks(tx: Transaction, sheetId: string, after: ScoreMark[], named: number[]): Promise<void> {
  await tx.query(sql`delete from score_mark where sheet_id = ${sheetId} and item_number = any(${named}::int[])`);
  await insert(
    tx,
    ScoreMark,
    after.filter(({ itemNumber }) => named.includes(itemNumber)),
  );
}

const logged = ({ total, problems }: ScoreSheet, marks: ScoreMark[]) => ({
  total: total.toFixed(),
  problems,
  marks: scoresOf(marks),
});

/** Takes back a sheet that is not yet signed by all; it stays on record with the reason. */
export async function withdrawScoreSheet(
  context: Context,
  { id, version, reason }: WithdrawScoreSheetInput,
): Promise<WithdrawScoreSheetPayload> {
  const scoreSheet = await context.db.transaction(async (tx) => {
    const sheet = await sheetToChange(tx, context, id, score);
    refuseUnlessDraft(sheet);
    const withdrawn = await update(
      tx,
      ScoreSheet,
      { id, version },
      sql`status = 'WITHDRAWN', withdraw_reason = ${reason}, updated_at = now()`,
    );
    await audit(tx, context, {
      ...subjectOf('withdraw', sheet),
      before: { status: sheet.status },
      after: { status: withdrawn.status },
      reason,
    });
    return withdrawn;
  });
  return { scoreSheet };
}
