import { IsUUID, Length } from 'class-validator';
import { PageArgs } from '@yanxiu/subgraph';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { GroupFiling } from './group-filing.js';

@ArgsType()
export class GroupFilingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: '此机构及其下级的\nOf this unit and what is below it' })
  @IsUUID()
  under?: string | null;

  @Field(() => String, { nullable: true, description: '学年\nSchool year' })
  @Length(4, 60)
  schoolYear?: string | null;
}

@InputType({ description: '报备教研组\nA filing of groups' })
export class FileGroupsInput {
  @Field(() => ID, { description: '学校\nSchool' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@ObjectType({ description: '报备的结果\nResult of fileGroups' })
export class FileGroupsPayload {
  @Field(() => GroupFiling, { description: '报备及回执\nThe filing with its receipt' })
  groupFiling!: GroupFiling;
}
