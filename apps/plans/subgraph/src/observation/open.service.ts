import { packOf } from '@yanxiu/directory';
import { Conflict, Invalid, NotFound, audit, insert, lineageOf, once, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import { tellParts } from '../message/of-activity.js';
import { peopleOfRegion } from '../person/of-region.js';
import type { Activity } from '../activity/activity.js';
import type {
  OpenObservationInput,
  ReopenObservationInput,
  CloseObservationInput,
  SetObserversInput,
} from './observation.input.js';
import { observationById } from './observation.loader.js';
import type { ObservationPayload } from './observation.payload.js';
import { formOf, ownForm } from './observation.rules.js';
import { announceConsent } from './video.service.js';
import { LessonObservation, ObservationSheet, ObservationState } from './observation.js';
import type { ObservationForm } from './observation.js';

const { OPEN, CLOSED } = ObservationState;

/** Sets a lesson to be observed, with the sheet and who fills one in (DL-19). */
export async function openObservation(context: Context, input: OpenObservationInput): Promise<ObservationPayload> {
  const id = await once(context, 'openObservation', input, async (tx) => {
    const activity = await activityToChange(tx, context, { id: input.activityId, path: 'input.activityId' });
    demandStatus(activity, ActivityStatus.DRAFT, ActivityStatus.PUBLISHED);
    const form = await formFor(tx, activity, input);
    await demandPeople(tx, activity, input.taughtId, input.observerIds);
    const { title, className = null, taughtId } = input;
    const place = { unitId: activity.unitId, ...lineageOf(activity), day: activity.lastDay };
    const lesson = { id: uuid(), activityId: activity.id, title, className, taughtId, form, ...place };
    const [written] = await insert(tx, LessonObservation, [lesson]);
    await announceConsent(tx, written!);
    await assign(tx, lesson.id, input.observerIds);
    await tellParts(tx, context, [activity]);
    await audit(
      tx,
      context,
      step(activity, 'openObservation', { after: { title, observers: input.observerIds.length } }),
    );
    return lesson.id;
  });
  return { observation: (await observationById(context).load(id))! };
}

/** A sheet of the activity's policy, or one drawn up here. */
async function formFor(
  tx: Transaction,
  activity: Activity,
  { form, items }: OpenObservationInput,
): Promise<ObservationForm> {
  if (Boolean(form) === items.length > 0)
    throw new Invalid(
      { zh: '请选用一份观察记录表，或自拟观察要点', en: 'Choose a sheet, or draw up items of your own' },
      [{ path: 'input.form', rule: 'oneForm', value: form, expected: 'either form or items' }],
    );
  if (!form) {
    const faults = items.flatMap(({ most }, index): Fault[] =>
      !most || (most.gt(0) && most.lte(1000))
        ? []
        : [{ path: `input.items[${index}].most`, rule: 'most', value: most.toFixed(), expected: '0 < most <= 1000' }],
    );
    if (faults.length) throw new Invalid({ zh: '要点的满分不符合要求', en: 'Points of an item do not hold' }, faults);
    return ownForm(items);
  }
  const { plans, pack } = await packOf(tx, activity);
  const sheet = (plans.observationSheets ?? []).find(({ code }) => code === form);
  if (sheet) return formOf(sheet);
  throw new Invalid({ zh: '适用的政策中没有这份观察记录表', en: 'The policy knows no such sheet' }, [
    { path: 'input.form', rule: 'codeOfPolicy', value: form, expected: `observationSheets of ${pack.code}` },
  ]);
}

/** @throws Invalid where somebody is not on the platform, or would observe the own lesson */
async function demandPeople(
  tx: Transaction,
  activity: Activity,
  taughtId: string,
  observerIds: string[],
): Promise<void> {
  const known = await peopleOfRegion(tx, activity, [taughtId, ...observerIds]);
  const faults: Fault[] = [
    ...(known.has(taughtId) ? [] : [{ path: 'input.taughtId', rule: 'exists', value: taughtId }]),
    ...observerIds.flatMap((id, index) =>
      known.has(id) ? [] : [{ path: `input.observerIds[${index}]`, rule: 'exists', value: id }],
    ),
    ...(observerIds.includes(taughtId)
      ? [{ path: 'input.observerIds', rule: 'ownLesson', value: taughtId, expected: 'others than who teaches' }]
      : []),
  ];
  if (faults.length)
    throw new Invalid(
      {
        zh: '授课教师或观察者不符合要求：须为活动组织单位所在区域的在职人员，授课教师不观察自己的课',
        en: 'Who teaches or observes does not hold',
      },
      faults,
    );
}

async function assign(tx: Transaction, observationId: string, observerIds: string[]): Promise<void> {
  await insert(
    tx,
    ObservationSheet,
    observerIds.map((observerId) => ({ id: uuid(), observationId, observerId })),
    sql`on conflict (observation_id, observer_id) do nothing`,
  );
}

/** The lesson and its activity, locked, for who organises it. */
async function lessonToOrganise(tx: Transaction, context: Context, id: string) {
  const lesson = await row(tx, LessonObservation, sql`where t.id = ${id} for update`);
  const what = { zh: '被观察的课', en: 'lesson' };
  if (!lesson) throw new NotFound(what, 'input.id', id);
  return { lesson, activity: await activityToChange(tx, context, { id: lesson.activityId, part: { what, id } }) };
}

/** @throws Conflict unless the lesson stands in the state */
export function demandLessonState({ state }: LessonObservation, wanted: ObservationState): void {
  if (state === wanted) return;
  const now = state === CLOSED ? '已汇总' : '仍在填写';
  throw new Conflict(
    { zh: `这节课的观察${now}，不能进行此操作`, en: `The lesson is ${state}: this step is not open` },
    [{ path: 'observation.state', rule: 'state', value: state, expected: wanted }],
  );
}

/** Who observes as it is now to be: whoever has begun to write stays. */
export async function setObservers(context: Context, input: SetObserversInput): Promise<ObservationPayload> {
  await context.db.transaction(async (tx) => {
    const { lesson, activity } = await lessonToOrganise(tx, context, input.id);
    demandLessonState(lesson, OPEN);
    await demandPeople(tx, activity, lesson.taughtId, input.observerIds);
    await update(tx, LessonObservation, input, sql`state = state`);
    await tx.query(sql`delete from observation_sheet where observation_id = ${input.id} and state = 'ASSIGNED'
      and observer_id <> all(${input.observerIds}::uuid[])`);
    await assign(tx, input.id, input.observerIds);
    await tellParts(tx, context, [activity]);
    await audit(
      tx,
      context,
      step(activity, 'setObservers', { after: { title: lesson.title, observers: input.observerIds.length } }),
    );
  });
  return { observation: (await observationById(context).load(input.id))! };
}

/** Sums a lesson up: what is missing stays missing, and what was handed in no longer changes. */
export function closeObservation(context: Context, input: CloseObservationInput): Promise<ObservationPayload> {
  return turned(context, input, { from: OPEN, to: CLOSED, action: 'closeObservation' });
}

/** Lets sheets be filled in again, with the reason on record. */
export function reopenObservation(context: Context, input: ReopenObservationInput): Promise<ObservationPayload> {
  return turned(context, input, { from: CLOSED, to: OPEN, action: 'reopenObservation', reason: input.reason });
}

async function turned(
  context: Context,
  input: CloseObservationInput,
  { from, to, action, reason }: { from: ObservationState; to: ObservationState; action: string; reason?: string },
): Promise<ObservationPayload> {
  const observation = await context.db.transaction(async (tx) => {
    const { lesson, activity } = await lessonToOrganise(tx, context, input.id);
    demandLessonState(lesson, from);
    const changed = await update(tx, LessonObservation, input, sql`state = ${to}`);
    await audit(tx, context, step(activity, action, { after: { title: lesson.title }, reason }));
    return changed;
  });
  return { observation };
}
