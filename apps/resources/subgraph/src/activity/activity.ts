import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '研修活动\nA training activity' })
@Directive('@key(fields: "id")')
export class Activity {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
