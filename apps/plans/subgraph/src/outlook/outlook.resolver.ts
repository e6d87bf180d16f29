import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { activityById } from '../activity/activity.loader.js';
import { Activity } from '../activity/activity.js';
import { Person } from '../person/person.js';
import { facilityById } from '../facility/facility.loader.js';
import { Facility } from '../facility/facility.js';
import { ActivityOutlookInput } from './outlook.input.js';
import { activityOutlook } from './outlook.loader.js';
import { ActivityOutlook, ExpertTaken, PlaceTaken, SimilarActivity, WeekLoad } from './outlook.js';
import { FacilityTaken, LessonTaken } from './time-place.js';

@Resolver(() => ActivityOutlook)
export class ActivityOutlookResolver {
  @Query(() => ActivityOutlook, {
    nullable: true,
    description:
      '发布前核对：冲突、负担、重复和可改用的时间\nChecked before publishing: clashes, load, repetition, other times',
  })
  @Allow('plans:organise')
  activityOutlook(
    @Arg('input', { description: '拟定的活动\nThe activity that is thought of' }) input: ActivityOutlookInput,
    @Ctx() context: Context,
  ): Promise<ActivityOutlook> {
    return activityOutlook(context, input);
  }
}

@Resolver(() => WeekLoad)
export class WeekLoadResolver {
  @FieldResolver(() => Person, { nullable: true, description: '人员\nPerson' })
  person(@Root() { personId }: WeekLoad): Person {
    return { id: personId };
  }
}

@Resolver(() => ExpertTaken)
export class ExpertTakenResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: '占用时间的活动；不在范围内为空\nWhat takes the time; null beyond reach',
  })
  activity(@Root() { activityId }: ExpertTaken, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(activityId);
  }
}

@Resolver(() => PlaceTaken)
export class PlaceTakenResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: '占用场地的活动；不在范围内为空\nWhat takes the room; null beyond reach',
  })
  activity(@Root() { activityId }: PlaceTaken, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(activityId);
  }
}

@Resolver(() => SimilarActivity)
export class SimilarActivityResolver {
  @FieldResolver(() => Activity, {
    nullable: true,
    description: '活动；不在范围内为空\nThe activity; null beyond reach',
  })
  activity(@Root() { activityId }: SimilarActivity, @Ctx() context: Context): Promise<Activity | null> {
    return activityById(context).load(activityId);
  }
}

@Resolver(() => LessonTaken)
export class LessonTakenResolver {
  @FieldResolver(() => Person, { nullable: true, description: '教师；不在范围内为空\nTeacher; null beyond reach' })
  person(@Root() { personId }: LessonTaken): Person {
    return { id: personId };
  }
}

@Resolver(() => FacilityTaken)
export class FacilityTakenResolver {
  @FieldResolver(() => Facility, { nullable: true, description: '场地或设备\nThe facility' })
  facility(@Root() { facilityId }: FacilityTaken, @Ctx() context: Context): Promise<Facility | null> {
    return facilityById(context).load(facilityId);
  }
}
