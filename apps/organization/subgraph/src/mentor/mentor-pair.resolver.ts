import { Allow, PageArgs, civilDay } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { lasts } from '../body/body.rules.js';
import { personById } from '../person/person.loader.js';
import { Person } from '../person/person.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { CreateMentorPairInput, EndMentorPairInput, MentorPairPayload, MentorPairsArgs } from './mentor-pair.input.js';
import {
  MentorPairConnection,
  mentorPairsMatching,
  mentorPairsOfPerson,
  mentorPairsOfUnit,
} from './mentor-pair.loader.js';
import { createMentorPair, endMentorPair } from './mentor-pair.service.js';
import { MentorPair } from './mentor-pair.js';

@Resolver(() => MentorPair)
export class MentorPairResolver {
  @Query(() => MentorPairConnection, { nullable: true, description: '师徒结对列表\nMentor pairs within reach' })
  @Allow('organization:read-people')
  mentorPairs(@Args() args: MentorPairsArgs, @Ctx() context: Context): Promise<Connection<MentorPair>> {
    return mentorPairsMatching(context, args);
  }

  @Mutation(() => MentorPairPayload, { description: '师徒结对\nPuts a new teacher beside a mentor' })
  @Allow('organization:manage-people')
  createMentorPair(@Arg('input') input: CreateMentorPairInput, @Ctx() context: Context): Promise<MentorPairPayload> {
    return createMentorPair(context, input);
  }

  @Mutation(() => MentorPairPayload, { description: '提前结束结对\nEnds a pair before its time' })
  @Allow('organization:manage-people')
  endMentorPair(@Arg('input') input: EndMentorPairInput, @Ctx() context: Context): Promise<MentorPairPayload> {
    return endMentorPair(context, input);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: '师傅；不在范围内为空\nThe mentor; null when out of reach',
  })
  mentor(@Root() { mentorId }: MentorPair, @Ctx() context: Context): Promise<Person | null> {
    return personById(context).load(mentorId);
  }

  @FieldResolver(() => Person, { nullable: true, description: '徒弟\nThe new teacher' })
  mentee(@Root() { menteeId }: MentorPair, @Ctx() context: Context): Promise<Person | null> {
    return personById(context).load(menteeId);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '徒弟任职的学校\nSchool of the new teacher' })
  unit(@Root() { unitId }: MentorPair, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => Boolean, { description: '今日是否在结对期内\nWhether it lasts today' })
  active(@Root() pair: MentorPair): boolean {
    return lasts(pair, civilDay());
  }
}

@Resolver(() => Person)
export class PersonMentorPairsResolver {
  @FieldResolver(() => [MentorPair], { description: '师徒结对，最近在前\nMentor pairs on either side, latest first' })
  mentorPairs(@Root() { id }: Person, @Ctx() context: Context): Promise<MentorPair[]> {
    return mentorPairsOfPerson(context).load(id);
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitMentorPairsResolver {
  @FieldResolver(() => MentorPairConnection, {
    nullable: true,
    description: '本校在期的师徒结对\nPresent mentor pairs of the school',
  })
  mentorPairs(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<MentorPair>> {
    return mentorPairsOfUnit(context, id, args);
  }
}
