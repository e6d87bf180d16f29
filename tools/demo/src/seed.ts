import { setTimeout as sleep } from 'node:timers/promises';
import { recogniseForDemo, seedOutsideTraining } from '@yanxiu/credits-subgraph/demo';
import { seedScoreSheets } from '@yanxiu/evaluation-subgraph/demo';
import { seedOrganization } from '@yanxiu/organization-subgraph/demo';
import {
  seedActivities,
  seedBudgets,
  seedPlans,
  seedProgrammes,
  seedReports,
  seedTimeAndPlace,
  seedWork,
  seedSeries,
  seedThemes,
  seedAnalyses,
  seedProfiles,
  seedMarks,
  seedMessages,
  seedMilestones,
  seedTopics,
} from '@yanxiu/plans-subgraph/demo';
import { seedResources } from '@yanxiu/resources-subgraph/demo';
import { civilDay, raw, sql } from '@yanxiu/subgraph';
import type { Database } from '@yanxiu/subgraph';
import type { Demo } from './dataset.js';
import { demoFacts } from './facts.js';

export type Slice = 'organization' | 'plans' | 'credits' | 'evaluation' | 'resources';
export type DemoDatabases = Record<Slice, Database>;

export interface SeedOptions {
  databases: DemoDatabases;
  filesDir: string;
  demo: Demo;
  onProgress?: (line: string) => void;
  /** Give up when events have not arrived by then. */
  timeoutMs?: number;
}

/**
 * Fills all five slices in the order in which facts arise; the running subgraphs carry the events between them.
 * Running it again adds nothing.
 */
export async function seedDemo({
  databases,
  filesDir,
  demo,
  onProgress = () => undefined,
  timeoutMs = 300_000,
}: SeedOptions): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const arrived = (slice: Slice, table: string, count: number) => waitFor(databases[slice], table, count, deadline);
  const { people, units } = demo.organization;
  onProgress(`机构 ${units.length} 个，人员 ${people.length} 名`);
  await seedOrganization(databases.organization, demo.organization);
  const adoptions = await countOf(databases.organization, 'policy_adoption');
  for (const slice of ['plans', 'credits', 'evaluation', 'resources'] as const) {
    await arrived(slice, 'directory_unit', units.length);
    await arrived(slice, 'directory_person', people.length);
    await arrived(slice, 'directory_policy', adoptions);
  }
  const facts = demoFacts(demo, await firstDay(databases.plans));
  onProgress(`活动 ${facts.activities.length} 场，评估表 ${facts.sheets.length} 份，资源 ${facts.resources.length} 项`);
  await seedActivities(databases.plans, { activities: facts.activities });
  await seedOutsideTraining(databases.credits, { records: facts.trainings });
  await seedScoreSheets(databases.evaluation, { sheets: facts.sheets });
  await seedResources(databases.resources, filesDir, { resources: facts.resources });
  await arrived('plans', 'directory_alliance', demo.organization.alliances.length);
  await arrived('plans', 'published_resource', facts.resources.length);
  await arrived('plans', 'directory_period', demo.organization.periods.length);
  await seedSeries(databases.plans, { today: await firstDay(databases.plans), hold: seedActivities });
  await seedPlans(databases.plans, { today: await firstDay(databases.plans) });
  await seedReports(databases.plans, { today: await firstDay(databases.plans) });
  await seedWork(databases.plans, { today: await firstDay(databases.plans) });
  await seedTimeAndPlace(databases.plans, { today: await firstDay(databases.plans) });
  await seedProgrammes(databases.plans, { today: await firstDay(databases.plans), hold: seedActivities });
  await seedBudgets(databases.plans, { today: await firstDay(databases.plans) });
  await seedThemes(databases.plans, { today: await firstDay(databases.plans) });
  await seedTopics(databases.plans, { today: await firstDay(databases.plans) });
  await seedMarks(databases.plans);
  await seedAnalyses(databases.plans);
  await seedProfiles(databases.plans, { today: await firstDay(databases.plans) });
  await seedMilestones(databases.plans, { today: await firstDay(databases.plans) });
  await seedMessages(databases.plans, { today: await firstDay(databases.plans) });
  const attended = facts.activities
    .filter(({ status }) => status === 'COMPLETED')
    .flatMap(({ attendances }) => attendances).length;
  onProgress(`等待学分入账：${attended + facts.trainings.length} 条`);
  await arrived('credits', 'ledger_entry', attended + facts.trainings.length);
  await recogniseForDemo(databases.credits, { until: daysAgo(60) });
}

/** The day the demo was first filled: later starts must build the same facts, not new ones. */
async function firstDay(database: Database): Promise<string> {
  const [first] = await database.session('demo').query<{ day: string | null }>(sql`
    select (min(received_at) at time zone 'Asia/Shanghai')::date::text as day from inbox`);
  return first?.day ?? civilDay();
}

const daysAgo = (days: number): string => civilDay(new Date(Date.now() - days * 86_400_000));

async function waitFor(database: Database, table: string, count: number, deadline: number): Promise<void> {
  for (;;) {
    const found = await countOf(database, table);
    if (found >= count) return;
    if (Date.now() > deadline) throw new Error(`演示数据未到齐：${table} 应有 ${count} 行，现有 ${found} 行`);
    await sleep(250);
  }
}

async function countOf(database: Database, table: string): Promise<number> {
  const [found] = await database
    .session('demo')
    .query<{ n: number }>(sql`select count(*)::int as n from ${raw(table)}`);
  return found!.n;
}
