import { DirectoryPosting } from '@yanxiu/directory';
import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { EntryStatus } from './ledger/ledger-entry.js';
import { announce, enterFacts } from './ledger/ledger.js';
import { markRecognised } from './ledger/recognise.service.js';
import { lockAccounts } from './ledger/totals.js';
import { PendingEntry } from './ledger/worklist.js';
import { OutsideTraining } from './outside/outside-training.js';
import { factOf } from './outside/outside.service.js';

const batchSize = 2_000;

export interface DemoTraining {
  id: string;
  personId: string;
  title: string;
  /** Level code, e.g. NATIONAL. */
  level: string;
  /** Decimals as text. */
  hours: string;
  credits: string | null;
  completedOn: string;
  certificateNo: string | null;
}

/**
 * Records outside training as the mutation would, many at a time; known ones stay as they are. People are placed by
 * their main posting on the day; without one the record is passed over.
 * @returns how many entries are new
 */
export async function seedOutsideTraining(
  database: Database,
  { records }: { records: readonly DemoTraining[] },
): Promise<number> {
  let entered = 0;
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize);
    entered += await inOneStep(database, async (tx) => {
      const trainings = await placed(tx, batch);
      const fresh = await insert(tx, OutsideTraining, trainings, sql`on conflict do nothing`);
      return (await enterFacts(tx, fresh.map(factOf))).length;
    });
  }
  return entered;
}

/** Recognises all valued entries up to a day, as the demo's bureaus would have done. @returns how many */
export async function recogniseForDemo(database: Database, { until }: { until: string }): Promise<number> {
  for (let done = 0; ;) {
    const recognised = await inOneStep(database, (tx) => recogniseBatch(tx, until));
    done += recognised;
    if (!recognised) return done;
  }
}

async function recogniseBatch(tx: Transaction, until: string): Promise<number> {
  const due = sql`where t.credits is not null and t.day <= ${until}::date`;
  const chosen = await rows(tx, PendingEntry, sql`${due} order by t.day, t.id limit ${batchSize}`);
  await lockAccounts(
    tx,
    chosen.map(({ personId }) => personId),
  );
  const entries = await rows(tx, PendingEntry, sql`${due} and t.id = any(${chosen.map(({ id }) => id)}::uuid[])`);
  await markRecognised(tx, entries, { id: 'demo', name: '演示认定' });
  await announce(tx, entries, EntryStatus.RECOGNISED);
  return entries.length;
}

/** Bulk work may take longer than a request's statement. */
function inOneStep<T>(database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    return work(tx);
  });
}

async function placed(tx: Transaction, records: readonly DemoTraining[]): Promise<OutsideTraining[]> {
  const postings = await rows(
    tx,
    DirectoryPosting,
    sql`where t.person_id = any(${[...new Set(records.map(({ personId }) => personId))]}::uuid[])
        order by t.main desc, t.valid_from, t.id`,
  );
  const byPerson = Map.groupBy(postings, ({ personId }) => personId);
  return records.flatMap(({ level, hours, credits, ...record }) => {
    const day = record.completedOn;
    const posting = byPerson
      .get(record.personId)
      ?.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day));
    if (!posting) return [];
    const { unitId, provinceId, cityId, countyId, schoolId } = posting;
    const figures = { hours: new Decimal(hours), credits: credits === null ? null : new Decimal(credits) };
    return [{ ...record, ...figures, levelCode: level, unitId, provinceId, cityId, countyId, schoolId }];
  });
}
