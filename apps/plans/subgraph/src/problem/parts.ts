import type { SlicePart } from '@yanxiu/subgraph';
import { problemsByVotes } from '../migrations/2026-11-22T1230-problems-by-votes.js';
import { themesOfRaisedProblems } from '../migrations/2026-11-23T0500-themes-of-raised-problems.js';
import { problemById } from './problem.loader.js';
import { ProblemStepsResolver } from './problem-steps.resolver.js';
import { ProblemResolver } from './problem.resolver.js';
import { Problem } from './problem.js';

/** What the module takes in for the problem box; its tables come with those of themes. */
export const problemParts: SlicePart = {
  entities: [Problem],
  resolvers: [ProblemResolver, ProblemStepsResolver],
  references: { Problem: ({ id }, context) => problemById(context).load(id) },
  migrations: [problemsByVotes, themesOfRaisedProblems],
  /** Words of the log. */
  actions: {
    'plans.submitProblem': { zh: '提出问题', en: 'Problem brought up' },
    'plans.reviseProblem': { zh: '修改问题', en: 'Problem worded anew' },
    'plans.withdrawProblem': { zh: '撤回问题', en: 'Problem taken back' },
    'plans.mergeProblem': { zh: '归并到另一个问题', en: 'Merged into another' },
    'plans.mergeProblems': { zh: '归并重复的问题', en: 'Duplicates merged in' },
    'plans.separateProblem': { zh: '拆出', en: 'Taken out of a merging' },
    'plans.setProblemAside': { zh: '暂不研究', en: 'Set aside' },
    'plans.reopenProblem': { zh: '重新列入', en: 'Taken up again' },
    'plans.promoteProblem': { zh: '提炼为主题', en: 'Made into a theme' },
  },
  subjects: { Problem: { zh: '教学问题', en: 'Problem', table: 'problem', column: 'text' } },
};
