import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Args, Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Alliance } from '../alliance/alliance.js';
import { expertsOf } from '../expert/activity-expert.loader.js';
import { ActivityExpert } from '../expert/activity-expert.js';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { activityChoices } from './choices.loader.js';
import { ActivityChoices, ActivityChoicesArgs } from './choices.js';
import { Activity } from './activity.js';

/** A list of entities is never bare (api.md, rule 2): this one is bounded, and says what the unit does. */
@ObjectType({ description: '协办机构\nA unit that helps to organise' })
export class CoOrganiser {
  @Field(() => OrgUnit, { nullable: true, description: '机构\nThe unit' })
  unit!: OrgUnit;
}

/** Who stands behind an activity and who comes to it as an expert (DL-15, OH-35). */
@Resolver(() => Activity)
export class OrganisersResolver {
  @Query(() => ActivityChoices, {
    nullable: true,
    description:
      '编制活动时可选的内容；不在范围内或没有适用政策为空\nWhat an activity may be made of; null beyond reach or without a policy',
  })
  @Allow('plans:organise')
  activityChoices(@Args() args: ActivityChoicesArgs, @Ctx() context: Context): Promise<ActivityChoices | null> {
    return activityChoices(context, args);
  }

  @FieldResolver(() => Alliance, {
    nullable: true,
    description: '以其名义组织的联盟\nAlliance in whose name it is organised',
  })
  alliance(@Root() { allianceId }: Activity): Alliance | null {
    return allianceId ? { id: allianceId } : null;
  }

  @FieldResolver(() => [CoOrganiser], {
    description: '协办机构，至多 20 个\nUnits that help to organise it, 20 at most',
  })
  coOrganisers(@Root() { coOrganiserIds }: Activity): CoOrganiser[] {
    return coOrganiserIds.map((id) => ({ unit: { id } }));
  }

  @FieldResolver(() => [ActivityExpert], { description: '所聘专家，至多 20 名\nExperts who come, 20 at most' })
  experts(@Root() { id }: Activity, @Ctx() context: Context): Promise<ActivityExpert[]> {
    return expertsOf(context).load(id);
  }
}

@Resolver(() => ActivityExpert)
export class ActivityExpertResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: '人员；外聘的为空\nThe person; null for somebody from outside',
  })
  person(@Root() { personId }: ActivityExpert): Person | null {
    return personId ? { id: personId } : null;
  }
}
