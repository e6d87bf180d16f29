import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { facetsOf } from './facet.loader.js';
import { Facet, FacetKind } from './facet.js';

@Resolver(() => OrgUnit)
export class OrgUnitFacetsResolver {
  @FieldResolver(() => [Facet], {
    description: '本机构及下级的筛选项：名称与数量\nWhat can be filtered by here and below, with words and numbers',
  })
  facets(
    @Root() unit: OrgUnit,
    @Ctx() context: Context,
    @Arg('kinds', () => [FacetKind], { nullable: true, description: '种类；默认全部\nWhich; all by default' })
    kinds?: FacetKind[] | null,
  ): Promise<Facet[]> {
    return facetsOf(context, unit, kinds ?? null);
  }
}
