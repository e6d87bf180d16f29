import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { RemoveResourceFileInput, RemoveResourceFilePayload } from './file.input.js';
import { pathOf } from './file.rules.js';
import { removeResourceFile } from './file.service.js';
import { ResourceFile } from './file.js';
import { storage } from './storage.js';

@Resolver(() => ResourceFile)
export class ResourceFileResolver {
  @Mutation(() => RemoveResourceFilePayload, {
    description: '删除草稿或已撤回资源的文件\nRemoves a file of a draft or withdrawn resource',
  })
  @Allow('resources:contribute')
  removeResourceFile(
    @Arg('input', { description: '内容\nInput' }) input: RemoveResourceFileInput,
    @Ctx() context: Context,
  ): Promise<RemoveResourceFilePayload> {
    return removeResourceFile(context, storage().store, input);
  }

  @FieldResolver(() => String, { description: '下载地址（相对网关）\nWhere to download it, relative to the gateway' })
  path(@Root() { id }: ResourceFile): string {
    return pathOf(id);
  }
}
