import { DirectoryUnit, policyInForce } from '@yanxiu/directory';
import { civilDay, row, sql, validOn, within } from '@yanxiu/subgraph';
import type { Context, Reader } from '@yanxiu/subgraph';
import { activitiesInReach } from '../activity/activity.loader.js';
import { itemsOf } from '../activity/activity.rules.js';
import { atSchool } from '../plan/standing.js';
import { schoolOf } from '../plan/template.loader.js';
import { recommendationsOf } from './analysis.loader.js';
import { TestAnalysisStep } from './analysis.payload.js';
import type {
  TestAnalysisOptions,
  TestColleague,
  TestMaterial,
  TestMeeting,
  TestReceiver,
} from './analysis.payload.js';
import { nextRung } from './analysis.rules.js';
import { TestAnalysisStatus } from './analysis.js';
import type { TestAnalysis } from './analysis.js';
import { recommenderOf, standOf } from './recommend.service.js';
import { rungsByAnalysis } from './rungs.loader.js';
import { actsFor, isAuthor, writes } from './standing.js';

/** What a new report chooses from: at the school asked for where one is its officer, else at one's own. */
export async function optionsFor(context: Context, unitId: string | null): Promise<TestAnalysisOptions> {
  const { db, viewer } = context;
  const officer = within(atSchool(viewer), 'plans:organise', { unit: 'id' });
  const asked = unitId
    ? await row(db, DirectoryUnit, sql`where t.id = ${unitId} and t.level = 'SCHOOL' and t.active and ${officer}`)
    : undefined;
  const unit = asked ?? (viewer.personId ? await schoolOf(db, viewer.personId) : undefined);
  const pack = unit && (await policyInForce(db, unit.path, civilDay()))?.pack;
  if (!unit || !pack)
    return { unitId: null, forms: [], resourceKind: null, colleagues: [], materials: [], meetings: [] };
  const named = pack.plans.testAnalysis?.forms ?? [];
  return {
    unitId: unit.id,
    forms: itemsOf(pack.plans, ['FORM']).filter(({ code }) => named.includes(code)),
    ...(await peopleAndPapers(db, unit)),
    meetings: await meetingsFor(context, unit, named),
    resourceKind: pack.resources.kinds.find(({ pupilData }) => pupilData === 'MASKED')?.code ?? null,
  };
}

async function peopleAndPapers(db: Reader, { id }: DirectoryUnit) {
  const day = civilDay();
  const colleagues = await db.query<TestColleague>(sql`
    select p.id, p.name from directory_posting o join directory_person p on p.id = o.person_id and p.active
    where o.school_id = ${id} and ${validOn('o', day)}
    group by p.id, p.name order by p.name collate "zh-x-icu", p.id limit 300`);
  const materials = await db.query<TestMaterial>(sql`
    select t.id, t.title from published_resource t where t.pupil_data is not null
      and t.unit_id in (select u.id from directory_unit u where u.path @> array[${id}]::uuid[])
    order by t.id desc limit 50`);
  return { colleagues, materials };
}

/** Announced meetings in the policy's forms, of the school and of those above it. */
function meetingsFor(context: Context, { id, path }: DirectoryUnit, forms: readonly string[]): Promise<TestMeeting[]> {
  return context.db.query<TestMeeting>(sql`
    select t.id, t.title from activity t
    where ${activitiesInReach(context)} and t.status in ('PUBLISHED', 'COMPLETED')
      and (t.school_id = ${id} or t.unit_id = any(${path}::uuid[]))
      and ${forms.length ? sql`t.form ->> 'code' = any(${[...forms]})` : sql`true`}
    order by t.last_day desc, t.id desc limit 30`);
}

/** Where a report that was handed in may go next; null while it waits, and at the top. */
export async function nextOf(context: Context, analysis: TestAnalysis): Promise<TestReceiver | null> {
  const { waiting, reached } = standOf(await recommendationsOf(context).load(analysis.id));
  if (analysis.status === TestAnalysisStatus.DRAFT || waiting) return null;
  const rung = nextRung(await rungsByAnalysis(context).load(analysis), reached?.level ?? null);
  return rung ? { receiverId: rung.receiverId, name: rung.receiverName } : null;
}

/** The steps that the viewer may take now. The server decides again at each. */
export async function stepsFor(context: Context, analysis: TestAnalysis): Promise<TestAnalysisStep[]> {
  const { viewer } = context;
  const found = await recommendationsOf(context).load(analysis.id);
  const { waiting, reached } = standOf(found);
  const author = isAuthor(viewer, analysis);
  const acts = actsFor(viewer);
  const recommends = !author && acts.includes(recommenderOf(analysis, reached));
  const chooses = !!waiting && !author && acts.includes(waiting.unitId);
  const above = [
    ...(recommends && !waiting && (await nextOf(context, analysis)) ? [TestAnalysisStep.RECOMMEND] : []),
    ...(recommends && waiting ? [TestAnalysisStep.WITHDRAW] : []),
    ...(chooses ? [TestAnalysisStep.CHOOSE] : []),
  ];
  if (!writes(viewer, analysis)) return above;
  if (analysis.status === TestAnalysisStatus.DRAFT)
    return [TestAnalysisStep.EDIT, TestAnalysisStep.SUBMIT, ...(found.length ? [] : [TestAnalysisStep.DISCARD])];
  return [...(waiting || reached ? [] : [TestAnalysisStep.TAKE_BACK]), ...above];
}
