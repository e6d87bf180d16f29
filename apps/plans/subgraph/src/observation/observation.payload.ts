import { Field, ObjectType } from 'type-graphql';
import { LessonObservation } from './observation.js';

@ObjectType({ description: '办理听课观察的结果\nResult of a step on an observed lesson' })
export class ObservationPayload {
  @Field(() => LessonObservation, { description: '被观察的课\nThe lesson' })
  observation!: LessonObservation;
}
