import { directory } from '@yanxiu/directory';
import { policyAdopted } from '@yanxiu/events';
import { on } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { createScoreSheets } from './migrations/2026-11-21T1000-create-score-sheets.js';
import { rubricById } from './rubric/rubric.loader.js';
import { RubricResolver } from './rubric/rubric.resolver.js';
import { keepRubrics } from './rubric/rubric.service.js';
import { Rubric } from './rubric/rubric.js';
import { Inspector } from './score-sheet/inspector.js';
import { scoreSheetById } from './score-sheet/score-sheet.loader.js';
import { ScoreSheetResolver } from './score-sheet/score-sheet.resolver.js';
import { ScoreSheet } from './score-sheet/score-sheet.js';
import { ScoreMark } from './score-sheet/score-mark.js';
import { OrgUnitScoresResolver } from './unit/unit.resolver.js';

export const evaluation: SubgraphModule = {
  name: 'evaluation',
  entities: [...directory.entities, Rubric, ScoreSheet, ScoreMark, Inspector],
  resolvers: [RubricResolver, ScoreSheetResolver, OrgUnitScoresResolver, ...auditResolvers],
  references: {
    Rubric: ({ id }, context) => rubricById(context).load(id),
    ScoreSheet: ({ id }, context) => scoreSheetById(context).load(id),
  },
  migrations: [...directory.migrations, createScoreSheets],
  consumes: [on(policyAdopted, keepRubrics)],
  prepare: [directory.prepare],
  projections: [directory.projection],
};
