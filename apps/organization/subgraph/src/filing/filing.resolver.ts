import { Allow, PageArgs } from '@yanxiu/subgraph';
import type { Connection, Context } from '@yanxiu/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { unitById } from '../unit/unit.loader.js';
import { OrgUnit } from '../unit/unit.js';
import { FileGroupsInput, FileGroupsPayload, GroupFilingsArgs } from './filing.input.js';
import { GroupFilingConnection, filingById, filingsMatching, filingsOf } from './filing.loader.js';
import { fileGroups } from './filing.service.js';
import { FiledGroup, FilingChange, GroupFiling } from './group-filing.js';

@Resolver(() => GroupFiling)
export class GroupFilingResolver {
  @Query(() => GroupFiling, { nullable: true, description: '按标识查报备\nA filing by id' })
  @Allow('organization:read-people')
  groupFiling(
    @Arg('id', () => ID, { description: '标识\nId' }) id: string,
    @Ctx() context: Context,
  ): Promise<GroupFiling | null> {
    return filingById(context).load(id);
  }

  @Query(() => GroupFilingConnection, {
    nullable: true,
    description: '教研组报备，由近及远\nFilings of groups, latest first',
  })
  @Allow('organization:read-people')
  groupFilings(@Args() args: GroupFilingsArgs, @Ctx() context: Context): Promise<Connection<GroupFiling>> {
    return filingsMatching(context, args);
  }

  @Mutation(() => FileGroupsPayload, {
    description:
      '报备教研组现状，即得回执；报备不是审批\nFiles the groups as they stand, for a receipt; filing is not approval',
  })
  @Allow('organization:file')
  fileGroups(@Arg('input') input: FileGroupsInput, @Ctx() context: Context): Promise<FileGroupsPayload> {
    return fileGroups(context, input);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: '学校\nThe school' })
  unit(@Root() { unitId }: GroupFiling, @Ctx() context: Context): Promise<OrgUnit | null> {
    return unitById(context).load(unitId);
  }

  @FieldResolver(() => [FiledGroup], { description: '报备时的各组\nThe groups as they were filed' })
  groups(@Root() { groups }: GroupFiling): FiledGroup[] {
    return groups;
  }

  @FieldResolver(() => [FilingChange], { description: '与上次报备相比的变化\nChanges since the filing before' })
  changes(@Root() { changes }: GroupFiling): FilingChange[] {
    return changes;
  }
}

@Resolver(() => OrgUnit)
export class OrgUnitFilingsResolver {
  @FieldResolver(() => GroupFilingConnection, {
    nullable: true,
    description: '教研组报备，由近及远\nFilings of the unit’s groups, latest first',
  })
  groupFilings(
    @Root() { id }: OrgUnit,
    @Args() args: PageArgs,
    @Ctx() context: Context,
  ): Promise<Connection<GroupFiling>> {
    return filingsOf(context, id, args);
  }
}
