import { PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { OrgUnit } from '../unit/unit.js';
import { PolicyDiff, diffOf } from './policy-diff.js';
import type { PolicyAdoption } from './policy-adoption.js';
import { AdoptionsArgs } from './policy.input.js';
import { PolicyPack } from './policy-pack.js';
import { PolicyAdoptionConnection, adoptionsOfPack, adoptionsOfUnit, packById } from './policy.loader.js';
import { previewFor } from './policy.service.js';

@Resolver(() => PolicyPack)
export class PolicyPackDiffResolver {
  @FieldResolver(() => PolicyDiff, {
    nullable: true,
    description: '与另一政策包相比的变化（由彼至此）\nWhat changes on the way from another pack to this one',
  })
  async changesFrom(
    @Root() pack: PolicyPack,
    @Arg('packId', () => ID, { description: '变化前的政策包\nThe pack before' }) packId: string,
    @Ctx() context: Context,
  ): Promise<PolicyDiff | null> {
    const before = await packById(context).load(packId);
    return before && diffOf(before, pack);
  }

  @FieldResolver(() => PolicyAdoptionConnection, {
    description: '采用记录，由近及远\nWho adopted it and from when, latest first',
  })
  adoptions(
    @Root() { id }: PolicyPack,
    @Args() args: AdoptionsArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PolicyAdoption>> {
    return adoptionsOfPack(context, id, args);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPolicyHistoryResolver {
  @FieldResolver(() => PolicyAdoptionConnection, {
    description: '本机构历次采用的政策包，由近及远\nWhat the unit itself has adopted, latest first',
  })
  policyAdoptions(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<PolicyAdoption>> {
    return adoptionsOfUnit(context, id, args);
  }

  @FieldResolver(() => PolicyDiff, {
    nullable: true,
    description: '如采用此政策包，与现行政策相比的变化\nWhat adopting a pack would change against the policy in force',
  })
  policyPreview(
    @Root() unit: OrgUnit,
    @Arg('packId', () => ID, { description: '拟采用的政策包\nThe pack to be adopted' }) packId: string,
    @Ctx() context: Context,
  ): Promise<PolicyDiff | null> {
    return previewFor(context, unit, packId);
  }
}
