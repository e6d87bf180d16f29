import type { Reader } from '@yanxiu/subgraph';
import { SeatRole } from '../body/seat.js';
import { bodyKey, lookUp, seatKey } from './bodies.register.js';
import type { BodyRegister } from './bodies.register.js';
import { applyBodies } from './bodies.write.js';
import { choice, day, optional, policyWord, required, text } from './columns.js';
import { good } from './importer.js';
import type { ImportPlace, Importer } from './importer.js';
import { refuse } from './reading.js';
import type { PlannedRow } from './reading.js';

const code = text(/^[0-9A-Z][0-9A-Z_-]{1,29}$/, '2–30 位数字、大写字母、“-”或“_”');
const roles = { 组长: 'HEAD', 主任: 'HEAD', 副组长: 'DEPUTY', 副主任: 'DEPUTY', 统筹: 'COORDINATOR', 成员: 'MEMBER' };

const columns = {
  hostCode: required('hostCode', '所属机构或联盟编码', '610526', code),
  name: required('name', '工作机构名称', '县校本研修工作领导小组', text(/^.{2,60}$/, '2–60 字')),
  kind: required('kind', '类别', '校本研修领导小组', policyWord('bodyKinds')),
  from: required('from', '成立日', '2026-09-01', day),
  document: optional('document', '成立文件', '县教体局〔2026〕9号', text(/^.{2,100}$/, '2–100 字')),
  place: required('place', '席位序号', '1', text(/^[1-9][0-9]{0,2}$/, '1–999 的整数')),
  position: required('position', '席位职务', '校长', policyWord('roles')),
  role: required('role', '席位地位', '组长', choice(roles)),
  staffNumber: optional('staffNumber', '任职者教师编号', '20260001', text(/^[0-9A-Z-]{4,30}$/, '教师编号')),
  outsideName: optional(
    'outsideName',
    '外聘任职者姓名',
    '',
    text(/^[\p{Script=Han}A-Za-z·' -]{2,40}$/u, '2–40 个汉字或字母'),
  ),
  outsideOrganisation: optional('outsideOrganisation', '外聘任职者单位', '', text(/^.{2,80}$/, '2–80 字')),
  since: optional('since', '任职起始日', '', day),
};

/** Bodies with their seats and who sits there: one row for each seat. A blank holder leaves the seat as it is. */
export const bodiesImport: Importer = {
  title: '工作机构与席位',
  permission: 'organization:manage',
  columns: Object.values(columns),
  plan,
  apply: applyBodies,
};

async function plan(reader: Reader, place: ImportPlace, all: PlannedRow[]): Promise<void> {
  const register = await lookUp(reader, place, good(all));
  const first = new Map<string, PlannedRow>();
  for (const row of good(all)) {
    const body = bodyKey(row);
    const keys = [body, seatKey(row), ...(row.values.role === SeatRole.HEAD ? [`${body} head`] : [])];
    planRow(row, register, (key) => first.get(key), keys);
    // Later rows are compared with the first that names a thing, faulty or not: its number is what people look up.
    for (const key of keys) if (!first.has(key)) first.set(key, row);
  }
}

type Before = (key: string) => PlannedRow | undefined;

function planRow(row: PlannedRow, register: BodyRegister, before: Before, [body, seat, head]: string[]): void {
  if (!register.hosts.has(row.values.hostCode!)) return refuse(row, columns.hostCode, 'knownHost', unknownHost);
  const repeated = before(seat!);
  if (repeated)
    return refuse(row, columns.place, 'repeatedSeat', {
      zh: `与第 ${repeated.number} 行重复：同一工作机构的席位序号只列一次`,
      en: `Repeats row ${repeated.number}: a seat of a body stands once`,
    });
  const otherHead = head && before(head);
  if (otherHead) return refuse(row, columns.role, 'oneHead', secondHead(otherHead.number));
  const differing = before(body!) && differsFrom(row, before(body!)!);
  if (differing)
    return refuse(row, columns[differing], 'sameBody', {
      zh: `与第 ${before(body!)!.number} 行不一致：同一工作机构各行的类别、成立日、成立文件应相同`,
      en: `Differs from row ${before(body!)!.number}: rows of one body agree on kind, first day and document`,
    });
  if (!holderFits(row, register)) return;
  againstRegister(row, register);
}

const unknownHost = {
  zh: '没有这个编码的在用机构或联盟，或不在本次导入的范围内',
  en: 'No unit or alliance in use has this code within the scope of this import',
};
const secondHead = (number: number) => ({
  zh: `第 ${number} 行已列组长（主任）：一个工作机构只能有一位`,
  en: `Row ${number} has the head already: a body has one`,
});

const shared = ['kind', 'from', 'document'] as const;
const differsFrom = (row: PlannedRow, first: PlannedRow) => shared.find((key) => row.values[key] !== first.values[key]);

function holderFits(row: PlannedRow, { people }: BodyRegister): boolean {
  const { staffNumber, outsideName, outsideOrganisation } = row.values;
  if (staffNumber && outsideName)
    refuse(row, columns.outsideName, 'oneHolder', {
      zh: '教师编号与外聘姓名只填其一',
      en: 'Give a staff number or a name from outside, not both',
    });
  else if (Boolean(outsideName) !== Boolean(outsideOrganisation))
    refuse(row, outsideName ? columns.outsideOrganisation : columns.outsideName, 'outsideBoth', {
      zh: '外聘任职者的姓名与单位须同时填写',
      en: 'Somebody from outside has both a name and an organisation',
    });
  else if (staffNumber && !people.has(staffNumber))
    refuse(row, columns.staffNumber, 'knownPerson', {
      zh: '没有这个教师编号的人员，或不在您的管理范围内',
      en: 'No person within your reach has this staff number',
    });
  else return true;
  return false;
}

/** What the register already says of the body and the seat, and what the row would change. */
function againstRegister(row: PlannedRow, register: BodyRegister): void {
  const body = register.bodies.get(bodyKey(row));
  const seat = register.seats.get(seatKey(row));
  if (body && body.kind !== row.values.kind)
    return refuse(row, columns.kind, 'sameKind', {
      zh: '同名工作机构已登记为另一类别',
      en: 'The body is on the register under another kind',
    });
  if (seat && (seat.position !== row.values.position || seat.role !== row.values.role))
    return refuse(row, columns.position, 'samePosition', {
      zh: '该席位已按另一职务或地位登记；请先撤销原席位',
      en: 'The seat is on the register with another position or part; close it first',
    });
  if (!seat && row.values.role === SeatRole.HEAD && body && register.headed.has(body.id))
    return refuse(row, columns.role, 'oneHead', { zh: '该工作机构已有组长（主任）', en: 'The body has its head' });
  if (!seat) return void (row.outcome = 'CREATE');
  const holding = register.holdings.get(seat.id);
  if (!register.changesHolder(row, holding)) return void (row.outcome = 'SAME');
  const since = row.values.since || row.values.from!;
  const taken = holding?.from ?? register.vacantSince.get(seat.id);
  if (taken && since <= taken)
    return refuse(row, columns.since, 'afterLastHolder', {
      zh: `${taken} 及以前该席位另有任职者；请填写其后的任职起始日`,
      en: `Somebody sat there until ${taken}: give a later first day`,
    });
  row.outcome = 'CHANGE';
}
