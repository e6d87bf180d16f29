import { createHash } from 'node:crypto';
import { DirectoryPerson, DirectoryPolicy, DirectoryUnit, DirectoryPeriod } from '@yanxiu/directory';
import { civilDay, insert, lineageOf, rows, sql } from '@yanxiu/subgraph';
import type { Database, Transaction } from '@yanxiu/subgraph';
import { announceDecided } from './decided.js';
import { at, daysAfter, handedIn, idOf } from './demo-versions.js';
import type { Written } from './demo-versions.js';
import { dueByRhythm, periodOn } from './due.rules.js';
import { handlersIn } from './handlers.js';
import {
  authorLevels,
  finalStatuses,
  handlingOf,
  periodKindsOf,
  planTemplates,
  planTitle,
  sectionsOf,
  seenByOf,
  writerName,
} from './plan.rules.js';
import type { PlanTemplateRule } from './plan.rules.js';
import { PlanVersion } from './plan-version.js';
import { PlanWindow } from './plan-window.js';
import { Plan, PlanMode, PlanStatus } from './plan.js';
import { rostersOf } from './roster.loader.js';

/** What a round of applications asks for in the demo; a bureau sets its own. */
const headings = ['研修主题', '研修目标', '研修安排与场次', '学时与申报学分', '经费预算'];

const luckOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);

interface Facts {
  units: DirectoryUnit[];
  byId: Map<string, DirectoryUnit>;
  people: Map<string, { id: string; name: string }[]>;
  /** By school. */
  principals: Map<string, { personId: string; name: string }>;
  periods: DirectoryPeriod[];
  today: string;
}

/**
 * Fills the demo with the plans of the running periods, by each region’s own document: most are done, some wait, one in
 * ten was returned, is a draft or is missing. Again: adds nothing. A few statements in all.
 */
export function seedPlans(database: Database, { today = civilDay() }: { today?: string } = {}): Promise<number> {
  return database.session('demo').transaction(async (tx) => {
    await tx.query(sql`set local statement_timeout = 0`);
    const [known] = await tx.query(sql`select id from plan where demo limit 1`);
    if (known) return 0;
    const facts = await factsOf(tx, today);
    const adoptions = await rows(tx, DirectoryPolicy, sql`where t.valid_to is null or t.valid_to >= ${today}::date`);
    const drafts = adoptions.flatMap((adoption) => begunUnder(adoption, adoptions, facts));
    await insert(
      tx,
      PlanWindow,
      adoptions.flatMap((adoption) => roundsOf(adoption, facts)),
      sql`on conflict do nothing`,
    );
    const rosters = await rostersOf(tx, [...new Set(drafts.map(({ plan }) => plan.unitId))]);
    const written = drafts.map((draft) => handedIn(draft, rosters.get(draft.plan.unitId)!, facts));
    numberReceipts(written, facts);
    await insert(
      tx,
      Plan,
      written.map(({ plan }) => plan),
    );
    await insert(
      tx,
      PlanVersion,
      written.flatMap(({ version }) => version ?? []),
    );
    await countReceipts(tx);
    const decided = written.filter(({ plan }) => finalStatuses.includes(plan.status));
    await announceDecided(
      tx,
      decided.map(({ plan, version }) => ({ plan, outcome: plan.status, basis: version!.basis! })),
    );
    return written.length;
  });
}

async function factsOf(tx: Transaction, today: string): Promise<Facts> {
  const units = await rows(tx, DirectoryUnit, sql`where t.active order by t.code nulls last, t.name, t.id`);
  const people = await rows(tx, DirectoryPerson, sql`where t.active`);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const posted = await tx.query<{ personId: string; schoolId: string }>(sql`
    select person_id as "personId", school_id as "schoolId" from directory_posting
    where main and subject is not null and school_id is not null and (valid_to is null or valid_to >= ${today}::date)
    order by person_id`);
  const heads = await tx.query<{ personId: string; schoolId: string; name: string }>(sql`
    select distinct on (p.school_id) p.school_id as "schoolId", n.id as "personId", n.name from directory_posting p
    join directory_person n on n.id = p.person_id and n.active
    where p.position = 'PRINCIPAL' and p.school_id is not null and (p.valid_to is null or p.valid_to >= ${today}::date)
    order by p.school_id, n.id`);
  const bySchool = Map.groupBy(posted, ({ schoolId }) => schoolId);
  return {
    principals: new Map(heads.map(({ schoolId, personId, name }) => [schoolId, { personId, name }])),
    ...{ units, today, byId: new Map(units.map((unit) => [unit.id, unit])) },
    people: new Map(
      [...bySchool].map(([id, list]) => [
        id,
        list.map(({ personId }) => ({ id: personId, name: names.get(personId) ?? '' })),
      ]),
    ),
    periods: await rows(tx, DirectoryPeriod, sql`where not t.withdrawn order by t.valid_from`),
  };
}

/** Templates that are handled above, run in the years of a programme, or are personal; other papers stay to be written. */
function templatesOf({ pack }: DirectoryPolicy): PlanTemplateRule[] {
  return planTemplates(pack).filter(
    (template) =>
      template.period !== 'ACTIVITY' &&
      (handlingOf(pack, template).stated || ['THREE_YEARS', 'FIVE_YEARS'].includes(template.period ?? '')),
  );
}

const kindsOf = (template: PlanTemplateRule) => (template.period === null ? ['SCHOOL_YEAR'] : periodKindsOf(template));

interface Draft {
  plan: Plan;
  luck: number;
}

function begunUnder(adoption: DirectoryPolicy, all: DirectoryPolicy[], facts: Facts): Draft[] {
  const nearest = ({ path }: DirectoryUnit) =>
    path.flatMap((id) => all.filter(({ unitId }) => unitId === id)).at(-1)?.adoptionId === adoption.adoptionId;
  const below = facts.units.filter((unit) => unit.path.includes(adoption.unitId) && nearest(unit));
  return templatesOf(adoption).flatMap((template) => {
    const writers = below.filter(
      (unit) =>
        (template.author === 'PERSON' ? ['SCHOOL'] : authorLevels(template).slice(0, 1)).includes(unit.level) &&
        (unit.level !== 'SCHOOL' || unit.stages.length > 0) &&
        (unit.level !== 'GROUP' || unit.schoolId !== null),
    );
    const schools = template.author === 'PERSON' ? writers.slice(0, 4) : writers;
    return schools.flatMap((unit) => {
      const people = template.author === 'PERSON' ? (facts.people.get(unit.id) ?? []) : [null];
      return people.flatMap((person) => begun(adoption, template, unit, person, facts) ?? []);
    });
  });
}

function begun(
  { pack, packCode, packVersion, adoptionId }: DirectoryPolicy,
  template: PlanTemplateRule,
  unit: DirectoryUnit,
  person: { id: string; name: string } | null,
  { byId, periods, units, today }: Facts,
): Draft | null {
  const period = periodOn(
    periods.filter(({ unitId }) => unit.path.includes(unitId)),
    unit.path,
    kindsOf(template),
    today,
  );
  const luck = luckOf(`${template.code} ${person?.id ?? unit.id}`);
  if (!period || luck % 12 === 0) return null;
  const handling = handlingOf(pack, template);
  const asked = handling.mode === PlanMode.REVIEW ? headings : [];
  const { id: periodId, name: periodName, validFrom: from, validTo: to } = period;
  const plan = {
    ...{ id: idOf(`plan ${template.code} ${person?.id ?? unit.id} ${periodId}`), version: 1, demo: true },
    title: planTitle(
      person?.name ?? writerName(unit, byId.get(unit.schoolId ?? '')),
      { name: periodName, kind: period.kind, from, to },
      template.zh,
    ),
    template: { code: template.code, name: template.zh, open: template.open, parent: template.parent ?? null },
    ...{ templateCode: template.code, author: template.author, handling, seenBy: seenByOf(pack, template) },
    ...{ handlerIds: handlersIn(units, pack, template.code, handling.level, unit), unitId: unit.id },
    ...{
      personId: person?.id ?? null,
      periodId,
      periodName,
      from,
      to,
      parentId: null,
      activityId: null,
      allianceId: null,
    },
    due: handling.mode === PlanMode.REVIEW ? closing(period) : dueByRhythm(pack, template.code, { from, to }),
    ...{ single: handling.mode !== PlanMode.REVIEW, status: PlanStatus.DRAFT, since: at(from, 9), amendReason: null },
    ...{ sections: sectionsOf(template, asked), tasks: [], versions: 0, currentVersion: null, effectiveVersion: null },
    ...{ receipt: null, submittedBy: null, submittedByName: null, heldBy: null, heldByPerson: null, heldByName: null },
    ...lineageOf(unit),
    ...{ adoptionId, packCode, packVersion, createdBy: 'demo' },
    ...{ createdAt: at(from, 8), updatedAt: at(from, 9) },
  } satisfies Plan;
  return { plan, luck };
}

/** Six weeks into the period. */
const closing = ({ validFrom }: DirectoryPeriod) => daysAfter(validFrom, 42);

function roundsOf(adoption: DirectoryPolicy, { byId, periods, today }: Facts): Partial<PlanWindow>[] {
  const unit = byId.get(adoption.unitId);
  if (unit?.level !== 'COUNTY') return [];
  return templatesOf(adoption).flatMap((template) => {
    const period = periodOn(
      periods.filter(({ unitId }) => unit.path.includes(unitId)),
      unit.path,
      kindsOf(template),
      today,
    );
    if (!period || handlingOf(adoption.pack, template).mode !== PlanMode.REVIEW) return [];
    const { provinceId, cityId, countyId, schoolId } = unit;
    return [
      {
        ...{ id: idOf(`round ${unit.id} ${template.code} ${period.id}`), unitId: unit.id, templateCode: template.code },
        ...{
          provinceId,
          cityId,
          countyId,
          schoolId,
          templateName: template.zh,
          periodId: period.id,
          periodName: period.name,
        },
        ...{
          round: 1,
          opensAt: at(daysAfter(period.validFrom, -14), 8),
          closesAt: at(closing(period), 18),
          graceHours: 24,
        },
        ...{ lateAllowed: true, headings },
      },
    ];
  });
}

function numberReceipts(written: Written[], { byId }: Facts): void {
  const last = new Map<string, number>();
  const sent = written.filter(({ version }) => version);
  sent.sort((a, b) => +a.version!.submittedAt - +b.version!.submittedAt || a.plan.id.localeCompare(b.plan.id));
  for (const { plan, version } of sent) {
    const scope = plan.countyId ?? plan.cityId ?? plan.unitId;
    const year = civilDay(version!.submittedAt).slice(0, 4);
    const number = (last.get(`${scope} ${year}`) ?? 0) + 1;
    last.set(`${scope} ${year}`, number);
    version!.receipt = `JH-${byId.get(scope)?.code ?? scope.slice(-6)}-${year}-${String(number).padStart(5, '0')}`;
    plan.receipt = version!.receipt;
  }
}

/** Real submissions go on counting where the demo's end. */
async function countReceipts(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into plan_receipt (scope, year, last)
    select coalesce(p.county_id, p.city_id, p.unit_id), extract(year from v.submitted_at at time zone 'Asia/Shanghai')::int, count(*)
    from plan_version v join plan p on p.id = v.plan_id group by 1, 2`);
}
