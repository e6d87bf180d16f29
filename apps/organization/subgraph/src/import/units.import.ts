import { civilDay, rows, sql } from '@yanxiu/subgraph';
import type { Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { UnitChange } from '../unit/standing.js';
import { keepStandings } from '../unit/transfer.js';
import { OrgLevel, OrgUnit, Ownership } from '../unit/unit.js';
import { childOf, levelsBelow } from '../unit/unit.rules.js';
import { announceUnits, registerUnits } from '../unit/unit.service.js';
import { choice, optional, policyWord, required, stages, text, yesNo } from './columns.js';
import { given, good, valuesOf } from './importer.js';
import type { ImportPlace, Importer } from './importer.js';
import { unitsByCode, unknownSchool } from './look-up.js';
import { refuse } from './reading.js';
import type { PlannedRow } from './reading.js';

const levelWords = { 市: 'CITY', 县: 'COUNTY', 学校: 'SCHOOL', 学部: 'SECTION', 教研组: 'GROUP' };
/** The kind a unit has where the file names none. */
const plainKinds: Partial<Record<OrgLevel, string>> = { CITY: 'REGION', COUNTY: 'REGION' };
const ranks = ['PROVINCE', 'CITY', 'COUNTY', 'SCHOOL', 'SECTION', 'GROUP'];
const code = text(/^[0-9A-Z][0-9A-Z_-]{1,29}$/, '2–30 位数字、大写字母、“-”或“_”');

const columns = {
  code: required('code', '编码', '2161000123', code),
  name: required('name', '名称', '示例县第三中学', text(/^.{2,60}$/, '2–60 字')),
  level: required('level', '层级', '学校', choice(levelWords)),
  parentCode: required('parentCode', '上级编码', '610526', code),
  kind: optional('kind', '类别', '', policyWord('orgKinds')),
  stages: optional('stages', '学段', '小学、初中', stages),
  ownership: optional('ownership', '办学性质', '公办', choice({ 公办: 'PUBLIC', 民办: 'PRIVATE' })),
  rural: optional('rural', '乡村学校', '否', yesNo),
  address: optional('address', '地址', '', text(/^.{1,200}$/, '不超过 200 字')),
};

/** Units by code. A changed name is a renaming as of today; a changed parent is a matter for moveOrgUnit. */
export const unitsImport: Importer = {
  title: '机构',
  permission: 'organization:manage',
  columns: Object.values(columns),
  plan,
  apply,
};

async function plan(reader: Reader, place: ImportPlace, all: PlannedRow[]): Promise<void> {
  const first = new Map<string, PlannedRow>();
  for (const row of good(all)) {
    const same = first.get(row.values.code!);
    if (same)
      refuse(row, columns.code, 'repeatedCode', {
        zh: `编码与第 ${same.number} 行重复`,
        en: `The code is that of row ${same.number}`,
      });
    else first.set(row.values.code!, row);
    row.rank = ranks.indexOf(row.values.level!);
  }
  const asked = good(all);
  const known = await unitsByCode(reader, place, [...valuesOf(asked, 'code'), ...valuesOf(asked, 'parentCode')]);
  const taken = await takenCodes(reader, valuesOf(asked, 'code'));
  const siblings = await siblingNames(reader, [...known.values()]);
  for (const row of asked.sort((a, b) => a.rank - b.rank)) {
    const unit = known.get(row.values.code!);
    if (!unit && taken.has(row.values.code!))
      refuse(row, columns.code, 'codeTaken', { zh: '编码已被其他机构使用', en: 'The code is taken by another unit' });
    else planRow(row, unit, parentOf(row, known, first), siblings);
  }
}

interface Parent {
  key: string;
  level: OrgLevel;
}

/** The parent on the register, or further up in the file. */
function parentOf(row: PlannedRow, known: Map<string, OrgUnit>, first: Map<string, PlannedRow>): Parent | undefined {
  const unit = known.get(row.values.parentCode!);
  if (unit) return { key: unit.id, level: unit.level };
  const inFile = first.get(row.values.parentCode!);
  return inFile && inFile.outcome !== 'FAULTY' && inFile !== row
    ? { key: inFile.values.code!, level: inFile.values.level as OrgLevel }
    : undefined;
}

function planRow(
  row: PlannedRow,
  unit: OrgUnit | undefined,
  parent: Parent | undefined,
  siblings: Map<string, string>,
): void {
  if (!parent) return refuse(row, columns.parentCode, 'knownUnit', unknownSchool);
  const allowed = levelsBelow(parent);
  if (!allowed.includes(row.values.level as OrgLevel))
    return refuse(
      row,
      columns.level,
      'fitsParent',
      { zh: '该层级不能设在所填上级之下', en: 'This level does not fit below the parent' },
      Object.entries(levelWords)
        .filter(([, level]) => allowed.includes(level as OrgLevel))
        .map(([word]) => word)
        .join('、'),
    );
  if (unit && (unit.parentId !== parent.key || unit.level !== row.values.level))
    return refuse(row, columns.parentCode, 'sameParent', {
      zh: '与登记的上级或层级不同；改变隶属请用“调整隶属”办理',
      en: 'Another parent or level than on the register: move the unit instead',
    });
  const place = `${parent.key} ${row.values.name}`;
  const holder = siblings.get(place);
  if (holder !== undefined && holder !== row.values.code)
    return refuse(row, columns.name, 'siblingName', { zh: '同级已有同名机构', en: 'A sibling has this name' });
  siblings.set(place, row.values.code!);
  row.outcome = !unit ? 'CREATE' : differs(row, unit) ? 'CHANGE' : 'SAME';
}

function differs(row: PlannedRow, unit: OrgUnit): boolean {
  const wanted: [string | null, string | null][] = [
    [given(row, 'name'), unit.name],
    [given(row, 'kind'), unit.kind],
    [given(row, 'stages'), [...unit.stages].sort().join(',')],
    [given(row, 'ownership'), unit.ownership],
    [given(row, 'rural'), unit.rural === null ? null : String(unit.rural)],
    [given(row, 'address'), unit.address],
  ];
  return wanted.some(([asked, held]) => asked !== null && asked !== held);
}

async function takenCodes(reader: Reader, codes: string[]): Promise<Set<string>> {
  const found = await reader.query<{ code: string }>(sql`select code from org_unit where code = any(${codes})`);
  return new Set(found.map(({ code }) => code));
}

/** Who holds which name below the units: by parent and name, the code (or id) of the holder. */
async function siblingNames(reader: Reader, parents: OrgUnit[]): Promise<Map<string, string>> {
  const ids = [...new Set(parents.flatMap(({ id, parentId }) => (parentId ? [id, parentId] : [id])))];
  const found = await reader.query<{ place: string; holder: string }>(sql`
    select parent_id || ' ' || name as place, coalesce(code, id::text) as holder
    from org_unit where parent_id = any(${ids}::uuid[]) and active`);
  return new Map(found.map(({ place, holder }) => [place, holder]));
}

async function apply(tx: Transaction, place: ImportPlace, writing: PlannedRow[]): Promise<void> {
  const known = await unitsByCode(tx, place, [...valuesOf(writing, 'code'), ...valuesOf(writing, 'parentCode')]);
  const founded: Partial<OrgUnit>[] = [];
  const changed: { row: PlannedRow; unit: OrgUnit }[] = [];
  for (const row of [...writing].sort((a, b) => a.rank - b.rank)) {
    const unit = known.get(row.values.code!);
    if (unit) {
      changed.push({ row, unit });
      continue;
    }
    const created = foundedUnder(known.get(row.values.parentCode!)!, row);
    founded.push(created);
    known.set(row.values.code!, created as OrgUnit);
  }
  await registerUnits(tx, founded);
  await revise(tx, place, changed);
}

function foundedUnder(parent: OrgUnit, row: PlannedRow): Partial<OrgUnit> {
  const level = row.values.level as OrgLevel;
  const own = {
    ...{ id: uuid(), version: 1, code: row.values.code!, name: row.values.name!, level, active: true },
    kind: given(row, 'kind') ?? plainKinds[level] ?? level,
    stages: row.values.stages ? row.values.stages.split(',') : [],
    ownership: (given(row, 'ownership') ?? Ownership.PUBLIC) as Ownership,
    rural: row.values.rural ? row.values.rural === 'true' : null,
    address: given(row, 'address'),
  };
  return childOf(parent, own);
}

async function revise(
  tx: Transaction,
  { reason }: ImportPlace,
  changed: { row: PlannedRow; unit: OrgUnit }[],
): Promise<void> {
  const renamed = changed.filter(({ row, unit }) => row.values.name !== unit.name).map(({ unit }) => unit.id);
  await keepStandings(tx, renamed, { kind: UnitChange.RENAME, on: civilDay(), reason });
  const records = changed.map(({ row, unit }) => ({
    id: unit.id,
    name: row.values.name,
    kind: given(row, 'kind'),
    stages: row.values.stages ? row.values.stages.split(',') : null,
    ownership: given(row, 'ownership'),
    rural: given(row, 'rural'),
    address: given(row, 'address'),
  }));
  await tx.query(sql`
    update org_unit u set name = x.name, kind = coalesce(x.kind, u.kind), stages = coalesce(x.stages, u.stages),
      ownership = coalesce(x.ownership, u.ownership), rural = coalesce(x.rural, u.rural),
      address = coalesce(x.address, u.address), version = u.version + 1, updated_at = now()
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as x(id uuid, name text, kind text, stages text[], ownership text, rural boolean, address text)
    where u.id = x.id`);
  const ids = changed.map(({ unit }) => unit.id);
  await announceUnits(tx, await rows(tx, OrgUnit, sql`where t.id = any(${ids}::uuid[])`));
}
