import { DateScalar } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ExportFormat } from './export.input.js';

@InputType({ description: '操作日志导出申请\nA request for a file of the audit log' })
export class RequestAuditExportInput {
  @Field(() => ID, {
    description:
      '机构：县及以上为其下各县的日志，学校及以下为与其直接有关的操作\nA unit: of a county and above its counties’ log, of a school what was done on it',
  })
  @IsUUID()
  unitId!: string;

  @Field(() => DateScalar, { description: '自此日\nFrom this day' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '至此日（含），默认今天\nUp to and with this day; today by default',
  })
  to?: string | null;

  @Field(() => ExportFormat, { defaultValue: ExportFormat.XLSX, description: '文件格式\nFormat' })
  format!: ExportFormat;

  @Field({ description: '用途；记入日志\nPurpose; kept in the audit log' })
  @Length(4, 200)
  reason!: string;
}
