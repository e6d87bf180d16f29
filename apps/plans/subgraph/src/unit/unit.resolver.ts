import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActivitiesOfUnitArgs } from '../activity/activity.input.js';
import { ActivityConnection, activitiesOfUnit } from '../activity/activity.loader.js';
import type { Activity } from '../activity/activity.js';
import { OrgUnit } from './unit.js';

@Resolver(() => OrgUnit)
export class OrgUnitResolver {
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: '本机构及下级组织的研修活动，最近的在前\nActivities of the unit and all below it, latest first',
  })
  activities(
    @Root() unit: OrgUnit,
    @Args() args: ActivitiesOfUnitArgs,
    @Ctx() context: Context,
  ): Promise<Connection<Activity>> {
    return activitiesOfUnit(context, unit.id, args);
  }
}
