import type { SlicePart } from '@yanxiu/subgraph';
import { createSheetIntakes } from '../migrations/2026-11-22T1820-create-sheet-intakes.js';
import { SheetIntakeResolver } from './intake.resolver.js';
import { intakeRoutes } from './intake.routes.js';
import { SheetIntake, SheetIntakeRow, intakeFaults } from './sheet-intake.js';

/** What taking lists in brings into the slice's table of contents. */
export const intakeParts: SlicePart = {
  entities: [SheetIntake, SheetIntakeRow],
  resolvers: [SheetIntakeResolver, ...intakeFaults.resolvers],
  migrations: [createSheetIntakes],
  routes: intakeRoutes,
};
