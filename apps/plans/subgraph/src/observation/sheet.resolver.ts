import { Allow } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.js';
import { PersonBrief, briefOf } from '../task/part.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { LessonsHeard } from './heard.js';
import { LessonObservationsArgs } from './observation.input.js';
import {
  LessonObservationConnection,
  SubmittedSheetConnection,
  formsOf,
  lessonObservations,
  observationById,
  observationsOfActivity,
  observerOf,
  sheetsHandedIn,
} from './observation.loader.js';
import { LessonObservation, ObservationForm, ObservationSheet, SubmittedSheet } from './observation.js';
import { bySuperior } from './superior.loader.js';

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

  @FieldResolver(() => Boolean, {
    description:
      '观察者当日是否为授课教师的校长、副校长或教研组负责人\nWhether the observer was over the teacher on the day',
  })
  superior(@Root() { id }: ObservationSheet, @Ctx() context: Context): Promise<boolean> {
    return bySuperior(context).load(id);
  }

  @FieldResolver(() => LessonObservation, { nullable: true, description: '所观察的课\nThe lesson' })
  lesson(@Root() { observationId }: ObservationSheet, @Ctx() context: Context): Promise<LessonObservation | null> {
    return observationById(context).load(observationId);
  }
}

@Resolver(() => SubmittedSheet)
export class SubmittedSheetResolver {
  @Query(() => LessonObservationConnection, {
    nullable: true,
    description: '被观察的课，最近的在前\nLessons that are observed, latest first',
  })
  @Allow('plans:read')
  lessonObservations(
    @Args() args: LessonObservationsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<LessonObservation>> {
    return lessonObservations(context, args);
  }

  @Query(() => SubmittedSheetConnection, {
    nullable: true,
    description: '已提交的观察表，最近的在前\nSheets that were handed in, latest first',
  })
  @Allow('plans:read')
  submittedSheets(
    @Args() args: LessonObservationsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<ObservationSheet>> {
    return sheetsHandedIn(context, args);
  }

  @FieldResolver(() => LessonObservation, { nullable: true, description: '所观察的课\nThe lesson' })
  lesson(@Root() { observationId }: ObservationSheet, @Ctx() context: Context): Promise<LessonObservation | null> {
    return observationById(context).load(observationId);
  }

  @FieldResolver(() => PersonBrief, {
    nullable: true,
    description: '观察者；可看汇总的人可见\nWho observed, for who may read the results',
  })
  observer(@Root() sheet: ObservationSheet, @Ctx() context: Context): Promise<PersonBrief | null> {
    return observerOf(context, sheet);
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
