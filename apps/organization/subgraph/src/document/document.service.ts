import { Conflict, Invalid, NotFound, audit, civilDay, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { Alliance } from '../alliance/alliance.js';
import { rulesInForce } from '../policy/rules-in-force.js';
import { shiftDay } from '../unit/lifecycle.rules.js';
import { unitToManage } from '../unit/unit.service.js';
import type {
  LinkDocumentPackInput,
  NormativeDocumentPayload,
  RegisterDocumentInput,
  RepealDocumentInput,
} from './document.input.js';
import { documentById } from './document.loader.js';
import { assertFamily } from './document.rules.js';
import { NormativeDocument } from './document.js';

const file = 'organization:file';

/** Puts a document on the register; a new edition ends the old one on the day before. */
export async function registerDocument(
  context: Context,
  input: RegisterDocumentInput,
): Promise<NormativeDocumentPayload> {
  const id = await once(context, 'registerDocument', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId, 'input.unitId', file);
    assertFamily(await rulesInForce(context, unit.path, civilDay()), input.family);
    if (input.allianceId) await assertOwnAlliance(tx, context, input.allianceId);
    const old = input.replacesId ? await endReplaced(tx, context, input.replacesId, input) : null;
    const { provinceId, cityId, countyId, schoolId } = unit;
    const { allianceId, family, title, documentNumber, issuer, from, note, replacesId, packCode } = input;
    await assertPack(tx, packCode);
    const [written] = await insert(
      tx,
      NormativeDocument,
      [
        {
          ...{ id: uuid(), unitId: unit.id, provinceId, cityId, countyId, schoolId },
          ...{ allianceId, family, title, documentNumber, issuer, from, note, replacesId, packCode },
          edition: (old?.edition ?? 0) + 1,
        },
      ],
      sql`on conflict do nothing`,
    );
    if (!written) throw replaced(replacesId!);
    await logged(tx, context, 'registerDocument', written, { after: { family, title, documentNumber, from } });
    return written.id;
  });
  return { document: (await documentById(context).load(id))! };
}

const replaced = (id: string) =>
  new Conflict({ zh: '旧版已被另一版取代', en: 'Another edition replaces it already' }, [
    { path: 'input.replacesId', rule: 'latestEdition', value: id },
  ]);

/** An alliance's rules are made by those who run it. */
async function assertOwnAlliance(tx: Transaction, { viewer }: Context, id: string): Promise<void> {
  const alliance = await row(tx, Alliance, sql`where t.id = ${id} and ${within(viewer, file)}`);
  if (!alliance) throw new NotFound({ zh: '联盟', en: 'alliance' }, 'input.allianceId', id);
}

async function endReplaced(
  tx: Transaction,
  context: Context,
  id: string,
  { family, unitId, from }: RegisterDocumentInput,
): Promise<NormativeDocument> {
  const old = await documentToChange(tx, context, id, 'input.replacesId');
  if (old.family !== family || old.unitId !== unitId || from <= old.from)
    throw new Invalid(
      { zh: '新版须与旧版同一机构、同一类别，且施行日在后', en: 'An edition follows one of the same unit and family' },
      [{ path: 'input.replacesId', rule: 'sameFamilyLater', value: id, expected: `${old.family}, > ${old.from}` }],
    );
  if (old.to && old.to < from) return old;
  return update(tx, NormativeDocument, old, sql`valid_to = ${shiftDay(from, -1)}, updated_at = now()`);
}

/** @throws NotFound for a pack that nobody has uploaded */
async function assertPack(tx: Transaction, code: string | null | undefined): Promise<void> {
  if (!code) return;
  const [pack] = await tx.query(sql`select 1 from policy_pack where code = ${code} limit 1`);
  if (!pack) throw new NotFound({ zh: '政策包', en: 'policy pack' }, 'input.packCode', code);
}

/** Names the pack that runs a document: its checks may come long after the document itself (OH-06, DL-36). */
export function linkDocumentPack(context: Context, input: LinkDocumentPackInput): Promise<NormativeDocumentPayload> {
  const { id, version, packCode = null } = input;
  return context.db.transaction(async (tx) => {
    const before = await documentToChange(tx, context, id, 'input.id');
    await assertPack(tx, packCode);
    const set = sql`pack_code = ${packCode}, updated_at = now()`;
    const document = await update(tx, NormativeDocument, { id, version }, set);
    const change = { before: { packCode: before.packCode }, after: { packCode } };
    await logged(tx, context, 'linkDocumentPack', document, change);
    return { document };
  });
}

/** Ends a document; it stays on record for the time it was in force. */
export function repealDocument(context: Context, input: RepealDocumentInput): Promise<NormativeDocumentPayload> {
  return context.db.transaction(async (tx) => {
    const before = await documentToChange(tx, context, input.id, 'input.id');
    if (input.lastDay < before.from)
      throw new Invalid({ zh: '最后一天早于施行日', en: 'The last day is before the first' }, [
        { path: 'input.lastDay', rule: 'notBefore', value: input.lastDay, expected: `>= ${before.from}` },
      ]);
    const document = await update(tx, NormativeDocument, input, sql`valid_to = ${input.lastDay}, updated_at = now()`);
    await logged(tx, context, 'repealDocument', document, {
      before: { to: before.to },
      after: { to: input.lastDay },
      reason: input.reason,
    });
    return { document };
  });
}

async function documentToChange(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  path: string,
): Promise<NormativeDocument> {
  const document = await row(
    tx,
    NormativeDocument,
    sql`where t.id = ${id} and ${within(viewer, file, { unit: 'unit_id' })}`,
  );
  if (!document) throw new NotFound({ zh: '文件', en: 'document' }, path, id);
  return document;
}

function logged(
  tx: Transaction,
  context: Context,
  verb: string,
  { id, countyId }: NormativeDocument,
  change: { before?: unknown; after?: unknown; reason?: string },
): Promise<void> {
  return audit(tx, context, {
    action: `organization.${verb}`,
    subjectType: 'NormativeDocument',
    subjectId: id,
    countyId,
    ...change,
  });
}
