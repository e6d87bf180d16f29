import { CodeItem } from '@yanxiu/directory';
import { codePattern } from '@yanxiu/policy';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsUUID, Length, Matches, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Plan } from '../plan/plan.js';

/** A principle of the document with what the applicant says of the project: a list to go by, never a gate (ZJ-13). */
@ObjectType({ description: '项目自查的一条原则，不影响报送\nA principle of the self-check; it refuses nothing' })
export class PlanPrinciple {
  @Field(() => CodeItem, { description: '原则\nPrinciple' }) item!: CodeItem;
  @Field(() => String, { nullable: true, description: '依据条款\nClause' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: '依据原文\nQuote' }) quote!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: '是否符合；未自查为空\nWhether it is met; null where not checked',
  })
  met!: boolean | null;
  @Field(() => String, { nullable: true, description: '说明\nNote' }) note!: string | null;
}

@InputType({ description: '对一条原则的自查\nWhat is said of one principle' })
export class PrincipleCheckInput {
  @Field({ description: '原则代码\nCode of the principle' })
  @Matches(codePattern)
  code!: string;

  @Field({ description: '是否符合\nWhether it is met' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: '说明\nNote' })
  @Length(1, 500)
  note?: string | null;
}

@InputType({ description: '项目自查\nThe self-check of a project' })
export class CheckPlanPrinciplesInput {
  @Field(() => ID, { description: '计划\nPlan' })
  @IsUUID()
  planId!: string;

  @Field(() => [PrincipleCheckInput], { description: '逐条自查，1–50 条\nPrinciples, 1 to 50' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique(({ code }: PrincipleCheckInput) => code)
  @ValidateNested({ each: true })
  checks!: PrincipleCheckInput[];
}

@ObjectType({ description: '项目自查的结果\nResult of checkPlanPrinciples' })
export class CheckPlanPrinciplesPayload {
  @Field(() => Plan, { description: '计划\nThe plan' })
  plan!: Plan;
}
