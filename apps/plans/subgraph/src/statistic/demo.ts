import { raw, sql } from '@yanxiu/subgraph';
import type { Database, Sql } from '@yanxiu/subgraph';

/** Upper items of a policy's schemes of some dimensions; null where there are none. */
const itemsOf = (...dimensions: string[]): Sql => sql`(
  select jsonb_agg(jsonb_build_object('scheme', s ->> 'code', 'code', x.i ->> 'code', 'name', x.i ->> 'zh') order by s ->> 'code', x.n)
  from jsonb_array_elements(p.pack #> '{plans,schemes}') s, jsonb_array_elements(s -> 'items') with ordinality x(i, n)
  where s ->> 'dimension' = any(${dimensions}))`;

const listOf = (scheme: string, list: 'scopes' | 'layers'): Sql => sql`(
  select jsonb_agg(jsonb_build_object('scheme', ${scheme}::text, 'code', x.i ->> 'code', 'name', x.i ->> 'zh') order by x.n)
  from jsonb_array_elements(p.pack #> ${raw(`'{plans,${list}}'`)}) with ordinality x(i, n))`;

/**
 * Gives most demo activities the channel, scope, layer and content, and the marks for the balances, that their policy
 * knows; one in ten leaves them open, as in life. Again: changes nothing. Two statements.
 */
export function seedMarks(database: Database): Promise<void> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`
      with known as materialized (
        select p.adoption_id, ${itemsOf('CHANNEL')} as channels, ${itemsOf('CONTENT', 'DIRECTION', 'FOCUS', 'THEME')} as contents,
          ${listOf('SCOPE', 'scopes')} as scopes, ${listOf('LAYER', 'layers')} as layers
        from directory_policy p)
      update activity a set
        channel = coalesce(a.channel, k.channels -> (abs(hashtext(a.id::text)) % jsonb_array_length(k.channels))),
        content = coalesce(a.content, k.contents -> (abs(hashtext('c' || a.id::text)) % jsonb_array_length(k.contents))),
        scope = coalesce(a.scope, k.scopes -> (abs(hashtext('s' || a.id::text)) % jsonb_array_length(k.scopes))),
        layer = coalesce(a.layer, k.layers -> (abs(hashtext('l' || a.id::text)) % jsonb_array_length(k.layers)))
      from known k where k.adoption_id = a.adoption_id and a.demo and abs(hashtext(a.id::text)) % 10 > 0
        and (a.channel is null and k.channels is not null or a.scope is null and k.scopes is not null
          or a.layer is null and k.layers is not null or a.content is null and k.contents is not null)`);
    await tx.query(sql`
      insert into activity_mark (activity_id, dimension, code, name, side)
      select a.id, m.dimension, m.i ->> 'code', coalesce(m.i ->> 'zh', case when m.luck < 6 then m.i ->> 'b' else m.i ->> 'a' end),
        case when m.dimension = 'BALANCE' then case when m.luck < 6 then 'B' else 'A' end end
      from activity a join directory_policy p on p.adoption_id = a.adoption_id
      cross join lateral (
        select 'CORE_ELEMENT' as dimension, i, abs(hashtext(i ->> 'code' || a.id::text)) % 10 as luck
        from jsonb_array_elements(p.pack #> '{plans,coreElements}') i
        union all
        select 'BALANCE', i, abs(hashtext(i ->> 'code' || a.id::text)) % 10 from jsonb_array_elements(p.pack #> '{plans,balances}') i) m
      where a.demo and (m.dimension = 'CORE_ELEMENT' and m.luck < 5 or m.dimension = 'BALANCE' and m.luck < 9)
      on conflict do nothing`);
  });
}
