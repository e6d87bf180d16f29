import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { ResourceFileConnection, filesOf } from '../file/file.loader.js';
import type { ResourceFile } from '../file/file.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import {
  CreateResourceInput,
  CreateResourcePayload,
  PublishResourceInput,
  PublishResourcePayload,
  ResourcesArgs,
  UpdateResourceInput,
  UpdateResourcePayload,
  WithdrawResourceInput,
  WithdrawResourcePayload,
} from './resource.input.js';
import { ResourceConnection, resourceById, resourcesMatching } from './resource.loader.js';
import { ResourceKind, kindsFor } from './kind.js';
import { kindScheme } from './resource.rules.js';
import { publishResource, withdrawResource } from './publication.service.js';
import { createResource, updateResource } from './resource.service.js';
import { Resource } from './resource.js';

@Resolver(() => Resource)
export class ResourceResolver {
  @Query(() => [ResourceKind], {
    nullable: true,
    description: '机构可用的资源类别，至多 100 种\nKinds that a unit may choose from, 100 at most',
  })
  @Allow('resources:contribute')
  resourceKinds(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<ResourceKind[]> {
    return kindsFor(context, unitId);
  }

  @Query(() => Resource, {
    nullable: true,
    description: '按标识查资源；不存在与不在范围内同样为空\nA resource by id; missing and out of reach are both null',
  })
  @Allow('resources:read')
  resource(
    @Arg('id', () => ID, { description: '资源标识\nId of the resource' }) id: string,
    @Ctx() context: Context,
  ): Promise<Resource | null> {
    return resourceById(context).load(id);
  }

  @Query(() => ResourceConnection, { nullable: true, description: '资源列表\nResources within reach' })
  @Allow('resources:read')
  resources(@Args() args: ResourcesArgs, @Ctx() context: Context): Promise<Connection<Resource>> {
    return resourcesMatching(context, args);
  }

  @Mutation(() => CreateResourcePayload, { description: '新建资源（草稿）\nDrafts a resource' })
  @Allow('resources:contribute')
  createResource(
    @Arg('input', { description: '内容\nInput' }) input: CreateResourceInput,
    @Ctx() context: Context,
  ): Promise<CreateResourcePayload> {
    return createResource(context, input);
  }

  @Mutation(() => UpdateResourcePayload, {
    description: '修改草稿或已撤回的资源\nReplaces the content of a draft or withdrawn resource',
  })
  @Allow('resources:contribute')
  updateResource(
    @Arg('input', { description: '内容\nInput' }) input: UpdateResourceInput,
    @Ctx() context: Context,
  ): Promise<UpdateResourcePayload> {
    return updateResource(context, input);
  }

  @Mutation(() => PublishResourcePayload, { description: '审核并发布资源\nPublishes a reviewed resource' })
  @Allow('resources:publish')
  publishResource(
    @Arg('input', { description: '内容\nInput' }) input: PublishResourceInput,
    @Ctx() context: Context,
  ): Promise<PublishResourcePayload> {
    return publishResource(context, input);
  }

  @Mutation(() => WithdrawResourcePayload, { description: '撤回已发布的资源\nTakes a resource out of the library' })
  @Allow('resources:contribute')
  withdrawResource(
    @Arg('input', { description: '内容\nInput' }) input: WithdrawResourceInput,
    @Ctx() context: Context,
  ): Promise<WithdrawResourcePayload> {
    return withdrawResource(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别\nKind' })
  kind(@Root() resource: Resource): CodeItem {
    return { scheme: kindScheme, code: resource.kind, name: resource.kindName };
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '研修内容\nContent by the policy’s scheme' })
  content(@Root() { contentScheme, contentCode, contentName }: Resource): CodeItem | null {
    return contentCode ? { scheme: contentScheme!, code: contentCode, name: contentName! } : null;
  }

  @FieldResolver(() => ResourceFileConnection, { description: '文件，按上传先后\nFiles, oldest first' })
  files(
    @Root() resource: Resource,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ResourceFile>> {
    return filesOf(context, resource.id, args);
  }

  @FieldResolver(() => Person, { nullable: true, description: '作者\nAuthor' })
  author(@Root() { authorId }: Resource): Person | null {
    return authorId ? { id: authorId } : null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所属机构\nUnit it belongs to' })
  unit(@Root() { unitId }: Resource): OrgUnit | null {
    return { id: unitId };
  }

  @FieldResolver(() => OrgUnit, {
    nullable: true,
    description: '共享范围：此机构内的人可以阅读\nUnit whose people may read it',
  })
  sharedWith(@Root() { sharedWithId }: Resource): OrgUnit | null {
    return { id: sharedWithId };
  }

  @FieldResolver(() => Activity, { nullable: true, description: '所属研修活动\nTraining activity it belongs to' })
  activity(@Root() { activityId }: Resource): Activity | null {
    return activityId ? { id: activityId } : null;
  }
}
