import type { Context } from '@yanxiu/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { PersonBrief, briefOf } from '../task/part.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { LessonsHeard } from './heard.js';
import { formsOf, observationById, observationsOfActivity } from './observation.loader.js';
import { LessonObservation, ObservationForm, ObservationSheet } from './observation.js';

@Resolver(() => ObservationSheet)
export class ObservationSheetResolver {
  @FieldResolver(() => PersonBrief, { nullable: true, description: '观察者\nWho observed' })
  observer(@Root() { observerId }: ObservationSheet, @Ctx() context: Context): Promise<PersonBrief | null> {
    return briefOf(context, observerId);
  }

  @FieldResolver(() => Boolean, { description: '是否为本人的观察表\nWhether it is the viewer’s own' })
  own(@Root() { observerId }: ObservationSheet, @Ctx() { viewer }: Context): boolean {
    return observerId === viewer.personId;
  }

  @FieldResolver(() => LessonObservation, { nullable: true, description: '所观察的课\nThe lesson' })
  lesson(@Root() { observationId }: ObservationSheet, @Ctx() context: Context): Promise<LessonObservation | null> {
    return observationById(context).load(observationId);
  }
}

@Resolver(() => LessonsHeard)
export class LessonsHeardResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '所在机构\nUnit' })
  unit(@Root() { unitId }: LessonsHeard): OrgUnit {
    return { id: unitId };
  }
}

/** What observations bring to an activity. */
@Resolver(() => Activity)
export class ActivityObservationsResolver {
  @FieldResolver(() => [LessonObservation], { description: '被观察的课\nLessons that are observed' })
  observations(@Root() { id }: Activity, @Ctx() context: Context): Promise<LessonObservation[]> {
    return observationsOfActivity(context).load(id);
  }

  @FieldResolver(() => [ObservationForm], {
    description: '政策中的观察记录表；未规定为空列表\nSheets of the policy; empty where it says nothing',
  })
  observationForms(@Root() { adoptionId }: Activity, @Ctx() context: Context): Promise<ObservationForm[]> {
    return formsOf(context).load(adoptionId);
  }
}
