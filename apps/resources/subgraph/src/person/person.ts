import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '人员\nA person' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
