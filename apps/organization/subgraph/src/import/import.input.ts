import { PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ImportJob, ImportKind, ImportMode } from './import-job.js';

@ArgsType()
export class ImportJobsArgs extends PageArgs {
  @Field(() => ImportKind, { nullable: true, description: '种类\nKind' })
  kind?: ImportKind | null;
}

@ArgsType()
export class FaultyRowsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: '此列有问题的行\nRows with a fault in this column' })
  @Length(1, 40)
  column?: string | null;

  @Field(() => String, { nullable: true, description: '有此类问题的行\nRows with a fault of this rule' })
  @Length(1, 40)
  rule?: string | null;
}

@InputType({ description: '确认写入\nThe go-ahead for an import' })
export class ApplyImportInput {
  @Field(() => ID, { description: '导入\nImport' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => ImportMode, {
    defaultValue: ImportMode.ATOMIC,
    description: '有问题行时的做法\nWhat to do about faulty rows',
  })
  mode!: ImportMode;
}

@ObjectType({ description: '确认写入的结果\nResult of applyImport' })
export class ApplyImportPayload {
  @Field(() => ImportJob, { description: '导入\nThe import' })
  importJob!: ImportJob;
}

export enum ExportKind {
  UNITS = 'UNITS',
  PEOPLE = 'PEOPLE',
  ALLIANCES = 'ALLIANCES',
  BODIES = 'BODIES',
}
registerEnumType(ExportKind, {
  name: 'ExportKind',
  description: '导出的种类\nWhat is exported',
  valuesConfig: {
    UNITS: { description: '机构\nUnits' },
    PEOPLE: { description: '人员与现任职\nPeople with present postings' },
    ALLIANCES: { description: '联盟与现有成员\nAlliances with their present members' },
    BODIES: { description: '工作机构与现有席位\nBodies with their present seats' },
  },
});

export enum ExportFormat {
  XLSX = 'XLSX',
  CSV = 'CSV',
}
registerEnumType(ExportFormat, {
  name: 'ExportFormat',
  description: '文件格式\nFormat of the file',
  valuesConfig: { XLSX: { description: 'Excel 工作簿\nWorkbook' }, CSV: { description: '逗号分隔文本\nText' } },
});

@InputType({ description: '导出申请\nA request for an export' })
export class RequestExportInput {
  @Field(() => ExportKind, { description: '种类\nKind' })
  kind!: ExportKind;

  @Field(() => ID, { description: '导出此机构及其下级\nThis unit and what is below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.XLSX, description: '文件格式\nFormat' })
  format!: ExportFormat;

  @Field({ description: '用途；记入日志\nPurpose; kept in the audit log' })
  @Length(4, 200)
  reason!: string;
}

@ObjectType({ description: '导出申请的结果\nResult of requestExport' })
export class RequestExportPayload {
  @Field({ description: '下载地址（路径），仅本人可用\nPath of the file, for the one who asked only' })
  path!: string;

  @Field({ description: '有效至\nValid until' })
  expiresAt!: Date;
}
