import type { DirectoryUnit } from '@yanxiu/directory';
import {
  Conflict,
  Invalid,
  NotFound,
  audit,
  insert,
  lineageOf,
  once,
  placeOf,
  row,
  sql,
  update,
  within,
} from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { ActivityDraft } from '../activity/activity-draft.input.js';
import { step as activityStep } from '../activity/activity.service.js';
import { Activity, ActivityMode, ActivityStatus } from '../activity/activity.js';
import { checkedDraft } from '../activity/contents.service.js';
import { unitToOrganise } from '../activity/draft.service.js';
import { writeBookings } from '../expert/booking.service.js';
import { freeActivities } from '../facility/booking.service.js';
import { writeSessions } from '../session/session.service.js';
import type { ChooseCourseInput, WithdrawChoiceInput } from './menu.input.js';
import { choiceById, menusInReach } from './menu.loader.js';
import { ChoiceOutcome } from './menu.payload.js';
import type { ChoiceClash, ChooseCoursePayload, WithdrawChoicePayload } from './menu.payload.js';
import { step } from './menu.service.js';
import { CourseMenu, CourseMenuState, MenuChoice, MenuChoiceState, MenuCourse, MenuSlot } from './menu.js';

/** Leaves the transaction with nothing written: the outcome is an answer, not an error. */
class NotChosen extends Error {
  constructor(
    readonly outcome: ChoiceOutcome,
    readonly clashes: ChoiceClash[] = [],
  ) {
    super(outcome);
  }
}

/** A school takes a course at one of its times: the seat, the choice and the school's draft, or nothing at all (OH-09). */
export async function chooseCourse(context: Context, input: ChooseCourseInput): Promise<ChooseCoursePayload> {
  try {
    const id = await once(context, 'chooseCourse', input, (tx) => choose(tx, context, input));
    return { outcome: ChoiceOutcome.CHOSEN, choice: await choiceById(context).load(id), clashes: [] };
  } catch (error) {
    if (error instanceof NotChosen) return { outcome: error.outcome, choice: null, clashes: error.clashes };
    throw error;
  }
}

async function choose(tx: Transaction, context: Context, input: ChooseCourseInput): Promise<string> {
  const offered = await offeredAt(tx, context, input.slotId);
  const school = await unitToOrganise(tx, context, input.unitId);
  demandBelow(school, offered.menu);
  // Choices of one school take turns, so that its limit holds.
  await tx.query(sql`select from directory_unit where id = ${school.id} for no key update`);
  await demandFreeChoice(tx, school.id, offered);
  const clashes = input.acceptClashes ? [] : await clashesOf(tx, school.id, offered.slot);
  if (clashes.length) throw new NotChosen(ChoiceOutcome.CLASH, clashes);
  // The database decides races for the last seat.
  const seat = await tx.query(
    sql`update menu_slot set taken = taken + 1 where id = ${offered.slot.id} and taken < capacity returning id`,
  );
  if (!seat.length) throw new NotChosen(ChoiceOutcome.FULL);
  const activity = await draftFor(tx, context, { school, offered, ownerId: input.ownerId });
  return keep(tx, context, { school, offered, activity });
}

interface Offered {
  menu: CourseMenu;
  course: MenuCourse;
  slot: MenuSlot;
}

/** @throws NotFound where it is not offered to the viewer; Conflict outside the days of choosing */
async function offeredAt(tx: Transaction, context: Context, slotId: string): Promise<Offered> {
  const slot = await row(tx, MenuSlot, sql`where t.id = ${slotId}`);
  const course = slot && (await row(tx, MenuCourse, sql`where t.id = ${slot.courseId}`));
  const menu =
    course &&
    (await row(
      tx,
      CourseMenu,
      sql`where t.id = ${course.menuId} and t.state <> 'DRAFT' and ${menusInReach(context)} for share`,
    ));
  if (!slot || !course || !menu) throw new NotFound({ zh: '课程时段', en: 'time of a course' }, 'input.slotId', slotId);
  const now = new Date();
  if (menu.state === CourseMenuState.OPEN && menu.opensAt <= now && now <= menu.closesAt && slot.startsAt > now)
    return { menu, course, slot };
  throw new Conflict(
    { zh: '不在选课时间内，或该时段已经开始', en: 'Not within the days of choosing, or the time has begun' },
    [
      {
        path: 'menu.closesAt',
        rule: 'choosing',
        value: now,
        expected: `${menu.opensAt.toISOString()}..${menu.closesAt.toISOString()}`,
      },
    ],
  );
}

function demandBelow(school: DirectoryUnit, menu: CourseMenu): void {
  if (school.level === 'SCHOOL' && school.path.includes(menu.unitId)) return;
  throw new Invalid({ zh: '只有编制机构所辖的学校可以选课', en: 'Only schools below the unit choose' }, [
    { path: 'input.unitId', rule: 'schoolOfRegion', value: school.id, expected: 'a school below the unit of the menu' },
  ]);
}

async function demandFreeChoice(tx: Transaction, unitId: string, { menu, course }: Offered): Promise<void> {
  const own = await tx.query<{ courseId: string }>(sql`
    select course_id as "courseId" from menu_choice where menu_id = ${menu.id} and unit_id = ${unitId} and state = 'CHOSEN'`);
  if (own.some(({ courseId }) => courseId === course.id)) throw new NotChosen(ChoiceOutcome.ALREADY);
  if (menu.mostPerSchool !== null && own.length >= menu.mostPerSchool) throw new NotChosen(ChoiceOutcome.LIMIT);
}

/** What the school itself has at that time. */
function clashesOf(tx: Transaction, schoolId: string, { startsAt, endsAt }: MenuSlot): Promise<ChoiceClash[]> {
  return tx.query<ChoiceClash>(sql`
    select a.title, s.starts_at as "startsAt", s.ends_at as "endsAt" from activity a
    join activity_session s on s.activity_id = a.id and s.starts_at < ${endsAt} and s.ends_at > ${startsAt}
    where a.school_id = ${schoolId} and a.status in ('DRAFT', 'PUBLISHED') order by s.starts_at, a.id limit 20`);
}

interface Taken {
  school: DirectoryUnit;
  offered: Offered;
}

/** The school's own draft of the course: it publishes, enrols and closes it like any other. */
async function draftFor(
  tx: Transaction,
  context: Context,
  { school, offered: { course, slot }, ownerId }: Taken & { ownerId: string },
): Promise<Activity> {
  const { title, lecturer: host, form, content, expertIds } = course;
  const meeting = { startsAt: slot.startsAt, endsAt: slot.endsAt, hours: slot.hours, place: slot.place ?? '本校' };
  // Where several schools come to one lesson, the expert is there once: only who comes to the school is booked.
  const experts = slot.capacity === 1 ? expertIds.map((expertId) => ({ expertId, part: 'SPEAKER' })) : [];
  const draft: ActivityDraft = {
    ...{ title, host, ownerId, form: form.code, content: content?.code ?? null, mode: ActivityMode.OFFLINE },
    ...{ secondaryForms: [], strands: [], coOrganiserIds: [], experts, sessions: [meeting] },
  };
  const { contents, booked } = await checkedDraft(tx, school, draft);
  const place = { id: uuid(), ...placeOf(school) };
  const [activity] = await insert(tx, Activity, [{ ...place, ...contents }]);
  await writeSessions(tx, place.id, [meeting]);
  await writeBookings(tx, [place.id], booked);
  await audit(tx, context, activityStep(activity!, 'createActivity', { after: { title } }));
  return activity!;
}

async function keep(
  tx: Transaction,
  context: Context,
  { school, offered: { menu, course, slot }, activity }: Taken & { activity: Activity },
): Promise<string> {
  const choice = {
    ...{
      id: uuid(),
      menuId: menu.id,
      courseId: course.id,
      slotId: slot.id,
      activityId: activity.id,
      unitId: school.id,
    },
    ...lineageOf(school),
    ...{ chosenBy: context.viewer.name },
  };
  await insert(tx, MenuChoice, [choice]);
  await audit(tx, context, step(menu, 'chooseCourse', { after: { course: course.title, school: school.name } }));
  return choice.id;
}

/** Gives the seat back and calls the school's draft off; what is announced already is cancelled first. */
export async function withdrawChoice(context: Context, input: WithdrawChoiceInput): Promise<WithdrawChoicePayload> {
  return context.db.transaction(async (tx) => {
    const reach = within(context.viewer, 'plans:organise', { unit: 'unit_id' });
    const before = await row(tx, MenuChoice, sql`where t.id = ${input.id} and ${reach} for update`);
    if (!before) throw new NotFound({ zh: '选课', en: 'choice' }, 'input.id', input.id);
    if (before.state === MenuChoiceState.WITHDRAWN)
      throw new Conflict({ zh: '已经退选', en: 'Given back already' }, [
        { path: 'choice.state', rule: 'state', value: before.state },
      ]);
    if (before.activityId) {
      await callOff(tx, before.activityId, input.reason);
      await freeActivities(tx, context, [before.activityId], input.reason);
    }
    const choice = await update(
      tx,
      MenuChoice,
      input,
      sql`state = ${MenuChoiceState.WITHDRAWN}, reason = ${input.reason}`,
    );
    await tx.query(sql`update menu_slot set taken = taken - 1 where id = ${choice.slotId}`);
    const menu = (await row(tx, CourseMenu, sql`where t.id = ${choice.menuId}`))!;
    await audit(tx, context, step(menu, 'withdrawChoice', { after: { unitId: choice.unitId }, reason: input.reason }));
    return { choice };
  });
}

async function callOff(tx: Transaction, activityId: string, reason: string): Promise<void> {
  const activity = await row(tx, Activity, sql`where t.id = ${activityId} for update`);
  if (activity?.status === ActivityStatus.DRAFT)
    await update(
      tx,
      Activity,
      activity,
      sql`status = ${ActivityStatus.CANCELLED}, cancel_reason = ${reason}, updated_at = now()`,
    );
  else if (activity && activity.status !== ActivityStatus.CANCELLED)
    throw new Conflict({ zh: '活动已发布，请先取消活动再退选', en: 'The activity is announced: cancel it first' }, [
      { path: 'choice.activity', rule: 'state', value: activity.status, expected: 'DRAFT | CANCELLED' },
    ]);
}
