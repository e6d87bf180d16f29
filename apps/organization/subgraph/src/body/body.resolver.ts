import { CodeItem } from '@yanxiu/directory';
import { Allow, DateScalar, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { allianceById } from '../alliance/alliance.loader.js';
import { Alliance } from '../alliance/alliance.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AddBodySeatInput,
  BodiesArgs,
  BodyPayload,
  CloseBodySeatInput,
  CreateBodyInput,
  DelegateBodyDutiesInput,
  EndBodyInput,
  FillBodySeatInput,
} from './body.input.js';
import {
  BodyConnection,
  bodiesBelow,
  bodiesMatching,
  bodiesOfAlliance,
  bodiesOfUnit,
  bodyById,
  delegationsOf,
  seatsOf,
} from './body.loader.js';
import { lasts } from './body.rules.js';
import { createBody, delegateBodyDuties, endBody } from './body.service.js';
import { Body } from './body.js';
import { BodyDelegation, BodySeat } from './seat.js';
import { addBodySeat, closeBodySeat, fillBodySeat } from './seat.service.js';

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => Body, { nullable: true, description: '按标识查工作机构\nA body by id' })
  @Allow('organization:read')
  body(@Arg('id', () => ID, { description: '标识\nId' }) id: string, @Ctx() context: Context): Promise<Body | null> {
    return bodyById(context).load(id);
  }

  @Query(() => BodyConnection, { nullable: true, description: '工作机构列表\nBodies within reach' })
  @Allow('organization:read')
  bodies(@Args() args: BodiesArgs, @Ctx() context: Context): Promise<Connection<Body>> {
    return bodiesMatching(context, args);
  }

  @Mutation(() => BodyPayload, { description: '成立工作机构\nFounds a body' })
  @Allow('organization:manage')
  createBody(@Arg('input') input: CreateBodyInput, @Ctx() context: Context): Promise<BodyPayload> {
    return createBody(context, input);
  }

  @Mutation(() => BodyPayload, { description: '撤销工作机构\nEnds a body' })
  @Allow('organization:manage')
  endBody(@Arg('input') input: EndBodyInput, @Ctx() context: Context): Promise<BodyPayload> {
    return endBody(context, input);
  }

  @Mutation(() => BodyPayload, { description: '增设席位\nSets up a seat' })
  @Allow('organization:manage')
  addBodySeat(@Arg('input') input: AddBodySeatInput, @Ctx() context: Context): Promise<BodyPayload> {
    return addBodySeat(context, input);
  }

  @Mutation(() => BodyPayload, { description: '撤销席位\nCloses a seat' })
  @Allow('organization:manage')
  closeBodySeat(@Arg('input') input: CloseBodySeatInput, @Ctx() context: Context): Promise<BodyPayload> {
    return closeBodySeat(context, input);
  }

  @Mutation(() => BodyPayload, { description: '任命或更换席位任职者\nPuts a holder on a seat' })
  @Allow('organization:manage')
  fillBodySeat(@Arg('input') input: FillBodySeatInput, @Ctx() context: Context): Promise<BodyPayload> {
    return fillBodySeat(context, input);
  }

  @Mutation(() => BodyPayload, { description: '委托职责\nHands duties to another body' })
  @Allow('organization:manage')
  delegateBodyDuties(@Arg('input') input: DelegateBodyDutiesInput, @Ctx() context: Context): Promise<BodyPayload> {
    return delegateBodyDuties(context, input);
  }

  @FieldResolver(() => CodeItem, { description: '类别（政策代码表）\nKind by the policy’s code table' })
  kind(@Root() body: Body, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'bodyKinds', body.kind, pathOf(body));
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '所属机构\nOwning unit' })
  unit(@Root() { unitId }: Body, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Alliance, { nullable: true, description: '所属联盟\nOwning alliance, of an alliance’s body' })
  alliance(@Root() { allianceId }: Body, @Ctx() context: Context): Promise<Alliance | null> | null {
    return allianceId ? allianceById(context).load(allianceId) : null;
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '办公地点所设机构\nUnit that hosts its desk' })
  officeUnit(@Root() { officeUnitId }: Body, @Ctx() context: Context): Promise<OrgUnit | null> | null {
    return officeUnitId ? unitById(context).load(officeUnitId) : null;
  }

  @FieldResolver(() => Body, { nullable: true, description: '上级工作机构\nThe body above' })
  parent(@Root() { parentId }: Body, @Ctx() context: Context): Promise<Body | null> | null {
    return parentId ? bodyById(context).load(parentId) : null;
  }

  @FieldResolver(() => BodyConnection, { nullable: true, description: '下设工作机构\nBodies below' })
  children(@Root() { id }: Body, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Body>> {
    return bodiesBelow(context, id, args);
  }

  @FieldResolver(() => [BodySeat], { description: '某日的席位，按排序\nSeats on a day, in their order' })
  async seats(
    @Root() { id }: Body,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' }) on?: string,
  ): Promise<BodySeat[]> {
    return (await seatsOf(context).load(id)).filter((seat) => lasts(seat, on ?? civilDay()));
  }

  @FieldResolver(() => [BodyDelegation], { description: '委出或受托的职责\nDelegations given or taken' })
  delegations(@Root() { id }: Body, @Ctx() context: Context): Promise<BodyDelegation[]> {
    return delegationsOf(context).load(id);
  }
}

@Resolver(() => BodyDelegation)
export class BodyDelegationResolver {
  @FieldResolver(() => Body, { nullable: true, description: '委托的机构\nBody that hands over' })
  body(@Root() { bodyId }: BodyDelegation, @Ctx() context: Context): Promise<Body | null> {
    return bodyById(context).load(bodyId);
  }

  @FieldResolver(() => Body, { nullable: true, description: '受托的机构\nBody that takes over' })
  toBody(@Root() { toBodyId }: BodyDelegation, @Ctx() context: Context): Promise<Body | null> {
    return bodyById(context).load(toBodyId);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitBodiesResolver {
  @FieldResolver(() => BodyConnection, { nullable: true, description: '本机构的工作机构\nBodies of the unit' })
  bodies(@Root() { id }: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Body>> {
    return bodiesOfUnit(context, id, args);
  }
}

@Resolver(() => Alliance)
export class AllianceBodiesResolver {
  @FieldResolver(() => BodyConnection, { nullable: true, description: '联盟的工作机构\nBodies of the alliance' })
  bodies(@Root() { id }: Alliance, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Body>> {
    return bodiesOfAlliance(context, id, args);
  }
}
