import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by organization; here a key that this slice adds to. */
@ObjectType({ description: '机构\nA unit' })
@Directive('@key(fields: "id")')
export class OrgUnit {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
