import type { Context } from '@yanxiu/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { Clash } from './clash.js';

@Resolver(() => Clash)
export class ClashResolver {
  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() clash: Clash): Person {
    return { id: clash.personId };
  }

  @FieldResolver(() => Activity, {
    nullable: true,
    description: '另一项活动；不在范围内为空\nThe other activity; null beyond reach',
  })
  activity(@Root() clash: Clash, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(clash.activityId);
  }
}
