import { nameAsKept } from '@yanxiu/directory';
import type { DirectoryUnit } from '@yanxiu/directory';
import { audit, row, sql } from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { clockOf, refuse, weekdayOf } from '../intake/columns.js';
import type { Intake, IntakeSpan, PlannedRow } from '../intake/columns.js';
import { SheetIntakeKind } from '../intake/sheet-intake.js';
import type { SheetIntake } from '../intake/sheet-intake.js';
import { bellScheduleOf } from './timetable.loader.js';
import { Timetable } from './timetable.js';
import type { BellLesson } from './timetable.js';

const column = {
  name: { key: 'name', title: '姓名', required: true },
  unit: { key: 'unit', title: '教研组或部门' },
  staffNumber: { key: 'staffNumber', title: '教师编号' },
  weekday: { key: 'weekday', title: '星期', required: true },
  num: { key: 'num', title: '节次' },
  startsAt: { key: 'startsAt', title: '开始' },
  endsAt: { key: 'endsAt', title: '结束' },
  className: { key: 'className', title: '班级' },
  subject: { key: 'subject', title: '学科' },
};

/** The timetable of a school, a lesson a row (OH-15); it takes the place of what held for the same days. */
export const timetableIntake: Intake = {
  kind: SheetIntakeKind.TIMETABLE,
  path: 'timetable',
  sheet: '课表',
  columns: Object.values(column),
  examples: [
    ['张三', '语文组', '', '星期一', '1', '', '', '七（1）班', '语文'],
    ['李四', '', '20260001', '周二', '', '14:30', '15:15', '八（2）班', '数学'],
  ],
  mostRows: 20_000,
  spans: true,
  plan,
  apply,
};

interface Candidate {
  number: number;
  personId: string;
  /** The name that stands in the row is this person's. */
  named: boolean;
}

interface Lesson extends Record<string, unknown> {
  person_id: string;
  weekday: number;
  starts_at: string;
  ends_at: string;
  num: number | null;
  class_name: string | null;
  subject: string | null;
}

async function plan(
  reader: Reader,
  unit: DirectoryUnit,
  planned: PlannedRow[],
  span: IntakeSpan | null,
): Promise<void> {
  const bells = (await bellScheduleOf(reader, unit))?.lessons ?? [];
  const byNumber = Map.groupBy(await candidatesOf(reader, unit, planned, span!), ({ number }) => number);
  const later = await laterOf(reader, unit, span!);
  const taken = new Map<string, { starts_at: string; ends_at: string; number: number }[]>();
  for (const row of planned) {
    const times = timesOf(row, bells);
    const personId = whoIs(row, byNumber.get(row.number) ?? []);
    const { className = '', subject = '' } = row.cells;
    if (className.length > 40) refuse(row, column.className, 'length', tooLong);
    if (subject.length > 40) refuse(row, column.subject, 'length', tooLong);
    if (later) refuse(row, column.name, 'span', later);
    if (!times || !personId || row.faults.length) continue;
    const { num, ...clock } = times;
    const day = `${personId} ${clock.weekday}`;
    const others = taken.get(day) ?? [];
    const rival = others.find((one) => one.starts_at < clock.ends_at && one.ends_at > clock.starts_at);
    if (rival) {
      refuse(row, column.num, 'overlap', overlap(rival.number));
      continue;
    }
    taken.set(day, [...others, { ...clock, number: row.number }]);
    const lesson: Lesson = {
      person_id: personId,
      ...clock,
      num,
      class_name: className || null,
      subject: subject || null,
    };
    row.record = lesson;
    row.outcome = 'CREATE';
  }
}

const tooLong = { zh: '不超过 40 字', en: '40 characters at most' };
const overlap = (number: number) => ({
  zh: `与第 ${number} 行是同一教师的同一时间；合班上课的请写在一行`,
  en: `The same teacher at the same time as in row ${number}: combined classes go into one row`,
});

/**
 * Whom rows may mean: people of the school in these days, by their number where it is given, else by name, of the group
 * where it is named. Numbers of other schools are not there. One statement.
 */
function candidatesOf(
  reader: Reader,
  unit: DirectoryUnit,
  planned: PlannedRow[],
  span: IntakeSpan,
): Promise<Candidate[]> {
  const asked = JSON.stringify(
    planned.map(({ number, cells }) => ({
      ...{ number, name: nameAsKept(cells.name ?? ''), unit: cells.unit ?? '' },
      staffNumber: numberAsKept(cells.staffNumber),
    })),
  );
  return reader.query<Candidate>(sql`
    with asked as (select * from jsonb_to_recordset(${asked}::jsonb) as x(number int, name text, unit text, "staffNumber" text)),
    staff as (
      select distinct p.id, p.name, u.name as unit, n.staff_number from directory_posting o
      join directory_person p on p.id = o.person_id and p.active
      join directory_unit u on u.id = o.unit_id and u.path @> array[${unit.id}::uuid]
      left join known_staff_number n on n.person_id = p.id
      where o.valid_from <= ${span.to}::date and (o.valid_to is null or o.valid_to >= ${span.from}::date))
    select distinct asked.number, staff.id as "personId", staff.name = asked.name as named from asked join staff on
      case when asked."staffNumber" = '' then staff.name = asked.name and asked.unit in ('', staff.unit)
        else staff.staff_number = asked."staffNumber" end`);
}

/** A staff number as the directory keeps it: capital letters, no blanks. */
const numberAsKept = (typed = ''): string => typed.replace(/\s+/gu, '').toUpperCase();

function whoIs(row: PlannedRow, [who, ...more]: Candidate[]): string | undefined {
  const { name, staffNumber } = row.cells;
  if (!name) return undefined;
  if (!who) refuse(row, staffNumber ? column.staffNumber : column.name, 'exists', unknown(Boolean(staffNumber)));
  else if (!who.named) refuse(row, column.staffNumber, 'sameName', otherName);
  else if (more.length) refuse(row, column.name, 'ambiguous', namesakes(more.length + 1), '教师编号');
  else return who.personId;
  return undefined;
}

const unknown = (numbered: boolean) =>
  numbered
    ? { zh: '本校这段时间没有这个编号的教师', en: 'Nobody of this number works at the school in these days' }
    : {
        zh: '本校这段时间没有这位教师，或不在所填的组',
        en: 'Nobody of this name works at the school in these days, or not in that group',
      };
const otherName = {
  zh: '教师编号与姓名不是同一人，请核对',
  en: 'Number and name are not of one person: check them',
};
const namesakes = (people: number) => ({
  zh: `同名 ${people} 人，请填写教师编号`,
  en: `${people} people have this name: give the staff number`,
});

/** When the lesson is: by its number in the school's bell schedule, or by the times that stand there. */
function timesOf(row: PlannedRow, bells: readonly BellLesson[]) {
  const { weekday: day = '', num = '' } = row.cells;
  const weekday = weekdayOf(day);
  if (day && !weekday)
    refuse(row, column.weekday, 'weekday', { zh: '不是有效的星期', en: 'Not a weekday' }, '星期一至星期日');
  const start = clockIn(row, column.startsAt);
  const end = clockIn(row, column.endsAt);
  if (num && !/^([1-9]|1\d|20)$/.test(num)) {
    refuse(row, column.num, 'count', { zh: '不是有效的节次', en: 'Not a lesson number' }, '1–20');
    return null;
  }
  const bell = bells.find((one) => String(one.num) === num);
  if (!start && !end && !bell) {
    const why = num
      ? { zh: `作息表中没有第 ${num} 节，请先登记作息表或填写起止时间`, en: `No lesson ${num} in the bell schedule` }
      : { zh: '请填写节次，或填写开始和结束时间', en: 'Give the number, or start and end' };
    if (!row.faults.length) refuse(row, column.num, num ? 'bell' : 'required', why);
    return null;
  }
  const [startsAt, endsAt] = start || end ? [start, end] : [bell!.startsAt, bell!.endsAt];
  if (!startsAt || !endsAt || startsAt >= endsAt) {
    if (!row.faults.length)
      refuse(row, column.endsAt, 'after', { zh: '结束应晚于开始', en: 'The end must follow the start' });
    return null;
  }
  return weekday ? { weekday, starts_at: startsAt, ends_at: endsAt, num: num ? Number(num) : null } : null;
}

/** The clock time of a cell; it is kept as it is read, for a part of a day says nothing to people. */
function clockIn(row: PlannedRow, { key, title }: { key: string; title: string }): string | null {
  const text = row.cells[key] ?? '';
  if (!text) return null;
  const clock = clockOf(text, row.numbers.includes(key));
  if (!clock) refuse(row, { key, title }, 'time', { zh: '不是有效的时间', en: 'Not a time' }, '如 14:30');
  else row.cells[key] = clock;
  return clock;
}

/** A timetable that begins within these days would be half covered: it has to be replaced by itself. */
async function laterOf(reader: Reader, { id }: DirectoryUnit, { from, to }: IntakeSpan) {
  const later = await row(
    reader,
    Timetable,
    sql`where t.unit_id = ${id} and t.valid_from > ${from}::date and t.valid_from <= ${to}::date order by t.valid_from limit 1`,
  );
  if (!later) return null;
  return {
    zh: `已有自 ${later.validFrom} 起的课表，请把这份课表的末日定在它之前`,
    en: `A timetable begins on ${later.validFrom}: let this one end before`,
  };
}

/** What held for the same first day is replaced; an earlier one that still runs ends the day before. A few statements. */
async function apply(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  { fileName, sha256, validFrom, validTo }: SheetIntake,
  planned: PlannedRow[],
): Promise<void> {
  const lessons = planned.flatMap(({ record }) => (record ? [record as Lesson] : []));
  const { id: unitId, provinceId, cityId, countyId, schoolId } = unit;
  await tx.query(sql`delete from timetable where unit_id = ${unitId} and valid_from = ${validFrom}::date`);
  await tx.query(sql`
    update timetable set valid_to = ${validFrom}::date - 1
    where unit_id = ${unitId} and valid_from < ${validFrom}::date and valid_to >= ${validFrom}::date`);
  const id = uuid();
  const teachers = new Set(lessons.map(({ person_id }) => person_id)).size;
  await tx.query(sql`
    insert into timetable (id, unit_id, province_id, city_id, county_id, school_id, valid_from, valid_to, lessons, teachers, imported_name)
    values (${id}, ${unitId}, ${provinceId}, ${cityId}, ${countyId}, ${schoolId}, ${validFrom}::date, ${validTo}::date, ${lessons.length}, ${teachers}, ${context.viewer.name})`);
  await tx.query(sql`
    insert into timetable_lesson (timetable_id, person_id, weekday, starts_at, ends_at, num, class_name, subject)
    select ${id}::uuid, x.* from jsonb_to_recordset(${JSON.stringify(lessons)}::jsonb)
      as x(person_id uuid, weekday int, starts_at time, ends_at time, num int, class_name text, subject text)`);
  const after = { file: fileName, sha256, from: validFrom, to: validTo, lessons: lessons.length, teachers };
  await audit(tx, context, {
    action: 'plans.importTimetable',
    subjectType: 'OrgUnit',
    subjectId: unitId,
    countyId,
    after,
  });
}
