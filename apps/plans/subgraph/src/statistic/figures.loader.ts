import type { Pack } from '@yanxiu/policy';
import { civilDay, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Decimal } from 'decimal.js';
import { belowUnit } from '../unit/below-unit.js';
import { percentOf } from './mix.loader.js';
import { figuresOf } from './roll-up.js';
import { attendancesCounted } from './scope.js';
import type { Span } from './scope.js';
import type { BalanceRow, ChannelMix, LeaderRow, SubjectSizes } from './statistic.js';

interface Counted {
  ofTier: boolean;
  tier: string | null;
  scheme: string | null;
  code: string | null;
  name: string | null;
  attendances: number;
  hours: string;
}

/**
 * OH-08: through which channels the hours came, for all teachers and per tier, beside the target where one is set. One
 * statement; an empty target stays empty.
 */
export async function channelsOf(context: Context, span: Span, pack: Pack | null): Promise<ChannelMix[]> {
  const found = await context.db.query<Counted>(sql`
    select grouping(x.tier) = 0 as "ofTier", x.tier, x.scheme, x.code, max(x.name) as name,
      sum(x.things)::int as attendances, trim_scale(sum(x.hours))::text as hours
    from (${await figuresOf(context, 'attendance', span)}) x
    group by grouping sets ((x.scheme, x.code), (x.tier, x.scheme, x.code))`);
  const tiers = pack?.organization.teacherTiers ?? [];
  const all = mixOf(
    null,
    found.filter(({ ofTier }) => !ofTier),
    pack,
  );
  const byTier = tiers
    .map(({ code, zh }) =>
      mixOf(
        { scheme: 'TEACHER_TIER', code, name: zh },
        found.filter(({ ofTier, tier }) => ofTier && tier === code),
        pack,
      ),
    )
    .filter(({ rows }) => rows.some(({ attendances, target }) => attendances > 0 || target));
  return [all, ...byTier];
}

function mixOf(tier: ChannelMix['tier'], found: Counted[], pack: Pack | null): ChannelMix {
  const { percent = null, byTier = null } = pack?.plans.channelMix ?? {};
  const targets = tier ? (byTier?.[tier.code] ?? null) : percent;
  const total = Decimal.sum(0, ...found.map(({ hours }) => hours));
  const items = (pack?.plans.schemes ?? [])
    .filter(({ dimension }) => dimension === 'CHANNEL')
    .flatMap(({ code: scheme, items: own }) => own.map(({ code, zh }) => ({ scheme, code, name: zh })));
  const others = found.filter(({ code }) => !items.some((item) => item.code === code));
  const row = (channel: ChannelMix['rows'][number]['channel'], counted: Counted | undefined) => ({
    ...{ channel, attendances: counted?.attendances ?? 0, hours: new Decimal(counted?.hours ?? 0) },
    percent: percentOf(counted?.hours ?? 0, total),
    target: channel && targets?.[channel.code] ? new Decimal(targets[channel.code]!) : null,
  });
  return {
    tier,
    rows: [
      ...items.map((item) =>
        row(
          item,
          found.find(({ code }) => code === item.code),
        ),
      ),
      ...others.map((one) =>
        row(one.scheme && one.code && one.name ? { scheme: one.scheme, code: one.code, name: one.name } : null, one),
      ),
    ],
  };
}

/** ZJ-12: how many activities take the one side of each pair and how many the other; one statement. */
export async function balancesOf(context: Context, span: Span, pack: Pack | null): Promise<BalanceRow[]> {
  const pairs = pack?.plans.balances ?? [];
  if (!pairs.length) return [];
  const found = await context.db.query<{ code: string | null; a: number; b: number; total: number }>(sql`
    with x as (${await figuresOf(context, 'activity', span)})
    select x.code, coalesce(sum(x.things) filter (where x.scheme = 'A'), 0)::int as a, coalesce(sum(x.things) filter (where x.scheme = 'B'), 0)::int as b,
      (select coalesce(sum(things), 0)::int from x where dimension = 'ALL') as total
    from x where x.dimension in ('ALL', 'BALANCE') group by x.code`);
  const total = found[0]?.total ?? 0;
  return pairs.map(({ code, a, b, targetPercent, cite }) => {
    const counted = found.find((one) => one.code === code) ?? { a: 0, b: 0 };
    return {
      ...{ code, a, b, activitiesA: counted.a, activitiesB: counted.b, unmarked: total - counted.a - counted.b },
      target: targetPercent === null ? null : new Decimal(targetPercent),
      ...{ clause: cite?.clause ?? null, quote: cite?.quote ?? null },
    };
  });
}

/** DL-38: principals among those present, by the part they took: who held the office on the day. */
export async function leadersOf(context: Context, span: Span): Promise<LeaderRow[]> {
  const found = await context.db.query<{
    scheme: string;
    code: string;
    name: string;
    people: number;
    attendances: number;
  }>(sql`
    select t.role ->> 'scheme' as scheme, t.role ->> 'code' as code, max(t.role ->> 'name') as name,
      count(distinct t.person_id)::int as people, count(*)::int as attendances
    from attendance t where ${await attendancesCounted(context, span)} and exists (
      select from directory_posting p where p.person_id = t.person_id and p.position = 'PRINCIPAL'
        and p.valid_from <= t.day and (p.valid_to is null or p.valid_to >= t.day))
    group by 1, 2 order by 5 desc, 2`);
  return found.map(({ scheme, code, name, people, attendances }) => ({
    role: { scheme, code, name },
    ...{ people, attendances },
  }));
}

/** HL-13: subjects of schools by their number of teachers today; large and small only where a threshold is set. */
export async function subjectSizesOf(
  { db, viewer }: Context,
  unitId: string,
  pack: Pack | null,
): Promise<SubjectSizes | null> {
  const rule = pack?.organization.subjectSize;
  if (!rule || rule.silent === true) return null;
  const today = civilDay();
  const [counted] = await db.query<{ total: number; large: number }>(sql`
    select count(*)::int as total, count(*) filter (where n >= ${rule.threshold}::int)::int as large from (
      select count(distinct t.person_id) as n from directory_posting t
      where t.subject is not null and t.school_id is not null and ${validOn('t', today)}
        and ${within(viewer, 'plans:read', { unit: 'unit_id' })} and ${await belowUnit(db, unitId)}
      group by t.school_id, t.subject) x`);
  const { total, large } = counted!;
  const known = rule.threshold !== null;
  return {
    ...{ threshold: rule.threshold, total, large: known ? large : null, small: known ? total - large : null },
    ...{ largeWays: rule.large.map(({ zh }) => zh), smallWays: rule.small.map(({ zh }) => zh) },
  };
}
