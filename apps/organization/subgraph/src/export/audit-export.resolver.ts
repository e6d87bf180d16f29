import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestExportPayload } from './export.input.js';
import { RequestAuditExportInput } from './audit-export.input.js';
import { requestAuditExport } from './audit-export.service.js';

@Resolver()
export class AuditExportResolver {
  @Mutation(() => RequestExportPayload, {
    description:
      '申请导出组织模块的操作日志，至多 20000 条；用途记入日志\nMakes a file of this module’s audit log ready, 20,000 lines at most; its purpose is logged',
  })
  @Allow('organization:audit')
  requestAuditExport(
    @Arg('input') input: RequestAuditExportInput,
    @Ctx() context: Context,
  ): Promise<RequestExportPayload> {
    return requestAuditExport(context, input);
  }
}
