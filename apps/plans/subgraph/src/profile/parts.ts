import type { SlicePart } from '@yanxiu/subgraph';
import { createSchoolProfiles } from '../migrations/2026-11-22T1940-create-school-profiles.js';
import { profileById } from './profile.loader.js';
import { SchoolProfileResolver } from './profile.resolver.js';
import { SchoolProfile } from './profile.js';

/** What profiles of schools bring into the slice's table of contents. */
export const schoolProfiles: SlicePart = {
  entities: [SchoolProfile],
  resolvers: [SchoolProfileResolver],
  references: {
    SchoolProfile: ({ id }, context) => profileById(context).load(id),
  },
  migrations: [createSchoolProfiles],
  /** Words of the log. */
  actions: { 'plans.saveSchoolProfile': { zh: '填写一校一策', en: 'School profile written' } },
  subjects: { SchoolProfile: { zh: '一校一策', en: 'School profile' } },
};
