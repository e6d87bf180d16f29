import { DirectoryAlliance, DirectoryAllianceMember } from './directory-alliance.js';
import { DirectoryPerson, DirectoryPosting } from './directory-person.js';
import { DirectoryPeriod } from './directory-period.js';
import { DirectoryPolicy } from './directory-policy.js';
import { DirectoryUnit } from './directory-unit.js';
import { directoryAlliances, directoryMigration, directoryPeriods, directorySuccessors } from './migration.js';
import { directoryProjection } from './projection.js';
import { completeStoredPacks } from './stored-packs.js';

/** What a slice's table of contents takes in to know units, people, policies, periods and alliances. */
export const directory = {
  entities: [
    DirectoryUnit,
    DirectoryPerson,
    DirectoryPosting,
    DirectoryPolicy,
    DirectoryPeriod,
    DirectoryAlliance,
    DirectoryAllianceMember,
  ],
  migrations: [directoryMigration, directorySuccessors, directoryPeriods, directoryAlliances],
  projection: directoryProjection,
  prepare: completeStoredPacks,
};
