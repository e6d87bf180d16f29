import { DateScalar } from '@yanxiu/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({
  description: '安排工作机构指导学校；已安排的不变\nSchools that a body shall guide; those it guides already stay',
})
export class AssignBodyToUnitsInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  bodyId!: string;

  @Field(() => [ID], { description: '学校，须在工作机构所属机构之下\nSchools, below the unit that owns the body' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '结束指导安排\nSchools that a body no longer guides' })
export class EndBodyAssignmentsInput {
  @Field(() => ID, { description: '工作机构\nBody' })
  @IsUUID()
  bodyId!: string;

  @Field(() => [ID], { description: '学校\nSchools' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  unitIds!: string[];

  @Field(() => DateScalar, { description: '最后一天\nLast day' })
  lastDay!: string;

  @Field({ description: '依据\nReason' })
  @Length(2, 200)
  reason!: string;
}
