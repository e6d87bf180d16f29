import { CodeItem } from '@yanxiu/directory';
import { DateScalar, civilDay } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { bodyById, holdingsOf, publicNames } from './body.loader.js';
import { lasts } from './body.rules.js';
import { BodySeat, SeatHolding } from './seat.js';

@Resolver(() => BodySeat)
export class BodySeatResolver {
  @FieldResolver(() => CodeItem, { description: '职务（政策代码表）\nPosition by the policy’s code table' })
  async position(@Root() { bodyId, position }: BodySeat, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'roles', position, pathOf(await bodyById(context).load(bodyId)));
  }

  @FieldResolver(() => SeatHolding, { nullable: true, description: '某日的任职者，空缺为空\nHolder on a day' })
  async holder(
    @Root() { id, bodyId }: BodySeat,
    @Ctx() context: Context,
    @Arg('on', () => DateScalar, { nullable: true, description: '日期，默认今天\nDay; today by default' }) on?: string,
  ): Promise<SeatHolding | undefined> {
    const holdings = await holdingsOf(context).load(bodyId);
    return holdings.find((holding) => holding.seatId === id && lasts(holding, on ?? civilDay()));
  }

  @FieldResolver(() => [SeatHolding], { description: '历任任职者，最近在前\nAll holders, latest first' })
  async history(@Root() { id, bodyId }: BodySeat, @Ctx() context: Context): Promise<SeatHolding[]> {
    return (await holdingsOf(context).load(bodyId)).filter(({ seatId }) => seatId === id);
  }
}

@Resolver(() => SeatHolding)
export class SeatHoldingResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: '人员；不在范围内为空\nThe person; null when out of reach',
  })
  person(@Root() { personId }: SeatHolding, @Ctx() context: Context): Promise<Person | null> | null {
    return personId ? personById(context).load(personId) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名：见到该机构者均可见\nName, seen by all who see the body',
  })
  name(
    @Root() { personId, outsideName }: SeatHolding,
    @Ctx() context: Context,
  ): Promise<string | null> | string | null {
    return personId ? publicNames(context).load(personId) : outsideName;
  }
}
