import { defineLoader, sql } from '@yanxiu/subgraph';

/**
 * Sheets whose observer was over the teacher on the day of the lesson: head or deputy of the school, or leader of a group
 * that the teacher belonged to (DL-19). Their marks are read as what they are, beside those of peers.
 */
export const bySuperior = defineLoader<string, boolean>(async (ids, { db }) => {
  const found = await db.query<{ id: string }>(sql`
    select s.id from observation_sheet s join lesson_observation o on o.id = s.observation_id
    where s.id = any(${[...ids]}::uuid[]) and exists (
      select from directory_posting p
      join directory_posting q on q.person_id = o.taught_id and q.valid_from <= o.day and (q.valid_to is null or q.valid_to >= o.day)
      where p.person_id = s.observer_id and p.valid_from <= o.day and (p.valid_to is null or p.valid_to >= o.day)
        and (p.position in ('PRINCIPAL', 'VICE_PRINCIPAL') and p.school_id = q.school_id
          or p.position <> 'MEMBER' and p.unit_id = q.unit_id
            and exists (select from directory_unit g where g.id = p.unit_id and g.level = 'GROUP')))`);
  const superiors = new Set(found.map(({ id }) => id));
  return ids.map((id) => superiors.has(id));
});
