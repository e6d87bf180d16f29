import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { FaultyRowsArgs } from '@yanxiu/subgraph/sheet';
import type { FaultKind } from '@yanxiu/subgraph/sheet';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RequestExportInput, RequestExportPayload } from '../export/export.input.js';
import { requestExport } from '../export/export.service.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { ApplyImportInput, ApplyImportPayload, ImportJobsArgs } from './import.input.js';
import {
  ImportJobConnection,
  ImportRowConnection,
  faultKindsOf,
  faultyRowsOf,
  importById,
  importsOf,
} from './import.loader.js';
import { applyImport } from './import.service.js';
import { ImportJob } from './import-job.js';
import { ImportRow, importFaults } from './import-row.js';

@Resolver(() => ImportJob)
export class ImportJobResolver {
  @Query(() => ImportJob, { nullable: true, description: '本人上传的一次导入\nAn import of one’s own' })
  @Allow('organization:manage-people')
  importJob(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<ImportJob | null> {
    return importById(context).load(id);
  }

  @Query(() => ImportJobConnection, {
    nullable: true,
    description: '本人上传的导入，由近及远\nOne’s own imports, latest first',
  })
  @Allow('organization:manage-people')
  importJobs(@Args() args: ImportJobsArgs, @Ctx() context: Context): Promise<Connection<ImportJob>> {
    return importsOf(context, args);
  }

  @Mutation(() => ApplyImportPayload, { description: '确认写入已检查的导入\nHas a checked import written' })
  @Allow('organization:manage-people')
  applyImport(@Arg('input') input: ApplyImportInput, @Ctx() context: Context): Promise<ApplyImportPayload> {
    return applyImport(context, input);
  }

  @Mutation(() => RequestExportPayload, {
    description: '申请导出；用途记入日志\nMakes an export ready; its purpose is kept in the audit log',
  })
  @Allow('organization:read-people')
  requestExport(@Arg('input') input: RequestExportInput, @Ctx() context: Context): Promise<RequestExportPayload> {
    return requestExport(context, input);
  }

  @FieldResolver(() => String, { nullable: true, description: '无法导入的原因\nWhy the file cannot be imported' })
  refusal(@Root() { refusal }: ImportJob, @Ctx() { locale }: Context): string | null {
    return refusal && (locale === 'en' ? refusal.en : refusal.zh);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '无法导入的规则代码\nCode of the rule behind the refusal',
  })
  refusalRule(@Root() { refusal }: ImportJob): string | null {
    return refusal?.rule ?? null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '导入到此机构之下\nThe unit it goes below' })
  unit(@Root() { unitId }: ImportJob, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => ImportRowConnection, { description: '有问题的行\nFaulty rows' })
  faultyRows(
    @Root() { id }: ImportJob,
    @Args() args: FaultyRowsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ImportRow>> {
    return faultyRowsOf(context, id, args);
  }

  @FieldResolver(() => [importFaults.FaultKind], {
    description: '各类问题及行数，由多到少\nKinds of faults, the most frequent first',
  })
  faultKinds(@Root() { id }: ImportJob, @Ctx() context: Context): Promise<FaultKind[]> {
    return faultKindsOf(context).load(id);
  }
}
