import { codePattern } from '@yanxiu/policy';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { PlanFilter } from './plan.input.js';

@InputType({ description: '一份计划，所见版本\nA plan as it was seen' })
export class SeenPlanInput {
  @Field(() => ID, { description: '计划\nPlan' }) @IsUUID() id!: string;
  @Field(() => Int, { description: '所见版本\nVersion that was seen' }) version!: number;
}

@InputType({ description: '报送计划\nHands a plan in' })
export class SubmitPlanInput extends SeenPlanInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      '校长已在纸质件上签署；校长本人报送时不必填\nThe principal has signed on paper; not needed where the principal sends it',
  })
  signedOnPaper!: boolean;
}

@InputType({
  description:
    '修订已生效的计划；审定前原版仍有效\nAmends a plan in force, which holds until the new one is decided on',
})
export class AmendPlanInput extends SeenPlanInput {
  @Field({ description: '修订原因\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '带说明的一步\nA step with its reason' })
export class ReasonedPlanInput extends SeenPlanInput {
  @Field({ description: '说明\nReason' })
  @Length(2, 500)
  reason!: string;
}

@InputType({ description: '转交\nHands a plan over to somebody else' })
export class DelegatePlanInput extends ReasonedPlanInput {
  @Field(() => ID, { description: '转交给谁：在审核部门任职的人员\nTo whom: somebody posted where plans are decided' })
  @IsUUID()
  personId!: string;
}

@InputType({ description: '逐栏意见\nComment on a section' })
export class PlanSectionCommentInput {
  @Field({ description: '栏目代码\nCode of the section' })
  @Matches(codePattern)
  code!: string;

  @Field({ description: '意见\nComment' })
  @Length(2, 2000)
  comment!: string;
}

@InputType({ description: '退回修改\nReturns a plan for changes' })
export class ReturnPlanInput extends SeenPlanInput {
  @Field({ description: '总体意见\nComment' })
  @Length(2, 2000)
  comment!: string;

  @Field(() => [PlanSectionCommentInput], { defaultValue: [], description: '逐栏意见\nComments by section' })
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  sections!: PlanSectionCommentInput[];
}

@InputType({ description: '审定、审核通过或接收，一份或至多一百份\nApproves, passes or receives plans, 1 to 100' })
export class DecidePlansInput {
  @Field(() => [SeenPlanInput], { description: '计划，1–100\nPlans, 1 to 100' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  plans!: SeenPlanInput[];

  @Field(() => String, { nullable: true, description: '意见\nComment' })
  @Length(2, 2000)
  comment?: string | null;
}

@InputType({ description: '办理符合条件的全部待审计划\nDecides on all that fit and wait' })
export class DecideAllPlansInput {
  @Field(() => PlanFilter, { nullable: true, description: '条件\nConditions' })
  @ValidateNested()
  filter?: PlanFilter | null;

  @Field(() => String, { nullable: true, description: '意见\nComment' })
  @Length(2, 2000)
  comment?: string | null;

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}
