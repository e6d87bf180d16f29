import { Conflict, row, sql, validOn } from '@yanxiu/subgraph';
import type { Transaction } from '@yanxiu/subgraph';
import type { CreateBodyInput } from './body.input.js';
import { Body } from './body.js';

/** Where a body belongs. */
export type Host = Pick<Body, 'unitId' | 'allianceId' | 'provinceId' | 'cityId' | 'countyId' | 'schoolId'>;

/** Bodies of a kind are founded one after another at a host, so that the second sees the first (PC-01). */
export async function lockKind(tx: Transaction, { unitId, allianceId }: Host, kind: string): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext(${`body ${allianceId ?? unitId} ${kind}`}))`);
}

/** @throws Conflict where the host has a body of the kind on the day */
export async function assertNone(
  tx: Transaction,
  { unitId, allianceId }: Host,
  { kind, from }: CreateBodyInput,
): Promise<void> {
  const found = await row(
    tx,
    Body,
    sql`where t.unit_id = ${unitId} and t.alliance_id is not distinct from ${allianceId}::uuid and t.kind = ${kind}
        and ${validOn('t', from)} limit 1`,
  );
  if (found)
    throw new Conflict({ zh: `已成立${found.name}，无需再次成立`, en: `${found.name} is there already` }, [
      { path: 'input.kind', rule: 'onlyOne', value: kind },
    ]);
}
