import { canonical, completePack, shippedFolders } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import type { Database, Log, Preparation, Transaction } from '@yanxiu/subgraph';
import type { PolicyPack } from './policy-pack.js';
import { registerPacks } from './policy.service.js';
import { codeOf, shippedRows } from './shipped.js';

type Stored = Pick<PolicyPack, 'id' | 'own' | 'merged'>;

/**
 * Brings the library of packs up to this release: what it had stored learns what the format has learnt, and a newer
 * version of a document's pack is taken in, to be adopted by those it is for. A version that is there already stays as
 * it is for good: what began under it keeps it.
 */
export const takeInPacks: Preparation = async ({ database, log }) => {
  await completeLibrary(database, log);
  await database.session('prepare').transaction((tx) => takeInShipped(tx, log));
};

/** How many packs are read at a time: a merged pack is some hundred kilobytes. */
const some = 20;

async function completeLibrary(database: Database, log: Log): Promise<void> {
  const db = database.session('prepare');
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const stored = await db.query<Stored>(sql`
      select id, own, merged from policy_pack where id > ${after}::uuid order by id limit ${some}`);
    const changed = stored.flatMap((pack) => completed(pack, log));
    if (changed.length)
      await db.transaction((tx) =>
        tx.query(sql`
          update policy_pack p set own = x.own, merged = x.merged
          from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as x(id uuid, own jsonb, merged jsonb)
          where p.id = x.id`),
      );
    if (stored.length < some) return;
    after = stored.at(-1)!.id;
  }
}

function completed({ id, own, merged }: Stored, log: Log): Stored[] {
  try {
    const now = { id, own: completePack(own), merged: completePack(merged) };
    return canonical([now.own, now.merged]) === canonical([own, merged]) ? [] : [now];
  } catch (error) {
    const { code, version } = own.pack;
    log.error({ err: error }, `政策包 ${code} 第 ${version} 版无法按本版本读取，未作改动`);
    return [];
  }
}

async function takeInShipped(tx: Transaction, log: Log): Promise<void> {
  const known = await tx.query<{ code: string; version: number; source: string }>(
    sql`select code, pack_version as version, source from policy_pack`,
  );
  const sources = new Set(known.map(({ code, source }) => `${code} ${source}`));
  // Read word by word nothing needs to be parsed, as at nearly every start.
  const changed = shippedFolders().some(
    ({ parts }) => !sources.has(`${codeOf(parts)} ${parts.map(({ text }) => text).join('\n')}`),
  );
  if (!changed) return;
  const shipped = shippedRows();
  const taken = await registerPacks(tx, shipped);
  for (const { code, packVersion } of known.length ? taken : [])
    log.info(`政策包 ${code} 第 ${packVersion} 版已随平台登记，待采用`);
  const stored = await tx.query<Pick<PolicyPack, 'code' | 'packVersion' | 'own'>>(
    sql`select code, pack_version as "packVersion", own from policy_pack`,
  );
  for (const { code, packVersion, own } of shipped) {
    const there = stored.find((pack) => pack.code === code && pack.packVersion === packVersion)!;
    if (canonical(there.own) !== canonical(own))
      log.error(`政策包 ${code} 第 ${packVersion} 版已登记，随平台提供的内容与之不同，未采纳；内容有变须提高版本号`);
  }
}
