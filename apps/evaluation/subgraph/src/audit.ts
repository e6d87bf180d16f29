import { defineAudit, reaches } from '@yanxiu/subgraph';
import { ScoreSheet } from './score-sheet/score-sheet.js';

const log = defineAudit({
  slice: 'evaluation',
  units: 'directory_unit',
  actions: {
    'evaluation.openScoreSheet': { zh: '建立评估记录', en: 'Score sheet opened' },
    'evaluation.saveScoreSheet': { zh: '填写评分', en: 'Marks saved' },
    'evaluation.signScoreSheet': { zh: '签字', en: 'Sheet signed' },
    'evaluation.withdrawScoreSheet': { zh: '撤回评估记录', en: 'Sheet withdrawn' },
  },
  subjects: { ScoreSheet: { zh: '评估记录', en: 'Score sheet' } },
});

/** How the slice's log is read. A school reads its result; how the marks came about is for those who score. */
export const auditResolvers = [
  log.resolver,
  log.timeline(
    ScoreSheet,
    'ScoreSheet',
    (viewer, sheet) => reaches(viewer, 'evaluation:score', sheet) || reaches(viewer, 'evaluation:sign', sheet),
  ),
];
