import { PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ResourceConnection, resourcesOfAuthor } from '../resource/resource.loader.js';
import type { Resource } from '../resource/resource.js';
import { Person } from './person.js';

@Resolver(() => Person)
export class PersonResourcesResolver {
  @FieldResolver(() => ResourceConnection, {
    nullable: true,
    description: '其本人署名的已发布资源\nPublished resources that the person wrote',
  })
  resources(@Root() { id }: Person, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Resource>> {
    return resourcesOfAuthor(context, id, args);
  }
}
