import { PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ResourceConnection, resourcesOfUnit } from '../resource/resource.loader.js';
import type { Resource } from '../resource/resource.js';
import { OrgUnit } from './unit.js';

@Resolver(() => OrgUnit)
export class OrgUnitResourcesResolver {
  @FieldResolver(() => ResourceConnection, {
    nullable: true,
    description: '本机构已发布的资源（不含下级）\nPublished resources of the unit itself, not of those below',
  })
  resources(@Root() { id }: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Resource>> {
    return resourcesOfUnit(context, id, args);
  }
}
