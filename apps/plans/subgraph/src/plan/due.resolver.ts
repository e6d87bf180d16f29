import { CodeItem } from '@yanxiu/directory';
import { Allow, DateScalar } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Person } from '../person/person.js';
import { OrgUnit } from '../unit/unit.js';
import { PlanDueConnection, duesMatching, plansDueOf } from './due.loader.js';
import { planById } from './plan.loader.js';
import { PlanTemplate } from './plan.payload.js';
import { templatesForRounds } from './template.loader.js';
import { PlanDue, PlanDueSummary, PlanDuesArgs } from './plan-due.js';
import { PlanWindow } from './plan-window.js';
import { Plan } from './plan.js';
import {
  ExcuseFromPlanInput,
  ExcuseFromPlanPayload,
  PlanWindowsArgs,
  SetPlanWindowInput,
  SetPlanWindowPayload,
} from './window.input.js';
import { PlanWindowConnection, windowById, windowsMatching } from './window.loader.js';
import { excuseFromPlan, setPlanWindow } from './window.service.js';

@Resolver(() => PlanDue)
export class PlanDueResolver {
  @Query(() => PlanDueConnection, {
    nullable: true,
    description: '应报计划：谁应报、报了没有、是否逾期\nPlans that are due: who owes, what came in, what is overdue',
  })
  @Allow('plans:read')
  planDues(@Args() args: PlanDuesArgs, @Ctx() context: Context): Promise<Connection<PlanDue>> {
    return duesMatching(context, args);
  }

  @Mutation(() => ExcuseFromPlanPayload, { description: '登记免报\nExcuses a unit from a plan' })
  @Allow('plans:review')
  excuseFromPlan(@Arg('input') input: ExcuseFromPlanInput, @Ctx() context: Context): Promise<ExcuseFromPlanPayload> {
    return excuseFromPlan(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '计划种类\nTemplate' })
  template(@Root() { template, templateName }: PlanDue): CodeItem {
    return { scheme: 'PLAN_TEMPLATE', code: template, name: templateName };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '应报的机构；个人计划为其学校\nUnit that owes it' })
  unit(@Root() { unitId }: PlanDue): OrgUnit {
    return { id: unitId };
  }

  @FieldResolver(() => Person, { nullable: true, description: '应交个人计划的教师\nTeacher who owes it' })
  person(@Root() { personId }: PlanDue): Person | null {
    return personId ? { id: personId } : null;
  }

  @FieldResolver(() => Plan, {
    nullable: true,
    description: '计划；未编制或无权查看为空\nThe plan; null where there is none within reach',
  })
  plan(@Root() { planId }: PlanDue, @Ctx() context: Context): Promise<Plan | null> | null {
    return planId ? planById(context).load(planId) : null;
  }
}

@Resolver(() => PlanWindow)
export class PlanWindowResolver {
  @Query(() => PlanWindow, { nullable: true, description: '按标识查报送安排\nA round by id' })
  @Allow('plans:read')
  planWindow(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<PlanWindow | null> {
    return windowById(context).load(id);
  }

  @Query(() => PlanWindowConnection, {
    nullable: true,
    description: '报送（申报）安排，截止最晚的在前\nRounds, latest closing first',
  })
  @Allow('plans:read')
  planWindows(@Args() args: PlanWindowsArgs, @Ctx() context: Context): Promise<Connection<PlanWindow>> {
    return windowsMatching(context, args);
  }

  @Query(() => [PlanTemplate], {
    nullable: true,
    description: '可设报送安排的计划种类及时期\nKinds of plan and periods for which rounds may be set',
  })
  @Allow('plans:review')
  planRoundChoices(
    @Arg('unitId', () => ID, { description: '机构\nUnit' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<PlanTemplate[]> {
    return templatesForRounds(context, unitId);
  }

  @Mutation(() => SetPlanWindowPayload, { description: '设置或修改报送（申报）安排\nSets or changes a round' })
  @Allow('plans:review')
  setPlanWindow(@Arg('input') input: SetPlanWindowInput, @Ctx() context: Context): Promise<SetPlanWindowPayload> {
    return setPlanWindow(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '计划种类\nTemplate' })
  template(@Root() { templateCode, templateName }: PlanWindow): CodeItem {
    return { scheme: 'PLAN_TEMPLATE', code: templateCode, name: templateName };
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '设置机构\nUnit that set it' })
  unit(@Root() { unitId }: PlanWindow): OrgUnit {
    return { id: unitId };
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPlansResolver {
  @FieldResolver(() => [PlanDueSummary], {
    nullable: true,
    description:
      '本机构及下级的应报计划：应报、已报、逾期；个人计划只有数字\nPlans due of the unit and all below it, in figures',
  })
  plansDue(
    @Root() { id }: OrgUnit,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' })
    on?: string | null,
  ): Promise<PlanDueSummary[]> {
    return plansDueOf(context, id, on ?? null);
  }
}
