import type { Entity } from '@yanxiu/subgraph';
import { importTrainings } from '../migrations/2026-11-22T2010-import-trainings.js';
import { TrainingImport } from './training-import.js';
import { TrainingImportResolver } from './training-import.resolver.js';
import { trainingImportRoutes } from './training-import.routes.js';
import { TrainingImportRow, trainingImportFaults } from './training-import-row.js';
import { trainingImportWorker } from './training-import.worker.js';

/** What the import of outside training brings into the slice's table of contents. */
export const trainingImportParts = {
  entities: [TrainingImport, TrainingImportRow] as Entity[],
  resolvers: [TrainingImportResolver, ...trainingImportFaults.resolvers],
  migrations: [importTrainings],
  routes: trainingImportRoutes,
  background: [trainingImportWorker],
};
