import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by organization; here a key that activities refer to. */
@ObjectType({ description: '联盟：片区、集团、共同体\nAn alliance of schools' })
@Directive('@key(fields: "id")')
export class Alliance {
  @Field(() => ID, { description: '标识\nId' })
  id!: string;
}
