import { resourcePublished } from '@yanxiu/events';
import { audit, publish, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { demandConsentOfTaught } from '../filmed/filmed-lesson.js';
import { forgetResource, indexResources } from '../search/search-index.js';
import type {
  PublishResourceInput,
  PublishResourcePayload,
  WithdrawResourceInput,
  WithdrawResourcePayload,
} from './resource.input.js';
import { assertPublishable, assertPublished } from './resource.rules.js';
import { entryOf, resourceToChange } from './resource.service.js';
import { Resource } from './resource.js';

/**
 * Puts a reviewed resource into the library.
 * @throws Invalid where a file or the author's consent is missing, Conflict where it changed since the review
 */
export async function publishResource(context: Context, input: PublishResourceInput): Promise<PublishResourcePayload> {
  const resource = await context.db.transaction(async (tx) => {
    const before = await resourceToChange(tx, context, input.id, 'resources:publish');
    const { n, unscreened } = await filesOf(tx, input.id);
    assertPublishable(before, n, unscreened);
    await demandConsentOfTaught(tx, before);
    const after = await update(
      tx,
      Resource,
      input,
      sql`
      status = 'PUBLISHED', published_at = now(), withdrawal = null, updated_at = now()`,
    );
    await indexResources(tx, [after.id]);
    await announce(tx, after);
    await audit(tx, context, {
      ...entryOf(after, 'publish'),
      before: { status: before.status },
      after: { status: after.status },
    });
    return after;
  });
  return { resource };
}

interface FilesToPublish {
  n: number;
  unscreened: number;
  declared: number;
  mediaTypes: string[];
}

async function filesOf(tx: Transaction, id: string): Promise<FilesToPublish> {
  const [files] = await tx.query<FilesToPublish>(sql`
    select count(*)::int as n, count(*) filter (where screening is null)::int as unscreened,
      count(*) filter (where screening = 'DECLARED')::int as declared,
      coalesce(array_agg(distinct media_type), '{}') as "mediaTypes" from resource_file where resource_id = ${id}`);
  return files!;
}

/** Tells the other slices that the resource is in the library. */
export async function announce(
  tx: Transaction,
  { id, version, title, unitId, authorId, activityId, masksPupils }: Resource,
): Promise<void> {
  const { declared, mediaTypes } = await filesOf(tx, id);
  const pupilData = masksPupils ? (declared ? ('DECLARED' as const) : ('CLEAR' as const)) : null;
  const payload = { resourceId: id, title, unitId, authorId, activityId, pupilData, mediaTypes };
  await publish(tx, resourcePublished, { aggregateId: id, aggregateVersion: version, payload });
}

/** Takes a resource out of the library, files and all; its author may do so too (OH-03). @throws Conflict where it is not in it */
export async function withdrawResource(
  context: Context,
  { reason, ...input }: WithdrawResourceInput,
): Promise<WithdrawResourcePayload> {
  const resource = await context.db.transaction(async (tx) => {
    const before = await resourceToChange(tx, context, input.id);
    assertPublished(before);
    const after = await update(
      tx,
      Resource,
      input,
      sql`status = 'WITHDRAWN', withdrawal = ${reason}, updated_at = now()`,
    );
    await forgetResource(tx, after.id);
    await audit(tx, context, {
      ...entryOf(after, 'withdraw'),
      before: { status: before.status },
      after: { status: after.status },
      reason,
    });
    return after;
  });
  return { resource };
}
