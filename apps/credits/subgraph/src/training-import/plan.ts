import { DirectoryUnit } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { civilDay, rows, sql, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { v7 as uuid } from 'uuid';
import { outsideLevels } from '../outside/outside.rules.js';
import type { OutsideTraining } from '../outside/outside-training.js';
import { policiesAt } from '../policy/policies.js';
import type { Policies } from '../policy/policies.js';
import { refuse } from './columns.js';
import type { ReadRow } from './columns.js';

/** Where an import goes and on whose behalf: rows may concern this unit and what is below it, nothing else. */
export interface ImportPlace {
  context: Context;
  scopeId: string;
}

interface Posted extends Pick<OutsideTraining, 'provinceId' | 'cityId' | 'countyId' | 'schoolId'> {
  personId: string;
  name: string;
  unitId: string;
  subject: string | null;
  from: string;
  to: string | null;
}

/**
 * Looks all rows up and says what each would do: a fixed number of statements for any number of rows. What is on record
 * already, by certificate or by title and day, is SAME, and so is what the file says twice (PC-38).
 * @returns the records to be, by row
 */
export async function planRows(
  reader: Reader,
  { context, scopeId }: ImportPlace,
  all: readonly ReadRow[],
): Promise<Map<ReadRow, OutsideTraining>> {
  const good = all.filter(({ faults }) => !faults.length);
  const reach = within(context.viewer, 'credits:record', { unit: 'id' });
  const units = await rows(
    reader,
    DirectoryUnit,
    sql`where t.code = any(${distinct(good, ({ values }) => values.school)}) and t.path @> array[${scopeId}]::uuid[] and ${reach}`,
  );
  const schools = new Map(units.map((unit) => [unit.code!, unit.id]));
  const posted = Map.groupBy(
    await postedAt(reader, [...schools.values()], good),
    ({ name, schoolId, unitId }) => `${schoolId ?? unitId} ${name}`,
  );
  const persons = new Map<ReadRow, Posted>();
  for (const row of good) {
    const schoolId = schools.get(row.values.school);
    if (!schoolId) refuse(row, 'school', 'knownSchool', null, unknownSchool);
    else {
      const found = personOf(row, posted.get(`${schoolId} ${row.values.name}`) ?? []);
      if (found) persons.set(row, found);
    }
  }
  const policies = await policiesAt(
    reader,
    [...persons].map(([row, { unitId }]) => ({ unitId, day: row.values.completedOn })),
  );
  const planned = new Map<ReadRow, OutsideTraining>();
  for (const [row, person] of persons) {
    const level = levelOf(row, person, policies);
    if (row.values.completedOn > civilDay()) refuse(row, 'completedOn', 'notInFuture', `${civilDay()} 及以前`, future);
    if (level && !row.faults.length) planned.set(row, trainingOf(row, person, level));
  }
  compare(planned, await onRecord(reader, [...planned.values()]));
  return planned;
}

const distinct = (list: readonly ReadRow[], of: (row: ReadRow) => string): string[] => [...new Set(list.map(of))];

/** Everybody of the names at the schools, whenever they stood there. */
function postedAt(reader: Reader, schoolIds: string[], good: readonly ReadRow[]): Promise<Posted[]> {
  return reader.query<Posted>(sql`
    select p.person_id as "personId", n.name, p.unit_id as "unitId", p.subject, p.valid_from::text as "from", p.valid_to::text as "to",
      p.province_id as "provinceId", p.city_id as "cityId", p.county_id as "countyId", p.school_id as "schoolId"
    from directory_posting p join directory_person n on n.id = p.person_id
    where (p.school_id = any(${schoolIds}::uuid[]) or p.unit_id = any(${schoolIds}::uuid[]))
      and n.name = any(${distinct(good, ({ values }) => values.name)})
    order by p.main desc, p.valid_from, p.id`);
}

function personOf(row: ReadRow, named: Posted[]): Posted | null {
  const { completedOn, subject } = row.values;
  const then = named.filter(({ from, to }) => from <= completedOn && (!to || to >= completedOn));
  const fitting = subject ? then.filter((one) => one.subject === subject) : then;
  const persons = new Set(fitting.map(({ personId }) => personId));
  if (persons.size === 1) return fitting[0]!;
  if (persons.size > 1) refuse(row, 'subject', 'onePerson', null, subject ? sharedAll : sharedName);
  else if (!named.length) refuse(row, 'name', 'knownPerson', null, unknownPerson);
  else if (!then.length) refuse(row, 'completedOn', 'posted', null, notPosted);
  else refuse(row, 'subject', 'teaches', then.map((one) => one.subject ?? '未填').join('、'), otherSubject);
  return null;
}

function levelOf(row: ReadRow, { unitId }: Posted, policies: Policies): string | null {
  const pack: Pack | null = policies.at({ unitId, day: row.values.completedOn })?.pack ?? null;
  const known = outsideLevels(pack);
  const asked = row.values.level;
  const found = known.find(({ code, name }) => asked === code || asked === name);
  if (found) return found.code;
  refuse(row, 'level', 'inPolicy', known.map(({ name }) => name).join('、'), unknownLevel);
  return null;
}

function trainingOf({ values }: ReadRow, person: Posted, levelCode: string): OutsideTraining {
  const { personId, unitId, provinceId, cityId, countyId, schoolId } = person;
  const { title, hours, credits, completedOn, certificateNo } = values;
  return {
    ...{ id: uuid(), personId, unitId, provinceId, cityId, countyId, schoolId, title, levelCode, completedOn },
    ...{
      hours: new Decimal(hours),
      credits: credits ? new Decimal(credits) : null,
      certificateNo: certificateNo || null,
    },
  };
}

interface Known {
  personId: string;
  title: string;
  completedOn: string;
  certificateNo: string | null;
  hours: string;
  levelCode: string;
}

function onRecord(reader: Reader, trainings: OutsideTraining[]): Promise<Known[]> {
  return reader.query<Known>(sql`
    select person_id as "personId", title, completed_on::text as "completedOn", certificate_no as "certificateNo",
      trim_scale(hours)::text as hours, level_code as "levelCode"
    from outside_training where withdrawn_at is null
      and person_id = any(${[...new Set(trainings.map(({ personId }) => personId))]}::uuid[])`);
}

/** By these two a training of a person is known, as the unique indexes have it. */
const keysOf = ({ personId, title, completedOn, certificateNo }: Omit<Known, 'hours' | 'levelCode'>): string[] => [
  `${personId} ${title} ${completedOn}`,
  ...(certificateNo ? [`${personId} ${certificateNo}`] : []),
];

/** Told twice is once; told otherwise than it is on record is a fault, for nothing is corrected silently. */
function compare(planned: Map<ReadRow, OutsideTraining>, records: Known[]): void {
  const known = new Map<string, { hours: string; levelCode: string; row: number | null }>();
  for (const record of records) for (const key of keysOf(record)) known.set(key, { ...record, row: null });
  for (const [row, training] of planned) {
    const keys = keysOf(training);
    const before = keys.map((key) => known.get(key)).find(Boolean);
    const { levelCode } = training;
    const hours = training.hours.toFixed();
    if (!before) for (const key of keys) known.set(key, { hours, levelCode, row: row.number });
    else if (before.hours === hours && before.levelCode === levelCode) row.outcome = 'SAME';
    else refuse(row, before.hours === hours ? 'level' : 'hours', 'asRecorded', before.hours, otherwise(before.row));
  }
}

const otherwise = (row: number | null) =>
  row
    ? {
        zh: `与第 ${row} 行是同一培训，层次或学时不同`,
        en: `The same training as row ${row}, with another level or hours`,
      }
    : {
        zh: '该培训已登记，层次或学时不同；如需更正，请先冲销原记录',
        en: 'The training is on record with another level or hours: reverse that record first',
      };
const unknownSchool = {
  zh: '没有这个编码的机构，或不在本次导入的范围内',
  en: 'No unit has this code within the scope of this import',
};
const unknownPerson = { zh: '该机构没有这个姓名的人员', en: 'Nobody of this name at this unit' };
const notPosted = { zh: '该人员在结业当日不在该机构任职', en: 'Not posted at this unit on the day of completion' };
const sharedName = {
  zh: '该机构有多人同名，请填写任教学科',
  en: 'Several people of the unit share the name: give the subject',
};
const sharedAll = {
  zh: '该机构有多人同名且学科相同，请在页面上逐条登记',
  en: 'Several people share name and subject: record them one by one on the page',
};
const otherSubject = { zh: '该人员任教学科与填写的不同', en: 'Teaches another subject' };
const unknownLevel = { zh: '适用政策中没有这个培训层次', en: 'The policy in force does not know this level' };
const future = { zh: '结业日期在今天以后', en: 'The day of completion is still to come' };
