import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, defineLoader, inKeyOrder, row, rows, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Reader, Sql } from '@yanxiu/subgraph';
import { itemsOf } from '../activity/activity.rules.js';
import { Forum } from './forum.js';
import type { ForumOptions, ForumPerson, ForumUnit } from './forum.js';

/** Forums of activities that were reached. */
export const forumOfActivity = defineLoader<string, Forum | null>(async (ids, { db }) =>
  inKeyOrder(
    ids,
    await rows(db, Forum, sql`where t.activity_id = any(${[...ids]}::uuid[])`),
    ({ activityId }) => activityId,
  ),
);

/** Units (alias `t`) for which the viewer enters forums: those he organises for, and groups that he leads by posting today. */
function forumUnits({ viewer }: Context): Sql {
  const day = civilDay();
  const led = sql`t.level = 'GROUP' and t.id in (select p.unit_id from directory_posting p
    where p.person_id = ${viewer.personId ?? null}::uuid and p.position <> 'MEMBER'
      and ${validOn('p', day)})`;
  return sql`t.active and (${within(viewer, 'plans:organise', { unit: 'id' })} or ${led})`;
}

const mostUnits = 50;
const mostPeople = 300;

/** What the form chooses from: the unit asked for where it is one of the viewer's, else the first of those that he leads. */
export async function forumOptions(context: Context, unitId: string | null): Promise<ForumOptions> {
  const { db, viewer } = context;
  const mine = viewer.personId ? sql`t.level = 'GROUP' and ${forumUnits(context)}` : sql`false`;
  const asked = unitId ? sql`t.id = ${unitId} or t.parent_id = ${unitId} and t.level = 'GROUP'` : sql`false`;
  const units = await rows(
    db,
    DirectoryUnit,
    sql`where (${asked} or ${mine}) and ${forumUnits(context)} order by t.id <> ${unitId}::uuid, t.name collate "zh-x-icu", t.id limit ${mostUnits}`,
  );
  const unit = units[0];
  const shown = units.map(({ id, name }): ForumUnit => ({ id, name }));
  if (!unit) return { units: shown, unitId: null, forms: [], participants: null, minutes: null, people: [] };
  const policy = await policyInForce(db, unit.path, civilDay());
  const rule = policy?.pack.plans.forum;
  const all = policy ? itemsOf(policy.pack.plans, ['FORM']) : [];
  const named = all.filter(({ code }) => rule?.forms.includes(code));
  return {
    ...{ units: shown, unitId: unit.id, participants: rule?.participants ?? null, minutes: rule?.minutes ?? null },
    // Where the policy names none, a forum may be held in any form.
    forms: named.length ? named : all,
    people: await peopleOf(db, unit.id),
  };
}

/** Whoever holds a post in the unit or below it today: by name, for who enters its forums. */
function peopleOf(reader: Reader, unitId: string): Promise<ForumPerson[]> {
  const day = civilDay();
  return reader.query<ForumPerson>(sql`
    select p.name, p.id from directory_posting o
    join directory_person p on p.id = o.person_id and p.active
    join directory_unit u on u.id = o.unit_id and u.path @> array[${unitId}::uuid]
    where ${validOn('o', day)}
    group by p.name, p.id order by p.name collate "zh-x-icu", p.id limit ${mostPeople}`);
}

/** The unit, where the viewer may enter a forum. */
export const unitOfForum = (reader: Reader, context: Context, id: string): Promise<DirectoryUnit | undefined> =>
  row(reader, DirectoryUnit, sql`where t.id = ${id} and ${forumUnits(context)}`);
