import { DateScalar } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { processOf } from './process.loader.js';
import { ProcessFigures } from './process.js';

@Resolver(() => OrgUnit)
export class OrgUnitProcessResolver {
  @FieldResolver(() => ProcessFigures, {
    nullable: true,
    description: '本机构及下级一段日期内的过程管理情况\nNode control of the unit and all below it, over some days',
  })
  process(
    @Root() { id: unitId }: OrgUnit,
    @Arg('from', () => DateScalar, { description: '起始日\nFirst day' }) from: string,
    @Arg('to', () => DateScalar, { description: '截止日\nLast day' }) to: string,
    @Ctx() context: Context,
  ): Promise<ProcessFigures | null> {
    return processOf(context, { unitId, from, to });
  }
}
