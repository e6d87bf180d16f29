import { directory } from '@yanxiu/directory';
import type { SubgraphModule } from '@yanxiu/subgraph';
import { ArchiveFile, ArchiveFolder } from './archive/archive-file.js';
import { ArchiveImport } from './archive/archive-import.js';
import {
  ArchiveFaultKindResolver,
  ArchiveFileResolver,
  ArchiveFolderResolver,
  ArchiveImportResolver,
} from './archive/archive.resolver.js';
import { archiveRoutes } from './archive/archive.routes.js';
import { archiveWorker, forgetArchives, haltNarrowed } from './archive/archive.worker.js';
import { auditResolvers } from './audit.js';
import { ActivityResourcesResolver } from './activity/activity.resolver.js';
import { fileById } from './file/file.loader.js';
import { ResourceFileResolver } from './file/file.resolver.js';
import { fileRoutes } from './file/file.routes.js';
import { ResourceFile } from './file/file.js';
import { storage } from './file/storage.js';
import { filmedLessons, withdrawFilms } from './filmed/filmed-lesson.js';
import { createResources } from './migrations/2026-11-21T1000-create-resources.js';
import { createSearch } from './migrations/2026-11-21T1010-create-search.js';
import { announceResources } from './migrations/2026-11-22T0131-announce-resources.js';
import { screenFiles } from './migrations/2026-11-22T1900-screen-files.js';
import { importArchives } from './migrations/2026-11-23T0100-import-archives.js';
import { knowFilmedLessons } from './migrations/2026-11-23T0520-know-filmed-lessons.js';
import { PersonResourcesResolver } from './person/person.resolver.js';
import { resourceById } from './resource/resource.loader.js';
import { ResourceResolver } from './resource/resource.resolver.js';
import { Resource } from './resource/resource.js';
import { ResourceSearchResolver } from './search/search.resolver.js';
import { OrgUnitResourcesResolver } from './unit/unit.resolver.js';

export const resources: SubgraphModule = {
  name: 'resources',
  entities: [Resource, ResourceFile, ArchiveImport, ArchiveFolder, ArchiveFile, ...directory.entities],
  resolvers: [
    ResourceResolver,
    ResourceFileResolver,
    ResourceSearchResolver,
    OrgUnitResourcesResolver,
    ActivityResourcesResolver,
    PersonResourcesResolver,
    ArchiveImportResolver,
    ArchiveFolderResolver,
    ArchiveFileResolver,
    ArchiveFaultKindResolver,
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
    importArchives,
    knowFilmedLessons,
  ],
  prepare: [directory.prepare],
  projections: [directory.projection, filmedLessons],
  consumes: [haltNarrowed, withdrawFilms],
  // The longer address first: routes answer by how an address begins.
  routes: [...archiveRoutes(storage), ...fileRoutes(storage)],
  background: [archiveWorker(storage), forgetArchives(storage)],
};
