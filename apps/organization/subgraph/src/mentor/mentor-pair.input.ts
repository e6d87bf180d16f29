import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MentorPair } from './mentor-pair.js';

@InputType({ description: '师徒结对筛选\nFilter of mentor pairs' })
export class MentorPairFilter {
  @Field(() => ID, {
    nullable: true,
    description: '徒弟所在机构（含下级）\nThe new teacher’s unit, or a unit above it',
  })
  @IsUUID()
  under?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '在此日有效\nLasting on this day' })
  on?: string | null;
}

@ArgsType()
export class MentorPairsArgs extends PageArgs {
  @Field(() => MentorPairFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: MentorPairFilter | null;
}

@InputType({ description: '师徒结对\nA new mentor pair' })
export class CreateMentorPairInput {
  @Field(() => ID, { description: '徒弟（新任教师）\nThe new teacher' })
  @IsUUID()
  menteeId!: string;

  @Field(() => ID, { description: '师傅\nThe mentor' })
  @IsUUID()
  mentorId!: string;

  @Field(() => ID, { description: '徒弟任职的学校\nSchool of the new teacher' })
  @IsUUID()
  unitId!: string;

  @Field(() => String, { nullable: true, description: '学科\nSubject' })
  @Length(1, 30)
  subject?: string | null;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '期满日；为空时按政策规定的月数计算\nLast day; by the policy’s months where it is not given',
  })
  to?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '提前结束结对\nThe end of a pair before its time' })
export class EndMentorPairInput {
  @Field(() => ID, { description: '结对\nPair' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '师徒结对变更的结果\nResult of a change of a mentor pair' })
export class MentorPairPayload {
  @Field(() => MentorPair, { description: '结对\nThe pair' })
  mentorPair!: MentorPair;
}
