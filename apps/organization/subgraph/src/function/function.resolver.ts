import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { bodyById } from '../body/body.loader.js';
import { Body } from '../body/body.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { OrgUnit } from '../unit/unit.js';
import { FunctionAssignment } from './function-assignment.js';
import {
  AssignFunctionInput,
  EndFunctionAssignmentInput,
  FunctionAssignmentPayload,
  ManagementFunction,
  Responsibility,
} from './function.input.js';
import { assignFunction, endFunctionAssignment, functionsOf, responsibilitiesOf } from './function.service.js';

@Resolver(() => FunctionAssignment)
export class FunctionAssignmentResolver {
  @Mutation(() => FunctionAssignmentPayload, { description: '管理职能分工\nAssigns a management function' })
  @Allow('organization:manage')
  assignFunction(
    @Arg('input') input: AssignFunctionInput,
    @Ctx() context: Context,
  ): Promise<FunctionAssignmentPayload> {
    return assignFunction(context, input);
  }

  @Mutation(() => FunctionAssignmentPayload, { description: '终止职能分工\nEnds an assignment' })
  @Allow('organization:manage')
  endFunctionAssignment(
    @Arg('input') input: EndFunctionAssignmentInput,
    @Ctx() context: Context,
  ): Promise<FunctionAssignmentPayload> {
    return endFunctionAssignment(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '职能（政策代码表）\nFunction by the policy’s code table' })
  function(@Root() assignment: FunctionAssignment, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'functions', assignment.function, pathOf(assignment));
  }

  @FieldResolver(() => Body, { nullable: true, description: '承担的工作机构\nBody that carries it out' })
  body(@Root() { bodyId }: FunctionAssignment, @Ctx() context: Context): Promise<Body | null> | null {
    return bodyId ? bodyById(context).load(bodyId) : null;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitFunctionsResolver {
  @FieldResolver(() => [ManagementFunction], {
    description: '现行政策的管理职能及本机构的分工\nManagement functions by the policy, and who carries each out here',
  })
  managementFunctions(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<ManagementFunction[]> {
    return functionsOf(context, unit);
  }

  @FieldResolver(() => [Responsibility], {
    description: '监管、管理、实施的责任主体\nWho supervises, who manages, who carries out',
  })
  responsibilities(@Root() unit: OrgUnit, @Ctx() context: Context): Promise<Responsibility[]> {
    return responsibilitiesOf(context, unit);
  }
}
