import { clauseOf } from '@yanxiu/policy';
import { Allow, DateScalar, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { PolicyAdoption } from './policy-adoption.js';
import { PolicyPack } from './policy-pack.js';
import {
  AdoptPolicyPackInput,
  AdoptPolicyPackPayload,
  PolicyParameter,
  UploadPolicyPackInput,
  UploadPolicyPackPayload,
  WithdrawPolicyAdoptionInput,
} from './policy.input.js';
import { PolicyPackConnection, adoptionInForce, packById, packs } from './policy.loader.js';
import { parameterAt } from './policy.rules.js';
import { adoptPolicyPack, uploadPolicyPack } from './policy.service.js';
import { withdrawPolicyAdoption } from './withdraw.service.js';

@Resolver(() => PolicyPack)
export class PolicyPackResolver {
  @Query(() => PolicyPack, { nullable: true, description: '按标识查政策包\nA policy pack by id' })
  @Allow('organization:read-policy')
  policyPack(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<PolicyPack | null> {
    return packById(context).load(id);
  }

  @Query(() => PolicyPackConnection, { nullable: true, description: '政策包列表\nPolicy packs' })
  @Allow('organization:read-policy')
  policyPacks(@Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<PolicyPack>> {
    return packs(context, args);
  }

  @Mutation(() => UploadPolicyPackPayload, {
    description: '上传政策包，有错则逐条指出位置\nUploads a pack; each fault is named with its path',
  })
  @Allow('organization:adopt-policy')
  uploadPolicyPack(
    @Arg('input') input: UploadPolicyPackInput,
    @Ctx() context: Context,
  ): Promise<UploadPolicyPackPayload> {
    return uploadPolicyPack(context, input);
  }

  @Mutation(() => AdoptPolicyPackPayload, {
    description: '采用政策包\nPuts a pack in force for a unit and all below it',
  })
  @Allow('organization:adopt-policy')
  adoptPolicyPack(@Arg('input') input: AdoptPolicyPackInput, @Ctx() context: Context): Promise<AdoptPolicyPackPayload> {
    return adoptPolicyPack(context, input);
  }

  @Mutation(() => AdoptPolicyPackPayload, {
    description: '撤回尚未施行的采用；记录保留\nTakes back an adoption that does not hold yet; its record stays',
  })
  @Allow('organization:adopt-policy')
  withdrawPolicyAdoption(
    @Arg('input') input: WithdrawPolicyAdoptionInput,
    @Ctx() context: Context,
  ): Promise<AdoptPolicyPackPayload> {
    return withdrawPolicyAdoption(context, input);
  }

  @FieldResolver(() => PolicyParameter, {
    nullable: true,
    description: '按路径查参数及其条款，如 credits.cycle\nA parameter and its clause by path, e.g. credits.cycle',
  })
  parameter(
    @Root() pack: PolicyPack,
    @Arg('path', { description: '路径\nPath' }) path: string,
  ): PolicyParameter | null {
    return parameterAt(pack.merged, path, clauseOf(pack.merged, path));
  }
}

@Resolver(() => PolicyAdoption)
export class PolicyAdoptionResolver {
  @FieldResolver(() => PolicyPack, { nullable: true, description: '政策包\nThe pack' })
  policyPack(@Root() { packId }: PolicyAdoption, @Ctx() context: Context): Promise<PolicyPack | null> {
    return packById(context).load(packId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '采用机构\nThe unit that adopted it' })
  unit(@Root() { unitId }: PolicyAdoption, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPolicyResolver {
  @FieldResolver(() => PolicyAdoption, {
    nullable: true,
    description:
      '现行政策：本机构或最近上级采用的政策包\nThe policy in force: adopted by this unit or the nearest above',
  })
  policyInForce(
    @Root() { path }: OrgUnit,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' }) on?: string,
  ): Promise<PolicyAdoption | null> {
    return adoptionInForce(context).load({ path, day: on ?? civilDay() });
  }
}
