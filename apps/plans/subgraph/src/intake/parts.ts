import { createSheetIntakes } from '../migrations/2026-11-22T1820-create-sheet-intakes.js';
import { SheetIntakeFaultKindResolver, SheetIntakeFaultResolver, SheetIntakeResolver } from './intake.resolver.js';
import { intakeRoutes } from './intake.routes.js';
import { SheetIntake, SheetIntakeRow } from './sheet-intake.js';

/** What taking lists in brings into the slice's table of contents. */
export const intakeParts = {
  entities: [SheetIntake, SheetIntakeRow],
  resolvers: [SheetIntakeResolver, SheetIntakeFaultResolver, SheetIntakeFaultKindResolver],
  migrations: [createSheetIntakes],
  routes: intakeRoutes,
};
