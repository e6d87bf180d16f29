import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Plans'; here only its key and what credits adds. */
@ObjectType({ description: '研修活动\nA training activity' })
@Directive('@key(fields: "id")')
export class Activity {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
