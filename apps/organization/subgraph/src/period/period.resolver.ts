import { Allow, DateScalar, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  CreatePeriodInput,
  PeriodPayload,
  PeriodsArgs,
  RevisePeriodInput,
  WithdrawPeriodInput,
} from './period.input.js';
import { PeriodConnection, periodById, periodOn, periodsMatching, termsOf, vacationMonths } from './period.loader.js';
import { createPeriod, revisePeriod, withdrawPeriod } from './period.service.js';
import { Period, PeriodKind } from './period.js';

@Resolver(() => Period)
export class PeriodResolver {
  @Query(() => Period, { nullable: true, description: '按标识查时期\nA period by id' })
  @Allow('organization:read')
  period(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Period | null> {
    return periodById(context).load(id);
  }

  @Query(() => PeriodConnection, { nullable: true, description: '时期列表，由近及远\nPeriods, latest first' })
  @Allow('organization:read')
  periods(@Args() args: PeriodsArgs, @Ctx() context: Context): Promise<Connection<Period>> {
    return periodsMatching(context, args);
  }

  @Mutation(() => PeriodPayload, {
    description: '设置时期；学年连同学期\nSets a period; a school year along with its terms',
  })
  @Allow('organization:manage')
  createPeriod(@Arg('input') input: CreatePeriodInput, @Ctx() context: Context): Promise<PeriodPayload> {
    return createPeriod(context, input);
  }

  @Mutation(() => PeriodPayload, { description: '修订时期\nChanges the name or the days of a period' })
  @Allow('organization:manage')
  revisePeriod(@Arg('input') input: RevisePeriodInput, @Ctx() context: Context): Promise<PeriodPayload> {
    return revisePeriod(context, input);
  }

  @Mutation(() => PeriodPayload, { description: '撤回误设的时期\nWithdraws a period that was set by mistake' })
  @Allow('organization:manage')
  withdrawPeriod(@Arg('input') input: WithdrawPeriodInput, @Ctx() context: Context): Promise<PeriodPayload> {
    return withdrawPeriod(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '设置机构\nThe unit that set it' })
  unit(@Root() { unitId }: Period, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Period, { nullable: true, description: '所属学年（学期）\nThe school year of a term' })
  schoolYear(@Root() { parentId }: Period, @Ctx() context: Context): Promise<Period | null> | null {
    return parentId ? periodById(context).load(parentId) : null;
  }

  @FieldResolver(() => PeriodConnection, { description: '学期\nTerms' })
  terms(@Root() { id }: Period, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Period>> {
    return termsOf(context, id, args);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPeriodsResolver {
  @FieldResolver(() => Period, {
    nullable: true,
    description:
      '某日所处的学年、学期等；最近上级所设优先\nThe period of a kind that a day falls in; the nearest unit’s holds',
  })
  periodOn(
    @Root() { path }: OrgUnit,
    @Arg('kind', () => PeriodKind, { description: '种类\nKind' }) kind: PeriodKind,
    @Ctx() context: Context,
    @Arg('day', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' })
    day?: string | null,
  ): Promise<Period | null> {
    return periodOn(context).load({ path, kind, day: day ?? civilDay() });
  }

  @FieldResolver(() => [Int], {
    description: '假期月份：现行政策规定不报送的月份\nVacation months by the policy in force: nothing is due in them',
  })
  vacationMonths(@Root() { path }: OrgUnit, @Ctx() context: Context): Promise<number[]> {
    return vacationMonths(context, path);
  }
}
