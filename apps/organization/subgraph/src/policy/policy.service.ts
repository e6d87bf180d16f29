import { policyAdopted } from '@yanxiu/events';
import { mergePacks, parsePack } from '@yanxiu/policy';
import type { Pack, PackProblem } from '@yanxiu/policy';
import { Conflict, Invalid, NotFound, audit, civilDay, insert, once, publish, row, sql } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { unitToManage } from '../unit/unit.service.js';
import type { OrgUnit } from '../unit/unit.js';
import { PolicyAdoption } from './policy-adoption.js';
import { changesBetween, diffOf } from './policy-diff.js';
import type { PolicyDiff } from './policy-diff.js';
import { PolicyPack } from './policy-pack.js';
import type {
  AdoptPolicyPackInput,
  AdoptPolicyPackPayload,
  PolicyChange,
  UploadPolicyPackInput,
  UploadPolicyPackPayload,
} from './policy.input.js';
import { adoptionById, adoptionInForce, library, packById } from './policy.loader.js';

const adopt = 'organization:adopt-policy';

/**
 * Reads a pack, refuses it with the path of each fault, and keeps it. Nothing of it holds until it is adopted.
 * @throws Invalid with one detail per fault (file, path, value, what was expected)
 * @throws Conflict where this code and version exist: a pack is never changed, a change is a new version
 */
export async function uploadPolicyPack(
  context: Context,
  input: UploadPolicyPackInput,
): Promise<UploadPolicyPackPayload> {
  const { own, merged } = readPack(input, await library(context.db));
  const unit = await context.db.transaction((tx) => unitToManage(tx, context, input.unitId, 'input.unitId', adopt));
  const changes = await changesFor(context, unit, merged);
  if (input.validateOnly) {
    await assertNew(context, own);
    return { policyPack: null, changes };
  }
  const id = await once(context, 'uploadPolicyPack', input, async (tx) => {
    const [pack] = await registerPacks(tx, [packRow(input.text, own, merged, unit)]);
    if (!pack) throw versionExists(own);
    await audit(tx, context, {
      action: 'organization.uploadPolicyPack',
      subjectType: 'PolicyPack',
      subjectId: pack.id,
      countyId: unit.countyId,
      after: { code: pack.code, version: pack.packVersion },
    });
    return pack.id;
  });
  return { policyPack: await packById(context).load(id), changes };
}

const versionExists = ({ pack: { version } }: Pack) =>
  new Conflict(
    { zh: '该编码的此版本已存在；修改请提高版本号', en: 'This version exists; raise the version to change it' },
    [{ path: 'pack.version', rule: 'unique', value: version }],
  );

/** Told by the dry run already, not only when it is to be kept. */
async function assertNew({ db }: Context, own: Pack): Promise<void> {
  const { code, version } = own.pack;
  if (await row(db, PolicyPack, sql`where t.code = ${code} and t.pack_version = ${version}`)) throw versionExists(own);
}

function readPack({ text, fileName }: UploadPolicyPackInput, known: Pack[]): { own: Pack; merged: Pack } {
  const { pack: own, problems } = parsePack(text, fileName, { library: known });
  if (problems) throw refused(problems);
  return { own, merged: merge(own, known, fileName) };
}

/** The pack with all it inherits. @throws Invalid where the parent is unknown or forbids a change */
export function merge(own: Pack, known: Pack[], file: string): Pack {
  if (!own.pack.inherits) return own;
  const parent = known.find(({ pack }) => pack.code === own.pack.inherits);
  if (!parent)
    throw refused([
      {
        file,
        path: 'pack.inherits',
        rule: 'known',
        value: own.pack.inherits,
        expected: '已上传的政策包编码',
        message: '找不到所承接的政策包',
      },
    ]);
  const { pack: merged, problems } = mergePacks(parent, own, { file });
  if (problems) throw refused(problems);
  return merged;
}

const refused = (problems: PackProblem[]) =>
  new Invalid(
    {
      zh: `政策包有 ${problems.length} 处错误，未保存`,
      en: `The pack has ${problems.length} faults and was not saved`,
    },
    problems.map(({ file, path, rule, value, expected, message }) => ({ path, rule, value, expected, file, message })),
  );

async function changesFor(context: Context, unit: OrgUnit, merged: Pack): Promise<PolicyChange[]> {
  const before = await packInForce(context, unit);
  return before ? changesBetween(before.merged, merged) : [];
}

async function packInForce(context: Context, { path }: OrgUnit): Promise<PolicyPack | null> {
  const present = await adoptionInForce(context).load({ path, day: civilDay() });
  return (present && (await row(context.db, PolicyPack, sql`where t.id = ${present.packId}`))) ?? null;
}

/** What adopting a pack would change for a unit today; null where the pack is out of reach. */
export async function previewFor(context: Context, unit: OrgUnit, packId: string): Promise<PolicyDiff | null> {
  const pack = await packById(context).load(packId);
  return pack && diffOf(await packInForce(context, unit), pack);
}

/** A pack as its row; `unit` is who uploaded it, null for those that come with the platform. */
export function packRow(
  source: string,
  own: Pack,
  merged: Pack,
  unit: OrgUnit | null,
  id: string = uuid(),
): Partial<PolicyPack> {
  const { code, version: packVersion, zh: name, region, level, status, inherits, docNo } = own.pack;
  const lineage = {
    provinceId: unit?.provinceId,
    cityId: unit?.cityId,
    countyId: unit?.countyId,
    schoolId: unit?.schoolId,
  };
  return {
    id,
    code,
    packVersion,
    name,
    region,
    level,
    status,
    inherits,
    documentNumber: docNo,
    unitId: unit?.id,
    ...lineage,
    source,
    own,
    merged,
  };
}

/** Keeps packs; those that exist stay as they are. @returns the new ones */
export function registerPacks(tx: Transaction, packs: Partial<PolicyPack>[]): Promise<PolicyPack[]> {
  return insert(tx, PolicyPack, packs, sql`on conflict do nothing`);
}

/**
 * Puts a pack in force for a unit and all below it, from a day on. What began under another pack keeps it.
 * @throws Invalid where the pack was made for another level
 */
export async function adoptPolicyPack(context: Context, input: AdoptPolicyPackInput): Promise<AdoptPolicyPackPayload> {
  const pack = await packById(context).load(input.packId);
  if (!pack) throw new NotFound({ zh: '政策包', en: 'policy pack' }, 'input.packId', input.packId);
  const id = await once(context, 'adoptPolicyPack', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', adopt);
    if (pack.level !== unit.level)
      throw new Invalid({ zh: '政策包的层级与采用机构不符', en: 'The pack was made for another level' }, [
        { path: 'input.packId', rule: 'level', value: pack.level, expected: unit.level },
      ]);
    const { from, to = null, reason } = input;
    const adoption = await registerAdoption(tx, unit, pack, { id: uuid(), from, to, reason });
    await audit(tx, context, {
      action: 'organization.adoptPolicyPack',
      subjectType: 'PolicyAdoption',
      subjectId: adoption.id,
      countyId: unit.countyId,
      after: { code: pack.code, version: pack.packVersion, from, to },
      reason,
    });
    return adoption.id;
  });
  return { policyAdoption: (await adoptionById(context).load(id))! };
}

/** Writes the adoption and tells the other slices, with the whole merged pack. */
export async function registerAdoption(
  tx: Transaction,
  unit: OrgUnit,
  pack: PolicyPack,
  adoption: Pick<PolicyAdoption, 'id' | 'from' | 'to' | 'reason'>,
): Promise<Pick<PolicyAdoption, 'id'>> {
  const { provinceId, cityId, countyId, schoolId } = unit;
  const record = { ...adoption, packId: pack.id, unitId: unit.id, provinceId, cityId, countyId, schoolId };
  const [written] = await insert(tx, PolicyAdoption, [record], sql`on conflict do nothing`);
  if (written)
    await publish(tx, policyAdopted, {
      aggregateId: written.id,
      aggregateVersion: written.version,
      payload: {
        adoptionId: written.id,
        unitId: unit.id,
        packCode: pack.code,
        packVersion: pack.packVersion,
        from: adoption.from,
        to: adoption.to,
        pack: pack.merged,
      },
    });
  return adoption;
}
