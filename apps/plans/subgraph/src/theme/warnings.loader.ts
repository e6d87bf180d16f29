import { defineLoader, sql } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import type { ThemeWarning } from './theme.payload.js';
import type { Theme } from './theme.js';

interface Around {
  id: string;
  level: string;
  parentId: string | null;
  parentStatus: string | null;
  /** The school's theme that runs, where there is one. */
  schoolTheme: string | null;
  /** Themes of the same unit that run. */
  beside: number;
  limit: number | null;
  clause: string | null;
}

/** What is to be looked at, for any number of themes in one statement (OH-10). */
const around = defineLoader<string, Around | null>(async (ids, { db }) => {
  const found = await db.query<Around>(sql`
    select t.id, t.level, t.parent_id as "parentId", p.status as "parentStatus", s.title as "schoolTheme", b.beside,
      (d.pack #>> array['plans', 'themes', case t.level when 'SCHOOL' then 'school' else 'perGroup' end])::int as limit,
      d.pack #>> '{plans,themes,cite,clause}' as clause
    from theme t
    left join theme p on p.id = t.parent_id
    left join directory_policy d on d.adoption_id = t.adoption_id and t.level in ('SCHOOL', 'GROUP')
    left join lateral (
      select x.title from theme x where x.school_id = t.school_id and x.level = 'SCHOOL' and x.status = 'IN_WORK'
      order by x.started_on desc, x.id limit 1) s on true
    cross join lateral (
      select count(*)::int as beside from theme x
      where x.unit_id = t.unit_id and x.level = t.level and x.status = 'IN_WORK' and x.id <> t.id) b
    where t.id = any(${[...ids]}::uuid[]) and t.status <> 'CLOSED'`);
  const byId = new Map(found.map((one) => [one.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
});

export async function warningsOf(context: Context, { id }: Theme): Promise<ThemeWarning[]> {
  const found = await around(context).load(id);
  if (!found) return [];
  const english = context.locale === 'en';
  const say = (rule: string, zh: string, en: string): ThemeWarning => ({ rule, message: english ? en : zh });
  return [...alignment(found, say), ...number(found, say)];
}

type Say = (rule: string, zh: string, en: string) => ThemeWarning;

function alignment({ level, parentId, parentStatus, schoolTheme }: Around, say: Say): ThemeWarning[] {
  if (parentStatus === 'CLOSED') return [say('parentClosed', '上位主题已结题，请确认是否继续', 'The parent is closed')];
  if (level !== 'GROUP' || parentId) return [];
  return schoolTheme
    ? [say('notAligned', `未对应学校共性主题《${schoolTheme}》`, `Not under the school’s theme: ${schoolTheme}`)]
    : [say('noSchoolTheme', '学校尚未确定共性主题', 'The school has no theme of its own yet')];
}

function number({ level, beside, limit, clause }: Around, say: Say): ThemeWarning[] {
  if (limit === null || beside + 1 <= limit) return [];
  const of = level === 'SCHOOL' ? '学校共性主题' : '每个教研组的主题';
  return [
    say(
      'moreThanRule',
      `${of}应为 ${limit} 个，现有 ${beside + 1} 个同时进行（依据 ${clause ?? '政策'}）`,
      `The policy has ${limit}; ${beside + 1} run at once`,
    ),
  ];
}
