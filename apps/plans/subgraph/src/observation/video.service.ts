import { lessonsFilmed } from '@yanxiu/events';
import { NotFound, audit, publish, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { step } from '../activity/activity.service.js';
import { Activity } from '../activity/activity.js';
import type { DecideLessonVideoInput } from './observation.input.js';
import type { ObservationPayload } from './observation.payload.js';
import { LessonObservation, VideoConsent } from './observation.js';

/** Tells the library whose film it may take in. */
export function announceConsent(
  tx: Transaction,
  { id, version, activityId, title, videoConsent }: LessonObservation,
): Promise<void> {
  const lesson = { lessonId: id, version, activityId, title, video: videoConsent };
  return publish(tx, lessonsFilmed, { aggregateId: id, aggregateVersion: version, payload: { lessons: [lesson] } });
}

/**
 * Who taught says whether a film of the lesson may be published, and may say otherwise later (DL-19). Nobody says it for
 * another, also not who organises: whoever films has the film, not the right to show it.
 */
export async function decideLessonVideo(
  context: Context,
  { consent, ...seen }: DecideLessonVideoInput,
): Promise<ObservationPayload> {
  const observation = await context.db.transaction(async (tx) => {
    const me = context.viewer.personId ?? null;
    const lesson = await row(
      tx,
      LessonObservation,
      sql`where t.id = ${seen.id} and t.taught_id = ${me}::uuid for update`,
    );
    const activity =
      lesson && (await row(tx, Activity, sql`where t.id = ${lesson.activityId} and t.status <> 'DRAFT'`));
    if (!activity) throw new NotFound({ zh: '本人所授的课', en: 'lesson that you taught' }, 'input.id', seen.id);
    const videoConsent = consent ? VideoConsent.GIVEN : VideoConsent.REFUSED;
    const decided = await update(tx, LessonObservation, seen, sql`video_consent = ${videoConsent}`);
    await announceConsent(tx, decided);
    await audit(
      tx,
      context,
      step(activity, 'decideLessonVideo', {
        before: { videoConsent: lesson.videoConsent },
        after: { title: lesson.title, videoConsent },
      }),
    );
    return decided;
  });
  return { observation };
}
