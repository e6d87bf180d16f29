import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { storage } from '../file/storage.js';
import { resourceById } from '../resource/resource.loader.js';
import { kindScheme } from '../resource/resource.rules.js';
import { Resource } from '../resource/resource.js';
import { OrgUnit } from '../unit/unit.js';
import { ArchiveFaultKind, ArchiveFile, ArchiveFolder } from './archive-file.js';
import { ArchiveDrafts, ArchiveImport } from './archive-import.js';
import {
  ApplyArchiveImportInput,
  ApplyArchiveImportPayload,
  ArchiveFilesArgs,
  ArchiveImportsArgs,
  ClassifyArchiveFoldersInput,
  ClassifyArchiveFoldersPayload,
  UndoArchiveImportInput,
  UndoArchiveImportPayload,
} from './archive.input.js';
import {
  ArchiveFileConnection,
  ArchiveFolderConnection,
  ArchiveImportConnection,
  archiveFaultKinds,
  archiveFilesOf,
  archiveImportById,
  archiveImportsMatching,
  draftsOf,
  filesToWrite,
  foldersOf,
  foldersToClassify,
} from './archive.loader.js';
import { applyArchiveImport, classifyArchiveFolders } from './archive.service.js';
import { undoArchiveImport } from './undo.service.js';

@Resolver(() => ArchiveImport)
export class ArchiveImportResolver {
  @Query(() => ArchiveImport, { nullable: true, description: '一批旧资料的导入\nAn import of old material' })
  @Allow('resources:publish')
  archiveImport(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ArchiveImport | null> {
    return archiveImportById(context).load(id);
  }

  @Query(() => ArchiveImportConnection, {
    nullable: true,
    description: '范围内各机构的旧资料导入\nImports of old material within reach',
  })
  @Allow('resources:publish')
  archiveImports(@Args() args: ArchiveImportsArgs, @Ctx() context: Context): Promise<Connection<ArchiveImport>> {
    return archiveImportsMatching(context, args);
  }

  @Mutation(() => ClassifyArchiveFoldersPayload, { description: '为文件夹归类\nClassifies folders of old material' })
  @Allow('resources:publish')
  classifyArchiveFolders(
    @Arg('input', { description: '内容\nInput' }) input: ClassifyArchiveFoldersInput,
    @Ctx() context: Context,
  ): Promise<ClassifyArchiveFoldersPayload> {
    return classifyArchiveFolders(context, input);
  }

  @Mutation(() => ApplyArchiveImportPayload, {
    description: '确认将旧资料写为草稿\nHas old material written as drafts',
  })
  @Allow('resources:publish')
  applyArchiveImport(
    @Arg('input', { description: '内容\nInput' }) input: ApplyArchiveImportInput,
    @Ctx() context: Context,
  ): Promise<ApplyArchiveImportPayload> {
    return applyArchiveImport(context, input);
  }

  @Mutation(() => UndoArchiveImportPayload, {
    description: '撤销整批导入，仅限全部仍是草稿\nTakes a whole import back while all of it are drafts',
  })
  @Allow('resources:publish')
  undoArchiveImport(
    @Arg('input', { description: '内容\nInput' }) input: UndoArchiveImportInput,
    @Ctx() context: Context,
  ): Promise<UndoArchiveImportPayload> {
    return undoArchiveImport(context, storage().store, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '无法导入的原因\nWhy the archive cannot be imported' })
  refusal(@Root() { refusal }: ArchiveImport, @Ctx() { locale }: Context): string | null {
    return refusal && (locale === 'en' ? refusal.en : refusal.zh);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '归入的机构\nUnit that it is for' })
  unit(@Root() { unitId }: ArchiveImport): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '发布后的共享范围\nWho may read it once published' })
  sharedWith(@Root() { sharedWithId }: ArchiveImport): OrgUnit | null {
    return sharedWithId ? { id: sharedWithId } : null;
  }

  @FieldResolver(() => ArchiveFolderConnection, { description: '文件夹\nFolders' })
  folders(
    @Root() { id }: ArchiveImport,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ArchiveFolder>> {
    return foldersOf(context, id, args);
  }

  @FieldResolver(() => ArchiveFileConnection, { description: '文件\nFiles' })
  files(
    @Root() { id }: ArchiveImport,
    @Args() args: ArchiveFilesArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ArchiveFile>> {
    return archiveFilesOf(context, id, args);
  }

  @FieldResolver(() => [ArchiveFaultKind], {
    description: '未导入的原因及文件数，由多到少\nWhy files are left out, the most frequent first',
  })
  faultKinds(@Root() { id }: ArchiveImport, @Ctx() context: Context): Promise<ArchiveFaultKind[]> {
    return archiveFaultKinds(context).load(id);
  }

  @FieldResolver(() => Int, {
    description: '还须归类或承诺的文件夹数\nFolders that are still to be classified or declared',
  })
  foldersToClassify(@Root() { id }: ArchiveImport, @Ctx() context: Context): Promise<number> {
    return foldersToClassify(context).load(id);
  }

  @FieldResolver(() => Int, { description: '确认后将写入的草稿数\nDrafts that would be written' })
  filesToWrite(@Root() { id }: ArchiveImport, @Ctx() context: Context): Promise<number> {
    return filesToWrite(context).load(id);
  }

  @FieldResolver(() => ArchiveDrafts, { description: '写入的草稿现状\nWhat has become of the drafts' })
  drafts(@Root() { id }: ArchiveImport, @Ctx() context: Context): Promise<ArchiveDrafts> {
    return draftsOf(context).load(id);
  }
}

@Resolver(() => ArchiveFolder)
export class ArchiveFolderResolver {
  @FieldResolver(() => CodeItem, { nullable: true, description: '类别\nKind' })
  kind(@Root() { kind, kindName }: ArchiveFolder): CodeItem | null {
    return kind ? { scheme: kindScheme, code: kind, name: kindName ?? kind } : null;
  }
}

@Resolver(() => ArchiveFile)
export class ArchiveFileResolver {
  @FieldResolver(() => String, { nullable: true, description: '未导入的原因\nWhy it is left out' })
  reason(@Root() { fault }: ArchiveFile, @Ctx() { locale }: Context): string | null {
    return fault && (locale === 'en' ? fault.reason.en : fault.reason.zh);
  }

  @FieldResolver(() => Resource, { nullable: true, description: '写成的草稿\nThe draft that it became' })
  resource(@Root() { resourceId }: ArchiveFile, @Ctx() context: Context): Promise<Resource | null> | null {
    return resourceId ? resourceById(context).load(resourceId) : null;
  }

  @FieldResolver(() => Resource, {
    nullable: true,
    description: '资料库中已有的同一文件\nWhat the library has already',
  })
  sameAs(@Root() { sameAs }: ArchiveFile, @Ctx() context: Context): Promise<Resource | null> | null {
    return sameAs ? resourceById(context).load(sameAs) : null;
  }
}

@Resolver(() => ArchiveFaultKind)
export class ArchiveFaultKindResolver {
  @FieldResolver(() => String, { description: '原因，取第一处\nReason, that of the first' })
  reason(@Root() { reason }: ArchiveFaultKind, @Ctx() { locale }: Context): string {
    return locale === 'en' ? reason.en : reason.zh;
  }
}
