import { PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ResourceConnection, resourcesOfActivity } from '../resource/resource.loader.js';
import type { Resource } from '../resource/resource.js';
import { Activity } from './activity.js';

@Resolver(() => Activity)
export class ActivityResourcesResolver {
  @FieldResolver(() => ResourceConnection, {
    nullable: true,
    description: '活动产生的已发布资源\nPublished resources of the activity',
  })
  resources(@Root() { id }: Activity, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Resource>> {
    return resourcesOfActivity(context, id, args);
  }
}
