import { civilDay, nightly, raw, sql } from '@yanxiu/subgraph';
import type { Database, Reader, Sql, Transaction } from '@yanxiu/subgraph';
import { announceSent, sentColumns } from '../message/tell.js';
import type { Sent } from '../message/tell.js';
import { digestDay } from './reminder.rules.js';
import { openThings } from './things.js';

/** A step that nobody was there to take is made up for within so many days; what is older was not asked for in time. */
const staleDays = 14;

interface Adopted {
  unitId: string;
  digest: 'DAILY' | 'WEEKLY' | null;
  weekday: number | null;
  steps: { what: string; days: number; to: 'AUTHOR' | 'UNIT' | 'LEVEL_ABOVE' }[] | null;
}

/** What each unit's policy of the day says of reminders; nothing where no document does (the slot stays open). */
function adoptedOn(reader: Reader, day: string): Promise<Adopted[]> {
  return reader.query<Adopted>(sql`
    select distinct on (unit_id) unit_id as "unitId", pack #>> '{plans,reminders,digest}' as digest,
      (pack #>> '{plans,reminders,weekday}')::int as weekday, nullif(pack #> '{plans,reminders,steps}', 'null') as steps
    from directory_policy where valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
    order by unit_id, valid_from desc, pack_version desc, adoption_id desc`);
}

/**
 * Makes the digests of a day (DL-32): settles what is done, and reminds of what is open by the steps of the policy, one
 * digest for each addressee, each thing once a step. Any number of units in the same number of statements; a second run,
 * or another process, adds nothing.
 * @returns how many digests were made or added to
 */
export function remind(database: Database, today = civilDay()): Promise<number> {
  return database.session('reminders').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 300000`);
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('plans reminders'))`);
    const adopted = await adoptedOn(tx, today);
    const reminding = adopted.filter(({ digest, steps }) => digest && steps?.length);
    if (!reminding.length) return 0;
    const things = await openThings(
      tx,
      reminding.map(({ unitId }) => unitId),
      today,
    );
    await tx.query(sql`create temp table open_thing on commit drop as
      select x.* from ${things} as x(what, family, thing, name, title, due_on, unit_id, root, page, list, author, unit_to, above_to)
      where x.due_on is not null and x.due_on between ${today}::date - 90 and ${today}::date + 60`);
    await settle(tx, today);
    const due = await runsDue(tx, reminding, today);
    if (!due.size) return 0;
    const rules = adopted.map(({ unitId, steps }) => ({ unit_id: unitId, steps: due.has(unitId) ? steps : [] }));
    const sent = await writeDigests(tx, rules, today);
    await announceSent(tx, sent);
    return sent.length;
  });
}

/** What is no longer open needs no reminding: its digests say so. Another last day makes it another thing. */
async function settle(tx: Transaction, today: string): Promise<void> {
  await tx.query(sql`
    update reminder r set settled_on = ${today}::date
    where r.settled_on is null and not exists (select from open_thing o where o.thing = r.thing and o.due_on = r.due_on)`);
}

/** The units whose digest of the day, or the one they missed, has not been made. Taken by this transaction alone. */
async function runsDue(tx: Transaction, reminding: Adopted[], today: string): Promise<Set<string>> {
  const days = reminding.map(({ unitId, digest, weekday }) => ({
    ...{ unit_id: unitId, day: digestDay({ digest, weekday: weekday ?? 1 }, today) },
  }));
  const taken = await tx.query<{ unitId: string }>(sql`
    insert into reminder_run (unit_id, day)
    select x.unit_id, x.day from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as x(unit_id uuid, day date)
    on conflict do nothing returning unit_id as "unitId"`);
  return new Set(taken.map(({ unitId }) => unitId));
}

/** Of the steps that a thing has reached the last, unless it, or a later one, was taken already. */
const fresh = (rules: object[], today: string): Sql => sql`
  rule as (select * from jsonb_to_recordset(${JSON.stringify(rules)}::jsonb) as r(unit_id uuid, steps jsonb)),
  placed as (
    select o.*, r.steps from open_thing o join directory_unit u on u.id = o.unit_id
    cross join lateral (
      select r.* from rule r where r.unit_id = any(u.path) order by array_position(u.path, r.unit_id) desc limit 1) r
    where o.root is null or o.root = r.unit_id),
  reached as (
    select distinct on (p.thing, a.addressee) p.*, a.addressee, s.days
    from placed p cross join lateral jsonb_to_recordset(p.steps) as s(what text, days int, "to" text)
    cross join lateral unnest(case s."to" when 'AUTHOR' then p.author when 'UNIT' then p.unit_to else p.above_to end) a(addressee)
    where s.what in (p.what, p.family) and a.addressee is not null
      and p.due_on + s.days between ${today}::date - ${raw(String(staleDays - 1))} and ${today}::date
    order by p.thing, a.addressee, s.days desc),
  fresh as (
    select x.* from reached x where not exists (
      select from reminder r where r.thing = x.thing and r.addressee = x.addressee and r.due_on = x.due_on and r.days >= x.days))`;

/** One statement: a digest for each addressee, with what it reminds of. */
async function writeDigests(tx: Transaction, rules: object[], today: string): Promise<Sent[]> {
  return tx.query<Sent>(sql`
    with ${fresh(rules, today)},
    digest as (
      insert into message as m (id, addressee, person_id, unit_id, permission, kind, title, note, key)
      select gen_random_uuid(), f.addressee, case when f.addressee !~ ' ' then f.addressee::uuid end,
        case when f.addressee ~ ' ' then split_part(f.addressee, ' ', 1)::uuid end, nullif(split_part(f.addressee, ' ', 2), ''),
        'REMINDER', array_to_string((array_agg(distinct f.name))[1:3], '、') || case when count(distinct f.name) > 3 then '等' else '' end,
        count(*)::text, ${`REMINDER ${today}`}
      from fresh f group by f.addressee
      on conflict (addressee, key) do update set title = excluded.title, note = excluded.note, sent_at = now()
      returning m.addressee, ${sentColumns}),
    unread as (delete from message_read r using digest d where r.message_id = d.id),
    kept as (
      insert into reminder (id, message_id, addressee, thing, what, name, title, page, list, due_on, days)
      select gen_random_uuid(), d.id, f.addressee, f.thing, f.what, f.name, f.title, f.page, f.list, f.due_on, f.days
      from fresh f join digest d on d.addressee = f.addressee
      on conflict do nothing)
    select id, kind, "personId", "unitId", permission, "subjectType", "subjectId", title, note, "startsAt", "sentAt" from digest`);
}

/** Before people come to work. */
export const reminders = nightly({
  name: 'plans-reminders',
  hour: 5,
  work: async (database) => void (await remind(database)),
});
