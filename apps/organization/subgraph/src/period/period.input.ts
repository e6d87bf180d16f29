import { DateScalar, PageArgs } from '@yanxiu/subgraph';
import { ArrayMaxSize, IsUUID, Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Period, PeriodKind } from './period.js';

@InputType({ description: '时期筛选\nFilter of periods' })
export class PeriodFilter {
  @Field(() => ID, {
    nullable: true,
    description: '适用于此机构（含上级所设）\nHolding for this unit: its own and those set above it',
  })
  @IsUUID()
  forUnit?: string | null;

  @Field(() => [PeriodKind], { nullable: true, description: '种类\nKinds' })
  @ArrayMaxSize(7)
  kinds?: PeriodKind[] | null;

  @Field(() => DateScalar, { nullable: true, description: '包含此日\nCovering this day' })
  on?: string | null;
}

@ArgsType()
export class PeriodsArgs extends PageArgs {
  @Field(() => PeriodFilter, { nullable: true, description: '筛选\nFilter' })
  filter?: PeriodFilter | null;
}

@InputType({ description: '学期\nA term of a school year' })
export class TermInput {
  @Field({ description: '名称\nName' })
  @Length(1, 60)
  name!: string;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;
}

@InputType({ description: '新设时期\nA new period' })
export class CreatePeriodInput {
  @Field(() => ID, { description: '由哪个机构设置，适用于其全部下级\nUnit that sets it, for itself and all below' })
  @IsUUID()
  unitId!: string;

  @Field(() => PeriodKind, {
    description: '种类；学期随学年设置\nKind; terms are set along with their school year',
  })
  kind!: PeriodKind;

  @Field({ description: '名称\nName' })
  @Length(1, 60)
  name!: string;

  @Field(() => DateScalar, { description: '起始日\nFirst day' })
  from!: string;

  @Field(() => DateScalar, { description: '截止日\nLast day' })
  to!: string;

  @Field(() => [TermInput], { defaultValue: [], description: '学期（仅学年）\nTerms, of a school year only' })
  @ArrayMaxSize(4)
  terms!: TermInput[];

  @Field(() => String, { nullable: true, description: '幂等键\nIdempotency key' })
  @Length(8, 100)
  idempotencyKey?: string | null;
}

@InputType({ description: '修订时期\nA change of a period' })
export class RevisePeriodInput {
  @Field(() => ID, { description: '时期\nPeriod' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field(() => String, { nullable: true, description: '名称\nName' })
  @Length(1, 60)
  name?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '起始日\nFirst day' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '截止日\nLast day' })
  to?: string | null;

  @Field({ description: '修订依据\nReason' })
  @Length(2, 200)
  reason!: string;
}

@InputType({ description: '撤回误设的时期\nWithdrawal of a period that was set by mistake' })
export class WithdrawPeriodInput {
  @Field(() => ID, { description: '时期\nPeriod' })
  @IsUUID()
  id!: string;

  @Field(() => Int, { description: '所见版本\nVersion that was seen' })
  version!: number;

  @Field({ description: '撤回原因\nReason' })
  @Length(2, 200)
  reason!: string;
}

@ObjectType({ description: '时期变更的结果\nResult of a change of periods' })
export class PeriodPayload {
  @Field(() => Period, { description: '时期\nThe period' })
  period!: Period;
}
