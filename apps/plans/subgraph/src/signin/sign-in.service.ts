import { packOf } from '@yanxiu/directory';
import { createHash } from 'node:crypto';
import { Conflict, Invalid, NotFound, audit, insert, row, rows, sql, update, wellFormed } from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { UnreadableFile, readSheet } from '@yanxiu/subgraph/sheet';
import { v7 as uuid } from 'uuid';
import { demandStatus } from '../activity/activity.rules.js';
import { activityToChange, step } from '../activity/activity.service.js';
import { ActivityStatus } from '../activity/activity.js';
import type { Activity } from '../activity/activity.js';
import { participationRoles } from '../attendance/attendance.rules.js';
import { Attendance, AttendanceStatus, EnrolledBy } from '../attendance/attendance.js';
import { freeSeats, participant } from '../attendance/seat.service.js';
import { placed, standings } from '../attendance/standing.js';
import { checkInRules } from '../checkin/check-in.loader.js';
import { windowOf } from '../checkin/check-in.rules.js';
import { Session } from '../session/session.js';
import { planRows } from './planning.js';
import type { PlannedRow } from './planning.js';
import { readSignIns } from './reading.js';
import type { ReadRow } from './reading.js';
import { candidatesOf } from './sign-in.loader.js';
import type { ApplySignInSheetInput, ApplySignInSheetPayload } from './sign-in.input.js';
import { SignInRow, SignInSheet, SignInSheetState } from './sign-in-sheet.js';

/** Uploaded files hold personal data: what became of them is kept for 30 days. */
const kept = '30 days';
const permission = 'plans:confirm-attendance';
const sessionText = { zh: '场次', en: 'meeting' };

/** The meeting with its activity, locked, if the viewer may enter who was there. @throws NotFound, Conflict, Invalid before its start */
async function meetingToFill(
  tx: Transaction,
  context: Context,
  sessionId: string,
): Promise<{ session: Session; activity: Activity }> {
  const session = wellFormed([sessionId]).length ? await row(tx, Session, sql`where t.id = ${sessionId}`) : undefined;
  if (!session) throw new NotFound(sessionText, 'sessionId', sessionId);
  const activity = await activityToChange(tx, context, { id: session.activityId, path: 'sessionId', permission });
  demandStatus(activity, ActivityStatus.PUBLISHED);
  if (session.startsAt > new Date())
    throw new Invalid({ zh: '本场尚未开始，不能导入签到表', en: 'The meeting has not begun: no sheet yet' }, [
      { path: 'session.startsAt', rule: 'past', value: session.startsAt, expected: 'a time that has passed' },
    ]);
  return { session, activity };
}

/** Takes a sheet in and says what each row would do; nothing but the sheet itself is written. @returns its id */
export async function uploadSheet(
  context: Context,
  { sessionId, fileName, content }: { sessionId: string; fileName: string; content: Buffer },
): Promise<string> {
  const id = uuid();
  const read = await readSheet(content)
    .then(readSignIns)
    .catch((error: unknown) => {
      if (error instanceof UnreadableFile) return error;
      throw error;
    });
  await context.db.transaction(async (tx) => {
    const { session, activity } = await meetingToFill(tx, context, sessionId);
    await tx.query(sql`delete from sign_in_sheet where created_at < now() - ${kept}::interval`);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const sheet = { id, sessionId, fileName, sha256, actorId: context.viewer.id };
    if (read instanceof UnreadableFile) {
      await insert(tx, SignInSheet, [{ ...sheet, state: SignInSheetState.REFUSED, refusal: read.text }]);
      return;
    }
    const planned = await plan(tx, activity, session, read);
    await insert(tx, SignInSheet, [{ ...sheet, state: SignInSheetState.CHECKED, ...countsOf(planned) }]);
    await insert(
      tx,
      SignInRow,
      planned.map(({ number, cells, outcome, personId, at, faults }) => ({
        ...{ sheetId: id, number, cells, outcome, personId, at, faults },
      })),
    );
  });
  return id;
}

function countsOf(rows: { outcome: string }[]) {
  const count = (outcome: string) => rows.filter((one) => one.outcome === outcome).length;
  return {
    totalRows: rows.length,
    createCount: count('CREATE'),
    changeCount: count('CHANGE'),
    sameCount: count('SAME'),
    faultCount: count('FAULTY'),
  };
}

async function plan(reader: Reader, activity: Activity, session: Session, read: ReadRow[]): Promise<PlannedRow[]> {
  const rules = await checkInRules(reader, activity.adoptionId);
  return planRows(read, await candidatesOf(reader, activity, session.id, read), {
    ...{ startsAt: session.startsAt, ...windowOf(session, rules) },
    onTheSpot: rules?.onTheSpot !== false,
    free: await freeSeats(reader, activity),
  });
}

/**
 * Writes a checked sheet, in one piece or without its faulty rows. Looked up anew: where the list has moved on since the
 * check so that a row no longer does, nothing is written.
 */
export function applySignInSheet(context: Context, input: ApplySignInSheetInput): Promise<ApplySignInSheetPayload> {
  return context.db.transaction(async (tx) => {
    const sheet = await row(
      tx,
      SignInSheet,
      sql`where t.id = ${input.id} and t.actor_id = ${context.viewer.id} for update`,
    );
    if (!sheet) throw new NotFound({ zh: '签到表', en: 'sheet' }, 'input.id', input.id);
    demandChecked(sheet, input.skipFaulty);
    const { session, activity } = await meetingToFill(tx, context, sheet.sessionId);
    const stored = await rows(
      tx,
      SignInRow,
      sql`where t.sheet_id = ${sheet.id} and t.outcome <> 'FAULTY' order by t.number`,
    );
    const planned = await plan(tx, activity, session, stored.map(readAgain));
    const moved = planned.find(({ outcome }) => outcome === 'FAULTY');
    if (moved) throw movedOn(moved);
    await enrolOnTheSpot(
      tx,
      activity,
      planned.filter(({ outcome }) => outcome === 'CREATE'),
    );
    const present = planned.filter(({ outcome }) => outcome === 'CREATE' || outcome === 'CHANGE');
    await checkInAll(tx, session, present);
    const signInSheet = await update(tx, SignInSheet, input, sql`state = 'APPLIED', finished_at = now()`);
    const after = { num: session.num, file: sheet.fileName, sha256: sheet.sha256, present: present.length };
    await audit(tx, context, step(activity, 'importSignIns', { after }));
    return { signInSheet };
  });
}

function demandChecked({ state, faultCount }: SignInSheet, skipFaulty: boolean): void {
  if (state !== SignInSheetState.CHECKED)
    throw new Conflict({ zh: '只能写入已检查、尚未写入的签到表', en: 'Only a checked sheet can be written' }, [
      { path: 'input.id', rule: 'state', value: state, expected: SignInSheetState.CHECKED },
    ]);
  if (faultCount && !skipFaulty)
    throw new Conflict(
      { zh: `有 ${faultCount} 行有问题；请改正后重新上传，或选择跳过`, en: `${faultCount} rows are faulty` },
      [{ path: 'input.skipFaulty', rule: 'noFaults', value: faultCount, expected: 'skipFaulty: true' }],
    );
}

/** A stored row, as it was read: by then it was sound. */
function readAgain({ number, cells, outcome, at }: SignInRow): ReadRow {
  const { name = '', unit = '', signed = '', time = '' } = cells;
  const minutes = time && at ? (at.getTime() / 60_000 + 8 * 60) % 1440 : null;
  const marked = outcome === 'CREATE' || outcome === 'CHANGE' || at !== null;
  return { number, cells: { name, unit, signed, time }, signed: marked, minutes, faults: [] };
}

const movedOn = ({ number, faults }: PlannedRow) =>
  new Conflict(
    {
      zh: `检查之后参加人员已有变化，第 ${number} 行不再适用：${faults[0]!.reason.zh}；请重新上传`,
      en: `The list moved on since the check; row ${number}: ${faults[0]!.reason.en}. Upload the sheet again`,
    },
    [{ path: `rows[${number}]`, rule: faults[0]!.rule, value: faults[0]!.value }],
  );

async function enrolOnTheSpot(tx: Transaction, activity: Activity, people: PlannedRow[]): Promise<void> {
  if (!people.length) return;
  const ids = people.map(({ personId }) => personId!);
  const standing = await standings(tx, activity, ids);
  const role = participationRoles(await packOf(tx, activity)).get(participant);
  const seat = { role, status: AttendanceStatus.EXPECTED, enrolledBy: EnrolledBy.ON_THE_SPOT, enrolledAt: new Date() };
  await insert(
    tx,
    Attendance,
    ids.flatMap((personId) => {
      const { posting } = standing(personId);
      return posting ? [{ id: uuid(), activityId: activity.id, personId, ...seat, ...placed(activity, posting) }] : [];
    }),
    sql`on conflict (activity_id, person_id) do update set status = 'EXPECTED', leave_reason = null, version = t.version + 1, updated_at = now()`,
  );
}

async function checkInAll(tx: Transaction, session: Session, people: PlannedRow[]): Promise<void> {
  const records = JSON.stringify(people.map(({ personId, at }) => ({ person_id: personId, at })));
  await tx.query(sql`
    insert into check_in (session_id, person_id, activity_id, at, method)
    select ${session.id}, x.person_id, ${session.activityId}, x.at, 'SHEET'
    from jsonb_to_recordset(${records}::jsonb) as x(person_id uuid, at timestamptz)
    join attendance t on t.activity_id = ${session.activityId} and t.person_id = x.person_id
    on conflict (session_id, person_id) do nothing`);
}
