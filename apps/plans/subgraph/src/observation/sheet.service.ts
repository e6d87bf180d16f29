import { Conflict, Invalid, NotFound, audit, insert, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { step } from '../activity/activity.service.js';
import { Activity } from '../activity/activity.js';
import { observationById } from './observation.loader.js';
import type {
  ObservationSheetContents,
  SaveObservationSheetInput,
  SubmitObservationSheetInput,
} from './observation.input.js';
import type { ObservationPayload } from './observation.payload.js';
import { faultsOfMarks, unscored } from './observation.rules.js';
import { demandLessonState } from './open.service.js';
import { LessonObservation, ObservationSheet, ObservationSheetState, ObservationState } from './observation.js';

const { DRAFT, SUBMITTED } = ObservationSheetState;

/** Keeps what the observer has written so far; nobody else sees it. */
export function saveObservationSheet(context: Context, input: SaveObservationSheetInput): Promise<ObservationPayload> {
  return written(context, input, DRAFT);
}

/** Hands the sheet in; it can be handed in anew until the lesson is summed up. */
export function submitObservationSheet(
  context: Context,
  input: SubmitObservationSheetInput,
): Promise<ObservationPayload> {
  return written(context, input, SUBMITTED);
}

async function written(
  context: Context,
  input: ObservationSheetContents,
  state: ObservationSheetState,
): Promise<ObservationPayload> {
  await context.db.transaction(async (tx) => {
    const { lesson, activity } = await lessonToObserve(tx, context, input.observationId);
    demandLessonState(lesson, ObservationState.OPEN);
    await demandBegun(tx, activity.id);
    const faults = [
      ...faultsOfMarks(lesson.form, input.marks),
      ...(state === SUBMITTED ? unscored(lesson.form, input.marks) : []),
    ];
    if (faults.length)
      throw new Invalid({ zh: '观察表还有评分未填或超出满分', en: 'Scores are missing or beyond their most' }, faults);
    await keep(tx, context, input, state);
    // What is kept is nobody's business; what is handed in is on record.
    if (state === SUBMITTED)
      await audit(tx, context, step(activity, 'submitObservationSheet', { after: { title: lesson.title } }));
  });
  return { observation: (await observationById(context).load(input.observationId))! };
}

/** A lesson that the viewer was asked to observe, or of an activity that he takes part in; never the own. */
async function lessonToObserve(tx: Transaction, { viewer }: Context, id: string) {
  const me = viewer.personId ?? null;
  const lesson = await row(
    tx,
    LessonObservation,
    sql`where t.id = ${id} and t.taught_id <> ${me}::uuid and (
      exists (select from observation_sheet s where s.observation_id = t.id and s.observer_id = ${me}::uuid)
      or exists (select from attendance a where a.activity_id = t.activity_id and a.person_id = ${me}::uuid and a.status <> 'ABSENT'))
      for share`,
  );
  const activity =
    lesson &&
    (await row(tx, Activity, sql`where t.id = ${lesson.activityId} and t.status in ('PUBLISHED', 'COMPLETED')`));
  if (!lesson || !activity) throw new NotFound({ zh: '被观察的课', en: 'lesson' }, 'input.observationId', id);
  return { lesson, activity };
}

/** Nobody saw a lesson that is yet to be taught. */
async function demandBegun(tx: Transaction, activityId: string): Promise<void> {
  const [first] = await tx.query<{ startsAt: Date; begun: boolean }>(sql`
    select min(starts_at) as "startsAt", min(starts_at) <= now() as begun from activity_session where activity_id = ${activityId}`);
  if (first?.begun) return;
  throw new Invalid(
    { zh: '活动尚未开始，不能填写观察表', en: 'The activity has not begun: nothing was observed yet' },
    [{ path: 'activity.sessions[0].startsAt', rule: 'past', value: first?.startsAt }],
  );
}

async function keep(
  tx: Transaction,
  { viewer }: Context,
  { observationId, version, marks, comment }: ObservationSheetContents,
  state: ObservationSheetState,
): Promise<void> {
  const observerId = viewer.personId!;
  const kept = marks
    .map(({ item, score, note }) => ({ item, score: score?.toFixed() ?? null, note: note || null }))
    .filter(({ score, note }) => score !== null || note !== null);
  await insert(
    tx,
    ObservationSheet,
    [{ id: uuid(), observationId, observerId }],
    sql`on conflict (observation_id, observer_id) do nothing`,
  );
  const sheet = (await row(
    tx,
    ObservationSheet,
    sql`where t.observation_id = ${observationId} and t.observer_id = ${observerId} for update`,
  ))!;
  // Handed in is handed in: a late draft from another device does not take it back.
  if (sheet.state === SUBMITTED && state === DRAFT)
    throw new Conflict(
      { zh: '观察表已提交；如需修改，请改后重新提交', en: 'The sheet was handed in: hand it in anew' },
      [{ path: 'sheet.state', rule: 'state', value: sheet.state, expected: DRAFT }],
    );
  await update(
    tx,
    ObservationSheet,
    { id: sheet.id, version: version ?? (sheet.version === 1 ? 1 : 0) },
    sql`state = ${state}, marks = ${JSON.stringify(kept)}::jsonb, comment = ${comment || null},
      submitted_at = ${state === SUBMITTED ? new Date() : null}, updated_at = now()`,
  );
}
