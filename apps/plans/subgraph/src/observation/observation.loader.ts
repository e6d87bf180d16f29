import {
  allOf,
  connectionOf,
  defineLoader,
  grouped,
  inKeyOrder,
  loaderById,
  orderOf,
  page,
  reaches,
  rows,
  sql,
} from '@yanxiu/subgraph';
import type { Connection, Context, Sql } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { activitiesInReach } from '../activity/activity.loader.js';
import { briefOf } from '../task/part.loader.js';
import type { PersonBrief } from '../task/part.loader.js';
import { belowUnit } from '../unit/below-unit.js';
import type { LessonObservationFilter, LessonObservationsArgs, MySheetsArgs } from './observation.input.js';
import { formOf } from './observation.rules.js';
import {
  LessonObservation,
  ObservationSheet,
  ObservationSheetState,
  ObservationState,
  SubmittedSheet,
} from './observation.js';
import type { ObservationForm } from './observation.js';

export const LessonObservationConnection = connectionOf(LessonObservation, 'LessonObservation', '被观察的课');
export const SubmittedSheetConnection = connectionOf(SubmittedSheet, 'SubmittedSheet', '已提交的观察表');
export const ObservationSheetConnection = connectionOf(ObservationSheet, 'ObservationSheet', '观察表');

/** Lessons of activities that were reached. */
export const observationsOfActivity = defineLoader<string, LessonObservation[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, LessonObservation, sql`where t.activity_id = any(${[...ids]}::uuid[]) order by t.id`),
    ({ activityId }) => activityId,
  ),
);

/** Lessons of activities within reach, and those that the viewer taught or observes. */
function lessonsInReach(context: Context): Sql {
  const me = context.viewer.personId ?? null;
  const part = sql`(t.taught_id = ${me}::uuid
    or t.id in (select s.observation_id from observation_sheet s where s.observer_id = ${me}::uuid))
    and exists (select from activity a where a.id = t.activity_id and a.status <> 'DRAFT')`;
  return sql`(${part} or t.activity_id in (select t.id from activity t where ${activitiesInReach(context)}))`;
}

export const observationById = loaderById(LessonObservation, lessonsInReach);

/** All sheets of lessons that were reached: who reads which, `readableSheets` says. */
export const sheetsOf = defineLoader<string, ObservationSheet[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(
      db,
      ObservationSheet,
      sql`where t.observation_id = any(${[...ids]}::uuid[]) order by t.submitted_at, t.id`,
    ),
    ({ observationId }) => observationId,
  ),
);

const submitted = ({ state }: ObservationSheet) => state === ObservationSheetState.SUBMITTED;

/** The organiser, the teacher who taught, and once the lesson is summed up whoever observed it. */
export function readsResults({ viewer }: Context, lesson: LessonObservation, sheets: ObservationSheet[]): boolean {
  const observed = sheets.some((sheet) => sheet.observerId === viewer.personId && submitted(sheet));
  return (
    reaches(viewer, 'plans:organise', lesson) ||
    (lesson.taughtId === viewer.personId && Boolean(viewer.personId)) ||
    (lesson.state === ObservationState.CLOSED && observed)
  );
}

/** What peers wrote of a lesson is theirs who may read it: until it is handed in, the observer's alone. */
export async function readableSheets(context: Context, lesson: LessonObservation): Promise<ObservationSheet[]> {
  const sheets = await sheetsOf(context).load(lesson.id);
  const all = readsResults(context, lesson, sheets);
  return sheets.filter((sheet) => sheet.observerId === context.viewer.personId || (all && submitted(sheet)));
}

/** The sheets handed in, where the viewer reads the results; null for everybody else. */
export async function resultsOf(context: Context, lesson: LessonObservation): Promise<ObservationSheet[] | null> {
  const sheets = await sheetsOf(context).load(lesson.id);
  return readsResults(context, lesson, sheets) ? sheets.filter(submitted) : null;
}

const latest = orderOf('LATEST', 'id uuid desc');

/** What the viewer observes: to be filled in and done. */
export function sheetsOfViewer(
  context: Context,
  { states, ...args }: MySheetsArgs,
): Promise<Connection<ObservationSheet>> {
  const where = allOf(
    sql`t.observer_id = ${context.viewer.personId ?? null}::uuid`,
    states?.length && sql`t.state = any(${states})`,
    sql`exists (select from lesson_observation o join activity a on a.id = o.activity_id
      where o.id = t.observation_id and a.status in ('PUBLISHED', 'COMPLETED'))`,
  );
  return page(context, { entity: ObservationSheet, where, order: latest, args, filter: states });
}

/** Sheets of the rules that activities began with, by adoption: one statement, and only this part of a pack. */
export const formsOf = defineLoader<string, ObservationForm[]>(async (ids, { db }) => {
  type Known = { id: string; sheets: Pack['plans']['observationSheets'] | null };
  const found = await db.query<Known>(sql`
    select adoption_id as id, pack #> '{plans,observationSheets}' as sheets from directory_policy
    where adoption_id = any(${[...ids]}::uuid[])`);
  // A pack that was adopted before there were sheets holds none.
  return inKeyOrder(ids, found, ({ id }) => id).map((known) => (known?.sheets ?? []).map(formOf));
});

const latestDay = orderOf('DAY_DESC', 'day date desc', 'id uuid desc');

/** What was set for an activity that is a draft, or was called off, is no lesson that is observed. */
export const ofAnnounced = sql`exists (select from activity a where a.id = t.activity_id and a.status in ('PUBLISHED', 'COMPLETED'))`;

async function lessonsMatching(context: Context, filter: LessonObservationFilter): Promise<Sql> {
  const { unitId, from, to } = filter;
  return allOf(
    lessonsInReach(context),
    ofAnnounced,
    unitId && (await belowUnit(context.db, unitId)),
    from && sql`t.day >= ${from}::date`,
    to && sql`t.day <= ${to}::date`,
  );
}

/** Lessons that were observed, latest first (DL-32). */
export async function lessonObservations(
  context: Context,
  { filter, ...args }: LessonObservationsArgs,
): Promise<Connection<LessonObservation>> {
  const where = await lessonsMatching(context, filter ?? {});
  return page(context, { entity: LessonObservation, where, order: latestDay, args, filter });
}

/** Who handed a sheet in for which lesson and when (DL-32); what stands in it, the lesson tells to who may read it. */
export async function sheetsHandedIn(
  context: Context,
  { filter, ...args }: LessonObservationsArgs,
): Promise<Connection<ObservationSheet>> {
  const lessons = await lessonsMatching(context, filter ?? {});
  const where = sql`t.state = 'SUBMITTED' and t.observation_id in (select t.id from lesson_observation t where ${lessons})`;
  return page(context, { entity: ObservationSheet, where, order: latest, args, filter });
}

/** Who observed is told to who may read what was written. */
export async function observerOf(
  context: Context,
  { observationId, observerId }: ObservationSheet,
): Promise<PersonBrief | null> {
  const lesson = await observationById(context).load(observationId);
  const reads = lesson && readsResults(context, lesson, await sheetsOf(context).load(lesson.id));
  return reads || observerId === context.viewer.personId ? briefOf(context, observerId) : null;
}
