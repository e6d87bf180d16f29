import { DirectoryUnit, periodsAlong } from '@yanxiu/directory';
import { inForce, taxonomyItems } from '@yanxiu/policy';
import type { Adoption, Pack } from '@yanxiu/policy';
import { insert, rows, sql } from '@yanxiu/subgraph';
import type { Database, Db } from '@yanxiu/subgraph';
import type { DemoActivities, DemoActivity } from '../activity/demo-activity.js';
import { daysOffOf } from '../outlook/days-off.loader.js';
import { idOf } from '../plan/demo-versions.js';
import { daysLater, daysOf } from './series.rules.js';
import { ActivitySeries } from './series.js';

const subjects = 2;
const people = 24;
const [startsAt, endsAt, hours] = ['14:00', '16:00', '2'];

interface Planned {
  series: Partial<ActivitySeries> & { id: string };
  activities: (DemoActivity & { day: string })[];
}

/**
 * The days of subjects of every county whose policy names them (OH-15), from next week to the end of the term.
 * Running it again adds nothing.
 * @param hold writes activities of the demo
 */
export async function seedSeries(
  database: Database,
  { today, hold }: { today: string; hold: (database: Database, given: DemoActivities) => Promise<number> },
): Promise<void> {
  const db = database.session('demo');
  const planned = await plannedFor(db, today);
  await hold(database, { activities: planned.flatMap(({ activities }) => activities) });
  await db.transaction(async (tx) => {
    await insert(
      tx,
      ActivitySeries,
      planned.map(({ series }) => series),
      sql`on conflict (id) do nothing`,
    );
    const days = planned.flatMap(({ series, activities }) =>
      activities.map(({ id, day }) => ({ id, day, series: series.id })),
    );
    await tx.query(sql`
      update activity a set series_id = x.series, series_day = x.day
      from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as x(id uuid, day date, series uuid)
      where a.id = x.id and a.series_id is null`);
  });
}

interface KnownAdoption extends Adoption {
  pack: Pack;
}

async function plannedFor(db: Db, today: string): Promise<Planned[]> {
  const counties = await rows(db, DirectoryUnit, sql`where t.level = 'COUNTY' and t.active order by t.code`);
  const adoptions = await db.query<KnownAdoption>(sql`
    select unit_id as "unitId", pack_code as "packCode", pack_version as version, valid_from::text as "from", valid_to::text as "to", pack from directory_policy`);
  const planned: Planned[] = [];
  for (const county of counties) {
    const policy = inForce(adoptions, county.path, today);
    const weekdays = Object.entries(policy?.pack.plans.studyDays.weekdays ?? {});
    if (!policy || !weekdays.length) continue;
    const terms = await periodsAlong(db, county.path, { from: daysLater(today, 7), to: daysLater(today, 7) });
    const term = terms.find(({ kind }) => kind === 'TERM');
    if (!term) continue;
    const span = { from: daysLater(today, 7), to: term.validTo };
    const off = await daysOffOf(db, county.path, span);
    for (const [subject, weekday] of weekdays.slice(0, subjects)) {
      const teachers = await teachersOf(db, county.id, subject);
      if (teachers.length)
        planned.push(
          seriesOf(county, { subject, teachers, pack: policy.pack, rhythm: { ...span, weekday, everyWeeks: 1 }, off }),
        );
    }
  }
  return planned;
}

async function teachersOf(db: Db, countyId: string, subject: string): Promise<string[]> {
  const found = await db.query<{ id: string }>(sql`
    select person_id as id from directory_posting
    where county_id = ${countyId} and subject = ${subject} and main and valid_to is null order by person_id limit ${people}`);
  return found.map(({ id }) => id);
}

interface Given {
  subject: string;
  teachers: string[];
  pack: Pack;
  rhythm: { from: string; to: string; weekday: number; everyWeeks: number };
  off: { from: string; to: string; name: string }[];
}

function seriesOf(county: DirectoryUnit, { subject, teachers, pack, rhythm, off }: Given): Planned {
  const { days, skipped } = daysOf(rhythm, off);
  const title = `${county.name}${subject}学科研修日`;
  const { provinceId, cityId, countyId, schoolId } = county;
  const series = {
    ...{ id: idOf(`series ${county.id} ${subject}`), title, unitId: county.id, provinceId, cityId, countyId, schoolId },
    ...{ subject, weekday: rhythm.weekday, everyWeeks: 1, firstDay: rhythm.from, lastDay: rhythm.to, startsAt, endsAt },
    ...{ skipped, demo: true },
  };
  const forms = new Set(pack.plans.schemes.filter(({ dimension }) => dimension === 'FORM').map(({ code }) => code));
  const form =
    taxonomyItems(pack.plans).find(({ scheme, ancestors }) => forms.has(scheme) && ancestors.length > 0) ??
    taxonomyItems(pack.plans).find(({ scheme }) => forms.has(scheme));
  const activities = days.map((day, index) => ({
    ...{ id: idOf(`series ${county.id} ${subject} ${day}`), day, title, unitId: county.id, ownerId: teachers[0]! },
    ...{ form: form?.code ?? '', mode: 'OFFLINE' as const, status: 'PUBLISHED' as const, outcome: null },
    sessions: [
      {
        startsAt: `${day}T${startsAt}:00+08:00`,
        endsAt: `${day}T${endsAt}:00+08:00`,
        place: `${county.name}研修中心（演示）`,
        hours,
      },
    ],
    // Who comes is known for the next weeks; later on teachers enrol by themselves.
    attendances:
      index < 3
        ? teachers.map((personId, position) => ({ personId, role: position ? 'PARTICIPANT' : 'HOST', hours }))
        : [],
  }));
  return { series, activities };
}
