import { packOf } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { Invalid, NotFound, audit, insert, once, placeOf, row, sql } from '@yanxiu/subgraph';
import type { Context, Fault, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import type { ActivityDraft } from '../activity/activity-draft.input.js';
import { activityById } from '../activity/activity.loader.js';
import { step } from '../activity/activity.service.js';
import { Activity, ActivityMode, ActivityStatus } from '../activity/activity.js';
import { announceCompleted } from '../activity/close.service.js';
import { checkedDraft } from '../activity/contents.service.js';
import { participationRoles } from '../attendance/attendance.rules.js';
import { Attendance, AttendanceStatus } from '../attendance/attendance.js';
import { countedElsewhere } from '../attendance/clash.loader.js';
import { lockPeople } from '../attendance/confirmation.service.js';
import { placed, standings } from '../attendance/standing.js';
import { PublishedResource } from '../report/library.js';
import { writeSessions } from '../session/session.service.js';
import type { RecordForumInput, RecordForumPayload } from './forum.input.js';
import { unitOfForum } from './forum.loader.js';
import { faultsOfForum, hoursOf, peopleOf } from './forum.rules.js';
import { Forum } from './forum.js';

/**
 * Enters a forum that has taken place: an activity of its form, completed, with everybody who was there (PC-18).
 * @throws Invalid with all faults at once; nothing is written then
 */
export async function recordForum(context: Context, input: RecordForumInput): Promise<RecordForumPayload> {
  const activityId = await once(context, 'recordForum', input, async (tx) => {
    const unit = await unitOfForum(tx, context, input.unitId);
    if (!unit) throw new NotFound({ zh: '机构', en: 'unit' }, 'input.unitId', input.unitId);
    const picture = await pictureOf(tx, input);
    const activity = await activityOf(tx, context, unit, input);
    const attended = await attendancesOf(tx, activity, input);
    await announceCompleted(tx, activity, attended);
    const { minutes, speakers } = input;
    const spoken = speakers.map(({ personId, point }) => ({ personId, point: point || null }));
    const of = { id: uuid(), activityId: activity.id, minutes, speakers: spoken, recordedBy: context.viewer.name };
    await insert(tx, Forum, [{ ...of, resourceId: picture?.id ?? null, resourceTitle: picture?.title ?? null }]);
    await audit(
      tx,
      context,
      step(activity, 'recordForum', { after: { title: activity.title, confirmed: attended.length } }),
    );
    return activity.id;
  });
  return { activityId, activity: await activityById(context).load(activityId) };
}

/** The activity as one that is over, with its one meeting. */
async function activityOf(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  input: RecordForumInput,
): Promise<Activity> {
  const { contents } = await checkedDraft(tx, unit, draftOf(context, input));
  const place = placeOf(unit);
  const closed = { status: ActivityStatus.COMPLETED, outcome: input.outcome, publishedAt: new Date() };
  const [activity] = await insert(tx, Activity, [{ id: uuid(), ...place, ...contents, ...closed }]);
  const { plans } = await packOf(tx, activity!);
  const faults = faultsOfForum(plans.forum, input, new Date());
  if (faults.length)
    throw new Invalid({ zh: '小论坛的内容不符合要求', en: 'What was entered of the forum does not hold' }, faults);
  await writeSessions(tx, activity!.id, draftOf(context, input).sessions);
  return activity!;
}

function draftOf({ viewer }: Context, input: RecordForumInput): ActivityDraft {
  const ownerId = input.ownerId ?? viewer.personId;
  if (!ownerId)
    throw new Invalid({ zh: '请指定责任人', en: 'Say who answers for it' }, [
      { path: 'input.ownerId', rule: 'required', expected: 'a person' },
    ]);
  const { topic: title, form, startsAt, minutes, place } = input;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const none = { secondaryForms: [], strands: [], coOrganiserIds: [], experts: [] };
  const meeting = { startsAt, endsAt, place, hours: hoursOf(minutes) };
  return { ...none, title, ownerId, host: viewer.name, form, mode: ActivityMode.OFFLINE, sessions: [meeting] };
}

/** Everybody who was there, present to the end; an hour that is confirmed elsewhere counts no second time (L12). */
async function attendancesOf(tx: Transaction, activity: Activity, input: RecordForumInput): Promise<Attendance[]> {
  const roles = participationRoles(await packOf(tx, activity));
  const people = peopleOf(input);
  const ids = [...people.keys()];
  await lockPeople(tx, ids);
  const standing = await standings(tx, activity, ids);
  const elsewhere = await countedElsewhere(tx, activity.id, ids);
  const faults: Fault[] = [];
  const records = [...people].flatMap(([personId, { role, path }]) => {
    const { posting, fault } = standing(personId);
    if (!posting || elsewhere.has(personId)) {
      faults.push({ path, rule: fault?.rule ?? 'countedOnce', value: personId });
      return [];
    }
    const { id: activityId, hours } = activity;
    const present = { status: AttendanceStatus.CONFIRMED, hours, role: roles.get(role)! };
    return [{ id: uuid(), activityId, personId, ...present, ...placed(activity, posting) }];
  });
  if (faults.length)
    throw new Invalid(
      { zh: '有到场人员不能计入：当日没有任职，或同一时间在另一活动的出勤已确认', en: 'Somebody cannot be counted' },
      faults,
    );
  return insert(tx, Attendance, records);
}

async function pictureOf(tx: Transaction, { resourceId }: RecordForumInput): Promise<PublishedResource | undefined> {
  if (!resourceId) return undefined;
  const found = await row(tx, PublishedResource, sql`where t.id = ${resourceId}`);
  if (found) return found;
  throw new Invalid({ zh: '照片不在资源库中，请先发布', en: 'The picture is not in the library: publish it first' }, [
    { path: 'input.resourceId', rule: 'exists', value: resourceId, expected: 'a published resource' },
  ]);
}
