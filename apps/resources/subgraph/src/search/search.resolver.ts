import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { SearchResourcesArgs } from './search.input.js';
import { searchLibrary } from './search.loader.js';
import { ResourceSearchConnection } from './search.js';

@Resolver()
export class ResourceSearchResolver {
  @Query(() => ResourceSearchConnection, {
    nullable: true,
    description:
      '全文检索已发布的资源（标题、简介、类别、学科、内容）\nSearches the library: title, summary, kind, subject, content',
  })
  @Allow('resources:read')
  searchResources(@Args() args: SearchResourcesArgs, @Ctx() context: Context): Promise<ResourceSearchConnection> {
    return searchLibrary(context, args);
  }
}
