import { TestSubgraph, viewers } from '@yanxiu/testing';
import type { Client } from '@yanxiu/testing';
import { plans } from '../src/module.js';
import { groupA, more, packOf, seedPlans } from './plan-seed.js';

/** Who acts in county A under a document: alice leads the group of school A, ann is its member, wei is of county B. */
export async function startUnder(code: string) {
  const subgraph = await TestSubgraph.start(plans);
  await seedPlans(subgraph, packOf(code));
  const as = (viewer: (typeof viewers)['bo']): Client => subgraph.as(viewer);
  const who = {
    alice: as(viewers.alice),
    ann: as(more.ann),
    bo: as(viewers.bo),
    chen: as(viewers.chen),
    wei: as(viewers.wei),
  };
  return { ...who, subgraph };
}

const FIELDS = `id version title status stageNum conclusion steps packCode packVersion flow { code name loop }
  stages { num code name current visits overdue plannedTo revisits slots { code name own filled } activityCount }
  artefacts { nodes { id num slot title body theme { id } } } outcomes { id num expected late verdict actual }
  questions { id text carried } carried { id text } lineage { id title generation previousIds } owner { id }`;
export const mutation = (verb: string, type = verb[0]!.toUpperCase() + verb.slice(1)) =>
  `mutation ($input: ${type}Input!) { ${verb}(input: $input) { cycle { ${FIELDS} } } }`;
export const CREATE = mutation('createCycle');
export const FILE = mutation('fileCycleArtefact');
export const ADVANCE = mutation('advanceCycle', 'SeenCycle');
export const REVISIT = mutation('revisitCycleStage');
export const CLOSE = mutation('closeCycle');
export const REVISE = mutation('reviseCycle');
export const LINK = mutation('linkCycleActivities');
export const READ = `query ($id: ID!) { cycle(id: $id) { ${FIELDS} } }`;

interface Stage {
  code: string;
  name: string;
  current: boolean;
  visits: number;
  revisits: string[];
  slots: { code: string; own: boolean; filled: boolean }[];
}
export interface Cycle {
  id: string;
  version: number;
  status: string;
  stages: Stage[];
  outcomes: { id: string; late: boolean }[];
  questions: { id: string; carried: number }[];
  artefacts: { nodes: { id: string }[] };
}
export const step = async (who: Client, document: string, input: object): Promise<Cycle> =>
  Object.values(await who.query<Record<string, { cycle: Cycle }>>(document, { input }))[0]!.cycle;
export const seen = ({ id: cycleId, version }: Cycle) => ({ id: cycleId, version });
export const six = { unitId: groupA.id, flow: 'DL_SIX_STEP', title: '课堂提问研修', outcomes: ['一份提问设计案例集'] };
export const note = (who: Client, cycleId: string, num: number, slot?: string) =>
  step(who, FILE, { cycleId, num, slot, title: slot ? undefined : '补充说明', body: '见教研组记录' });

/** Walks a cycle through all of Dalian's six steps. */
export async function walked(who: Client, input: object): Promise<Cycle> {
  let cycle = await step(who, CREATE, input);
  for (let num = 1; num <= cycle.stages.length; num += 1) {
    for (const { code } of cycle.stages[num - 1]!.slots) await note(who, cycle.id, num, code);
    if (num < cycle.stages.length) cycle = await step(who, ADVANCE, seen(cycle));
  }
  return cycle;
}
