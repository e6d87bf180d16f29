import { defineAudit, reaches } from '@yanxiu/subgraph';
import { ArchiveImport } from './archive/archive-import.js';
import { archivePermission } from './archive/archive.loader.js';
import { words } from './parts.js';
import { Resource } from './resource/resource.js';

const log = defineAudit({
  slice: 'resources',
  units: 'directory_unit',
  actions: {
    'resources.create': { zh: '上传资源', en: 'Resource created' },
    'resources.update': { zh: '修改资源', en: 'Resource revised' },
    'resources.publish': { zh: '发布资源', en: 'Resource published' },
    'resources.withdraw': { zh: '撤下资源', en: 'Resource withdrawn' },
    'resources.addFile': { zh: '添加附件', en: 'File added' },
    'resources.removeFile': { zh: '移除附件', en: 'File removed' },
    ...words.actions,
  },
  subjects: {
    Resource: { zh: '资源', en: 'Resource', table: 'resource', column: 'title' },
    ...words.subjects,
  },
});

/** How the slice's log is read. The author sees what was done on the own work, the staff above on its schools'. */
export const auditResolvers = [
  log.resolver,
  log.timeline(
    Resource,
    'Resource',
    (viewer, resource) =>
      (resource.authorId !== null && viewer.personId === resource.authorId) ||
      reaches(viewer, 'resources:publish', resource),
  ),
  log.timeline(ArchiveImport, 'ArchiveImport', (viewer, archive) => reaches(viewer, archivePermission, archive)),
];
