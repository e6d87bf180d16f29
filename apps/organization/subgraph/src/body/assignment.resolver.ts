import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { AssignBodyToUnitsInput, EndBodyAssignmentsInput } from './assignment.input.js';
import { assignmentsOfBody, assignmentsOfUnit } from './assignment.loader.js';
import { assignBodyToUnits, endBodyAssignments } from './assignment.service.js';
import { BodyAssignment, BodyAssignmentConnection } from './assignment.js';
import { BodyPayload } from './body.input.js';
import { bodyById } from './body.loader.js';
import { Body } from './body.js';

@Resolver(() => Body)
export class BodyServesResolver {
  @Mutation(() => BodyPayload, { description: '安排工作机构指导学校\nAssigns a body to schools' })
  @Allow('organization:manage')
  assignBodyToUnits(@Arg('input') input: AssignBodyToUnitsInput, @Ctx() context: Context): Promise<BodyPayload> {
    return assignBodyToUnits(context, input);
  }

  @Mutation(() => BodyPayload, { description: '结束指导安排\nEnds assignments of a body to schools' })
  @Allow('organization:manage')
  endBodyAssignments(@Arg('input') input: EndBodyAssignmentsInput, @Ctx() context: Context): Promise<BodyPayload> {
    return endBodyAssignments(context, input);
  }

  @FieldResolver(() => BodyAssignmentConnection, {
    nullable: true,
    description: '指导的学校，按名称；只含范围内的\nSchools in reach that it guides, by name',
  })
  serves(@Root() { id }: Body, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<BodyAssignment>> {
    return assignmentsOfBody(context, id, args);
  }
}

@Resolver(() => BodyAssignment)
export class BodyAssignmentResolver {
  @FieldResolver(() => Body, { nullable: true, description: '指导的工作机构\nThe body that guides' })
  body(@Root() { bodyId }: BodyAssignment, @Ctx() context: Context): Promise<Body | null> {
    return bodyById(context).load(bodyId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '受指导的学校\nThe school that is guided' })
  unit(@Root() { unitId }: BodyAssignment, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitGuidanceResolver {
  @FieldResolver(() => BodyAssignmentConnection, {
    nullable: true,
    description: '指导本校的工作机构\nBodies that guide the unit',
  })
  guidedBy(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<BodyAssignment>> {
    return assignmentsOfUnit(context, id, args);
  }
}
