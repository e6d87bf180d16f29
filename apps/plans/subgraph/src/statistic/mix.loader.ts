import type { CodeItem } from '@yanxiu/directory';
import type { Pack } from '@yanxiu/policy';
import { sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { figuresOf } from './roll-up.js';
import type { Span } from './scope.js';
import { StatisticDimension } from './statistic.js';
import type { ActivityMix, MixRow } from './statistic.js';

const { FORM, LAYER, SCOPE, STRAND, CHANNEL, CONTENT, CORE_ELEMENT, TRAINING_LEVEL } = StatisticDimension;

interface Counted {
  dimension: StatisticDimension;
  scheme: string | null;
  code: string | null;
  name: string | null;
  activities: number;
  hours: string;
}

/** Dimensions of which an activity may have several. */
const several: StatisticDimension[] = [STRAND, CORE_ELEMENT];

/** Activities of a unit by all dimensions in one statement; what the policy knows and nobody held is there with zero. */
export async function mixesOf(context: Context, span: Span, pack: Pack | null): Promise<ActivityMix[]> {
  const found = await context.db.query<Counted>(sql`
    select x.dimension, x.scheme, x.code, max(x.name) as name, sum(x.things)::int as activities, trim_scale(sum(x.hours))::text as hours
    from (${await figuresOf(context, 'activity', span)}) x where x.dimension not in ('ALL', 'BALANCE') group by 1, 2, 3`);
  const total = found
    .filter(({ dimension }) => dimension === FORM)
    .reduce((sum, { activities }) => sum + activities, 0);
  const known = pack ? knownItems(pack) : new Map<StatisticDimension, CodeItem[]>();
  return Object.values(StatisticDimension).map((dimension) => ({
    ...{ dimension, several: several.includes(dimension) },
    rows: rowsOf(
      found.filter((one) => one.dimension === dimension),
      known.get(dimension) ?? [],
      total,
    ),
  }));
}

function rowsOf(found: Counted[], known: CodeItem[], total: number): MixRow[] {
  const rows = found.map(({ scheme, code, name, activities, hours }) => {
    const named = known.find((item) => item.code === code && item.scheme === scheme)?.name ?? name;
    return {
      item: scheme && code && named ? { scheme, code, name: named } : null,
      ...{ activities, hours: new Decimal(hours), percent: percentOf(activities, total) },
    };
  });
  const zero = known
    .filter((item) => !rows.some((one) => one.item?.code === item.code && one.item.scheme === item.scheme))
    .map((item) => ({ item, activities: 0, hours: new Decimal(0), percent: percentOf(0, total) }));
  const order = new Map(known.map(({ code }, index) => [code, index]));
  const place = ({ item }: MixRow) => (item ? (order.get(item.code) ?? known.length) : known.length + 1);
  return [...rows, ...zero].sort((a, b) => place(a) - place(b) || b.activities - a.activities);
}

/** A share in percent to one place; null of nothing. */
export const percentOf = (part: Decimal.Value, whole: Decimal.Value): Decimal | null =>
  new Decimal(whole).isZero() ? null : new Decimal(part).times(100).div(whole).toDecimalPlaces(1);

const levels = { PROVINCE: '省级', CITY: '市级', COUNTY: '县级', SCHOOL: '校级' } as const;

/** What the policy in force knows of each dimension: the upper items of its schemes. */
function knownItems({ plans, organization }: Pack): Map<StatisticDimension, CodeItem[]> {
  const upper = (...dimensions: string[]) =>
    plans.schemes
      .filter(({ dimension }) => dimensions.includes(dimension))
      .flatMap(({ code: scheme, items }) => items.map(({ code, zh }) => ({ scheme, code, name: zh })));
  const labelled = (scheme: string, entries: readonly { code: string; zh: string }[]) =>
    entries.map(({ code, zh }) => ({ scheme, code, name: zh }));
  // HL-09: what the province calls itself, 区培 in an autonomous region.
  const named = Object.entries(levels).map(([code, name]) => {
    const own = organization.levels.find(({ level }) => level === code)?.zh;
    return { scheme: 'TRAINING_LEVEL', code, name: own && own.length === 1 ? `${own}级` : name };
  });
  return new Map([
    [FORM, upper('FORM')],
    [CONTENT, upper('CONTENT', 'DIRECTION', 'FOCUS', 'THEME')],
    [CHANNEL, upper('CHANNEL')],
    [LAYER, labelled('LAYER', plans.layers)],
    [SCOPE, labelled('SCOPE', plans.scopes)],
    [STRAND, labelled('STRAND', plans.strands)],
    [CORE_ELEMENT, labelled('CORE_ELEMENT', plans.coreElements)],
    [TRAINING_LEVEL, named],
  ]);
}
