import { Decimal } from 'decimal.js';
import { Invalid, NotFound, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Sql, Transaction } from '@yanxiu/subgraph';
import type { ReviseOrgUnitInput, ReviseOrgUnitPayload } from './lifecycle.input.js';
import { livingUnit, logged } from './lifecycle.service.js';
import { OrgLevel, OrgUnit } from './unit.js';
import { unitsInReach } from './unit.loader.js';
import { managingAuthorityOf } from './unit.rules.js';
import { announceUnits } from './unit.service.js';

/** Changes particulars that no history needs: kind, stages, ownership, and where the unit lies (ZJ-02, X29). */
export function reviseOrgUnit(context: Context, input: ReviseOrgUnitInput): Promise<ReviseOrgUnitPayload> {
  assertOnEarth(input);
  return context.db.transaction(async (tx) => {
    const before = await livingUnit(tx, context, input.id, 'input.id');
    const region = input.regionId ? await regionInReach(tx, context, input.regionId) : null;
    const regionId = region && region.id === managingAuthorityOf(before) ? null : region?.id;
    const { kind, stages, ownership, rural, address, latitude, longitude } = input;
    const given = { kind, stages, ownership, rural, address, latitude, longitude, regionId };
    const assignments: Sql = sql`
      kind = coalesce(${kind}, t.kind), stages = coalesce(${stages}::text[], t.stages),
      ownership = coalesce(${ownership}, t.ownership), rural = coalesce(${rural}::boolean, t.rural),
      address = coalesce(${address}, t.address), latitude = coalesce(${latitude?.toFixed()}::numeric, t.latitude),
      longitude = coalesce(${longitude?.toFixed()}::numeric, t.longitude),
      region_id = ${region ? sql`${regionId}::uuid` : sql`t.region_id`}, updated_at = now()`;
    const orgUnit = await update(tx, OrgUnit, input, assignments);
    await announceUnits(tx, [orgUnit]);
    const changed = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
    await logged(tx, context, 'reviseUnit', orgUnit, {
      before: Object.fromEntries(changed.map(([key]) => [key, before[key as keyof OrgUnit]])),
      after: Object.fromEntries(changed),
    });
    return { orgUnit };
  });
}

function assertOnEarth({ latitude, longitude }: ReviseOrgUnitInput): void {
  const off = (value: Decimal | null | undefined, most: number) => value && value.abs().greaterThan(most);
  const wrong = off(latitude, 90) ? 'latitude' : off(longitude, 180) ? 'longitude' : null;
  if (wrong)
    throw new Invalid({ zh: '经纬度超出范围', en: 'No such place on earth' }, [
      { path: `input.${wrong}`, rule: 'degrees', value: String(wrong === 'latitude' ? latitude : longitude) },
    ]);
}

async function regionInReach(tx: Transaction, context: Context, id: string): Promise<OrgUnit> {
  const levels = [OrgLevel.PROVINCE, OrgLevel.CITY, OrgLevel.COUNTY];
  const region = await row(
    tx,
    OrgUnit,
    sql`where t.id = ${id} and t.level = any(${levels}) and t.active and ${unitsInReach(context)}`,
  );
  if (!region) throw new NotFound({ zh: '行政区', en: 'region' }, 'input.regionId', id);
  return region;
}
