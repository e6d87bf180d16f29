import type { Text } from '@yanxiu/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ZipPlace } from './zip-directory.js';

/** The files of one folder of an archive, which are classified together. */
@Entity('archive_folder')
@ObjectType({ description: '旧资料中的一个文件夹\nA folder of old material' })
export class ArchiveFolder {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('int')
  number!: number;

  @Column('text')
  @Field({ description: '路径；空为压缩包顶层\nPath; empty for the top of the archive' })
  path!: string;

  @Column('text')
  kind!: string | null;

  @Column('text', { name: 'kind_name' })
  kindName!: string | null;

  @Column('boolean', { name: 'masks_pupils' })
  @Field({ description: '所归类别是否须经学生信息脱敏核验\nWhether its kind is screened for pupils’ data' })
  masksPupils!: boolean;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  subject!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  stage!: string | null;

  @Column('text', { name: 'year_month' })
  @Field(() => String, { nullable: true, description: '资料所属年月：YYYY-MM 或 YYYY\nMonth or year it is of' })
  yearMonth!: string | null;

  @Column('boolean')
  @Field({ description: '是否不导入\nWhether it is left out' })
  skipped!: boolean;

  @Column('boolean')
  @Field({
    description:
      '对无法自动核验的文件，是否已承诺不含可识别学生的信息\nWhether it is declared that pupils are masked in what nobody can look through',
  })
  declared!: boolean;

  @Column('int', { name: 'file_count' })
  @Field(() => Int, { description: '文件数\nFiles' })
  fileCount!: number;

  @Column('int', { name: 'accepted_count' })
  @Field(() => Int, { description: '可以导入\nCan be imported' })
  acceptedCount!: number;

  @Column('int', { name: 'known_count' })
  @Field(() => Int, { description: '重复\nKnown already' })
  knownCount!: number;

  @Column('int', { name: 'refused_count' })
  @Field(() => Int, { description: '不能导入\nRefused' })
  refusedCount!: number;

  @Column('int', { name: 'sealed_count' })
  @Field(() => Int, { description: '可以导入、但无法自动核验学生信息\nCan be imported but not be looked through' })
  sealedCount!: number;
}

export enum ArchiveFileOutcome {
  ACCEPTED = 'ACCEPTED',
  KNOWN = 'KNOWN',
  REFUSED = 'REFUSED',
}
registerEnumType(ArchiveFileOutcome, {
  name: 'ArchiveFileOutcome',
  description: '文件的检查结果\nWhat the check found of a file',
  valuesConfig: {
    ACCEPTED: { description: '可以导入\nCan be imported' },
    KNOWN: { description: '重复，不再导入\nKnown already; left out' },
    REFUSED: { description: '不能导入\nRefused' },
  },
});

export interface ArchiveFault {
  rule: string;
  reason: Text;
}

/** One file of an archive, and what becomes of it. */
@Entity('archive_file')
@ObjectType({ description: '旧资料中的一个文件\nA file of old material' })
export class ArchiveFile {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: '标识\nId' })
  id!: string;

  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('uuid', { name: 'folder_id' })
  folderId!: string;

  @Column('int')
  @Field(() => Int, { description: '在压缩包中的序号\nNumber within the archive' })
  number!: number;

  @Column('text')
  @Field({ description: '文件名\nName' })
  name!: string;

  @Column('text')
  @Field({ description: '原路径\nPath within the archive' })
  path!: string;

  @Column('bigint', { transformer: { to: (size: number) => size, from: Number } })
  size!: number;

  @Column('jsonb')
  place!: ZipPlace;

  @Column('text')
  @Field(() => ArchiveFileOutcome, { description: '检查结果\nOutcome' })
  outcome!: ArchiveFileOutcome;

  @Column('jsonb')
  fault!: ArchiveFault | null;

  @Column('text', { name: 'media_type' })
  mediaType!: string | null;

  @Column('text')
  sha256!: string | null;

  /** Nobody can look through it for pupils' data. */
  @Column('boolean')
  sealed!: boolean;

  /** What the library has already. */
  @Column('uuid', { name: 'same_as' })
  sameAs!: string | null;

  @Column('uuid', { name: 'resource_id' })
  resourceId!: string | null;

  @Column('boolean')
  done!: boolean;
}

@ObjectType({ description: '一类未导入的文件\nA kind of files that are left out' })
export class ArchiveFaultKind {
  @Field({ description: '规则代码\nRule' })
  rule!: string;

  @Field(() => Int, { description: '文件数\nFiles' })
  files!: number;

  reason!: Text;
}
