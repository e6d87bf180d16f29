import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Organization's; here only its key and what credits adds. */
@ObjectType({ description: '人员（教师、管理者、专家）\nA person: teacher, officer or expert' })
@Directive('@key(fields: "id")')
export class Person {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
