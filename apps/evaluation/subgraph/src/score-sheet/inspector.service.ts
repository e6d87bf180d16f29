import { Conflict, NotFound, Refusal, row, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { Inspector } from './inspector.js';
import { ScoreSheet, ScoreSheetStatus } from './score-sheet.js';

const sheetText = { zh: '评估记录', en: 'score sheet' };

/** The sheet, held until the transaction ends. @throws NotFound where it is missing or beyond the permission's reach */
export async function sheetToChange(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  permission: string,
): Promise<ScoreSheet> {
  const sheet = await row(
    tx,
    ScoreSheet,
    sql`where t.id = ${id} and ${within(viewer, permission, { unit: 'unit_id' })} for update`,
  );
  if (!sheet) throw new NotFound(sheetText, 'input.id', id);
  return sheet;
}

/** @throws Conflict unless the sheet is still a draft */
export function refuseUnlessDraft({ status }: ScoreSheet): void {
  if (status === ScoreSheetStatus.DRAFT) return;
  const signed = status === ScoreSheetStatus.SIGNED;
  throw new Conflict(
    signed
      ? { zh: '评估记录已由全部检查人签字，不能再改', en: 'The sheet is signed by all inspectors and final' }
      : { zh: '评估记录已撤回', en: 'The sheet was withdrawn' },
    [{ path: 'input.id', rule: 'status', value: status, expected: ScoreSheetStatus.DRAFT }],
  );
}

/** The sheet's inspectors, in the order in which they were named. */
export function inspectorsNamed(tx: Transaction, sheetId: string): Promise<Inspector[]> {
  return rows(tx, Inspector, sql`where t.sheet_id = ${sheetId} order by t.position`);
}

/**
 * The viewer among the inspectors.
 * @throws Refusal FORBIDDEN where he is not named: who signs vouches for marks that only the named have given
 */
export function inspectorAmong(inspectors: Inspector[], { viewer }: Context): Inspector {
  const own = inspectors.find(({ accountId }) => accountId === viewer.id);
  if (own) return own;
  throw new Refusal(
    'FORBIDDEN',
    { zh: '您不是本次评估指定的检查人', en: 'You are not named as an inspector of this sheet' },
    [{ path: 'input.id', rule: 'inspector', value: viewer.id }],
  );
}

/** An inspector never gets his own school, neither the present one nor a former one. @throws Refusal FORBIDDEN */
export async function refuseOwnSchool(
  tx: Transaction,
  { viewer }: Context,
  { unitId, schoolId }: Pick<ScoreSheet, 'unitId' | 'schoolId'>,
  path: string,
): Promise<void> {
  if (!viewer.personId) return;
  const held = await tx.query(sql`
    select 1 from directory_posting
    where person_id = ${viewer.personId}::uuid and (unit_id = ${unitId}::uuid or school_id = ${schoolId}::uuid) limit 1`);
  if (!held.length) return;
  throw new Refusal(
    'FORBIDDEN',
    { zh: '检查人曾在该单位任职，应当回避', en: 'An inspector never scores a unit where he holds or held a posting' },
    [{ path, rule: 'ownSchool', value: unitId }],
  );
}
