import { directory } from '@yanxiu/directory';
import { defineBatches } from '@yanxiu/subgraph';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { ActivityResolver } from './activity/activity.resolver.js';
import { creditAttendance, followCorrection, reverseCancelled } from './activity/credit-attendance.js';
import { LedgerEntry } from './ledger/ledger-entry.js';
import { entryById } from './ledger/ledger.loader.js';
import { LedgerEntryResolver } from './ledger/ledger.resolver.js';
import { nightlyReconciliation } from './ledger/nightly.js';
import { recogniseAllBatch } from './ledger/recognise-all.service.js';
import { valueOpenEntries } from './ledger/value-open-entries.js';
import { PendingEntry } from './ledger/worklist.js';
import { engagementProjection } from './ledger/own-part.js';
import { createLedger } from './migrations/2026-11-21T1000-create-ledger.js';
import { keepEngagements } from './migrations/2026-11-22T0110-keep-engagements.js';
import { followCorrections } from './migrations/2026-11-22T1600-follow-corrections.js';
import { OutsideTraining } from './outside/outside-training.js';
import { OutsideTrainingResolver } from './outside/outside.resolver.js';
import { trainingImportParts } from './training-import/parts.js';
import { CreditStatementResolver, PersonResolver } from './person/person.resolver.js';
import { CreditProgressResolver, OrgUnitResolver, TrainingByLevelResolver } from './unit/unit.resolver.js';

const batches = [recogniseAllBatch];

export const credits: SubgraphModule = {
  name: 'credits',
  entities: [LedgerEntry, PendingEntry, OutsideTraining, ...trainingImportParts.entities, ...directory.entities],
  resolvers: [
    LedgerEntryResolver,
    OutsideTrainingResolver,
    PersonResolver,
    CreditStatementResolver,
    OrgUnitResolver,
    CreditProgressResolver,
    TrainingByLevelResolver,
    ...trainingImportParts.resolvers,
    ActivityResolver,
    ...auditResolvers,
    ...defineBatches('credits', batches),
  ],
  references: { LedgerEntry: ({ id }, context) => entryById(context).load(id) },
  migrations: [
    ...directory.migrations,
    createLedger,
    keepEngagements,
    followCorrections,
    ...trainingImportParts.migrations,
  ],
  prepare: [directory.prepare],
  projections: [directory.projection, engagementProjection],
  consumes: [creditAttendance, followCorrection, reverseCancelled, valueOpenEntries],
  batches,
  background: [nightlyReconciliation, ...trainingImportParts.background],
  routes: trainingImportParts.routes,
};
