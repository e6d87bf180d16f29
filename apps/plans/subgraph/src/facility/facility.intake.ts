import type { DirectoryUnit } from '@yanxiu/directory';
import { audit, insert, rows, sql } from '@yanxiu/subgraph';
import type { Context, Reader, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { clockOf, refuse, weekdayOf } from '../intake/columns.js';
import type { Intake, PlannedRow } from '../intake/columns.js';
import { SheetIntakeKind } from '../intake/sheet-intake.js';
import type { SheetIntake } from '../intake/sheet-intake.js';
import { Facility, FacilityCircle, FacilityKind } from './facility.js';

const column = {
  name: { key: 'name', title: '名称', required: true },
  kind: { key: 'kind', title: '类别', required: true },
  place: { key: 'place', title: '位置' },
  seats: { key: 'seats', title: '座位数' },
  circle: { key: 'circle', title: '可供使用' },
  hours: { key: 'hours', title: '开放时间' },
  days: { key: 'days', title: '开放日' },
  note: { key: 'note', title: '说明' },
};

const kinds: Record<string, FacilityKind> = { 场地: FacilityKind.ROOM, 设备: FacilityKind.EQUIPMENT };
const circles: Record<string, FacilityCircle> = {
  '': FacilityCircle.UNIT,
  本单位: FacilityCircle.UNIT,
  下辖单位: FacilityCircle.BELOW,
  共同体: FacilityCircle.ALLIANCE,
};

/** A list of rooms and equipment of one unit (DL-35): a name that is there already is set right. */
export const facilityIntake: Intake = {
  kind: SheetIntakeKind.FACILITIES,
  path: 'facilities',
  sheet: '场地设备',
  columns: Object.values(column),
  examples: [
    ['录播教室', '场地', '教学楼三层', '60', '共同体', '08:00-18:00', '一、二、三、四、五', ''],
    ['移动录播设备', '设备', '电教中心', '', '本单位', '', '', '须提前一天领取'],
  ],
  mostRows: 1_000,
  spans: false,
  plan,
  apply,
};

type Entered = Pick<
  Facility,
  'kind' | 'name' | 'place' | 'seats' | 'circle' | 'note' | 'openFrom' | 'openTo' | 'openDays'
>;

async function plan(reader: Reader, unit: DirectoryUnit, planned: PlannedRow[]): Promise<void> {
  const known = new Map(
    (await rows(reader, Facility, sql`where t.unit_id = ${unit.id}`)).map((one) => [`${one.kind} ${one.name}`, one]),
  );
  const seen = new Map<string, number>();
  for (const row of planned) {
    const record = recordOf(row);
    const key = `${record.kind} ${record.name}`;
    const before = seen.get(key);
    if (before !== undefined) refuse(row, column.name, 'twice', twice(before));
    seen.set(key, row.number);
    if (row.faults.length) continue;
    const there = known.get(key);
    row.record = { ...record };
    row.outcome = !there ? 'CREATE' : same(there, record) ? 'SAME' : 'CHANGE';
  }
}

const twice = (number: number) => ({ zh: `与第 ${number} 行同名`, en: `The same name as in row ${number}` });

function same(there: Facility, record: Entered): boolean {
  const clock = (text: string | null) => text?.slice(0, 5) ?? null;
  const told = (one: Entered) =>
    JSON.stringify([one.place, one.seats, one.circle, one.note, clock(one.openFrom), clock(one.openTo), one.openDays]);
  return told(there) === told(record);
}

function recordOf(row: PlannedRow): Entered {
  const { name = '', place = '', seats = '', circle = '', note = '' } = row.cells;
  const kind = kinds[row.cells.kind ?? ''];
  if (row.cells.kind && !kind) refuse(row, column.kind, 'choice', unknown, '场地、设备');
  if (!(circle in circles)) refuse(row, column.circle, 'choice', unknown, '本单位、下辖单位、共同体');
  if (name && (name.length < 2 || name.length > 60))
    refuse(row, column.name, 'length', { zh: '应为 2–60 字', en: '2 to 60 characters' });
  if (place.length > 100) refuse(row, column.place, 'length', { zh: '不超过 100 字', en: '100 characters at most' });
  if (note.length > 500) refuse(row, column.note, 'length', { zh: '不超过 500 字', en: '500 characters at most' });
  const own = { name, place: place || null, note: note || null };
  const shared = circles[circle] ?? FacilityCircle.UNIT;
  return { ...own, kind: kind ?? FacilityKind.ROOM, circle: shared, seats: seatsOf(row, seats, kind), ...hoursOf(row) };
}

const unknown = { zh: '无法识别', en: 'Not known' };

function seatsOf(row: PlannedRow, text: string, kind: FacilityKind | undefined): number | null {
  if (!text) return null;
  if (kind === FacilityKind.EQUIPMENT)
    refuse(row, column.seats, 'roomOnly', { zh: '设备不填座位数', en: 'Equipment has no seats' });
  else if (!/^[1-9]\d{0,4}$/.test(text))
    refuse(row, column.seats, 'count', { zh: '不是有效的人数', en: 'Not a count' }, '1–99999');
  return Number(text) || null;
}

function hoursOf(row: PlannedRow): Pick<Entered, 'openFrom' | 'openTo' | 'openDays'> {
  const { hours = '', days = '' } = row.cells;
  const none = { openFrom: null, openTo: null, openDays: [] };
  if (!hours && !days) return none;
  const [openFrom = null, openTo = null] = hours.split(/[-–—~～至]/).map((text) => clockOf(text.trim(), false));
  if (!openFrom || !openTo || openFrom >= openTo)
    refuse(row, column.hours, 'time', { zh: '不是有效的起止时间', en: 'Not a stretch of time' }, '如 08:00-18:00');
  const open = days.split(/[、，,;；\s]+/).map((text) => weekdayOf(text));
  if (!days || open.includes(null))
    refuse(row, column.days, 'weekday', { zh: '不是有效的星期', en: 'Not weekdays' }, '如 一、二、三');
  return { openFrom, openTo, openDays: [...new Set(open.filter((day) => day !== null))].sort() };
}

async function apply(
  tx: Transaction,
  context: Context,
  unit: DirectoryUnit,
  { fileName, sha256 }: SheetIntake,
  planned: PlannedRow[],
): Promise<void> {
  const { id: unitId, provinceId, cityId, countyId, schoolId } = unit;
  const place = { unitId, provinceId, cityId, countyId, schoolId };
  const sound = planned.filter(({ outcome }) => outcome === 'CREATE' || outcome === 'CHANGE');
  const written = await insert(
    tx,
    Facility,
    sound.map(({ record }) => ({ id: uuid(), ...place, ...(record as Partial<Facility>) })),
    sql`on conflict (unit_id, kind, name) do update set (place, seats, circle, note, open_from, open_to, open_days) =
        (excluded.place, excluded.seats, excluded.circle, excluded.note, excluded.open_from, excluded.open_to, excluded.open_days),
        version = t.version + 1, updated_at = now()`,
  );
  const after = { file: fileName, sha256, rows: written.length };
  await audit(tx, context, {
    ...{ action: 'plans.importFacilities', subjectType: 'OrgUnit', subjectId: unitId, countyId, after },
  });
}
