import { Directive, Field, ObjectType } from 'type-graphql';

/** A value of a code table of the policy: what a notice can change is never an enum (api.md, rule 7). */
@ObjectType({ description: '政策代码项\nAn item of a code table of the policy' })
@Directive('@shareable')
export class CodeItem {
  @Field({ description: '代码表\nScheme' })
  scheme!: string;

  @Field({ description: '代码\nCode' })
  code!: string;

  @Field({ description: '名称\nName' })
  name!: string;
}
