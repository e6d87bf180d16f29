import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** What the gateway puts into the viewer that it signs; not part of the public graph. */
@ObjectType({ description: '登录者的授权\nA grant of who signs in' })
@Directive('@inaccessible')
export class SignedInGrant {
  @Field({ description: '角色代码\nRole code' })
  role!: string;

  @Field(() => [String], { nullable: true, description: '应用的权限范围\nScopes of an app' })
  permissions!: string[] | null;

  @Field(() => ID, { description: '机构；平台为空串\nUnit; empty on the platform' })
  unitId!: string;

  @Field({ description: '层级代码\nLevel code' })
  level!: string;

  @Field(() => [ID], { description: '自根至该机构的标识\nIds from the root to the unit' })
  path!: string[];

  @Field(() => [ID], { nullable: true, description: '所负责联盟的学校\nSchools of a led alliance' })
  schoolIds!: string[] | null;
}

@ObjectType({ description: '登录者\nWho signs in' })
@Directive('@inaccessible')
export class SignedInAccount {
  @Field(() => ID, { description: '账号\nAccount' })
  id!: string;

  @Field({ description: '类型：PERSON 或 APP\nKind: PERSON or APP' })
  kind!: string;

  @Field(() => ID, { nullable: true, description: '对应人员\nThe person' })
  personId!: string | null;

  @Field({ description: '显示名称\nDisplayed name' })
  name!: string;

  @Field(() => [SignedInGrant], { description: '有效授权\nGrants of today' })
  grants!: SignedInGrant[];
}
