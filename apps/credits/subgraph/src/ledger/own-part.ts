import { expertsEngaged } from '@yanxiu/events';
import { on, sql } from '@yanxiu/subgraph';
import type { Context, Projection, Text, Transaction } from '@yanxiu/subgraph';

/** What somebody has to do with an entry himself: it is his own, or of an activity that he was engaged for as an expert. */
export type OwnPart = 'ENTRY' | 'ACTIVITY';

/** What credits keeps of organization's register of experts. */
export const engagementProjection: Projection = {
  tables: ['expert_engagement'],
  consumers: [
    on(expertsEngaged, async (tx, { payload: { engagements } }) => {
      await tx.query(sql`
        insert into expert_engagement (id, person_id, activity_id)
        select id, "personId", "activityId"
        from jsonb_to_recordset(${JSON.stringify(engagements)}::jsonb) as x(id uuid, "personId" uuid, "activityId" uuid)
        on conflict (id) do nothing`);
    }),
  ],
};

/** DL-05: entries that the viewer must leave to others, whatever level the policy has recognise. One statement. */
export async function ownPartsOf(
  tx: Transaction,
  { viewer }: Context,
  ids: readonly string[],
): Promise<Map<string, OwnPart>> {
  const me = viewer.personId;
  if (!me || !ids.length) return new Map();
  // What was valued later is of the activity of the entry that it values.
  const found = await tx.query<{ id: string; own: boolean }>(sql`
    select t.id, t.person_id = ${me}::uuid as own
    from ledger_entry t left join ledger_entry o on t.source = 'VALUATION' and o.id = t.source_id
    where t.id = any(${[...ids]}::uuid[]) and (t.person_id = ${me}::uuid or exists (
      select from expert_engagement g
      where g.person_id = ${me}::uuid and g.activity_id = coalesce(o.source_id, t.source_id)))`);
  return new Map(found.map(({ id, own }) => [id, own ? 'ENTRY' : 'ACTIVITY']));
}

/** Why the entry is left to somebody else, and to whom. */
export const ownPartTexts: Record<OwnPart, Text> = {
  ENTRY: {
    zh: '本人的学分不能由本人认定，请由其他有认定权限的人员办理；没有其他人员的，可将授权临时委托给同事',
    en: 'Nobody recognises the own credits: somebody else who may has to; a grant can be lent to a colleague for that',
  },
  ACTIVITY: {
    zh: '您受聘为该活动的专家，该活动的学分不能由您认定，请由其他有认定权限的人员办理',
    en: 'You were engaged as an expert for this activity: somebody else has to recognise its credits',
  },
};
