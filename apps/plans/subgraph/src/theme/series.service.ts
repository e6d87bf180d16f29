import { Conflict, Invalid, NotFound, audit, insert, once, placeOf, row, sql, update } from '@yanxiu/subgraph';
import type { Context, Transaction } from '@yanxiu/subgraph';
import { v7 as uuid } from 'uuid';
import { standingOf, writtenBy } from '../plan/standing.js';
import type { ArrangeThemeSeriesInput, CreateThemeSeriesInput } from './theme.input.js';
import { seriesById } from './theme.loader.js';
import type { ThemeSeriesPayload } from './theme.payload.js';
import { ThemeSeries } from './theme-series.js';
import { managedBy, unitToManage } from './writing.js';

/** Begins a series (ZJ-13). */
export async function createThemeSeries(context: Context, input: CreateThemeSeriesInput): Promise<ThemeSeriesPayload> {
  const id = await once(context, 'createThemeSeries', input, async (tx) => {
    const unit = await unitToManage(tx, context, input.unitId);
    const [series] = await insert(tx, ThemeSeries, [
      { id: uuid(), title: input.title, purpose: input.purpose ?? null, ...placeOf(unit) },
    ]);
    await arranged(tx, context, series!.id, input.themeIds);
    await audit(tx, context, step(series!, 'createThemeSeries', { title: input.title, themes: input.themeIds.length }));
    return series!.id;
  });
  return { themeSeries: (await seriesById(context).load(id))! };
}

const step = ({ id, countyId }: ThemeSeries, action: string, after: unknown) => ({
  ...{ action: `plans.${action}`, subjectType: 'ThemeSeries', subjectId: id, countyId, after },
});

/** Sets the whole series in its order; what is left out leaves it. */
export async function arrangeThemeSeries(
  context: Context,
  input: ArrangeThemeSeriesInput,
): Promise<ThemeSeriesPayload> {
  await context.db.transaction(async (tx) => {
    const managed = managedBy(await standingOf(context));
    const series = await row(tx, ThemeSeries, sql`where t.id = ${input.id} and ${managed} for update`);
    if (!series) throw new NotFound({ zh: '主题系列', en: 'series' }, 'input.id', input.id);
    const { title, purpose = null } = input;
    await update(tx, ThemeSeries, input, sql`title = ${title}, purpose = ${purpose}, updated_at = now()`);
    await arranged(tx, context, series.id, input.themeIds);
    await audit(tx, context, step(series, 'arrangeThemeSeries', { title, themes: input.themeIds.length }));
  });
  return { themeSeries: (await seriesById(context).load(input.id))! };
}

/** @throws Invalid for themes that are not the viewer's to arrange, Conflict for those of another series */
async function arranged(tx: Transaction, context: Context, seriesId: string, ids: string[]): Promise<void> {
  const written = writtenBy(await standingOf(context));
  const found = await tx.query<{ id: string; seriesId: string | null }>(sql`
    select t.id, t.series_id as "seriesId" from theme t where t.id = any(${ids}::uuid[]) and ${written} for update`);
  const known = new Set(found.map(({ id }) => id));
  const faults = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `input.themeIds[${index}]`, rule: 'exists', value: id }],
  );
  if (faults.length)
    throw new Invalid({ zh: '系列中有找不到、或不由您编制的主题', en: 'Not all of these themes are yours' }, faults);
  const taken = found.filter((one) => one.seriesId && one.seriesId !== seriesId);
  if (taken.length)
    throw new Conflict(
      { zh: '所选主题已编入其他系列', en: 'A theme belongs to another series' },
      taken.map(({ id }) => ({ path: `input.themeIds[${ids.indexOf(id)}]`, rule: 'oneSeries', value: id })),
    );
  await tx.query(sql`
    update theme t set series_id = x.series_id, series_num = x.num, version = t.version + 1, updated_at = now()
    from (
      select o.id, null::uuid as series_id, null::int as num from theme o
      where o.series_id = ${seriesId} and o.id <> all(${ids}::uuid[])
      union all
      select n.id, ${seriesId}::uuid, n.num::int from unnest(${ids}::uuid[]) with ordinality as n(id, num)) x
    where t.id = x.id and (t.series_id, t.series_num) is distinct from (x.series_id, x.num)`);
}
