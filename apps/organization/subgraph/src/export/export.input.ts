import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { AllianceFilter } from '../alliance/alliance.input.js';
import { BodyFilter } from '../body/body.input.js';
import { PersonFilter } from '../person/person.input.js';
import { OrgUnitFilter } from '../unit/unit.input.js';

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

@InputType({
  description:
    '导出筛选：与列表的筛选相同，只填所导出种类的一项\nConditions of the list that is exported: only those of its kind',
})
export class ExportFilter {
  @Field(() => OrgUnitFilter, { nullable: true, description: '机构\nUnits' })
  units?: OrgUnitFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: '人员\nPeople' })
  people?: PersonFilter | null;

  @Field(() => AllianceFilter, { nullable: true, description: '联盟\nAlliances' })
  alliances?: AllianceFilter | null;

  @Field(() => BodyFilter, { nullable: true, description: '工作机构\nBodies' })
  bodies?: BodyFilter | null;
}

@InputType({ description: '导出申请\nA request for an export' })
export class RequestExportInput {
  @Field(() => ExportKind, { description: '种类\nKind' })
  kind!: ExportKind;

  @Field(() => ID, { description: '导出此机构及其下级\nThis unit and what is below it' })
  @IsUUID()
  unitId!: string;

  @Field(() => ExportFilter, {
    nullable: true,
    description:
      '筛选；不填则为在册、存续的全部\nConditions as those of the list; without them all that is in being today',
  })
  filter?: ExportFilter | null;

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
