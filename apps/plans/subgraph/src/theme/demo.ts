import { DirectoryPolicy, DirectoryUnit } from '@yanxiu/directory';
import { inForce } from '@yanxiu/policy';
import type { Pack } from '@yanxiu/policy';
import { civilDay, insert, lineageOf, placeOf, rows, sql, validOn } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { itemsOf } from '../activity/activity.rules.js';
import { seedCycles } from '../cycle/demo.js';
import { daysAfter, idOf } from '../plan/demo-versions.js';
import { Problem, ProblemStatus } from '../problem/problem.js';
import { bankOf, plainThemes, schoolThemes } from './demo-texts.js';
import type { DemoSchool, DemoTheme } from './demo-theme.js';
import { kindsOf } from './theme.rules.js';
import { ThemeSeries } from './theme-series.js';
import { Theme, ThemeStatus } from './theme.js';

/**
 * Fills the demo with problems, themes and cycles of the schools that have groups, each by its own document: most groups
 * stand under their school’s theme, some do not, some have none yet. Again: adds nothing. A few statements in all.
 */
export function seedThemes(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from theme where demo limit 1`);
    if (known) return 0;
    const schools = await schoolsWithGroups(tx, today);
    const made = schools.map((school, index) => themesOf(school, index, today));
    await insert(tx, ThemeSeries, arrangedIn(made));
    await insert(
      tx,
      Theme,
      made.flatMap(({ one, groups }) => [...(one ? [one] : []), ...groups.map(({ theme }) => theme)]),
    );
    const themed = made.flatMap(({ groups }) => groups);
    await seedProblems(tx, schools, themed, today);
    await seedCycles(tx, themed, today);
    return themed.length;
  });
}

/** ZJ-13: in each county the first school with several group themes works through them one after the other. */
function arrangedIn(made: ReturnType<typeof themesOf>[]): Partial<ThemeSeries>[] {
  const several = made.filter(({ groups }) => groups.length > 1);
  return [...Map.groupBy(several, ({ groups }) => groups[0]!.theme.countyId)].map(([, [first]]) => {
    const { provinceId, cityId, countyId, schoolId } = first!.groups[0]!.theme;
    const id = idOf(`theme series ${schoolId}`);
    first!.groups.forEach(({ theme }, index) => Object.assign(theme, { seriesId: id, seriesNum: index + 1 }));
    return {
      ...{ id, title: '学科主题序列', purpose: '各学科主题先后衔接，前一主题的成果用于后一主题。' },
      ...{ unitId: schoolId!, provinceId, cityId, countyId, schoolId, demo: true },
    };
  });
}

async function schoolsWithGroups(tx: Transaction, today: string): Promise<DemoSchool[]> {
  const units = await rows(
    tx,
    DirectoryUnit,
    sql`where t.active and t.school_id is not null and (t.level = 'GROUP' or t.level = 'SCHOOL' and exists (
        select from directory_unit g where g.school_id = t.id and g.level = 'GROUP' and g.active))
      order by t.code nulls last, t.name, t.id`,
  );
  const members = await tx.query<{ unitId: string; id: string; name: string }>(sql`
    select p.unit_id as "unitId", n.id, n.name from directory_posting p
    join directory_unit u on u.id = p.unit_id and u.level = 'GROUP' join directory_person n on n.id = p.person_id
    where ${validOn('p', today)}
    order by p.unit_id, p.position = 'MEMBER', n.id`);
  const byGroup = Map.groupBy(members, ({ unitId }) => unitId);
  const policies = await rows(tx, DirectoryPolicy, sql`order by t.adoption_id`);
  const adoptions = policies.map((policy) => ({
    ...{ policy, unitId: policy.unitId, packCode: policy.packCode, version: policy.packVersion },
    ...{ from: policy.validFrom, to: policy.validTo },
  }));
  return units
    .filter(({ level }) => level === 'SCHOOL')
    .flatMap((school) => {
      const found = inForce(adoptions, school.path, today);
      const groups = units
        .filter(({ level, schoolId }) => level === 'GROUP' && schoolId === school.id)
        .map((unit) => ({ unit, members: (byGroup.get(unit.id) ?? []).map(({ id, name }) => ({ id, name })) }));
      return found && groups.length ? [{ school, groups, policy: found.policy }] : [];
    });
}

/** Every fifth school has no theme of its own yet, every sixth one's first group stands beside it. */
function themesOf({ school, groups, policy }: DemoSchool, index: number, today: string) {
  const { pack } = policy;
  const focuses = itemsOf(pack.plans, ['THEME', 'DIRECTION']);
  const focus = focuses[index % Math.max(focuses.length, 1)] ?? null;
  const patterns = focus ? schoolThemes : plainThemes;
  const one =
    index % 5 === 4
      ? null
      : written(school, policy, today, {
          title: patterns[index % patterns.length]!.replace('{focus}', focus?.name.replaceAll(/[“”]/g, '') ?? ''),
          kind: kindOf(pack, 'SCHOOL'),
          focus,
          purpose: '在教师个性问题基础上明确共性问题，全校统一推进，各教研组结合学科细化。',
        });
  const themed = groups.flatMap((group, place): DemoTheme[] => {
    if ((index + place) % 4 === 3) return [];
    const aligned = one && !(place === 0 && index % 6 === 5);
    const theme = written(group.unit, policy, today, {
      title: bankOf(group.unit.name).theme,
      ...{ kind: kindOf(pack, 'GROUP'), focus: aligned ? focus : null, parentId: aligned ? one.id : null },
      purpose: bankOf(group.unit.name).problems.join('；'),
    });
    return [{ theme, group, policy }];
  });
  return { one, groups: themed };
}

/** HL-04: which of the document's kinds is a school's, and which a group's. */
function kindOf(pack: Pack, level: 'SCHOOL' | 'GROUP') {
  const kinds = kindsOf(pack).map(({ item }) => item);
  return kinds[level === 'SCHOOL' ? 0 : 1] ?? null;
}

function written(
  unit: DirectoryUnit,
  { adoptionId, packCode, packVersion }: DirectoryPolicy,
  today: string,
  content: Partial<Theme>,
): Partial<Theme> {
  return {
    ...{ id: idOf(`theme ${unit.id}`), level: unit.level, ...placeOf(unit), ...content },
    ...{ status: ThemeStatus.IN_WORK, startedOn: daysAfter(today, -60), demo: true, createdBy: 'demo' },
    ...{ adoptionId, packCode, packVersion },
  };
}

/** The group's problems: two of them made the theme, one waits in the box; every second teacher says so unnamed. */
async function seedProblems(tx: Transaction, schools: DemoSchool[], themed: DemoTheme[], today: string): Promise<void> {
  const themes = new Map(themed.map(({ theme }) => [theme.unitId, theme.id]));
  const links: { theme_id: string; problem_id: string }[] = [];
  const votes: { problem_id: string; person_id: string }[] = [];
  const problems = schools.flatMap(({ groups }) =>
    groups.flatMap(({ unit, members }) =>
      (members.length ? bankOf(unit.name).problems : []).map((text, index): Partial<Problem> => {
        const id = idOf(`problem ${unit.id} ${index}`);
        const author = members[index % members.length]!;
        const anonymous = index === 1;
        const theme = index < 2 ? themes.get(unit.id) : undefined;
        if (theme) links.push({ theme_id: theme, problem_id: id });
        const voters = members.slice(0, members.length - index);
        votes.push(...voters.map((voter) => ({ problem_id: id, person_id: voter.id })));
        return {
          ...{ id, text, unitId: unit.id, authorId: author.id, authorName: anonymous ? null : author.name, anonymous },
          ...{ status: theme ? ProblemStatus.PROMOTED : ProblemStatus.OPEN, votes: voters.length, ...lineageOf(unit) },
          ...{ demo: true, createdAt: new Date(`${daysAfter(today, -70 + index * 9)}T09:30:00+08:00`) },
        };
      }),
    ),
  );
  await insert(tx, Problem, problems);
  await tx.query(sql`
    insert into problem_vote select x.* from jsonb_populate_recordset(null::problem_vote, ${JSON.stringify(votes)}::jsonb) x
    on conflict do nothing`);
  await tx.query(sql`
    insert into problem_theme select x.* from jsonb_populate_recordset(null::problem_theme, ${JSON.stringify(links)}::jsonb) x`);
}
