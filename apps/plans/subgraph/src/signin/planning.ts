import type { Text } from '@yanxiu/subgraph';
import type { AttendanceStatus } from '../attendance/attendance.js';
import { holdsSeat } from '../checkin/check-in.rules.js';
import { refuse } from './reading.js';
import type { ReadRow } from './reading.js';
import type { RowOutcome } from './sign-in-sheet.js';

/** Somebody whom a row may mean. */
export interface Candidate {
  number: number;
  personId: string;
  unit: string;
  /** Null where the person takes no part yet. */
  status: AttendanceStatus | null;
  participant: boolean;
  checkedIn: boolean;
}

export interface PlannedRow extends ReadRow {
  outcome: RowOutcome;
  personId: string | null;
  at: Date | null;
}

export interface Meeting {
  startsAt: Date;
  opensAt: Date;
  closesAt: Date;
  /** Whether who is not enrolled is let in. */
  onTheSpot: boolean;
  free: number;
}

/** What each row would do, in the order of the file: seats go to the upper rows. Pure; nothing is written. */
export function planRows(rows: ReadRow[], candidates: Candidate[], meeting: Meeting): PlannedRow[] {
  const byNumber = Map.groupBy(candidates, ({ number }) => number);
  const seen = new Map<string, number>();
  let { free } = meeting;
  return rows.map((row) => {
    const planned: PlannedRow = { ...row, faults: [...row.faults], outcome: 'SAME', personId: null, at: null };
    if (row.signed && !row.faults.length)
      free -= place(planned, byNumber.get(row.number) ?? [], { ...meeting, free }, seen);
    if (planned.faults.length) planned.outcome = 'FAULTY';
    return planned;
  });
}

/** @returns how many seats the row takes */
function place(row: PlannedRow, candidates: Candidate[], meeting: Meeting, seen: Map<string, number>): number {
  const who = whoIs(row, candidates);
  if (!who) return 0;
  const before = seen.get(who.personId);
  if (before !== undefined) return refused(row, 'twice', twice(before));
  seen.set(who.personId, row.number);
  row.personId = who.personId;
  row.at = timeOf(row, meeting);
  if (row.faults.length || who.checkedIn) return 0;
  if (holdsSeat(who.status)) return set(row, 'CHANGE', 0);
  const seats = who.participant ? 1 : 0;
  if (!who.status && !meeting.onTheSpot) return refused(row, 'notEnrolled', notEnrolled);
  if (seats > meeting.free) return refused(row, 'capacity', full);
  return set(row, 'CREATE', seats);
}

function refused(row: PlannedRow, rule: string, reason: Text): number {
  refuse(row, 'name', rule, reason);
  return 0;
}

function set(row: PlannedRow, outcome: RowOutcome, seats: number): number {
  row.outcome = outcome;
  return seats;
}

/** Those on the list come before namesakes elsewhere; two who fit equally well are told apart by people. */
function whoIs(row: PlannedRow, candidates: Candidate[]): Candidate | undefined {
  const onList = candidates.filter(({ status }) => status);
  const [who, ...more] = onList.length ? onList : candidates;
  if (!who)
    refuse(
      row,
      'name',
      'exists',
      row.cells.unit ? unknown : unknownWithoutUnit,
      row.cells.unit ? null : '填写所在机构',
    );
  else if (more.length) refuse(row, 'name', 'ambiguous', namesakes(more.length + 1));
  else return who;
  return undefined;
}

const minute = 60_000;
const chinaMinutes = 8 * 60;

/** The time that stands there, on the meeting's day and within its window; without one, the start. */
function timeOf(row: PlannedRow, { startsAt, opensAt, closesAt }: Meeting): Date {
  if (row.minutes === null) return startsAt;
  const day = Math.floor((startsAt.getTime() / minute + chinaMinutes) / 1440);
  const at = new Date((day * 1440 - chinaMinutes + row.minutes) * minute);
  if (at < opensAt || at > closesAt)
    refuse(
      row,
      'time',
      'window',
      { zh: '不在本场的签到时间内', en: 'Not within the check-in of the meeting' },
      `${clock(opensAt)}–${clock(closesAt)}`,
    );
  return at;
}

const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const clock = (at: Date) => format.format(at);

const twice = (number: number) => ({ zh: `与第 ${number} 行是同一人`, en: `The same person as in row ${number}` });
const notEnrolled = { zh: '未报名，本活动不接受现场报名', en: 'Not enrolled, and nobody is enrolled on the spot here' };
const full = { zh: '未报名，且名额已满', en: 'Not enrolled, and no seat is left' };
const unknown = {
  zh: '参加人员和该机构中都没有这个人，或不在活动组织机构的区域内',
  en: 'Nobody of this name takes part or works there, within the organiser’s region',
};
const unknownWithoutUnit = {
  zh: '参加人员中没有这个人；未报名的请填写所在机构',
  en: 'Nobody of this name takes part; give the unit',
};
const namesakes = (count: number) => ({
  zh: `有 ${count} 位同名人员，请填写所在机构；仍无法区分的请在名册中逐人更正`,
  en: `${count} people have this name: give the unit, or correct them one by one`,
});
