import { civilDay, defineLoader, reaches, sql, validOn } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { membersOf } from './cluster.loader.js';
import { PlanSectionKind } from './plan-content.js';
import type { PlanRoster } from './plan-content.js';
import type { RosterState } from './plan-version.js';
import { versionOf } from './plan.loader.js';
import type { Plan } from './plan.js';
import { standingOf, writes } from './standing.js';

interface RosterRow {
  unitId: string;
  subject: string;
  personId: string;
  name: string;
}

/** Who teaches what at units, or takes part in groups, today: one statement for any number of units. */
export async function rostersOf(reader: Reader, unitIds: readonly string[]): Promise<Map<string, RosterState>> {
  const asOf = civilDay();
  const found = await reader.query<RosterRow>(sql`
    select * from (select distinct u.id as "unitId", coalesce(p.subject, m.subject) as subject, p.person_id as "personId", n.name
    from directory_unit u
    join directory_posting p on case when u.level = 'SCHOOL' then p.school_id = u.id and p.subject is not null else p.unit_id = u.id end
      and ${validOn('p', asOf)}
    join directory_person n on n.id = p.person_id and n.active
    left join lateral (
      select m.subject from directory_posting m where m.person_id = p.person_id and m.main and m.subject is not null
        and ${validOn('m', asOf)} limit 1) m on true
    where u.id = any(${[...unitIds]}::uuid[])) t
    order by t.subject, t.name collate "zh-x-icu", t."personId"`);
  const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
  return new Map(
    unitIds.map((unitId) => {
      const bySubject = Map.groupBy(byUnit.get(unitId) ?? [], ({ subject }) => subject ?? '未分学科');
      const subjects = [...bySubject].map(([subject, people]) => ({
        subject,
        people: people.map(({ personId, name }) => ({ personId, name })),
      }));
      return [unitId, { asOf, subjects }];
    }),
  );
}

type Writer = Pick<Plan, 'unitId' | 'allianceId'>;
const keyOf = ({ unitId, allianceId }: Writer) => `${unitId} ${allianceId}`;

/** The rosters of who writes: of a cluster's plan with the teachers of its members (PC-23). */
async function rostersOfWriters(reader: Reader, writers: readonly Writer[]): Promise<RosterState[]> {
  const members = await membersOf(
    reader,
    writers.flatMap(({ allianceId }) => (allianceId ? [allianceId] : [])),
  );
  const unitsOf = ({ unitId, allianceId }: Writer) => [...new Set([unitId, ...(members.get(allianceId ?? '') ?? [])])];
  const rosters = await rostersOf(reader, [...new Set(writers.flatMap(unitsOf))]);
  return writers.map((writer) => joined(unitsOf(writer).map((id) => rosters.get(id)!)));
}

function joined(rosters: RosterState[]): RosterState {
  const subjects = new Map<string, RosterState['subjects'][0]['people']>();
  for (const { subject, people } of rosters.flatMap((roster) => roster.subjects)) {
    const known = subjects.get(subject) ?? [];
    const ids = new Set(known.map(({ personId }) => personId));
    subjects.set(subject, [...known, ...people.filter(({ personId }) => !ids.has(personId))]);
  }
  return { asOf: rosters[0]!.asOf, subjects: [...subjects].map(([subject, people]) => ({ subject, people })) };
}

const rosterOfWriter = defineLoader<Writer, RosterState, string>(
  (writers, { db }) => rostersOfWriters(db, writers),
  keyOf,
);

/** The roster to be frozen with a plan; null where the template asks for none. */
export async function rosterToFreeze(reader: Reader, plan: Plan): Promise<RosterState | null> {
  if (!plan.sections.some(({ kind }) => kind === PlanSectionKind.ROSTER)) return null;
  return (await rostersOfWriters(reader, [plan]))[0]!;
}

/**
 * The roster of a plan: as it was handed in for those above, as it is today for its author before that. Names are for
 * who may see the school's people; an alliance leader sees figures (DL-01).
 */
export async function rosterOf(context: Context, plan: Plan): Promise<PlanRoster | null> {
  if (!plan.sections.some(({ kind }) => kind === PlanSectionKind.ROSTER)) return null;
  const standing = await standingOf(context);
  const own = writes(standing, plan);
  const draft = own && ['DRAFT', 'RETURNED', 'WITHDRAWN'].includes(plan.status);
  const version =
    draft || plan.currentVersion === null
      ? null
      : await versionOf(context).load({ planId: plan.id, num: plan.currentVersion });
  const state = version?.roster ?? (await rosterOfWriter(context).load(plan));
  const named = own || reaches(context.viewer, 'organization:read-people', plan);
  return {
    frozen: Boolean(version?.roster),
    asOf: state.asOf,
    subjects: state.subjects.map(({ subject, people }) => ({
      ...{ subject, count: people.length },
      people: named ? people : null,
    })),
  };
}
