import { sheetSigned } from '@yanxiu/events';
import { scoreTotal } from '@yanxiu/policy';
import { Conflict, Refusal, audit, publish, row, rows, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Rubric } from '../rubric/rubric.js';
import {
  inspectorAmong,
  inspectorsNamed,
  refuseOwnSchool,
  refuseUnlessDraft,
  sheetToChange,
} from './inspector.service.js';
import type { SignScoreSheetInput, SignScoreSheetPayload } from './score-sheet.input.js';
import { scoresOf, subjectOf } from './score-sheet.rules.js';
import { ScoreMark } from './score-mark.js';
import { ScoreSheet } from './score-sheet.js';

/**
 * Signs a sheet (PC-37). With the last inspector's signature it is final and the fact goes out; signing twice changes nothing.
 * @throws Conflict with the numbers of the items that have no mark
 */
export async function signScoreSheet(context: Context, input: SignScoreSheetInput): Promise<SignScoreSheetPayload> {
  refuseApps(context);
  const scoreSheet = await context.db.transaction(async (tx) => {
    const sheet = await sheetToChange(tx, context, input.id, 'evaluation:sign');
    const inspectors = await inspectorsNamed(tx, sheet.id);
    const own = inspectorAmong(inspectors, context);
    if (own.signedAt) return sheet;
    refuseUnlessDraft(sheet);
    await refuseOwnSchool(tx, context, sheet, 'input.id');
    await refuseUnmarked(tx, sheet);
    const last = inspectors.every(({ accountId, signedAt }) => signedAt || accountId === own.accountId);
    return sign(tx, context, input, last);
  });
  return { scoreSheet };
}

/** A signature is a person's word; a scope of an app cannot give it. */
function refuseApps({ viewer }: Context): void {
  if (viewer.kind === 'PERSON') return;
  throw new Refusal('FORBIDDEN', { zh: '签字须由检查人本人登录完成', en: 'Only a person who signed in can sign' });
}

async function refuseUnmarked(tx: Transaction, { id, rubricId }: ScoreSheet): Promise<void> {
  const rubric = (await row(tx, Rubric, sql`where t.id = ${rubricId}`))!;
  const marks = await rows(tx, ScoreMark, sql`where t.sheet_id = ${id}`);
  const { missing } = scoreTotal(rubric.rules, scoresOf(marks));
  if (!missing.length) return;
  const list = missing.join('、');
  throw new Conflict({ zh: `尚有条目未评分：${list}`, en: `Items without a mark: ${missing.join(', ')}` }, [
    { path: 'input.id', rule: 'allMarked', value: missing, expected: 'every item marked' },
  ]);
}

async function sign(
  tx: Transaction,
  context: Context,
  { id, version }: SignScoreSheetInput,
  last: boolean,
): Promise<ScoreSheet> {
  const { viewer } = context;
  await tx.query(sql`
    update inspector set signed_at = now(), name = ${viewer.name}, person_id = ${viewer.personId ?? null}::uuid
    where sheet_id = ${id} and account_id = ${viewer.id}`);
  const final = last ? sql`status = 'SIGNED', signed_at = now(), ` : sql``;
  const sheet = await update(tx, ScoreSheet, { id, version }, sql`${final}updated_at = now()`);
  if (last) await announceSigned(tx, sheet);
  await audit(tx, context, {
    ...subjectOf('sign', sheet),
    after: { status: sheet.status, total: sheet.total.toFixed() },
  });
  return sheet;
}

/** Tells that a sheet is final. */
export async function announceSigned(
  tx: Transaction,
  { id, version, unitId, rubricCode, total, signedAt }: ScoreSheet,
): Promise<void> {
  await publish(tx, sheetSigned, {
    aggregateId: id,
    aggregateVersion: version,
    payload: { sheetId: id, unitId, rubricCode, total: total.toFixed(), signedAt: signedAt!.toISOString() },
  });
}
