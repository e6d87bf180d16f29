import { insert, rows, sql, within } from '@yanxiu/subgraph';
import type { Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { membershipAt } from '../alliance/alliance.service.js';
import { Alliance } from '../alliance/alliance.js';
import { AllianceMembership, AllianceRole } from '../alliance/membership.js';
import type { OrgUnit } from '../unit/unit.js';
import { choice, day, optional, policyWord, required, stage, text } from './columns.js';
import { given, good, valuesOf } from './importer.js';
import type { ImportPlace, Importer } from './importer.js';
import { unitsByCode, unknownSchool } from './look-up.js';
import { refuse } from './reading.js';
import type { PlannedRow } from './reading.js';

const code = text(/^[0-9A-Z][0-9A-Z_-]{1,29}$/, '2–30 位数字、大写字母、“-”或“_”');
const roles = { 中心校: 'CENTER', 盟主校: 'LEADER', 牵头校: 'LEADER', 成员校: 'MEMBER' };

const columns = {
  code: required('code', '联盟编码', 'PC-01', code),
  name: required('name', '联盟名称', '城关片区', text(/^.{2,60}$/, '2–60 字')),
  kind: required('kind', '类别', '联片研修区', policyWord('allianceKinds')),
  stage: optional('stage', '学段', '初中', stage),
  unitCode: required('unitCode', '学校编码', '2161000123', code),
  role: required('role', '地位', '成员校', choice(roles)),
  from: required('from', '加入日', '2026-09-01', day),
};

/** Alliances with their members: one row for each school in an alliance. */
export const alliancesImport: Importer = {
  title: '联盟与成员',
  permission: 'organization:manage',
  columns: Object.values(columns),
  plan,
  apply,
};

interface Register {
  units: Map<string, OrgUnit>;
  alliances: Map<string, Alliance>;
  foreign: Set<string>;
  members: AllianceMembership[];
}

async function lookUp(reader: Reader, place: ImportPlace, asked: PlannedRow[]): Promise<Register> {
  const units = await unitsByCode(reader, place, valuesOf(asked, 'unitCode'));
  const found = await rows(reader, Alliance, sql`where t.code = any(${valuesOf(asked, 'code')})`);
  const reached = await reader.query<{ id: string }>(sql`
    select t.id from alliance t join org_unit u on u.id = t.unit_id
    where t.id = any(${found.map(({ id }) => id)}::uuid[]) and u.path @> array[${place.scope.id}]::uuid[]
      and ${within(place.context.viewer, place.permission)}`);
  const own = new Set(reached.map(({ id }) => id));
  const members = await rows(
    reader,
    AllianceMembership,
    sql`where t.alliance_id = any(${[...own]}::uuid[]) and t.valid_to is null`,
  );
  return {
    units,
    members,
    alliances: new Map(found.filter(({ id }) => own.has(id)).map((alliance) => [alliance.code!, alliance])),
    foreign: new Set(found.filter(({ id }) => !own.has(id)).map((alliance) => alliance.code!)),
  };
}

async function plan(reader: Reader, place: ImportPlace, all: PlannedRow[]): Promise<void> {
  const register = await lookUp(reader, place, good(all));
  const seen = new Map<string, PlannedRow>();
  for (const row of good(all)) {
    const { code: alliance, unitCode } = row.values;
    const head = row.values.role !== AllianceRole.MEMBER;
    const same = seen.get(`${alliance} ${unitCode}`) ?? (head ? seen.get(`${alliance} head`) : undefined);
    if (same)
      refuse(row, head ? columns.role : columns.unitCode, 'repeatedMember', {
        zh: `与第 ${same.number} 行重复：一校在一个联盟中只列一次，中心校（盟主校）只有一个`,
        en: `Repeats row ${same.number}: a school stands once in an alliance, which has one head`,
      });
    else planRow(row, register);
    seen.set(`${alliance} ${unitCode}`, row);
    if (head) seen.set(`${alliance} head`, row);
  }
}

function planRow(row: PlannedRow, { units, alliances, foreign, members }: Register): void {
  const unit = units.get(row.values.unitCode!);
  if (!unit || !['SCHOOL', 'SECTION'].includes(unit.level))
    return refuse(row, columns.unitCode, 'knownUnit', unknownSchool);
  if (foreign.has(row.values.code!))
    return refuse(row, columns.code, 'codeTaken', { zh: '联盟编码已被使用', en: 'The alliance code is taken' });
  const alliance = alliances.get(row.values.code!);
  const own = alliance ? members.filter(({ allianceId }) => allianceId === alliance.id) : [];
  const present = own.find(({ unitId }) => unitId === unit.id);
  if (present && present.role !== row.values.role)
    return refuse(row, columns.role, 'sameRole', {
      zh: '该校已在联盟中，地位不同；请先办理退出',
      en: 'The school is in the alliance with another part; let it leave first',
    });
  if (!present && row.values.role !== AllianceRole.MEMBER && own.some(({ role }) => role !== AllianceRole.MEMBER))
    return refuse(row, columns.role, 'oneHead', { zh: '联盟已有中心校（盟主校）', en: 'The alliance has its head' });
  const renamed = alliance && alliance.name !== row.values.name;
  row.outcome = !present ? 'CREATE' : renamed ? 'CHANGE' : 'SAME';
}

async function apply(tx: Transaction, place: ImportPlace, writing: PlannedRow[]): Promise<void> {
  const { units, alliances, members } = await lookUp(tx, place, writing);
  const { id: unitId, provinceId, cityId, countyId, schoolId } = place.scope;
  const founded = new Map<string, Partial<Alliance> & { id: string }>();
  const joining: Partial<AllianceMembership>[] = [];
  for (const row of writing) {
    const { code, name, kind, from, role } = row.values as Record<string, string>;
    const known = alliances.get(code!) ?? founded.get(code!);
    const alliance = known ?? {
      ...{ id: uuid(), unitId, provinceId, cityId, countyId, schoolId },
      ...{ code: code!, name: name!, kind: kind!, stage: given(row, 'stage'), from: from!, to: null },
    };
    if (!known) founded.set(code!, alliance);
    else if (founded.has(code!) && from! < alliance.from!) alliance.from = from!;
    const unit = units.get(row.values.unitCode!)!;
    if (!members.some((present) => present.allianceId === alliance.id && present.unitId === unit.id))
      joining.push(membershipAt(unit, alliance.id, role as AllianceRole, from!));
  }
  await insert(tx, Alliance, [...founded.values()]);
  await insert(tx, AllianceMembership, joining, sql`on conflict do nothing`);
  const names = writing.flatMap(({ values }) => {
    const alliance = alliances.get(values.code!);
    return alliance && alliance.name !== values.name ? [{ id: alliance.id, name: values.name }] : [];
  });
  await tx.query(sql`
    update alliance a set name = x.name, version = a.version + 1, updated_at = now()
    from (select distinct on (id) id, name from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as r(id uuid, name text)) x
    where a.id = x.id`);
}
