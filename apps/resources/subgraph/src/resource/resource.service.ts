import { reachOf } from '@yanxiu/access';
import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { NotFound, audit, civilDay, insert, once, row, sql, update, within } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type {
  CreateResourceInput,
  CreateResourcePayload,
  ResourceBody,
  UpdateResourceInput,
  UpdateResourcePayload,
} from './resource.input.js';
import { changeable, resourceById } from './resource.loader.js';
import { Resource } from './resource.js';
import { assertChangeable, audienceOf, contentOf, kindOf } from './resource.rules.js';

const contribute = 'resources:contribute';
const resourceText = { zh: '资源', en: 'resource' };

/** The resource, held against changes until the transaction ends. @throws NotFound where it is missing or out of reach */
export async function resourceToChange(
  tx: Transaction,
  { viewer }: Context,
  id: string,
  permission = contribute,
): Promise<Resource> {
  const resource = await row(tx, Resource, sql`where t.id = ${id} and ${changeable(viewer, permission)} for update`);
  if (!resource) throw new NotFound(resourceText, 'input.id', id);
  return resource;
}

/**
 * Drafts a resource. A teacher contributes own work at a school where he or she teaches, staff within their reach.
 * @throws NotFound where unit or author lie beyond, Invalid where a code is unknown or the audience is none of the unit's own
 */
export async function createResource(context: Context, input: CreateResourceInput): Promise<CreateResourcePayload> {
  const id = await once(context, 'createResource', input, async (tx) => {
    const authorId = input.authorId ?? context.viewer.personId ?? null;
    await assertAuthor(tx, context, authorId);
    const unit = await unitToContributeTo(tx, context, input.unitId, authorId);
    const { provinceId, cityId, countyId, schoolId } = unit;
    const place = { unitId: unit.id, provinceId, cityId, countyId, schoolId };
    const content = await contentFrom(tx, unit, input);
    const [resource] = await insert(tx, Resource, [{ id: uuid(), authorId, ...place, ...content }]);
    await audit(tx, context, { ...entryOf(resource!, 'create'), after: content });
    return resource!.id;
  });
  return { resource: (await resourceById(context).load(id))! };
}

/** The author is oneself, or a person at work in the viewer's reach. */
async function assertAuthor(tx: Transaction, { viewer }: Context, authorId: string | null): Promise<void> {
  if (!authorId || authorId === viewer.personId) return;
  const found = await tx.query(sql`
    select 1 from directory_posting t where t.person_id = ${authorId}::uuid and ${within(viewer, contribute, { unit: 'unit_id' })}
      and t.valid_from <= ${civilDay()}::date and (t.valid_to is null or t.valid_to >= ${civilDay()}::date) limit 1`);
  if (!found.length) throw new NotFound({ zh: '作者', en: 'author' }, 'input.authorId', authorId);
}

async function unitToContributeTo(
  tx: Transaction,
  { viewer }: Context,
  unitId: string,
  authorId: string | null,
): Promise<DirectoryUnit> {
  const { self } = reachOf(viewer, contribute);
  // A posting on a section or group is one at its school too.
  const atWork = sql`exists (
    select 1 from directory_posting p where p.person_id = ${self}::uuid and t.id in (p.unit_id, p.school_id)
      and p.valid_from <= ${civilDay()}::date and (p.valid_to is null or p.valid_to >= ${civilDay()}::date))`;
  const own = self && authorId === self ? atWork : sql`false`;
  const unit = await row(
    tx,
    DirectoryUnit,
    sql`where t.id = ${unitId} and t.active and (${within(viewer, contribute, { unit: 'id' })} or ${own})`,
  );
  if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', unitId);
  return unit;
}

/** The columns that an input fills, its codes read by the policy in force for the unit. */
async function contentFrom(tx: Transaction, { id, path }: Pick<DirectoryUnit, 'id' | 'path'>, input: ResourceBody) {
  const pack = (await policyInForce(tx, path, civilDay()))?.pack;
  const kind = kindOf(pack, input.kind);
  const content = input.content ? contentOf(pack, input.content) : null;
  return {
    title: input.title.trim(),
    summary: input.summary.trim(),
    kind: kind.code,
    kindName: kind.name,
    masksPupils: kind.masksPupils,
    subject: input.subject ?? null,
    stage: input.stage ?? null,
    yearMonth: input.yearMonth ?? null,
    contentScheme: content?.scheme ?? null,
    contentCode: content?.code ?? null,
    contentName: content?.name ?? null,
    activityId: input.activityId ?? null,
    sharedWithId: audienceOf(path, input.sharedWithId, id),
    consent: input.consent,
    licence: input.licence.trim(),
  };
}

/** Replaces the content of what is not, or no longer, in the library. @throws Conflict where it is published */
export async function updateResource(context: Context, input: UpdateResourceInput): Promise<UpdateResourcePayload> {
  const resource = await context.db.transaction(async (tx) => {
    const before = await resourceToChange(tx, context, input.id);
    assertChangeable(before);
    const unit = await row(tx, DirectoryUnit, sql`where t.id = ${before.unitId}`);
    const c = await contentFrom(tx, unit ?? { id: before.unitId, path: [before.unitId] }, input);
    const after = await update(
      tx,
      Resource,
      input,
      sql`
      title = ${c.title}, summary = ${c.summary}, kind = ${c.kind}, kind_name = ${c.kindName}, masks_pupils = ${c.masksPupils}, subject = ${c.subject}, stage = ${c.stage}, year_month = ${c.yearMonth},
      content_scheme = ${c.contentScheme}, content = ${c.contentCode}, content_name = ${c.contentName}, activity_id = ${c.activityId}::uuid,
      shared_with = ${c.sharedWithId}::uuid, consent = ${c.consent}, licence = ${c.licence}, updated_at = now()`,
    );
    await audit(tx, context, { ...entryOf(after, 'update'), before: contentIn(before), after: c });
    return after;
  });
  return { resource };
}

const contentIn = ({
  title,
  summary,
  kind,
  subject,
  stage,
  yearMonth,
  contentCode,
  activityId,
  sharedWithId,
  consent,
  licence,
}: Resource) => ({
  title,
  summary,
  kind,
  subject,
  stage,
  yearMonth,
  contentCode,
  activityId,
  sharedWithId,
  consent,
  licence,
});

/** The part of an audit entry that is the same for every step. */
export function entryOf({ id, countyId }: Pick<Resource, 'id' | 'countyId'>, verb: string) {
  return { action: `resources.${verb}`, subjectType: 'Resource', subjectId: id, countyId };
}
