import { PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { yearMonthPattern } from '../resource/resource.input.js';
import { ArchiveFileOutcome } from './archive-file.js';
import { ArchiveImport, ArchiveImportState } from './archive-import.js';

const code = /^[A-Z][A-Z0-9_]{0,63}$/;

export enum ArchiveImportOrder {
  LATEST = 'LATEST',
  FILE_NAME = 'FILE_NAME',
}
registerEnumType(ArchiveImportOrder, {
  name: 'ArchiveImportOrder',
  description: '旧资料导入的排序\nOrder of imports of old material',
  valuesConfig: {
    LATEST: { description: '最近上传在前\nLatest first' },
    FILE_NAME: { description: '按压缩包名称拼音\nBy name of the archive in pinyin order' },
  },
});

@InputType({ description: '旧资料导入的筛选\nFilter of imports of old material' })
export class ArchiveImportFilter {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的\nOf this unit and all below it' })
  @IsUUID()
  unitId?: string | null;

  @Field(() => ArchiveImportState, { nullable: true, description: '进度\nState' })
  state?: ArchiveImportState | null;
}

@ArgsType()
export class ArchiveImportsArgs extends PageArgs {
  @Field(() => ArchiveImportFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: ArchiveImportFilter | null;

  @Field(() => ArchiveImportOrder, { defaultValue: ArchiveImportOrder.LATEST, description: '排序\nOrder' })
  order!: ArchiveImportOrder;
}

@ArgsType()
export class ArchiveFilesArgs extends PageArgs {
  @Field(() => [ArchiveFileOutcome], { nullable: true, description: '检查结果\nOutcomes' })
  outcomes?: ArchiveFileOutcome[] | null;

  @Field(() => ID, { nullable: true, description: '所在文件夹\nFolder' })
  @IsUUID()
  folderId?: string | null;

  @Field(() => String, { nullable: true, description: '未导入的原因（规则代码）\nRule by which it is left out' })
  @Length(1, 40)
  rule?: string | null;
}

@InputType({ description: '文件夹归类：未填的不变，填空的清除\nClassification of folders: what is left out stays' })
export class ClassifyArchiveFoldersInput {
  @Field(() => ID, { description: '导入\nThe import' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => [ID], { description: '文件夹\nFolders' })
  @ArrayMinSize(1)
  @ArrayMaxSize(1_000)
  @IsUUID(undefined, { each: true })
  folderIds!: string[];

  @Field(() => String, { nullable: true, description: '类别代码\nKind code' })
  @Matches(code)
  kind?: string | null;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 40)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '学段代码\nStage code' })
  @Matches(code)
  stage?: string | null;

  @Field(() => String, { nullable: true, description: '资料所属年月：YYYY-MM 或 YYYY\nMonth or year it is of' })
  @Matches(yearMonthPattern)
  yearMonth?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否不导入\nWhether they are left out' })
  skipped?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '承诺：无法自动核验的文件不含可识别学生的信息\nDeclares that pupils are masked in what nobody can look through',
  })
  declared?: boolean | null;
}

@InputType({ description: '确认写入草稿\nThe go-ahead for drafts' })
export class ApplyArchiveImportInput {
  @Field(() => ID, { description: '导入\nThe import' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      '发布后的共享范围：本机构或其任一上级，缺省为本机构\nWho may read it once published: the unit (default) or one above it',
  })
  @IsUUID()
  sharedWithId?: string | null;

  @Field({ defaultValue: '', description: '使用许可说明\nTerms of use' })
  @MaxLength(500)
  licence!: string;

  @Field({
    defaultValue: false,
    description: '作者是否同意公开（发布前必须同意，可逐件补）\nThe authors’ consent, needed before publication',
  })
  consent!: boolean;
}

@InputType({ description: '撤销整批导入\nTaking a whole import back' })
export class UndoArchiveImportInput {
  @Field(() => ID, { description: '导入\nThe import' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '撤销原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '文件夹归类的结果\nResult of classifyArchiveFolders' })
export class ClassifyArchiveFoldersPayload {
  @Field(() => ArchiveImport, { description: '导入\nThe import' })
  archiveImport!: ArchiveImport;
}

@ObjectType({ description: '确认写入的结果\nResult of applyArchiveImport' })
export class ApplyArchiveImportPayload {
  @Field(() => ArchiveImport, { description: '导入\nThe import' })
  archiveImport!: ArchiveImport;
}

@ObjectType({ description: '撤销的结果\nResult of undoArchiveImport' })
export class UndoArchiveImportPayload {
  @Field(() => ArchiveImport, { description: '导入\nThe import' })
  archiveImport!: ArchiveImport;
}
