import {
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
import type { Connection, Context } from '@yanxiu/subgraph';
import type { Pack } from '@yanxiu/policy';
import { activitiesInReach } from '../activity/activity.loader.js';
import type { MySheetsArgs } from './observation.input.js';
import { formOf } from './observation.rules.js';
import { LessonObservation, ObservationSheet, ObservationSheetState, ObservationState } from './observation.js';
import type { ObservationForm } from './observation.js';

export const ObservationSheetConnection = connectionOf(ObservationSheet, 'ObservationSheet', '观察表');

/** Lessons of activities that were reached. */
export const observationsOfActivity = defineLoader<string, LessonObservation[]>(async (ids, { db }) =>
  grouped(
    ids,
    await rows(db, LessonObservation, sql`where t.activity_id = any(${[...ids]}::uuid[]) order by t.id`),
    ({ activityId }) => activityId,
  ),
);

/** A lesson of an activity within reach, or one that the viewer taught or observes. */
export const observationById = loaderById(LessonObservation, (context) => {
  const me = context.viewer.personId ?? null;
  const part = sql`(t.taught_id = ${me}::uuid
    or t.id in (select s.observation_id from observation_sheet s where s.observer_id = ${me}::uuid))
    and exists (select from activity a where a.id = t.activity_id and a.status <> 'DRAFT')`;
  return sql`(${part} or t.activity_id in (select t.id from activity t where ${activitiesInReach(context)}))`;
});

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
  const where = sql`t.observer_id = ${context.viewer.personId ?? null}::uuid
    and ${states?.length ? sql`t.state = any(${states})` : sql`true`}
    and exists (select from lesson_observation o join activity a on a.id = o.activity_id
      where o.id = t.observation_id and a.status in ('PUBLISHED', 'COMPLETED'))`;
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
