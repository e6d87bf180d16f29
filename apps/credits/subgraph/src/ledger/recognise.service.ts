import { holds } from '@yanxiu/access';
import type { Level, Viewer } from '@yanxiu/access';
import { clauseOf } from '@yanxiu/policy';
import { Refusal, auditEach, join, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Sql, Text, Transaction } from '@yanxiu/subgraph';
import { packByAdoption } from '../policy/policies.js';
import { EntrySource, EntryStatus, LedgerEntry } from './ledger-entry.js';
import { RecognitionOutcome } from './ledger.input.js';
import type { RecogniseEntriesInput, RecogniseEntriesPayload } from './ledger.input.js';
import { entryById } from './ledger.loader.js';
import { announce } from './ledger.js';
import { ownPartTexts, ownPartsOf } from './own-part.js';
import type { OwnPart } from './own-part.js';
import { lockAccounts, moveTotals, recognised } from './totals.js';
import { dropPending } from './worklist.js';

const permission = 'credits:recognise';
const levels: Level[] = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP', 'ALLIANCE'];

/**
 * Recognises pending entries; those that cannot be are told one by one and hold up no other.
 * Who recognises is the policy's choice: the school (DL-28) or the county (ZJ-16).
 * @throws Refusal FORBIDDEN, naming the clause, where the policy gives every one of the entries to another level
 */
export async function recogniseEntries(
  context: Context,
  { ids }: RecogniseEntriesInput,
): Promise<RecogniseEntriesPayload> {
  const candidates = await context.db.transaction((tx) => recogniseIn(tx, context, ids));
  await refuseOtherLevel(context, [...candidates.values()]);
  const results = ids.map(async (id) => {
    const entry = candidates.get(id);
    const outcome = outcomeOf(entry);
    const text = await reasonOf(context, outcome, entry);
    const shown = entry ? await entryById(context).load(id) : null;
    return { id, outcome, message: text && (context.locale === 'en' ? text.en : text.zh), entry: shown };
  });
  return { results: await Promise.all(results) };
}

/** Recognises, in one transaction and set-based, those of the entries that can be. @returns all that are in reach, as they were */
export async function recogniseIn(
  tx: Transaction,
  context: Context,
  ids: readonly string[],
  reason: string | null = null,
): Promise<Map<string, Candidate>> {
  const found = await candidatesOf(tx, context, ids);
  const chosen = found.filter((entry) => outcomeOf(entry) === RecognitionOutcome.RECOGNISED);
  await markRecognised(tx, chosen, context.viewer);
  await announce(tx, chosen, EntryStatus.RECOGNISED);
  await auditRecognition(tx, context, chosen, reason);
  return new Map(found.map((entry) => [entry.id, entry]));
}

export type Candidate = LedgerEntry & { mayRecognise: boolean; ownPart: OwnPart | null };

/** Entries whose policy leaves recognition open, or gives it to a level on which the viewer has a grant that reaches them. */
export function ofOwnLevel(viewer: Viewer): Sql {
  const cases = levels.map((level) => {
    const ofLevel = { ...viewer, grants: viewer.grants.filter((grant) => grant.level === level) };
    return sql` when ${level} then ${holds(ofLevel, permission) ? within(ofLevel, permission, { unit: 'unit_id' }) : sql`false`}`;
  });
  return sql`case coalesce(t.recogniser, '') when '' then true ${join(cases, '')} else false end`;
}

/** The entries in reach, under the locks of their persons; whether the viewer's level is the policy's is decided in the same statement. */
async function candidatesOf(tx: Transaction, context: Context, ids: readonly string[]): Promise<Candidate[]> {
  const { viewer } = context;
  const reachable = sql`where t.id = any(${[...ids]}::uuid[]) and ${within(viewer, permission, { unit: 'unit_id' })}`;
  const entries = await rows(tx, LedgerEntry, reachable);
  await lockAccounts(
    tx,
    entries.map(({ personId }) => personId),
  );
  const allowed = await tx.query<{ id: string }>(
    sql`select t.id from ledger_entry t ${reachable} and ${ofOwnLevel(viewer)}`,
  );
  const mine = new Set(allowed.map(({ id }) => id));
  // Read again: what another transaction did to them is visible now that the locks are held.
  const current = await rows(tx, LedgerEntry, reachable);
  const own = await ownPartsOf(tx, context, ids);
  return current.map((entry) => ({ ...entry, mayRecognise: mine.has(entry.id), ownPart: own.get(entry.id) ?? null }));
}

export function outcomeOf(entry: Candidate | undefined): RecognitionOutcome {
  if (!entry) return RecognitionOutcome.NOT_FOUND;
  if (!entry.mayRecognise) return RecognitionOutcome.OTHER_RECOGNISER;
  if (entry.status === EntryStatus.REVERSED) return RecognitionOutcome.REVERSED;
  if (entry.status === EntryStatus.RECOGNISED) return RecognitionOutcome.ALREADY_RECOGNISED;
  if (entry.ownPart) return RecognitionOutcome.OWN_PART;
  return entry.credits ? RecognitionOutcome.RECOGNISED : RecognitionOutcome.NOT_VALUED;
}

/** Marks pending entries and carries them over in the sums. An entry that was valued later is recognised with its valuation. */
export async function markRecognised(
  tx: Transaction,
  entries: readonly LedgerEntry[],
  by: { id: string; name: string },
): Promise<void> {
  if (!entries.length) return;
  const ids = entries.flatMap(({ id, source, sourceId }) => (source === EntrySource.VALUATION ? [id, sourceId] : [id]));
  await tx.query(sql`
    insert into recognition (entry_id, recognised_by, recogniser_name)
    select distinct x, ${by.id}, ${by.name} from unnest(${ids}::uuid[]) x on conflict do nothing`);
  await dropPending(tx, ids);
  await moveTotals(tx, [{ entries, move: recognised }]);
}

function auditRecognition(
  tx: Transaction,
  context: Context,
  entries: LedgerEntry[],
  reason: string | null,
): Promise<void> {
  const lines = entries.map(({ id, countyId, credits }) => ({
    action: 'credits.recognise',
    ...{ subjectType: 'LedgerEntry', subjectId: id, countyId, reason },
    after: { credits: credits?.toFixed(), status: EntryStatus.RECOGNISED },
  }));
  return auditEach(tx, context, lines);
}

async function refuseOtherLevel(context: Context, entries: Candidate[]): Promise<void> {
  if (!entries.length || entries.some(({ mayRecognise }) => mayRecognise)) return;
  throw await refusalOf(context, entries[0]!, 'input.ids');
}

/** The refusal that names the level which recognises, and the clause. */
export const refusalOf = async (context: Context, entry: LedgerEntry, path: string): Promise<Refusal> =>
  new Refusal('FORBIDDEN', await otherLevel(context, entry), [
    { path, rule: 'recogniser', expected: entry.recogniser },
  ]);

const reasons: Partial<Record<RecognitionOutcome, Text>> = {
  NOT_FOUND: { zh: '找不到该学分记录，或不在您的管理范围内', en: 'No such entry within your reach' },
  REVERSED: { zh: '该记录已冲销，不能认定', en: 'The entry is reversed' },
  NOT_VALUED: {
    zh: '政策未规定学时与学分的折算，尚无学分可认定',
    en: 'The policy names no rule from hours to credits yet',
  },
};

/** Why an entry was not recognised; null for one that was, or had been. */
export async function reasonOf(
  context: Context,
  outcome: RecognitionOutcome,
  entry: Candidate | undefined,
): Promise<Text | null> {
  if (outcome === RecognitionOutcome.OTHER_RECOGNISER) return otherLevel(context, entry!);
  if (outcome === RecognitionOutcome.OWN_PART) return ownPartTexts[entry!.ownPart!];
  return reasons[outcome] ?? null;
}

const levelNames: Record<string, string> = {
  PROVINCE: '省级',
  CITY: '市级',
  COUNTY: '县级',
  SCHOOL: '学校',
  SECTION: '学部',
  GROUP: '教研组',
  ALLIANCE: '联盟',
};

/** Says which level recognises, and by which clause. */
async function otherLevel(context: Context, { adoptionId, recogniser }: LedgerEntry): Promise<Text> {
  const pack = adoptionId ? await packByAdoption(context).load(adoptionId) : null;
  const cite = pack && clauseOf(pack, 'credits.recognition.by')?.cite;
  const zh = cite ? `（依据 ${cite.document} ${cite.clause}：“${cite.quote}”）` : '';
  const en = cite ? ` (${cite.document} ${cite.clause})` : '';
  return {
    zh: `学分应由${levelNames[recogniser!] ?? recogniser}认定${zh}`,
    en: `Credits are recognised at level ${recogniser}${en}`,
  };
}
