import { CodeItem } from '@yanxiu/directory';
import { Allow } from '@yanxiu/subgraph';
import type { Context } from '@yanxiu/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { labelled } from '../policy/labels.js';
import { PolicyClause } from '../policy/policy.input.js';
import { RuleFindingGroupsArgs } from './check.input.js';
import { clauseOf } from './check.resolver.js';
import { ruleFindingGroups } from './finding-group.loader.js';
import { RuleFindingGroup } from './finding-group.js';

@Resolver(() => RuleFindingGroup)
export class RuleFindingGroupResolver {
  @Query(() => [RuleFindingGroup], {
    nullable: true,
    description:
      '不符合规定的各项，按规定归并计数；明细用 ruleFindings 按规则筛选\nWhat fails, rule by rule; the rows are ruleFindings with the rule as filter',
  })
  @Allow('organization:read')
  ruleFindingGroups(@Args() args: RuleFindingGroupsArgs, @Ctx() context: Context): Promise<RuleFindingGroup[] | null> {
    return ruleFindingGroups(context, args);
  }

  @FieldResolver(() => CodeItem, { nullable: true, description: '所查职务\nPosition that is counted' })
  position(@Root() { first: { position, path } }: RuleFindingGroup, @Ctx() context: Context): Promise<CodeItem> | null {
    return position ? labelled(context, 'roles', position, path) : null;
  }

  @FieldResolver(() => PolicyClause, {
    nullable: true,
    description: '依据的条款；文件未作规定时为空\nThe clause it rests on; null where the document is silent',
  })
  clause(@Root() { first }: RuleFindingGroup): PolicyClause | null {
    return clauseOf(first);
  }
}
