import { directory } from '@yanxiu/directory';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { auditResolvers } from './audit.js';
import { ActivityResourcesResolver } from './activity/activity.resolver.js';
import { fileById } from './file/file.loader.js';
import { ResourceFileResolver } from './file/file.resolver.js';
import { fileRoutes } from './file/file.routes.js';
import { ResourceFile } from './file/file.js';
import { storage } from './file/storage.js';
import { createResources } from './migrations/2026-11-21T1000-create-resources.js';
import { createSearch } from './migrations/2026-11-21T1010-create-search.js';
import { announceResources } from './migrations/2026-11-22T0131-announce-resources.js';
import { screenFiles } from './migrations/2026-11-22T1900-screen-files.js';
import { contents } from './parts.js';
import { PersonResourcesResolver } from './person/person.resolver.js';
import { resourceById } from './resource/resource.loader.js';
import { ResourceResolver } from './resource/resource.resolver.js';
import { Resource } from './resource/resource.js';
import { ResourceSearchResolver } from './search/search.resolver.js';
import { OrgUnitResourcesResolver } from './unit/unit.resolver.js';

export const resources: SubgraphModule = {
  name: 'resources',
  entities: [Resource, ResourceFile, ...contents.entities, ...directory.entities],
  resolvers: [
    ResourceResolver,
    ResourceFileResolver,
    ResourceSearchResolver,
    OrgUnitResourcesResolver,
    ActivityResourcesResolver,
    PersonResourcesResolver,
    ...contents.resolvers,
    ...auditResolvers,
  ],
  references: {
    Resource: ({ id }, context) => resourceById(context).load(id),
    ResourceFile: ({ id }, context) => fileById(context).load(id),
  },
  migrations: [
    ...directory.migrations,
    createResources,
    createSearch,
    announceResources,
    screenFiles,
    ...contents.migrations,
  ],
  prepare: [directory.prepare],
  projections: [directory.projection, ...contents.projections],
  consumes: contents.consumes,
  // The longer address first: routes answer by how an address begins.
  routes: [...contents.routes, ...fileRoutes(storage)],
  background: contents.background,
};
