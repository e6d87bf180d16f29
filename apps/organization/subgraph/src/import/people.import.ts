import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { peopleInReach } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { announcePeople, postingAt } from '../person/person.service.js';
import { Posting } from '../person/posting.js';
import type { OrgUnit } from '../unit/unit.js';
import { day, optional, policyWord, required, stage, text, yesNo } from './columns.js';
import { given, good, valuesOf } from './importer.js';
import type { ImportPlace, Importer } from './importer.js';
import { unitsByCode, unknownSchool } from './look-up.js';
import { refuse } from './reading.js';
import type { PlannedRow } from './reading.js';

const columns = {
  staffNumber: required('staffNumber', '教师编号', '20260001', text(/^[0-9A-Z-]{4,30}$/, '4–30 位数字、大写字母或“-”')),
  name: required(
    'name',
    '姓名',
    '马·钤铒',
    text(/^[\p{Script=Han}A-Za-z·' -]{2,40}$/u, '2–40 个汉字或字母，间隔号用“·”'),
  ),
  unitCode: required('unitCode', '学校编码', '2161000123', text(/^[0-9A-Z][0-9A-Z_-]{1,29}$/, '机构编码')),
  position: required('position', '职务', '教师', policyWord('roles')),
  subject: optional('subject', '学科', '语文', text(/^.{1,30}$/, '不超过 30 字')),
  stage: optional('stage', '学段', '初中', stage),
  tier: optional('tier', '教师层级', '', policyWord('teacherTiers')),
  from: required('from', '任职起始日', '2026-09-01', day),
  to: optional('to', '任职截止日', '', day),
  main: optional('main', '主要任职', '是', yesNo),
};

/** People with their postings by staff number: one row for each posting. */
export const peopleImport: Importer = {
  title: '人员与任职',
  permission: 'organization:manage-people',
  columns: Object.values(columns),
  plan,
  apply,
};

interface Register {
  units: Map<string, OrgUnit>;
  people: Map<string, Person>;
  /** Ids of those people the asker may change. */
  reached: Set<string>;
  postings: Map<string, Posting>;
}

const postingKey = (personId: string, unitId: string, position: string, from: string) =>
  `${personId} ${unitId} ${position} ${from}`;

async function lookUp(reader: Reader, place: ImportPlace, asked: PlannedRow[]): Promise<Register> {
  const units = await unitsByCode(reader, place, valuesOf(asked, 'unitCode'));
  const people = await rows(reader, Person, sql`where t.staff_number = any(${valuesOf(asked, 'staffNumber')})`);
  const ids = people.map(({ id }) => id);
  const reached = await reader.query<{ id: string }>(
    sql`select t.id from person t where t.id = any(${ids}::uuid[]) and ${peopleInReach(place.context, place.permission)}`,
  );
  const postings = await rows(reader, Posting, sql`where t.person_id = any(${ids}::uuid[])`);
  return {
    units,
    people: new Map(people.map((person) => [person.staffNumber, person])),
    reached: new Set(reached.map(({ id }) => id)),
    postings: new Map(
      postings.map((posting) => [
        postingKey(posting.personId, posting.unitId, posting.position, posting.from),
        posting,
      ]),
    ),
  };
}

async function plan(reader: Reader, place: ImportPlace, all: PlannedRow[]): Promise<void> {
  refuseRepeated(all);
  const register = await lookUp(reader, place, good(all));
  for (const row of good(all)) planRow(row, register);
}

function refuseRepeated(all: PlannedRow[]): void {
  for (const own of Map.groupBy(good(all), ({ values }) => values.staffNumber).values()) {
    const first = own[0]!;
    const mains = own.filter((row) => row.values.main !== 'false');
    for (const row of own.slice(1)) {
      if (row.values.name !== first.values.name)
        refuse(row, columns.staffNumber, 'repeatedNumber', {
          zh: `教师编号与第 ${first.number} 行重复，但姓名不同`,
          en: `The staff number is that of row ${first.number}, with another name`,
        });
      else if (mains.includes(row) && mains[0] !== row)
        refuse(
          row,
          columns.staffNumber,
          'repeatedNumber',
          {
            zh: `教师编号与第 ${mains[0]!.number} 行重复；第二任职请在“主要任职”填“否”`,
            en: `The staff number is that of row ${mains[0]!.number}; mark a second posting as not the main one`,
          },
          '主要任职：否',
        );
      else if (own.some((other) => other !== row && other.number < row.number && samePosting(other, row)))
        refuse(row, columns.staffNumber, 'repeatedRow', {
          zh: '与前面的行完全重复',
          en: 'The same posting stands above',
        });
    }
  }
}

const samePosting = (a: PlannedRow, b: PlannedRow) =>
  (['unitCode', 'position', 'from'] as const).every((key) => a.values[key] === b.values[key]);

function planRow(row: PlannedRow, { units, people, reached, postings }: Register): void {
  const { staffNumber, name, from, to } = row.values as Record<string, string>;
  const unit = units.get(row.values.unitCode!);
  if (!unit) return refuse(row, columns.unitCode, 'knownUnit', unknownSchool);
  if (to && to < from!)
    return refuse(
      row,
      columns.to,
      'notBefore',
      { zh: '截止日早于起始日', en: 'The last day is before the first' },
      `≥ ${from}`,
    );
  const person = people.get(staffNumber!);
  if (!person) return void (row.outcome = 'CREATE');
  if (!reached.has(person.id))
    return refuse(row, columns.staffNumber, 'numberTaken', {
      zh: '教师编号已被管理范围外的人员使用；调入请先办理任职',
      en: 'The staff number belongs to somebody beyond your reach',
    });
  const posting = postings.get(postingKey(person.id, unit.id, row.values.position!, from!));
  row.outcome = !posting ? 'CREATE' : differs(row, person, posting) ? 'CHANGE' : 'SAME';
  if (posting && row.outcome === 'SAME' && name !== person.name) row.outcome = 'CHANGE';
}

/** A blank cell leaves what is on the register. */
function differs(row: PlannedRow, person: Person, posting: Posting): boolean {
  const wanted: [string | null, string | null][] = [
    [given(row, 'tier'), person.tier],
    [given(row, 'subject'), posting.subject],
    [given(row, 'stage'), posting.stage],
    [given(row, 'to'), posting.to],
    [given(row, 'main'), String(posting.main)],
  ];
  return wanted.some(([asked, held]) => asked !== null && asked !== held);
}

async function apply(tx: Transaction, place: ImportPlace, writing: PlannedRow[]): Promise<void> {
  const { units, people, postings } = await lookUp(tx, place, writing);
  const coming = new Map<string, Partial<Person> & { id: string }>();
  const [added, kept] = [[] as Posting[], [] as Partial<Posting>[]];
  for (const row of writing) {
    const { staffNumber, name, position, from } = row.values as Record<string, string>;
    const unit = units.get(row.values.unitCode!)!;
    const known = people.get(staffNumber!);
    const id = known?.id ?? coming.get(staffNumber!)?.id ?? uuid();
    coming.set(staffNumber!, {
      id,
      staffNumber: staffNumber!,
      name: name!,
      tier: given(row, 'tier') ?? coming.get(staffNumber!)?.tier ?? known?.tier ?? null,
    });
    const posting = postings.get(postingKey(id, unit.id, position!, from!));
    const fields = { subject: given(row, 'subject'), stage: given(row, 'stage'), to: given(row, 'to') };
    if (posting)
      kept.push({ id: posting.id, ...fields, main: row.values.main ? row.values.main === 'true' : posting.main });
    else
      added.push(
        postingAt(
          unit,
          { unitId: unit.id, position: position!, acting: false, from: from!, ...fields },
          id,
          row.values.main !== 'false',
        ),
      );
  }
  await write(tx, [...coming.values()], added, kept);
}

async function write(
  tx: Transaction,
  people: (Partial<Person> & { id: string })[],
  added: Posting[],
  kept: Partial<Posting>[],
): Promise<void> {
  const changed = await insert(
    tx,
    Person,
    people,
    sql`on conflict (staff_number) do update set
          (name, tier, version, updated_at) = (excluded.name, excluded.tier, t.version + 1, now())`,
  );
  // A new main posting takes the place of the old one, as a transfer does.
  const mains = [...added, ...kept].filter(({ main }) => main).map(({ id }) => id!);
  await tx.query(sql`
    update posting p set main = false where p.main and p.id <> all(${mains}::uuid[]) and p.person_id in (
      select person_id from posting where id = any(${mains}::uuid[])
      union select person_id from unnest(${added.filter(({ main }) => main).map(({ personId }) => personId)}::uuid[]) as a(person_id))`);
  await insert(tx, Posting, added, sql`on conflict do nothing`);
  await tx.query(sql`
    update posting p set subject = coalesce(x.subject, p.subject), stage = coalesce(x.stage, p.stage),
      valid_to = coalesce(x."to", p.valid_to), main = x.main
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as x(id uuid, subject text, stage text, "to" date, main boolean)
    where p.id = x.id`);
  await announcePeople(tx, changed);
}
