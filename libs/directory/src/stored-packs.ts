import { canonical, completePack } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import type { Preparation } from '@yanxiu/subgraph';

/** A pack as an event of any release brings it; what this one can no longer read is kept as it is. */
export function packOfEvent(pack: unknown): Pack {
  try {
    return completePack(pack);
  } catch {
    return pack as Pack;
  }
}

interface Stored {
  code: string;
  version: number;
  pack: unknown;
}

/** Packs that came under an earlier release say nothing of what the format has learnt since: now they do, silence. */
export const completeStoredPacks: Preparation = async ({ database, log }) => {
  await database.session('prepare').transaction(async (tx) => {
    const stored = await tx.query<Stored>(sql`
      select distinct on (pack_code, pack_version) pack_code as code, pack_version as version, pack
      from directory_policy order by pack_code, pack_version, adoption_id`);
    const changed = stored.flatMap((one) => {
      const pack = readOr(one, (error) =>
        log.error({ err: error }, `政策包 ${one.code} 第 ${one.version} 版无法按本版本读取`),
      );
      return pack && canonical(pack) !== canonical(one.pack) ? [{ ...one, pack }] : [];
    });
    if (!changed.length) return;
    await tx.query(sql`
      update directory_policy p set pack = x.pack
      from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as x(code text, version int, pack jsonb)
      where p.pack_code = x.code and p.pack_version = x.version`);
    log.info({ packs: changed.map(({ code, version }) => `${code} ${version}`) }, 'stored packs completed');
  });
};

function readOr({ pack }: Stored, refuse: (error: unknown) => void): Pack | undefined {
  try {
    return completePack(pack);
  } catch (error) {
    refuse(error);
    return undefined;
  }
}
