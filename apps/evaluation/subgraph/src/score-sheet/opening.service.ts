import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, once, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { rubricsOf } from '../rubric/rubric.rules.js';
import { addRubrics } from '../rubric/rubric.service.js';
import type { Rubric } from '../rubric/rubric.js';
import { refuseOwnSchool } from './inspector.service.js';
import { Inspector } from './inspector.js';
import type { OpenScoreSheetInput, OpenScoreSheetPayload } from './score-sheet.input.js';
import { scoreSheetById } from './score-sheet.loader.js';
import type { Campaign } from './score-sheet.rules.js';
import { formOf, schoolYearOf, subjectOf, termOf } from './score-sheet.rules.js';
import { ScoreSheet } from './score-sheet.js';

/**
 * Opens a score sheet by the rubric in force for the unit on the day; the sheet keeps it whatever the policy does later.
 * @throws Invalid where the policy has no such rubric or kind, Conflict where the same sheet is already there
 */
export async function openScoreSheet(context: Context, input: OpenScoreSheetInput): Promise<OpenScoreSheetPayload> {
  const id = await once(context, 'openScoreSheet', input, async (tx) => {
    const unit = await unitToScore(tx, context, input.unitId);
    const { rubric, campaign } = await formInForce(tx, unit, input);
    const accounts = input.inspectorAccountIds ?? [context.viewer.id];
    if (accounts.includes(context.viewer.id))
      await refuseOwnSchool(tx, context, { unitId: unit.id, schoolId: unit.schoolId }, 'input.unitId');
    const [sheet] = await insert(
      tx,
      ScoreSheet,
      [newSheet(context, input, unit, rubric, campaign)],
      sql`on conflict do nothing`,
    );
    if (!sheet) throw there(input);
    await insert(
      tx,
      Inspector,
      accounts.map((account, position) => newInspector(context, sheet.id, account, position)),
    );
    const { rubricCode, kind, day } = input;
    await audit(tx, context, {
      ...subjectOf('open', sheet),
      after: { unitId: unit.id, rubricCode, rubricId: rubric.id, kind, day, inspectors: accounts },
    });
    return sheet.id;
  });
  return { scoreSheet: (await scoreSheetById(context).load(id))! };
}

async function unitToScore(tx: Transaction, { viewer }: Context, id: string): Promise<DirectoryUnit> {
  const unit = await row(
    tx,
    DirectoryUnit,
    sql`where t.id = ${id} and t.active and ${within(viewer, 'evaluation:score', { unit: 'id' })}`,
  );
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', id);
  return unit;
}

async function formInForce(
  tx: Transaction,
  unit: DirectoryUnit,
  input: OpenScoreSheetInput,
): Promise<{ rubric: Rubric; campaign: Campaign }> {
  const policy = await policyInForce(tx, unit.path, input.day);
  if (!policy)
    throw new Invalid({ zh: '该机构在检查日期没有生效的政策', en: 'No policy is in force for the unit on that day' }, [
      { path: 'input.day', rule: 'policyInForce', value: input.day },
    ]);
  const form = formOf(policy.pack.evaluation, rubricsOf(policy), input);
  await addRubrics(tx, [form.rubric]);
  return form;
}

function newSheet(
  { viewer }: Context,
  { day }: OpenScoreSheetInput,
  unit: DirectoryUnit,
  rubric: Rubric,
  campaign: Campaign,
): Partial<ScoreSheet> {
  const { provinceId, cityId, countyId, schoolId } = unit;
  return {
    id: uuid(),
    rubricId: rubric.id,
    rubricCode: rubric.code,
    unitId: unit.id,
    ...{ provinceId, cityId, countyId, schoolId },
    kind: campaign.code,
    kindName: campaign.zh,
    day,
    schoolYear: schoolYearOf(day),
    term: termOf(day),
    openedBy: viewer.id,
  };
}

/** Of another account only its id is known here; name and person come with the signature. */
function newInspector({ viewer }: Context, sheetId: string, accountId: string, position: number): Partial<Inspector> {
  const own = accountId === viewer.id;
  return {
    sheetId,
    accountId,
    position,
    personId: own ? (viewer.personId ?? null) : null,
    name: own ? viewer.name : null,
  };
}

const there = ({ unitId, rubricCode, kind, day }: OpenScoreSheetInput) =>
  new Conflict({ zh: '该机构当日同类评估记录已存在', en: 'The unit already has this sheet of this kind on this day' }, [
    { path: 'input', rule: 'unique', value: { unitId, rubricCode, kind, day } },
  ]);
