import { NotFound, row, rows, sql, wellFormed, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { writeSheet } from '@yanxiu/subgraph/sheet';
import type { SheetFormat } from '@yanxiu/subgraph/sheet';
import { Activity } from '../activity/activity.js';
import { Session } from '../session/session.js';
import { columns } from './reading.js';
import { SignInRow, SignInSheet } from './sign-in-sheet.js';

/** The sheet of a meeting with everybody who takes part, to be marked and sent back. */
export async function sheetFile({ db, viewer }: Context, sessionId: string, format: SheetFormat): Promise<Buffer> {
  const session = wellFormed([sessionId]).length ? await row(db, Session, sql`where t.id = ${sessionId}`) : undefined;
  const reach = within(viewer, 'plans:confirm-attendance', { unit: 'unit_id' });
  const activity = session && (await row(db, Activity, sql`where t.id = ${session.activityId} and ${reach}`));
  if (!activity) throw new NotFound({ zh: '场次', en: 'meeting' }, 'sessionId', sessionId);
  const people = await db.query<{ name: string; unit: string; at: string | null }>(sql`
    select p.name, u.name as unit, to_char(c.at at time zone 'Asia/Shanghai', 'HH24:MI') as at
    from attendance t
    join directory_person p on p.id = t.person_id
    join directory_unit u on u.id = t.unit_id
    left join check_in c on c.session_id = ${session.id} and c.person_id = t.person_id
    where t.activity_id = ${activity.id} and t.status in ('EXPECTED', 'CONFIRMED') order by t.id`);
  const head = ['序号', ...columns.map(({ title, required }) => `${title}${required ? '*' : ''}`), '备注'];
  const lines = people.map(({ name, unit, at }, index) => [String(index + 1), name, unit, at ? '√' : '', at ?? '', '']);
  return writeSheet(format, [head, ...lines], '签到表');
}

/** Faulty rows in the form of the sheet, with what is wrong in a last column: to be mended and sent again. */
export async function faultySheet({ db, viewer, locale }: Context, id: string, format: SheetFormat): Promise<Buffer> {
  const sheet = wellFormed([id]).length
    ? await row(db, SignInSheet, sql`where t.id = ${id} and t.actor_id = ${viewer.id}`)
    : undefined;
  if (!sheet) throw new NotFound({ zh: '签到表', en: 'sheet' }, 'id', id);
  const found = await rows(db, SignInRow, sql`where t.sheet_id = ${id} and t.outcome = 'FAULTY' order by t.number`);
  const language = locale === 'en' ? 'en' : 'zh';
  const lines = found.map(({ number, cells, faults }) => [
    ...columns.map(({ key }) => cells[key] ?? ''),
    `${number}: ${faults.map(({ column, reason, expected }) => `${column} ${reason[language]}${expected ? ` (${expected})` : ''}`).join('; ')}`,
  ]);
  return writeSheet(format, [[...columns.map(({ title }) => title), '备注'], ...lines], '签到表');
}
