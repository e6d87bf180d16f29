import { packsOf } from '@yanxiu/directory';
import type { CodeItem } from '@yanxiu/directory';
import { rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { expectReports } from './expect.service.js';
import { factsOf } from './facts.loader.js';
import { filledSections, formOf, receiptOf, shiftDay, spanOfMonth } from './report.rules.js';
import { MonthlyReport } from './report.js';

/** So many months back, the running one with them. */
const months = 12;
const outlooks = [
  '部分教师参与讨论不够主动。下月继续以课例为载体，提前一周下发研讨问题。',
  '研修记录归档不够及时。下月由学科负责人按周收集，月底前完成归类。',
  '骨干教师示范课偏少。下月安排两节示范课，并组织评课。',
  '研修与课堂结合还不够紧。下月围绕单元作业设计开展集体备课。',
];

/** Fills the demo with monthly reports: mostly on time, some late, one missing here and there. Again: adds nothing. */
export function seedReports(database: Database, { today }: { today: string }): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from monthly_report where demo limit 1`);
    if (known) return 0;
    for (const month of lastMonths(today)) {
      const { to } = spanOfMonth(month);
      await expectReports(tx, month, to < today ? to : today);
    }
    await tx.query(sql`update monthly_report set demo = true`);
    return writeDue(tx, today);
  });
}

function lastMonths(today: string): string[] {
  const found = [today.slice(0, 7)];
  while (found.length < months) found.push(shiftDay(`${found.at(-1)!}-01`, -1).slice(0, 7));
  return found.reverse();
}

/** The same report comes in the same way on every machine. */
const luckOf = ({ title }: MonthlyReport): number =>
  [...title].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9_973, 7) % 100;

interface Sent {
  id: string;
  state: string;
  sections: object;
  facts: object;
  sent_at: string;
  checked_at: string;
  on_time: boolean;
  decided_at: string | null;
  reason: string | null;
  receipt: string;
}

async function writeDue(tx: Transaction, today: string): Promise<number> {
  const settled = sql`where t.demo and t.month < ${today.slice(0, 7)} and t.due_on + 6 < ${today}::date order by t.due_on, t.title`;
  const due = await rows(tx, MonthlyReport, settled);
  const packs = await packsOf(
    tx,
    due.map(({ adoptionId }) => adoptionId),
  );
  const facts = await factsOf(tx, due);
  const latest = due.at(-1)?.month;
  const next = new Map<string, number>();
  const sent = due.flatMap((report): Sent[] => {
    const luck = luckOf(report);
    // Of the latest month a few have not come yet.
    if (report.month === latest && luck >= 95) return [];
    const fact = facts.get(report.id)!;
    const sections = filledSections(packs.get(report.adoptionId)!, fact, []);
    for (const section of sections) section.text ||= outlooks[luck % outlooks.length]!;
    const came = course(report, luck, report.month === latest);
    const [year] = came.sent_at.split('-') as [string];
    const number = (next.get(`${report.receiverId} ${year}`) ?? 0) + 1;
    next.set(`${report.receiverId} ${year}`, number);
    const receipt = receiptOf(year, number);
    return [{ id: report.id, sections, facts: { ...fact, takenAt: came.checked_at }, receipt, ...came }];
  });
  await write(tx, sent);
  await attach(tx, new Map(due.map((one) => [one.id, formOf(packs.get(one.adoptionId)!).attachmentKinds])));
  return sent.length;
}

/** When it came and what became of it: of the latest month a part still waits, and a few are with their writers again. */
function course({ dueOn }: MonthlyReport, luck: number, latest: boolean) {
  const late = luck >= 93;
  const day = shiftDay(dueOn, late ? 1 + (luck % 4) : -(luck % 4));
  const waits = latest && luck % 2 === 0;
  const returned = latest && luck % 10 === 5;
  const decided = waits ? null : `${shiftDay(day, 2)}T10:30:00+08:00`;
  return {
    ...{ checked_at: `${day}T10:00:00+08:00`, sent_at: `${day}T16:20:00+08:00`, on_time: !late, decided_at: decided },
    state: waits ? 'SENT' : returned ? 'RETURNED' : 'ACCEPTED',
    reason: returned ? '“存在的问题”请写得具体一些，并补充活动图片。' : null,
  };
}

async function write(tx: Transaction, sent: Sent[]): Promise<void> {
  await tx.query(sql`
    update monthly_report t set state = x.state, sections = x.sections, facts = x.facts, sent_at = x.sent_at, sent_by = '学校研修负责人',
      checked_at = x.checked_at, checked_by = '学校主管人员', on_time = x.on_time, decided_at = x.decided_at,
      decided_by = case when x.decided_at is not null then '县教研室' end, reason = x.reason, receipt = x.receipt, version = 4
    from jsonb_to_recordset(${JSON.stringify(sent)}::jsonb) as x(id uuid, state text, sections jsonb, facts jsonb, sent_at timestamptz,
      checked_at timestamptz, on_time boolean, decided_at timestamptz, reason text, receipt text)
    where t.id = x.id`);
  await tx.query(sql`
    insert into report_receipt (receiver_id, year, last)
    select receiver_id, substring(receipt from '〔(\\d{4})〕')::int, count(*) from monthly_report where receipt is not null group by 1, 2
    on conflict do nothing`);
}

/** What the month's activities left in the library goes along, sorted as text. */
async function attach(tx: Transaction, kinds: Map<string, CodeItem[]>): Promise<void> {
  const found = await tx.query<{ reportId: string; resourceId: string; title: string; num: number }>(sql`
    select t.id as "reportId", p.id as "resourceId", p.title, row_number() over (partition by t.id order by p.id)::int as num
    from monthly_report t cross join lateral jsonb_array_elements(t.facts -> 'activities') as a
    join published_resource p on p.activity_id = (a ->> 'activityId')::uuid
    where t.demo and t.state in ('SENT', 'ACCEPTED')`);
  const attachments = found.map(({ reportId, resourceId, title, num }) => ({
    ...{ id: uuid(), report_id: reportId, num, resource_id: resourceId, title },
    kind: kinds.get(reportId)?.find(({ code }) => code === 'TEXT') ?? null,
  }));
  await tx.query(sql`
    insert into report_attachment (id, report_id, num, resource_id, title, kind)
    select x.id, x.report_id, x.num, x.resource_id, x.title, x.kind from jsonb_to_recordset(${JSON.stringify(attachments)}::jsonb)
      as x(id uuid, report_id uuid, num int, resource_id uuid, title text, kind jsonb) on conflict do nothing`);
}
