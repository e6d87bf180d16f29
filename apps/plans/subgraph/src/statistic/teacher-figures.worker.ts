import { nightly, repeated, sql } from '@yanxiu/subgraph';
import type { Background, Db, Transaction } from '@yanxiu/subgraph';
import { teacherColumns, teachersFromRows } from './teacher-figures.js';

/** Teachers that are counted anew at once. */
const perPass = 5_000;

/** Counts anew whom something was written about since, a minute later at most; until then the rows are read. */
export const teachersWorker: Background = repeated({
  name: 'plans.teachers',
  everyMs: 60_000,
  work: (database) => countTeachersAnew(database.session('teachers')),
});

/** Every night what is kept of every teacher is compared with the rows; a difference is an error in the logs, and counted anew. */
export const teachersCheck: Background = nightly({
  name: 'plans.teachers.check',
  hour: 3,
  work: async (database) => {
    const db = database.session('teachers');
    const differing = await differingTeachers(db);
    if (!differing.length) return;
    await db.query(sql`insert into stale_teacher (person_id) select unnest(${differing}::uuid[])`);
    throw new Error(
      `figures of ${differing.length} teachers differed from the rows: ${differing.slice(0, 5).join(', ')}`,
    );
  },
});

/**
 * Counts some stale teachers anew. A mark is taken away by a statement before the count, so whatever it stood for is
 * counted; what comes meanwhile marks the teacher again. @returns whether there is more
 */
export async function countTeachersAnew(db: Db): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [lock] = await tx.query<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('plans.teachers')) as mine`,
    );
    if (!lock?.mine) return false;
    const taken = await tx.query<{ id: string }>(sql`
      with chosen as (select distinct person_id from stale_teacher order by 1 limit ${perPass}),
      taken as (delete from stale_teacher s using chosen c where s.person_id = c.person_id)
      select person_id as id from chosen`);
    if (!taken.length) return false;
    const ids = sql`${taken.map(({ id }) => id)}::uuid[]`;
    await tx.query(sql`delete from teacher_figure where person_id = any(${ids})`);
    await tx.query(sql`
      insert into teacher_figure (${teacherColumns}) ${teachersFromRows(sql`select unnest(${ids}) as person_id`)}`);
    return taken.length === perPass;
  });
}

/** People who are not stale and of whom something else is kept than the rows say. */
export async function differingTeachers(db: Db): Promise<string[]> {
  return db.transaction(async (tx: Transaction) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`set transaction isolation level repeatable read`);
    const kept = sql`select ${teacherColumns} from teacher_figure`;
    const now = teachersFromRows(sql`select distinct person_id from directory_posting`);
    const found = await tx.query<{ id: string }>(sql`
      with kept as materialized (${kept}), now as materialized (${now})
      select distinct d.person_id as id
      from ((table kept except all table now) union all (table now except all table kept)) d
      where not exists (select from stale_teacher s where s.person_id = d.person_id)`);
    return found.map(({ id }) => id);
  });
}
