import { CodeItem } from '@yanxiu/directory';
import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { labelled } from '../policy/labels.js';
import { pathOf } from '../policy/rules-in-force.js';
import { tierBasisOf } from '../title/title.loader.js';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import {
  AddPostingInput,
  CreatePersonInput,
  CreatePersonPayload,
  EndPostingInput,
  PeopleArgs,
  PostingPayload,
} from './person.input.js';
import { PersonConnection, peopleMatching, personById, postingsOf, staffOf } from './person.loader.js';
import { addPosting, createPerson, endPosting } from './person.service.js';
import { Person } from './person.js';
import { Posting } from './posting.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: '按标识查人员\nA person by id' })
  @Allow('organization:read-people')
  person(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<Person | null> {
    return personById(context).load(id);
  }

  @Query(() => PersonConnection, {
    nullable: true,
    description: '人员列表，按姓名拼音\nPeople within reach, in pinyin order',
  })
  @Allow('organization:read-people')
  people(@Args() args: PeopleArgs, @Ctx() context: Context): Promise<Connection<Person>> {
    return peopleMatching(context, args);
  }

  @Mutation(() => CreatePersonPayload, { description: '新建人员\nRegisters a person' })
  @Allow('organization:manage-people')
  createPerson(@Arg('input') input: CreatePersonInput, @Ctx() context: Context): Promise<CreatePersonPayload> {
    return createPerson(context, input);
  }

  @Mutation(() => PostingPayload, { description: '增加任职\nAdds a posting' })
  @Allow('organization:manage-people')
  addPosting(@Arg('input') input: AddPostingInput, @Ctx() context: Context): Promise<PostingPayload> {
    return addPosting(context, input);
  }

  @Mutation(() => PostingPayload, { description: '终止任职\nEnds a posting' })
  @Allow('organization:manage-people')
  endPosting(@Arg('input') input: EndPostingInput, @Ctx() context: Context): Promise<PostingPayload> {
    return endPosting(context, input);
  }

  @FieldResolver(() => CodeItem, {
    nullable: true,
    description:
      '教师层级（政策代码表），按认定、年限与称号\nTier by the policy’s code table, from decision, years and titles',
  })
  async tier(@Root() person: Person, @Ctx() context: Context): Promise<CodeItem | null> {
    return (await tierBasisOf(context, person))?.tier ?? null;
  }

  @FieldResolver(() => [Posting], { description: '任职，主要任职在前\nPostings, the main one first' })
  postings(@Root() { id }: Person, @Ctx() context: Context): Promise<Posting[]> {
    return postingsOf(context).load(id);
  }
}

@Resolver(() => Posting)
export class PostingResolver {
  @FieldResolver(() => OrgUnit, { nullable: true, description: '任职机构\nThe unit' })
  unit(@Root() { unitId }: Posting, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => CodeItem, { description: '职务（政策代码表）\nPosition by the policy’s code table' })
  position(@Root() posting: Posting, @Ctx() context: Context): Promise<CodeItem> {
    return labelled(context, 'roles', posting.position, pathOf(posting));
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitPeopleResolver {
  @FieldResolver(() => PersonConnection, {
    nullable: true,
    description: '本机构现任人员，按姓名拼音\nPeople posted at this unit today',
  })
  people(@Root() unit: OrgUnit, @Args() args: PageArgs, @Ctx() context: Context): Promise<Connection<Person>> {
    return staffOf(context, unit.id, args);
  }
}
