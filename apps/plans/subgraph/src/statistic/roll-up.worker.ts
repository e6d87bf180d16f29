import { nightly, raw, repeated, sql } from '@yanxiu/subgraph';
import type { Background, Db, Transaction } from '@yanxiu/subgraph';
import { activityItems, attendanceItems, regionOf } from './roll-up.js';

/** Cells of region and month that are counted anew at once. */
const perPass = 500;

interface Cell {
  region: string;
  month: string;
}

/** Counts anew what was written to since, a minute later at most; until then the figures are read from the rows. */
export const figuresWorker: Background = repeated({
  name: 'plans.figures',
  everyMs: 60_000,
  work: (database) => countAnew(database.session('figures')),
});

/** Every night the whole roll-up is compared with the rows; a difference is an error in the logs, and counted anew. */
export const figuresCheck: Background = nightly({
  name: 'plans.figures.check',
  hour: 3,
  work: async (database) => {
    const differing = await differingCells(database.session('figures'));
    if (!differing.length) return;
    await database.session('figures').query(sql`
      insert into stale_figure (region_id, month)
      select * from unnest(${differing.map(({ region }) => region)}::uuid[], ${differing.map(({ month }) => month)}::date[])`);
    throw new Error(
      `${differing.length} cells of the figures differed from the rows: ${JSON.stringify(differing.slice(0, 5))}`,
    );
  },
});

/**
 * Counts some stale cells anew. A mark is taken away by a statement before the count, so whatever it stood for is
 * counted; what comes meanwhile marks the cell again. @returns whether there is more
 */
export async function countAnew(db: Db): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [lock] = await tx.query<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('plans.figures')) as mine`,
    );
    if (!lock?.mine) return false;
    const cells = await tx.query<Cell>(sql`
      with cell as (select distinct region_id, month from stale_figure order by 1, 2 limit ${perPass}),
      taken as (delete from stale_figure s using cell where s.region_id = cell.region_id and s.month = cell.month)
      select region_id as region, month::text as month from cell`);
    if (!cells.length) return false;
    const chosen = cellsOf(cells);
    await tx.query(
      sql`delete from activity_figure f using ${chosen} where f.region_id = c.region_id and f.month = c.month`,
    );
    for (const kind of ['activity', 'attendance'] as const)
      await tx.query(sql`
        insert into activity_figure (region_id, province_id, city_id, county_id, month, dimension, tier, scheme, code, name, things, hours)
        ${cellFigures(kind, chosen)}`);
    return cells.length === perPass;
  });
}

const cellsOf = (cells: Cell[]) =>
  sql`unnest(${cells.map(({ region }) => region)}::uuid[], ${cells.map(({ month }) => month)}::date[]) c(region_id, month)`;

/** The figures of some cells out of the rows themselves. */
function cellFigures(kind: 'activity' | 'attendance', cells: ReturnType<typeof cellsOf>) {
  const day = raw(kind === 'activity' ? 't.last_day' : 't.day');
  const counts = kind === 'activity' ? sql`t.status in ('PUBLISHED', 'COMPLETED')` : sql`t.status = 'CONFIRMED'`;
  const items = kind === 'activity' ? activityItems : attendanceItems;
  const from = sql`(select t.* from ${cells} join ${raw(kind)} t
    on ${regionOf} = c.region_id and ${day} >= c.month and ${day} < c.month + interval '1 month' and ${counts}) t`;
  return sql`
    select ${regionOf}, t.province_id, t.city_id, t.county_id, date_trunc('month', t.day)::date, t.dimension, t.tier, t.scheme, t.code,
      max(t.name), count(*)::int, sum(t.hours)
    from (${items(from)}) t group by t.province_id, t.city_id, t.county_id, 5, 6, 7, 8, 9`;
}

/** Cells that are not stale and yet say something else than the rows. */
export async function differingCells(db: Db): Promise<Cell[]> {
  return db.transaction(async (tx: Transaction) => {
    await tx.query(sql`set local statement_timeout = 0`);
    await tx.query(sql`set transaction isolation level repeatable read`);
    const all = sql`(
      select distinct ${regionOf} as region_id, date_trunc('month', t.last_day)::date as month from activity t where t.status in ('PUBLISHED', 'COMPLETED')
      union select distinct ${regionOf}, date_trunc('month', t.day)::date from attendance t where t.status = 'CONFIRMED') c`;
    const kept = sql`select region_id, month, dimension, tier, scheme, code, things, hours from activity_figure`;
    const rows = sql`select * from (${cellFigures('activity', all)}) a union all select * from (${cellFigures('attendance', all)}) b`;
    const now = sql`
      select x.region_id, x.month, x.dimension, x.tier, x.scheme, x.code, x.things, x.hours
      from (${rows}) x(region_id, province_id, city_id, county_id, month, dimension, tier, scheme, code, name, things, hours)`;
    return tx.query<Cell>(sql`
      select distinct d.region_id as region, d.month::text as month
      from ((${kept} except all ${now}) union all (${now} except all ${kept})) d
      where not exists (select from stale_figure s where s.region_id = d.region_id and s.month = d.month)`);
  });
}
