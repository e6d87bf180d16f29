import { DirectoryPosting } from '@yanxiu/directory';
import { Conflict, NotFound, audit, civilDay, insert, once, row, sql, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { EntrySource } from '../ledger/ledger-entry.js';
import { enterFacts } from '../ledger/ledger.js';
import { entryById } from '../ledger/ledger.loader.js';
import type { Fact } from '../ledger/ledger.rules.js';
import { lockAccounts } from '../ledger/totals.js';
import { policiesToEnter } from '../policy/policies.js';
import { OutsideTraining } from './outside-training.js';
import type { RecordOutsideTrainingInput, RecordOutsideTrainingPayload } from './outside.input.js';
import { checkTraining } from './outside.rules.js';

/**
 * Records training outside the school as a pending entry. The same training of a person, known by its certificate or by
 * title and day, is recorded once, however often it is imported (PC-38).
 * @throws NotFound where the person has no posting on the day within reach, Invalid with every fault of the input
 */
export async function recordOutsideTraining(
  context: Context,
  input: RecordOutsideTrainingInput,
): Promise<RecordOutsideTrainingPayload> {
  const id = await once(context, 'recordOutsideTraining', input, async (tx) => {
    const posting = await postingToRecord(tx, context, input);
    const policies = await policiesToEnter(tx, [{ unitId: posting.unitId, day: input.completedOn }]);
    checkTraining(input, policies.at({ unitId: posting.unitId, day: input.completedOn })?.pack ?? null, civilDay());
    await lockAccounts(tx, [input.personId]);
    const training = trainingOf(input, posting);
    const written = await insert(tx, OutsideTraining, [training], sql`on conflict do nothing`);
    if (!written.length) return entryOfSame(tx, training);
    const [entry] = await enterFacts(tx, [factOf(training)]);
    await audit(tx, context, {
      action: 'credits.recordOutsideTraining',
      subjectType: 'LedgerEntry',
      subjectId: entry!.id,
      countyId: training.countyId,
      after: { ...training, hours: training.hours.toFixed(), credits: training.credits?.toFixed() ?? null },
    });
    return entry!.id;
  });
  const entry = await entryById(context).load(id);
  if (!entry) throw recordedElsewhere(input);
  return { entry };
}

const recordedElsewhere = ({ title, certificateNo }: RecordOutsideTrainingInput) =>
  new Conflict({ zh: '该培训已由其他单位登记', en: 'Another unit has recorded this training' }, [
    { path: 'input', rule: 'unique', value: { title, certificateNo } },
  ]);

/** The person's posting on the day under which the viewer may record; the main one first. */
async function postingToRecord(
  tx: Transaction,
  { viewer }: Context,
  { personId, completedOn }: RecordOutsideTrainingInput,
): Promise<DirectoryPosting> {
  const posting = await row(
    tx,
    DirectoryPosting,
    sql`where t.person_id = ${personId} and ${within(viewer, 'credits:record', { unit: 'unit_id' })}
          and t.valid_from <= ${completedOn}::date and (t.valid_to is null or t.valid_to >= ${completedOn}::date)
        order by t.main desc, t.valid_from, t.id limit 1`,
  );
  if (!posting)
    throw new NotFound(
      { zh: '该人员在结业当日的任职', en: 'posting of the person on that day' },
      'input.personId',
      personId,
    );
  return posting;
}

function trainingOf(input: RecordOutsideTrainingInput, posting: DirectoryPosting): OutsideTraining {
  const { personId, title, level, hours, credits, completedOn, certificateNo } = input;
  const { unitId, provinceId, cityId, countyId, schoolId } = posting;
  return {
    id: uuid(),
    personId,
    title: title.trim(),
    levelCode: level,
    hours,
    credits: credits ?? null,
    completedOn,
    certificateNo: certificateNo?.trim() || null,
    unitId,
    provinceId,
    cityId,
    countyId,
    schoolId,
  };
}

/** The training as a fact of the ledger. */
export function factOf(training: OutsideTraining): Fact {
  const { id, personId, unitId, levelCode, hours, credits, completedOn, provinceId, cityId, countyId, schoolId } =
    training;
  return {
    personId,
    unitId,
    lineage: { provinceId, cityId, countyId, schoolId },
    source: EntrySource.OUTSIDE,
    sourceId: id,
    day: completedOn,
    hours,
    form: null,
    role: null,
    content: null,
    level: levelCode,
    outside: true,
    certified: credits,
  };
}

async function entryOfSame(
  tx: Transaction,
  { personId, title, completedOn, certificateNo }: OutsideTraining,
): Promise<string> {
  const [entry] = await tx.query<{ id: string }>(sql`
    select e.id from outside_training o join ledger_entry e on e.source_id = o.id and e.source = 'OUTSIDE'
    where o.person_id = ${personId} and o.withdrawn_at is null
      and (o.certificate_no = ${certificateNo} or (o.title = ${title} and o.completed_on = ${completedOn}::date))
    order by o.certificate_no = ${certificateNo} desc nulls last limit 1`);
  return entry!.id;
}

/** Frees certificate and title for a right record, once the wrong one's entry is reversed. */
export async function withdrawTraining(tx: Transaction, id: string): Promise<void> {
  await tx.query(sql`update outside_training set withdrawn_at = now() where id = ${id}`);
}
