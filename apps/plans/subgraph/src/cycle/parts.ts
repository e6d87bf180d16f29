import type { SlicePart } from '@yanxiu/subgraph';
import { createCycles } from '../migrations/2026-11-22T1210-create-cycles.js';
import { CycleArtefact, CycleOutcome } from './cycle-parts.js';
import {
  ActivityCyclesResolver,
  CycleArtefactResolver,
  CycleBoardStageResolver,
  CycleOutcomeResolver,
} from './cycle-parts.resolver.js';
import { CycleStepsResolver } from './cycle-steps.resolver.js';
import { cycleById } from './cycle.loader.js';
import { CycleResolver } from './cycle.resolver.js';
import { Cycle } from './cycle.js';

/** What the module takes in for cycles: their own table of contents. */
export const cycleParts: SlicePart = {
  entities: [Cycle, CycleOutcome, CycleArtefact],
  resolvers: [
    CycleResolver,
    CycleStepsResolver,
    CycleArtefactResolver,
    CycleBoardStageResolver,
    CycleOutcomeResolver,
    ActivityCyclesResolver,
  ],
  references: { Cycle: ({ id }, context) => cycleById(context).load(id) },
  migrations: [createCycles],
  /** Words of the log. */
  actions: {
    'plans.createCycle': { zh: '开始研修循环', en: 'Cycle begun' },
    'plans.reviseCycle': { zh: '修改研修循环', en: 'Cycle changed' },
    'plans.fileCycleArtefact': { zh: '归入环节材料', en: 'Artefact filed' },
    'plans.removeCycleArtefact': { zh: '移除环节材料', en: 'Artefact taken away' },
    'plans.linkCycleActivities': { zh: '关联活动', en: 'Activities linked' },
    'plans.unlinkCycleActivity': { zh: '取消关联活动', en: 'Activity unlinked' },
    'plans.advanceCycle': { zh: '进入下一环节', en: 'Stepped on' },
    'plans.revisitCycleStage': { zh: '返回前面的环节', en: 'Gone back to a stage' },
    'plans.closeCycle': { zh: '办结研修循环', en: 'Cycle closed' },
    'plans.stopCycle': { zh: '终止研修循环', en: 'Cycle stopped' },
  },
  subjects: { Cycle: { zh: '研修循环', en: 'Cycle', table: 'cycle', column: 'title' } },
};
