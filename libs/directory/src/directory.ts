import { DirectoryPerson, DirectoryPosting } from './directory-person.js';
import { DirectoryPolicy } from './directory-policy.js';
import { DirectoryUnit } from './directory-unit.js';
import { directoryMigration, directorySuccessors } from './migration.js';
import { directoryProjection } from './projection.js';

/** What a slice's table of contents takes in to know units, people and policies. */
export const directory = {
  entities: [DirectoryUnit, DirectoryPerson, DirectoryPosting, DirectoryPolicy],
  migrations: [directoryMigration, directorySuccessors],
  projection: directoryProjection,
};
