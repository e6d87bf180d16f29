import type { SlicePart } from '@yanxiu/subgraph';
import { storage } from '../file/storage.js';
import { importArchives } from '../migrations/2026-11-23T0100-import-archives.js';
import { ArchiveFile, ArchiveFolder } from './archive-file.js';
import { ArchiveImport } from './archive-import.js';
import {
  ArchiveFaultKindResolver,
  ArchiveFileResolver,
  ArchiveFolderResolver,
  ArchiveImportResolver,
} from './archive.resolver.js';
import { archiveRoutes } from './archive.routes.js';
import { archiveWorker, forgetArchives, haltNarrowed } from './archive.worker.js';

/** What the import of old material brings into the slice's table of contents (PC-34). */
export const archiveParts: SlicePart = {
  entities: [ArchiveImport, ArchiveFolder, ArchiveFile],
  resolvers: [ArchiveImportResolver, ArchiveFolderResolver, ArchiveFileResolver, ArchiveFaultKindResolver],
  migrations: [importArchives],
  consumes: [haltNarrowed],
  routes: archiveRoutes(storage),
  background: [archiveWorker(storage), forgetArchives(storage)],
  /** Words of the log. */
  actions: {
    'resources.importDraft': { zh: '由旧资料导入草稿', en: 'Drafted from old material' },
    'resources.uploadArchive': { zh: '上传旧资料', en: 'Old material uploaded' },
    'resources.classifyArchive': { zh: '旧资料归类', en: 'Old material classified' },
    'resources.applyArchive': { zh: '确认导入旧资料', en: 'Import of old material confirmed' },
    'resources.importArchive': { zh: '旧资料写入草稿', en: 'Old material written as drafts' },
    'resources.undoArchive': { zh: '撤销旧资料导入', en: 'Import of old material taken back' },
  },
  subjects: {
    ArchiveImport: { zh: '旧资料导入', en: 'Import of old material', table: 'archive_import', column: 'file_name' },
  },
};
