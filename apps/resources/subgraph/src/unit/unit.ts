import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '机构\nA unit of the organisation' })
@Directive('@key(fields: "id")')
export class OrgUnit {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
