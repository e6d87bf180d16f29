import type { Viewer } from '@yanxiu/access';
import { DateTimeScalar, Placed } from '@yanxiu/subgraph';
import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum ArchiveImportState {
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
  REFUSED = 'REFUSED',
  UNDONE = 'UNDONE',
}
registerEnumType(ArchiveImportState, {
  name: 'ArchiveImportState',
  description: '旧资料导入的进度\nHow far an import of old material is',
  valuesConfig: {
    CHECKING: { description: '检查中，尚未写入\nBeing checked; nothing is written' },
    CHECKED: { description: '已检查，待归类、确认\nChecked; waits to be classified and confirmed' },
    APPLYING: { description: '写入草稿中\nDrafts are being written' },
    APPLIED: { description: '已写入草稿，待审核发布\nDrafts are written and wait for review' },
    REFUSED: { description: '压缩包无法导入，原因见 refusal\nThe archive cannot be imported; see refusal' },
    UNDONE: { description: '已撤销\nTaken back as a whole' },
  },
});

/** Material of earlier years on its way into the library, as drafts that somebody reviews (PC-34). */
@Entity('archive_import')
@ObjectType({ description: '一批旧资料的导入\nOne archive of old material on its way into the library' })
export class ArchiveImport extends Placed {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('int')
  @Field(() => Int, { description: '版本，修改时须带回\nVersion, to be sent back with a change' })
  version!: number;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('text', { name: 'file_name' })
  @Field({ description: '压缩包名称\nName of the archive' })
  fileName!: string;

  @Column('int')
  @Field(() => Int, { description: '压缩包大小（字节）\nSize of the archive in bytes' })
  size!: number;

  @Column('text')
  sha256!: string;

  /** Null once the archive is no longer needed. */
  @Column('text', { name: 'storage_key' })
  storageKey!: string | null;

  @Column('text')
  @Field(() => ArchiveImportState, { description: '进度\nState' })
  state!: ArchiveImportState;

  @Column('jsonb')
  refusal!: (Text & { rule: string }) | null;

  @Column('int', { name: 'total_files' })
  @Field(() => Int, { description: '文件数\nFiles' })
  totalFiles!: number;

  @Column('int', { name: 'done_files' })
  @Field(() => Int, { description: '本步骤已处理的文件数\nFiles that the step at hand has done' })
  doneFiles!: number;

  @Column('int', { name: 'accepted_count' })
  @Field(() => Int, { description: '可以导入的文件数\nFiles that can be imported' })
  acceptedCount!: number;

  @Column('int', { name: 'known_count' })
  @Field(() => Int, {
    description: '重复的文件数（资料库或本批中已有）\nFiles that the library or the archive has already',
  })
  knownCount!: number;

  @Column('int', { name: 'refused_count' })
  @Field(() => Int, { description: '不能导入的文件数\nFiles that are refused' })
  refusedCount!: number;

  @Column('int', { name: 'ignored_count' })
  @Field(() => Int, { description: '系统残留文件数（不计入）\nLeftovers of systems, which count nowhere' })
  ignoredCount!: number;

  @Column('int', { name: 'written_count' })
  @Field(() => Int, { description: '已写入的草稿数\nDrafts written' })
  writtenCount!: number;

  @Column('uuid', { name: 'shared_with' })
  sharedWithId!: string | null;

  @Column('text')
  @Field({ description: '使用许可说明\nTerms of use' })
  licence!: string;

  @Column('boolean')
  @Field({ description: '作者是否同意公开\nWhether the authors consent to publication' })
  consent!: boolean;

  @Column('text', { name: 'actor_id' })
  actorId!: string;

  @Column('text', { name: 'actor_name' })
  @Field({ description: '上传人\nWho uploaded it' })
  actorName!: string;

  /** In whose name the work goes on. */
  @Column('jsonb')
  viewer!: Viewer;

  @Column('text', { name: 'request_id' })
  requestId!: string;

  @Column('int')
  attempts!: number;

  @Column('timestamptz', { name: 'created_at' })
  @Field(() => DateTimeScalar, { description: '上传时间\nTime of the upload' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'finished_at' })
  @Field(() => DateTimeScalar, { nullable: true, description: '本步骤完成时间\nWhen the last step ended' })
  finishedAt!: Date | null;
}

@ObjectType({ description: '写入的草稿现状\nWhat has become of the drafts' })
export class ArchiveDrafts {
  @Field(() => Int, { description: '仍是草稿\nStill drafts' })
  drafts!: number;

  @Field(() => Int, { description: '其中写入后有人修改过\nOf these, changed since they were written' })
  changed!: number;

  @Field(() => Int, { description: '已发布或曾发布\nPublished now or before' })
  published!: number;
}
