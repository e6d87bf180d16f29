import { directory } from '@yanxiu/directory';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { ActivityResolver } from './activity/activity.resolver.js';
import { creditAttendance, reverseCancelled } from './activity/credit-attendance.js';
import { LedgerEntry } from './ledger/ledger-entry.js';
import { entryById } from './ledger/ledger.loader.js';
import { LedgerEntryResolver } from './ledger/ledger.resolver.js';
import { valueOpenEntries } from './ledger/value-open-entries.js';
import { PendingEntry } from './ledger/worklist.js';
import { createLedger } from './migrations/2026-11-21T1000-create-ledger.js';
import { OutsideTraining } from './outside/outside-training.js';
import { OutsideTrainingResolver } from './outside/outside.resolver.js';
import { CreditStatementResolver, PersonResolver } from './person/person.resolver.js';
import { CreditProgressResolver, OrgUnitResolver } from './unit/unit.resolver.js';

export const credits: SubgraphModule = {
  name: 'credits',
  entities: [LedgerEntry, PendingEntry, OutsideTraining, ...directory.entities],
  resolvers: [
    LedgerEntryResolver,
    OutsideTrainingResolver,
    PersonResolver,
    CreditStatementResolver,
    OrgUnitResolver,
    CreditProgressResolver,
    ActivityResolver,
  ],
  references: { LedgerEntry: ({ id }, context) => entryById(context).load(id) },
  migrations: [...directory.migrations, createLedger],
  projections: [directory.projection],
  consumes: [creditAttendance, reverseCancelled, valueOpenEntries],
};
