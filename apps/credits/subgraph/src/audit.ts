import { defineAudit, reaches } from '@yanxiu/subgraph';
import { LedgerEntry } from './ledger/ledger-entry.js';

const log = defineAudit({
  slice: 'credits',
  units: 'directory_unit',
  actions: {
    'credits.recordOutsideTraining': { zh: '登记校外培训', en: 'Outside training recorded' },
    'credits.importTrainings': { zh: '批量登记校外培训', en: 'Outside training imported' },
    'credits.recognise': { zh: '认定学分', en: 'Credits recognised' },
    'credits.reverse': { zh: '冲销学分', en: 'Entry reversed' },
  },
  subjects: {
    LedgerEntry: { zh: '学分记录', en: 'Ledger entry' },
    TrainingImport: {
      zh: '校外培训导入',
      en: 'Import of outside training',
      table: 'training_import',
      column: 'file_name',
    },
    OutsideTraining: { zh: '校外培训', en: 'Outside training', table: 'outside_training', column: 'title' },
  },
});

/** How the slice's log is read. A teacher sees what was done on the own entries, a school what it may recognise. */
export const auditResolvers = [
  log.resolver,
  log.timeline(
    LedgerEntry,
    'LedgerEntry',
    (viewer, entry) =>
      viewer.personId === entry.personId ||
      reaches(viewer, 'credits:recognise', entry) ||
      reaches(viewer, 'credits:reverse', entry),
  ),
];
